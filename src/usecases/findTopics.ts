/** What a text is about: the topics that are named in it, and what similar questions were about. */
import { limits } from '../domain/ask';
import { inferTopics, type Topic } from '../domain/topics';
import type { WorkspaceId } from '../storage/store';
import type { Deps } from './deps';

export const findTopics =
  (deps: Pick<Deps, 'store'>) =>
  async (workspaceId: WorkspaceId, text: string): Promise<Topic[]> => {
    if (text.trim() === '') return [];
    const [topics, similar] = await Promise.all([
      deps.store.topics(workspaceId),
      deps.store.similarTopics(workspaceId, text),
    ]);
    return inferTopics(text, topics, limits.topicsMax, similar);
  };
