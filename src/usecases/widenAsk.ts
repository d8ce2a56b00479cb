/** The asker makes it easier to find somebody. */
import { limits } from '../domain/ask';
import { sayOnBoard } from '../domain/decisions/board';
import { waitUntilFree } from '../domain/decisions/waitFor';
import { fineInWriting, widen } from '../domain/decisions/widen';
import type { TopicId } from '../domain/person';
import { type Actor, askIdOf, type Deps } from './deps';
import { moveAsk } from './moveAsk';

/** The topics as they are from now on; names that nobody used yet become topics. */
export const widenAsk =
  (deps: Deps) => async (actor: Actor, askId: string, topics: readonly TopicId[], newTopics: readonly string[]) => {
    const now = deps.clock.now();
    const typed = await deps.store.ensureTopics(actor.workspaceId, newTopics, actor.personId, now);
    const known = await deps.store.standingTopics(actor.workspaceId, topics);
    const all = [...new Set([...known, ...typed])].slice(0, limits.topicsWidened);
    return moveAsk(deps, actor.workspaceId, askIdOf(askId), (facts) => widen(facts, actor.personId, all, now));
  };

/** The asker waits for the day on which somebody comes free. */
export const waitForSomebody = (deps: Deps) => (actor: Actor, askId: string) => {
  const now = deps.clock.now();
  return moveAsk(deps, actor.workspaceId, askIdOf(askId), (facts) => waitUntilFree(facts, actor.personId, now));
};

export const writingIsFine = (deps: Deps) => (actor: Actor, askId: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(askId), (facts) => fineInWriting(facts, actor.personId));

export const letBoardSay = (deps: Deps) => (actor: Actor, askId: string, onBoard: boolean) =>
  moveAsk(deps, actor.workspaceId, askIdOf(askId), (facts) => sayOnBoard(facts, actor.personId, onBoard));
