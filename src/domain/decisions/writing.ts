/** "In writing": no time box. The mentor answers in the thread by a time, and one of the two says when that is done. */
import {
  type Ask,
  type Found,
  findSession,
  type InWriting,
  mayMove,
  moved,
  type Perspective,
  type Session,
  withSession,
} from '../ask';
import { addDays, addMinutes, earliest, isDue } from '../duration';
import { edit, post } from '../notices';
import { type Person, type PersonId, workHours } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { addWorkingDays, endOfNextWorkingDay, nextOpen } from '../worktime';
import { lose, mayChoose } from './begin';
import { type AskFacts, type Decision, decision, personIn } from './decision';
import { askedAboutTime } from './later';
import { take } from './offer';
import { end } from './session';
import { cardEdited, homes, inSession, movedTo, roundOf, statusEdited, writingEdited, writingRound } from './tell';

/** The mentor's one reminder comes this long before the time that the asker was told. */
const REMIND_MINUTES = 120;

/** "Yes, in writing by tomorrow evening." */
export function acceptInWriting(facts: AskFacts, offerId: string, mentorId: PersonId, now: Date): Outcome<Decision> {
  const inWriting = writingBy(personIn(facts, mentorId), now);
  return take(facts, offerId, mentorId, now, (session) => ({ ...session, hereBy: null, inWriting }));
}

/** By the end of the mentor's next working day. */
function writingBy(mentor: Person, now: Date): InWriting {
  const by = endOfNextWorkingDay(workHours(mentor), now);
  return { by, remindAt: addMinutes(by, -REMIND_MINUTES), waitsUntil: null };
}

/** The asker would rather have it in writing than meet. */
export function preferWriting(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  if (session.outcome !== 'open' || !mayMove(perspective, 'move')) return refuse({ code: 'sessionOver' });
  if (session.inWriting) return done(decision(facts.ask));
  const { ask, shown } = writtenInstead(facts, { perspective, it: session }, now);
  return done(decision(ask, [post('writingWanted', ask.id, session.id, session.mentorId), ...shown]));
}

/** The mentor, who is to choose another time, would rather write. */
export function chooseWriting(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const may = mayChoose(facts, sessionId, personId);
  if (!may.ok) return may;
  const { ask, writing, shown } = writtenInstead(facts, may.value, now);
  return done(decision(ask, [post('moved', ask.id, movedTo(writing), ask.askerId), ...shown]));
}

/** They meet no more, and whatever still speaks of a time is shown anew. */
function writtenInstead(facts: AskFacts, { perspective, it: session }: Found<Session>, now: Date) {
  const writing: Session = {
    ...session,
    ...{ hereBy: null, startsAt: null, remindAt: null, chooseBy: null, waitingBecause: null, agreedAt: null },
    inWriting: writingBy(personIn(facts, session.mentorId), now),
  };
  const ask = moved(facts.ask, perspective, 'move', withSession(perspective, writing));
  const shown = [
    ...askedAboutTime(ask, session),
    ...inSession(edit, 'soon', ask, session, roundOf(session)),
    ...inSession(edit, 'ready', ask, session, roundOf(session)),
    edit('chooseTime', ask.id, roundOf(session), session.mentorId),
    edit('missed', ask.id, roundOf(session), ask.askerId),
    ...cardEdited(ask, writing),
    statusEdited(ask),
    ...homes(ask, writing),
  ];
  return { ask, writing, shown };
}

function findWriting(facts: AskFacts, sessionId: string): Outcome<Found<Session> & { readonly writing: InWriting }> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const writing = found.it.inWriting;
  if (!writing) return refuse({ code: 'notActive' });
  if (found.it.outcome !== 'open' || !mayMove(found.perspective, 'write')) return refuse({ code: 'sessionOver' });
  return done({ ...found, writing });
}

/** "Answered", by the mentor; or "yes, an answer came", by the asker. */
export function answeredInWriting(
  facts: AskFacts,
  sessionId: string,
  personId: PersonId,
  now: Date,
): Outcome<Decision> {
  const found = findWriting(facts, sessionId);
  if (!found.ok) return found;
  const { perspective, it: session } = found.value;
  if (personId !== session.mentorId && personId !== facts.ask.askerId) return refuse({ code: 'notYours' });
  const ended = end(facts, perspective, session, 'write', now);
  return done({ ...ended, notices: [...ended.notices, ...writingEdited(ended.ask, session)] });
}

/** "Not yet": the asker waits a day, and is asked again in their own hours. */
export function waitForWriting(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const found = findWriting(facts, sessionId);
  if (!found.ok) return found;
  const { perspective, it: session, writing } = found.value;
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  if (!writing.waitsUntil) return done(decision(facts.ask));
  const by = nextOpen(workHours(personIn(facts, facts.ask.askerId)), addDays(now, 1));
  const waiting: Session = { ...session, inWriting: { by, remindAt: null, waitsUntil: null } };
  const ask = moved(facts.ask, perspective, 'move', withSession(perspective, waiting));
  return done(
    decision(ask, [
      ...writingEdited(ask, session),
      ...cardEdited(ask, waiting),
      statusEdited(ask),
      ...homes(ask, waiting),
    ]),
  );
}

/** "Ask somebody else": no answer came. Nobody is blamed; the minutes return. */
export function giveUpWriting(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const found = findWriting(facts, sessionId);
  if (!found.ok) return found;
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  return done(lose(facts, found.value.perspective, found.value.it, 'calledOff', now));
}

/** What time does to an answer in writing: one reminder, then the question whether it came, then somebody else. */
export function wakeWriting(
  facts: AskFacts,
  perspective: Perspective,
  session: Session,
  writing: InWriting,
  now: Date,
): Decision {
  const save = (change: Partial<InWriting>): Ask =>
    moved(
      facts.ask,
      perspective,
      'move',
      withSession(perspective, { ...session, inWriting: { ...writing, ...change } }),
    );
  if (isDue(writing.waitsUntil, now)) return lose(facts, perspective, session, 'calledOff', now);
  if (isDue(writing.by, now) && !writing.waitsUntil) {
    const hours = workHours(personIn(facts, facts.ask.askerId));
    const waitsUntil = addWorkingDays(hours, now, facts.policy.writingPatienceDays);
    const ask = save({ waitsUntil, remindAt: null });
    return decision(ask, [post('didItCome', ask.id, writingRound(session), ask.askerId), ...homes(ask, session)]);
  }
  if (isDue(writing.remindAt, now)) {
    const ask = save({ remindAt: null });
    return decision(ask, [post('writingReminder', ask.id, session.id, session.mentorId)]);
  }
  return decision(facts.ask);
}

/** The next moment at which `wakeWriting` would do something. */
export const writingWakeAt = ({ by, remindAt, waitsUntil }: InWriting): Date | null =>
  waitsUntil ?? earliest(remindAt, by);
