/** Reading for a form or an answer that opens at once. Only somebody who is part of an ask sees it. */
import { type Ask, findOffer, findSession, involved, type Session } from '../domain/ask';
import { isAnswered } from '../domain/decisions/echo';
import { whyNotAcceptable } from '../domain/decisions/offer';
import type { Person } from '../domain/person';
import { done, type Outcome, refuse } from '../domain/refusal';
import { type Actor, askIdOf, type Deps } from './deps';

/** The ask, if `actor` is its asker or one of its mentors. */
export const lookAtAsk =
  (deps: Deps) =>
  async (actor: Actor, about: string): Promise<Outcome<Ask>> => {
    const ask = await deps.store.ask(actor.workspaceId, askIdOf(about));
    if (!ask) return refuse({ code: 'unknownAsk' });
    return involved(ask).includes(actor.personId) ? done(ask) : refuse({ code: 'notYours' });
  };

/** An offer that `actor` can still answer; else why not. */
export const lookAtOffer =
  (deps: Deps) =>
  async (actor: Actor, offerId: string): Promise<Outcome<Ask>> => {
    const ask = await deps.store.ask(actor.workspaceId, askIdOf(offerId));
    const found = ask && findOffer(ask, offerId);
    if (!found) return refuse({ code: 'unknownAsk' });
    if (found.it.mentorId !== actor.personId) return refuse({ code: 'notYours' });
    const closed = whyNotAcceptable(found.perspective, found.it);
    return closed ? refuse(closed) : done(ask);
  };

/** An ask whose asker may still say how it went; else why not. */
export const lookAtEcho =
  (deps: Deps) =>
  async (actor: Actor, about: string): Promise<Outcome<Ask>> => {
    const looked = await lookAtAsk(deps)(actor, about);
    if (!looked.ok) return looked;
    const ask = looked.value;
    if (actor.personId !== ask.askerId) return refuse({ code: 'onlyAsker', askerId: ask.askerId });
    return ask.closedAt || isAnswered(ask) ? refuse({ code: 'echoNotOpen' }) : looked;
  };

export interface LookedAt {
  readonly ask: Ask;
  readonly session: Session;
  readonly mentor: Person | null;
}

/** A session, for either of the two who have it. */
export const lookAtPart =
  (deps: Deps) =>
  async (actor: Actor, sessionId: string): Promise<Outcome<LookedAt>> => {
    const isMentor = await lookAtSession(deps)(actor, sessionId, 'mentor');
    return isMentor.ok ? isMentor : lookAtSession(deps)(actor, sessionId, 'asker');
  };

/** A session, for its asker (`as: 'asker'`) or its mentor. */
export const lookAtSession =
  (deps: Deps) =>
  async (actor: Actor, sessionId: string, as: 'asker' | 'mentor'): Promise<Outcome<LookedAt>> => {
    const found = await lookAtAsk(deps)(actor, sessionId);
    if (!found.ok) return found;
    const ask = found.value;
    const session = findSession(ask, sessionId)?.it;
    if (!session) return refuse({ code: 'unknownAsk' });
    if (as === 'asker' && actor.personId !== ask.askerId) return refuse({ code: 'onlyAsker', askerId: ask.askerId });
    if (as === 'mentor' && actor.personId !== session.mentorId)
      return refuse({ code: 'onlyMentor', mentorId: session.mentorId });
    return done({ ask, session, mentor: await deps.store.person(actor.workspaceId, session.mentorId) });
  };
