/** Topics that change under the people who hold them. */
import { homeOf } from '../domain/notices';
import type { Actor, Deps } from './deps';

/** Somebody read at Home what became of topics of theirs; what happened after `until` they have not seen. */
export const topicMovesSeen =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, until: Date): Promise<void> => {
    await deps.store.topicMovesSeen(workspaceId, personId, until);
    await deps.store.enqueue(workspaceId, [homeOf(personId)], deps.clock.now());
    deps.wakeCourier();
  };
