/** The typeahead of topics, in the ask form and in "Me". */
import type { Option } from '@slack/types';
import type { Deps } from '../../usecases/deps';
import type { Seen } from '../listen/listeners';
import { topicOptions } from '../topicChoice';

export const onTopicsTyped =
  (deps: Deps) =>
  async ({ actor, words }: Seen, typed: string): Promise<readonly Option[]> =>
    topicOptions(typed, await deps.store.topics(actor.workspaceId), words.topicWords);
