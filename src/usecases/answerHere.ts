/** A mentor answers in a few lines instead of talking, and answers one more question. */
import type { Written } from '../domain/ask';
import * as decide from '../domain/decisions/answerHere';
import { type Actor, askIdOf, type Deps } from './deps';
import { moveAsk } from './moveAsk';

export const answerHere = (deps: Deps) => (actor: Actor, offerId: string, said: Pick<Written, 'text' | 'link'>) =>
  moveAsk(deps, actor.workspaceId, askIdOf(offerId), (facts) =>
    decide.answerHere(facts, offerId, actor.personId, said, deps.clock.now()),
  );

export const askMore = (deps: Deps) => (actor: Actor, sessionId: string, question: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(sessionId), (facts) =>
    decide.askMore(facts, sessionId, actor.personId, question, deps.clock.now()),
  );

export const answerMore = (deps: Deps) => (actor: Actor, sessionId: string, answer: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(sessionId), (facts) =>
    decide.answerMore(facts, sessionId, actor.personId, answer, deps.clock.now()),
  );
