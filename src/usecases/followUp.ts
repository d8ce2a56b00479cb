/** Thanks, and what came of it. */
import type { EchoAnswer } from '../domain/ask';
import { answerEcho } from '../domain/decisions/echo';
import { type ThanksGiven, thank, thankToo } from '../domain/decisions/thanks';
import { type Actor, askIdOf, type Deps } from './deps';
import { moveAsk } from './moveAsk';

export const giveThanks = (deps: Deps) => (actor: Actor, askId: string, given: ThanksGiven) =>
  moveAsk(deps, actor.workspaceId, askIdOf(askId), (facts) => thank(facts, actor.personId, given, deps.clock.now()));

/** The thanks reach the second of two mentors as well, whose conversation ended later. */
export const sendThanksToo = (deps: Deps) => (actor: Actor, sessionId: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(sessionId), (facts) =>
    thankToo(facts, sessionId, actor.personId, deps.clock.now()),
  );

export const tellEcho = (deps: Deps) => (actor: Actor, askId: string, answer: EchoAnswer, line: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(askId), (facts) =>
    answerEcho(facts, actor.personId, answer, line, deps.clock.now()),
  );
