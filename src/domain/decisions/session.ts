/** While the session runs and when it ends: hear-back, more time, the end, or that it did not happen. */
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
import { addDays, addMinutes, latest, MINUTE } from '../duration';
import { minutesLeft } from '../minutes';
import { edit, type Notice, post } from '../notices';
import { type PersonId, workHours } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { startOfNextWorkingDay } from '../worktime';
import { type AskFacts, type Decision, decision, minutesOf, personIn } from './decision';
import { isAnswered, questionsEdited, questionsLeft } from './echo';
import { chooseBy } from './later';
import { editsOf, newSession } from './offer';
import {
  cardEdited,
  doorEditedAfter,
  formEdited,
  homes,
  inSession,
  inSessionTo,
  promptEdited,
  roundOf,
  settledEdited,
  statusEdited,
  thanksRound,
  waitsEdited,
} from './tell';
import { closedIfOver } from './two';

const ALMOST_OVER = 0.8;
/** A thanks reminder comes at the next working day, but never sooner than this after the end. */
export const THANKS_REST_MINUTES = 3 * 60;

/** When 80 % of the time is over; null in sessions of 5 minutes, which are too short to be interrupted. */
export function almostOverAt(session: Session): Date | null {
  if (!session.begunAt || !session.endsAt || session.minutes <= 5) return null;
  const from = (session.reopenedAt ?? session.begunAt).getTime();
  return new Date(from + (session.endsAt.getTime() - from) * ALMOST_OVER);
}

export function almostOver(facts: AskFacts, perspective: Perspective, session: Session): Decision {
  const told: Session = { ...session, almostOverTold: true };
  const ask = replaced(facts.ask, { ...perspective, ...withSession(perspective, told) });
  const prompt = session.hearBack ? [] : [inSessionTo(post, 'hearBackAsked', ask, told, ask.askerId)];
  return decision(ask, [...cardEdited(ask, told), ...prompt]);
}

/** +10 minutes: only the mentor, once. They come on top of the budget. */
export function extend(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== session.mentorId) return refuse({ code: 'onlyMentor', mentorId: session.mentorId });
  if (session.outcome !== 'open') return refuse({ code: 'sessionOver' });
  if (!mayMove(perspective, 'extend') || !session.endsAt) return refuse({ code: 'notActive' });
  if (session.extendedAt) return refuse({ code: 'alreadyExtended' });
  const longer: Session = {
    ...session,
    extendedAt: now,
    endsAt: addMinutes(session.endsAt, facts.policy.extensionMinutes),
  };
  const ask = moved(facts.ask, perspective, 'extend', withSession(perspective, longer));
  return done(decision(ask, [...cardEdited(ask, longer), ...homes(ask, longer)]));
}

/** "We are done", by either. */
export function finish(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== session.mentorId && personId !== facts.ask.askerId) return refuse({ code: 'notYours' });
  if (session.outcome !== 'open') return refuse({ code: 'sessionOver' });
  if (!mayMove(perspective, 'finish')) return refuse({ code: 'notActive' });
  return done(end(facts, perspective, session, 'finish', now));
}

/** The session is over: unused minutes return, thanks can be said, and an echo is asked for later. */
export function end(
  facts: AskFacts,
  perspective: Perspective,
  session: Session,
  event: 'finish' | 'runOut' | 'write',
  now: Date,
): Decision {
  const endedAt = event === 'runOut' && session.endsAt ? session.endsAt : now;
  const over: Session = { ...session, outcome: 'ended', endedAt };
  const asker = personIn(facts, facts.ask.askerId);
  const nextDay = startOfNextWorkingDay(workHours(asker), now);
  const ask: Ask = {
    ...moved(facts.ask, perspective, event, withSession(perspective, over)),
    thanksAskedAt: now,
    thanksNudgeAt:
      facts.ask.thanks || facts.ask.thanksNudgedAt ? null : latest(nextDay, addMinutes(now, THANKS_REST_MINUTES)),
    echo: echoAfter(facts, now),
  };
  return decision(
    ask,
    [
      ...cardEdited(ask, over),
      ...promptEdited(ask, over),
      post('thanksForm', ask.id, thanksRound(session), ask.askerId),
      ...otherForms(ask, session),
      // Taken up again after the one reminder: the new form asks now.
      ...(ask.thanksNudgedAt ? [edit('thanksNudge', ask.id, ask.id, ask.askerId)] : []),
      statusEdited(ask),
      ...doorEditedAfter(facts, over),
      ...homes(ask, over),
    ],
    [minutesOf(session, minutesUsed(session, endedAt))],
  );
}

/** One form asks for thanks to both: that of the conversation which ended last. The other one is shown anew. */
export const otherForms = (ask: Ask, { id }: Session): Notice[] =>
  endedSessions(ask)
    .filter((each) => each.id !== id)
    .map((each) => formEdited(ask, each));

/** Once thanks were given, or it was told how it went, the asker has said when to ask; an end after that changes nothing. */
export function echoAfter({ ask, policy }: AskFacts, now: Date): Ask['echo'] {
  if (ask.thanks || isAnswered(ask)) return ask.echo;
  return { ...ask.echo, dueAt: questionsLeft(ask) ? addDays(now, policy.echoDays) : null };
}

/** Begun minutes up to the end, at most what was reserved: time given on top does not count against the budget. */
export function minutesUsed(session: Session, endedAt: Date): number {
  // An answer in writing has no time box: all that was asked for counts.
  if (session.inWriting) return session.minutes;
  if (!session.begunAt) return 0;
  const since = session.reopenedAt ?? session.begunAt;
  const begun = Math.ceil((endedAt.getTime() - since.getTime()) / MINUTE);
  const used = session.onTop ? 0 : Math.min(session.minutes, Math.max(0, begun));
  return session.usedBefore + used;
}

/** "It did not happen", by either, without a reason: the minutes return and the asker chooses what is next. */
export function didNotHappen(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== session.mentorId && personId !== facts.ask.askerId) return refuse({ code: 'notYours' });
  if (session.outcome === 'notHappened') return done(decision(facts.ask));
  // What was answered in a few lines, or talked about once before, has happened, whatever an old button says.
  if (session.written || session.reopenedAt) return refuse({ code: 'sessionOver' });
  if (isThanked(facts.ask, session)) return refuse({ code: 'alreadyThanked' });
  if (isAnswered(facts.ask)) return refuse({ code: 'alreadyOver' });
  const running = session.outcome === 'open' && mayMove(perspective, 'notHappened');
  if (!running && !(perspective.state === 'ended' && session.outcome === 'ended')) {
    return refuse({ code: session.outcome === 'open' ? 'notActive' : 'sessionOver' });
  }
  const over: Session = { ...session, outcome: 'notHappened', endedAt: now, reopenAskedBy: null };
  const changed = withSession(perspective, over);
  const next = running
    ? moved(facts.ask, perspective, 'notHappened', changed)
    : replaced(facts.ask, { ...perspective, ...changed });
  // What the other of two answers asks for stays.
  const asksOn = endedSessions(next).length > 0;
  const ask: Ask = asksOn ? next : { ...next, thanksNudgeAt: null, echo: { ...next.echo, dueAt: null } };
  return done(
    decision(
      ask,
      [
        post('whatNext', ask.id, session.id, ask.askerId),
        ...cardEdited(ask, over),
        ...promptEdited(ask, over),
        ...(session.reopenAskedBy ? [edit('reopenAsked', ask.id, session.id, session.mentorId)] : []),
        edit('thanksForm', ask.id, thanksRound(session), ask.askerId),
        ...otherForms(ask, over),
        ...(ask.thanksNudgedAt ? [edit('thanksNudge', ask.id, ask.id, ask.askerId)] : []),
        ...questionsEdited(ask),
        statusEdited(ask),
        ...doorEditedAfter(facts, over),
        ...homes(ask, over),
      ],
      [minutesOf(session, 0)],
    ),
  );
}

export const whatNextChoices = ['anotherTime', 'somebodyElse', 'leave'] as const;
export type WhatNext = (typeof whatNextChoices)[number];

/** The asker chooses after "it did not happen". */
export function chooseNext(
  facts: AskFacts,
  sessionId: string,
  personId: PersonId,
  choice: WhatNext,
  now: Date,
): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  if (
    perspective.state !== 'ended' ||
    session.outcome !== 'notHappened' ||
    perspective.sessions.at(-1)?.id !== session.id
  ) {
    return refuse({ code: 'alreadyOver' });
  }
  if (choice === 'anotherTime') return again(facts, perspective, session, now);
  const ask =
    choice === 'somebodyElse'
      ? moved(facts.ask, perspective, 'somebodyElse', { nextAt: now, passedOver: [] })
      : closedIfOver(moved(facts.ask, perspective, 'leave'), now);
  return done(
    decision(ask, [
      whatNextEdited(ask, session),
      // Who let it lapse may take it again.
      ...editsOf(ask, perspective.offers),
      ...settledEdited(ask),
      statusEdited(ask),
      ...homes(ask, session),
    ]),
  );
}

/** Another time with the same mentor: their minutes are reserved anew and they choose when. */
function again(facts: AskFacts, perspective: Perspective, session: Session, now: Date): Outcome<Decision> {
  const mentor = personIn(facts, session.mentorId);
  const { minutes } = facts.ask.brief;
  // Why they have no time is theirs to know.
  if (facts.apart?.has(mentor.id) || minutesLeft(mentor, now) < minutes) return refuse({ code: 'mentorNotFree' });
  const second: Session = {
    ...newSession(facts, perspective, session.mentorId, now),
    hereBy: null,
    waitingBecause: 'askerBusy',
    chooseBy: chooseBy(facts, session, now),
  };
  const ask = moved(facts.ask, perspective, 'anotherTime', { sessions: [...perspective.sessions, second] });
  return done(
    decision(
      ask,
      [
        ...inSession(post, 'card', ask, second),
        post('chooseTime', ask.id, roundOf(second), session.mentorId),
        whatNextEdited(ask, session),
        // Of two answers the other may be on the list: there is one again.
        ...facts.ask.perspectives.flatMap((each) => waitsEdited(facts.ask, each)),
        statusEdited(ask),
        ...homes(ask, second),
      ],
      [minutesOf(second, minutes)],
    ),
  );
}

const whatNextEdited = (ask: Ask, session: Session) => edit('whatNext', ask.id, session.id, ask.askerId);
