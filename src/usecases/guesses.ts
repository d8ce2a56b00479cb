/** "What we think you know": what is inferred of somebody, read and put right by themselves. */
import type { Guess } from '../domain/guess';
import type { TopicId } from '../domain/person';
import type { Actor, Deps } from './deps';
import { wakeDue } from './wakeDue';

export const guesses =
  (deps: Deps) =>
  ({ workspaceId, personId }: Actor): Promise<Guess[]> =>
    deps.store.guesses(workspaceId, personId, deps.clock.now());

/** "Not about me", and back. */
export const setGuess =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, named: TopicId, isMine: boolean): Promise<void> => {
    const now = deps.clock.now();
    // The button may be older than a merge.
    const topics = await deps.store.standingTopics(workspaceId, [named]);
    if (!isMine) return deps.store.disown(workspaceId, personId, topics, now);
    await deps.store.own(workspaceId, personId, topics, now);
    await wakeDue(deps);
    deps.wakeCourier();
  };
