/** "Yes, later": a time that suits both, what the asker says to it, and moving it once. */
import { type Ask, findSession, mayMove, moved, replaced, type Session, withSession } from '../ask';
import { addDays, addMinutes, HOUR } from '../duration';
import { edit, post } from '../notices';
import { nextCommonOpen, type Person, type PersonId, workHours } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { addWorkingDays, endOfNextWorkingDay, isOpen, startOfNextWorkingDay } from '../worktime';
import { type AskFacts, type Decision, decision, personIn } from './decision';
import { take } from './offer';
import { cardEdited, homes, movedEdited, roundOf, statusEdited } from './tell';

/** Before an agreed time, both get one reminder this many minutes ahead. */
const REMIND_MINUTES = 10;
/** How far ahead a time may lie: what is further away is no answer any more. */
const LATEST_DAYS = 14;

export interface LaterTimes {
  readonly halfHour: Date;
  readonly hour: Date;
  readonly tomorrow: Date;
  /** By when an answer in writing would come. */
  readonly inWritingBy: Date;
  /** Whether they lie in the hours of both; else the two share none for weeks, and they lie in the mentor's. */
  readonly suitBoth: boolean;
}

/** What a mentor is offered: each moved on to the next moment that lies in both people's hours. */
export function laterTimes(mentor: Person, asker: Person, now: Date): LaterTimes {
  const common = (wanted: Date): Date => nextCommonOpen(mentor, asker, wanted);
  const halfHour = common(addMinutes(now, 30));
  return {
    halfHour,
    hour: common(new Date(now.getTime() + HOUR)),
    tomorrow: common(startOfNextWorkingDay(workHours(mentor), now)),
    inWritingBy: endOfNextWorkingDay(workHours(mentor), now),
    suitBoth: [mentor, asker].every((each) => isOpen(workHours(each), halfHour)),
  };
}

export const isTooSoon = (at: Date, now: Date): boolean => at.getTime() <= now.getTime();
export const isTooLate = (at: Date, now: Date): boolean => at.getTime() > addDays(now, LATEST_DAYS).getTime();

/** "Yes, later": the time is told to the asker, who says that it is fine, or not. */
export function acceptLater(
  facts: AskFacts,
  offerId: string,
  mentorId: PersonId,
  startsAt: Date,
  now: Date,
): Outcome<Decision> {
  if (isTooSoon(startsAt, now)) return refuse({ code: 'timePassed' });
  return take(facts, offerId, mentorId, now, (session) => ({ ...session, ...meetingAt(startsAt, now) }));
}

/** What a session keeps while its two people are to meet at `startsAt`. */
export function meetingAt(startsAt: Date, now: Date) {
  const remindAt = addMinutes(startsAt, -REMIND_MINUTES);
  return {
    startsAt,
    remindAt: isTooSoon(remindAt, now) ? null : remindAt,
    hereBy: null,
    chooseBy: null,
    waitingBecause: null,
    agreedAt: null,
  };
}

/** "Fine": the time suits the asker. */
export function agree(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  if (session.outcome !== 'open' || !session.startsAt)
    return refuse({ code: session.outcome === 'open' ? 'notActive' : 'sessionOver' });
  const agreed: Session = { ...session, agreedAt: session.agreedAt ?? now };
  const ask = replaced(facts.ask, { ...perspective, ...withSession(perspective, agreed) });
  return done(decision(ask, [...askedAboutTime(ask, agreed), ...cardEdited(ask, agreed), ...homes(ask, agreed)]));
}

/** Until the end of the mentor's next working day they may choose; then the search goes on. */
export const chooseBy = (facts: AskFacts, session: Session, now: Date): Date =>
  addWorkingDays(workHours(personIn(facts, session.mentorId)), now, 1);

/** The mentor cannot at the agreed time, and chooses another; once. */
export function moveAsMentor(facts: AskFacts, sessionId: string, now: Date): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (session.outcome !== 'open' || !mayMove(perspective, 'move')) return refuse({ code: 'sessionOver' });
  if (!session.startsAt) return refuse({ code: 'notActive' });
  if (session.movedByMentor) return refuse({ code: 'alreadyMoved', by: 'mentor' });
  const waiting: Session = {
    ...session,
    movedByMentor: true,
    waitingBecause: 'mentorBusy',
    startsAt: null,
    remindAt: null,
    chooseBy: chooseBy(facts, session, now),
  };
  const ask = moved(facts.ask, perspective, 'move', withSession(perspective, waiting));
  return done(
    decision(ask, [
      post('chooseTime', ask.id, roundOf(waiting), session.mentorId),
      ...askedAboutTime(ask, session),
      ...cardEdited(ask, waiting),
      statusEdited(ask),
      ...homes(ask, waiting),
    ]),
  );
}

/** The messages that told the asker of a time, and still show its buttons. */
export const askedAboutTime = (ask: Ask, before: Session) => [
  edit('taken', ask.id, before.id, ask.askerId),
  ...movedEdited(ask, before),
];
