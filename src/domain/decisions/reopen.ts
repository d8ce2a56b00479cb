/** Once more: within a day of the end the asker may ask to go on, and it goes on when the mentor says so. */
import {
  type Ask,
  endedSessions,
  findSession,
  isThanked,
  mayMove,
  moved,
  type Perspective,
  replaced,
  type Session,
  withSession,
} from '../ask';
import { addDays, addMinutes, isDue } from '../duration';
import { minutesSpent } from '../minutes';
import { edit, type Notice, post } from '../notices';
import type { PersonId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision, minutesOf, personIn } from './decision';
import { isAnswered, questionsEdited } from './echo';
import { minutesUsed } from './session';
import { cardEdited, formEdited, homes, inSession, statusEdited, thanksRound } from './tell';

const REOPEN_DAYS = 1;

/** Until when a conversation may be taken up again; null: it cannot be. */
export function reopenUntil(ask: Ask, session: Session): Date | null {
  const { outcome, endedAt, begunAt, written, inWriting, reopenedAt } = session;
  const tookPlace = outcome === 'ended' && endedAt && begunAt && !written && !inWriting;
  return tookPlace && !reopenedAt && !ask.closedAt && !isAnswered(ask) ? addDays(endedAt, REOPEN_DAYS) : null;
}

/** Whether the asker may still ask for it: they have not, and it is not too long ago. */
export function mayAskReopen(ask: Ask, session: Session, now: Date): boolean {
  const until = reopenUntil(ask, session);
  return until !== null && !isDue(until, now) && session.reopenAskedAt === null;
}

/** The mentor was asked and has not said anything yet. */
export const isReopenAsked = (ask: Ask, session: Session): boolean =>
  session.reopenAskedBy !== null && reopenUntil(ask, session) !== null;

function findEnded(facts: AskFacts, sessionId: string, now: Date) {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  const until = reopenUntil(facts.ask, session);
  const isLatest = perspective.sessions.at(-1)?.id === sessionId && mayMove(perspective, 'reopen');
  return until && isLatest && !isDue(until, now) ? done({ perspective, session }) : refuse({ code: 'reopenOver' });
}

const save = (ask: Ask, perspective: Perspective, session: Session): Ask =>
  replaced(ask, { ...perspective, ...withSession(perspective, session) });

const askedEdited = (ask: Ask, session: Session): Notice => edit('reopenAsked', ask.id, session.id, session.mentorId);

/** The asker would like to go on. Once: whoever was told "not now" is not asked again. */
export function askReopen(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  const found = findEnded(facts, sessionId, now);
  if (!found.ok) return found;
  const { perspective, session } = found.value;
  if (isReopenAsked(facts.ask, session)) return done(decision(facts.ask));
  if (session.reopenAskedAt) return refuse({ code: 'reopenOver' });
  const asked: Session = { ...session, reopenAskedBy: personId, reopenAskedAt: now };
  const ask = save(facts.ask, perspective, asked);
  const told = post('reopenAsked', ask.id, session.id, session.mentorId);
  return done(decision(ask, [told, ...cardEdited(ask, asked), ...homes(ask, asked)]));
}

/** "Not now": the asker is told kindly, and nothing else changes. */
export function declineReopen(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const found = asked(facts, sessionId, personId, now);
  if (!found.ok) return found;
  const { perspective, session } = found.value;
  const declined: Session = { ...session, reopenAskedBy: null };
  const ask = save(facts.ask, perspective, declined);
  const told = post('reopenDeclined', ask.id, session.id, ask.askerId);
  return done(decision(ask, [told, askedEdited(ask, declined), ...homes(ask, declined)]));
}

function asked(facts: AskFacts, sessionId: string, personId: PersonId, now: Date) {
  const session = findSession(facts.ask, sessionId)?.it;
  if (session && personId !== session.mentorId) return refuse({ code: 'onlyMentor', mentorId: session.mentorId });
  const found = findEnded(facts, sessionId, now);
  if (!found.ok) return found;
  return isReopenAsked(facts.ask, found.value.session) ? found : refuse({ code: 'reopenOver' });
}

/**
 * The mentor says yes: the clock starts, with as many minutes as before. They are reserved anew; `onTop` gives them knowingly
 * beyond the budget.
 */
export function reopen(
  facts: AskFacts,
  sessionId: string,
  personId: PersonId,
  onTop: boolean,
  now: Date,
): Outcome<Decision> {
  const found = asked(facts, sessionId, personId, now);
  if (!found.ok) return found;
  const { perspective, session } = found.value;
  // Since it was asked for, one of the two may not want it any more.
  if (facts.apart?.has(session.mentorId)) return refuse({ code: 'reopenOver' });
  const mentor = personIn(facts, session.mentorId);
  const { minutes } = session;
  const spent = minutesSpent(mentor, minutes, now);
  const isShort = spent !== null;
  if (spent && !onTop) return refuse(spent);
  const usedBefore = session.throughDoor ? 0 : minutesUsed(session, session.endedAt ?? now);
  const open: Session = {
    ...session,
    // What was given through the door is over; from now on the budget counts, or it is on top.
    ...{ outcome: 'open', endedAt: null, throughDoor: false, onTop: isShort, usedBefore },
    thankedAt: isThanked(facts.ask, session) ? (session.thankedAt ?? facts.ask.thanks?.at ?? null) : null,
    ...{ reopenAskedBy: null, reopenedAt: now, endsAt: addMinutes(now, minutes), almostOverTold: false },
  };
  const next = moved(facts.ask, perspective, 'reopen', withSession(perspective, open));
  // What was chosen with the thanks stays, and what the other of two answers asks for.
  const asksOn = next.thanks !== null || endedSessions(next).length > 0;
  const ask: Ask = asksOn ? next : { ...next, thanksNudgeAt: null, echo: { ...next.echo, dueAt: null } };
  return done(
    decision(
      ask,
      [
        ...inSession(post, 'reopened', ask, open),
        ...cardEdited(ask, open),
        askedEdited(ask, open),
        edit('thanksForm', ask.id, thanksRound(session), ask.askerId),
        ...endedSessions(ask).map((each) => formEdited(ask, each)),
        ...(ask.thanksNudgedAt ? [edit('thanksNudge', ask.id, ask.id, ask.askerId)] : []),
        ...questionsEdited(ask),
        statusEdited(ask),
        ...homes(ask, open),
      ],
      [minutesOf(open, isShort ? usedBefore : usedBefore + minutes)],
    ),
  );
}

/** A day has passed, and the mentor did not say anything: that is fine, and the question loses its buttons. */
export function lapseReopen(facts: AskFacts, perspective: Perspective, session: Session): Decision {
  const lapsed: Session = { ...session, reopenAskedBy: null };
  const ask = save(facts.ask, perspective, lapsed);
  return decision(ask, [askedEdited(ask, lapsed), ...homes(ask, lapsed)]);
}
