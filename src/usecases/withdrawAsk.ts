import { withdraw } from '../domain/decisions/withdraw';
import { type Actor, askIdOf, type Deps } from './deps';
import { moveAsk } from './moveAsk';

/** The asker takes the question back; mentors who were asked see it end kindly. */
export const withdrawAsk = (deps: Deps) => (actor: Actor, askId: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(askId), (facts) => withdraw(facts, actor.personId, deps.clock.now()));
