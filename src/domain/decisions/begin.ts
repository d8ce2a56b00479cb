/** Between "yes" and the session: I am here, another time, not there after all. */
import {
  type Ask,
  type Found,
  findSession,
  mayMove,
  moved,
  type Perspective,
  replaced,
  type Session,
  withSession,
} from '../ask';
import { addMinutes } from '../duration';
import { edit, type Notice, post } from '../notices';
import type { PersonId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision, minutesOf, personIn } from './decision';
import { chooseBy, laterTimes, meetingAt } from './later';
import { editsOf } from './offer';
import {
  cardEdited,
  homes,
  inSession,
  movedEdited,
  movedTo,
  promptEdited,
  roundOf,
  settledEdited,
  statusEdited,
  writingEdited,
} from './tell';
import { closedIfOver } from './two';

export const otherTimes = ['halfHour', 'hour', 'tomorrow'] as const;
export type OtherTime = (typeof otherTimes)[number];

/** "I am here": the clock starts now. */
export function begin(facts: AskFacts, sessionId: string, personId: PersonId, now: Date): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  if (session.begunAt) return refuse({ code: session.outcome === 'open' ? 'alreadyHere' : 'sessionOver' });
  if (session.outcome !== 'open' || !mayMove(perspective, 'begin')) return refuse({ code: 'sessionOver' });
  if (!session.hereBy) return refuse({ code: 'notActive' });
  const begun: Session = { ...session, begunAt: now, endsAt: addMinutes(now, session.minutes), hereBy: null };
  const ask = moved(facts.ask, perspective, 'begin', withSession(perspective, begun));
  return done(
    decision(ask, [
      ...cardEdited(ask, begun),
      ...readyEdited(ask, begun),
      takenEdited(ask, begun),
      statusEdited(ask),
      ...homes(ask, begun),
    ]),
  );
}

/** The asker cannot now, or did not tap in time: the mentor is free again and chooses another time. */
export function postpone(
  facts: AskFacts,
  sessionId: string,
  because: 'noTap' | 'askerBusy',
  now: Date,
): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (session.begunAt || session.outcome !== 'open')
    return refuse({ code: session.outcome === 'open' ? 'alreadyHere' : 'sessionOver' });
  if (!session.hereBy && !session.startsAt) return refuse({ code: 'notActive' });
  if (because === 'askerBusy' && session.postponed) return refuse({ code: 'alreadyMoved', by: 'asker' });
  if (because === 'noTap' && session.missed > 0) return done(callOff(facts, perspective, session, 'askerGone', now));
  const waiting: Session = {
    ...session,
    missed: because === 'noTap' ? session.missed + 1 : session.missed,
    postponed: session.postponed || because === 'askerBusy',
    waitingBecause: because,
    hereBy: null,
    startsAt: null,
    remindAt: null,
    chooseBy: chooseBy(facts, session, now),
  };
  const ask = moved(facts.ask, perspective, 'move', withSession(perspective, waiting));
  const told = [post('chooseTime', ask.id, roundOf(waiting), session.mentorId)];
  if (because === 'noTap') told.push(post('missed', ask.id, roundOf(waiting), ask.askerId));
  return done(
    decision(ask, [
      ...told,
      ...cardEdited(ask, waiting),
      ...movedEdited(ask, session),
      ...readyEdited(ask, session),
      takenEdited(ask, waiting),
      statusEdited(ask),
      ...homes(ask, waiting),
    ]),
  );
}

/** The mentor chooses another time; it is moved on to the next moment that lies in both people's hours. */
export function chooseTime(
  facts: AskFacts,
  sessionId: string,
  personId: PersonId,
  time: OtherTime,
  now: Date,
): Outcome<Decision> {
  const may = mayChoose(facts, sessionId, personId);
  if (!may.ok) return may;
  const { perspective, it: session } = may.value;
  const mentor = personIn(facts, session.mentorId);
  const startsAt = laterTimes(mentor, personIn(facts, facts.ask.askerId), now)[time];
  const later: Session = { ...session, ...meetingAt(startsAt, now) };
  const ask = moved(facts.ask, perspective, 'move', withSession(perspective, later));
  return done(
    decision(ask, [
      post('moved', ask.id, movedTo(later), ask.askerId),
      edit('chooseTime', ask.id, roundOf(session), session.mentorId),
      edit('missed', ask.id, roundOf(session), ask.askerId),
      ...cardEdited(ask, later),
      statusEdited(ask),
      ...homes(ask, later),
    ]),
  );
}

/** Whether this is the mentor who is to choose another time, and has not done so. */
export function mayChoose({ ask }: AskFacts, sessionId: string, personId: PersonId): Outcome<Found<Session>> {
  const found = findSession(ask, sessionId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== session.mentorId) return refuse({ code: 'onlyMentor', mentorId: session.mentorId });
  if (session.outcome !== 'open' || !mayMove(perspective, 'move'))
    return refuse({ code: session.begunAt ? 'alreadyHere' : 'sessionOver' });
  return session.waitingBecause ? done(found) : refuse({ code: 'notActive' });
}

/** Ten minutes before the other time. */
export function remind(facts: AskFacts, perspective: Perspective, session: Session): Decision {
  const reminded: Session = { ...session, remindAt: null };
  const ask = moved(facts.ask, perspective, 'move', withSession(perspective, reminded));
  return decision(ask, inSession(post, 'soon', ask, reminded, roundOf(reminded)));
}

/** The other time has come: "I am here" once more. */
export function ready(facts: AskFacts, perspective: Perspective, session: Session, now: Date): Decision {
  const waiting: Session = {
    ...session,
    startsAt: null,
    remindAt: null,
    hereBy: addMinutes(now, facts.policy.hereMinutes),
  };
  const ask = moved(facts.ask, perspective, 'move', withSession(perspective, waiting));
  return decision(ask, [
    ...inSession(post, 'ready', ask, waiting, roundOf(waiting)),
    ...inSession(edit, 'soon', ask, waiting, roundOf(waiting)),
    ...movedEdited(ask, session),
    takenEdited(ask, waiting),
    ...cardEdited(ask, waiting),
    statusEdited(ask),
    ...homes(ask, waiting),
  ]);
}

/** The mentor cannot after all, left, or chose no time: their minutes return and the search goes on. */
export function lose(
  facts: AskFacts,
  perspective: Perspective,
  session: Session,
  outcome: 'mentorGone' | 'calledOff',
  now: Date,
): Decision {
  const lost: Session = {
    ...session,
    outcome,
    hereBy: null,
    startsAt: null,
    remindAt: null,
    chooseBy: null,
    endedAt: now,
  };
  const ask = moved(facts.ask, perspective, 'lose', { ...withSession(perspective, lost), nextAt: now });
  return decision(
    ask,
    [
      ...inSession(post, 'calledOff', ask, lost),
      post('goesOn', ask.id, session.id, ask.askerId),
      ...leftovers(ask, session, lost),
      // Who let it lapse may take it again.
      ...editsOf(ask, perspective.offers),
    ],
    [minutesOf(session, 0)],
  );
}

/** The asker withdrew, left, or was not there a second time. */
export function callOff(
  facts: AskFacts,
  perspective: Perspective,
  session: Session,
  outcome: 'askerGone' | 'calledOff',
  now: Date,
): Decision {
  const over: Session = {
    ...session,
    outcome,
    hereBy: null,
    startsAt: null,
    remindAt: null,
    chooseBy: null,
    endedAt: now,
  };
  const ask = closedIfOver(moved(facts.ask, perspective, 'withdraw', withSession(perspective, over)), now);
  return decision(
    ask,
    [...inSession(post, 'calledOff', ask, over), ...leftovers(ask, session, over), ...settledEdited(ask)],
    [minutesOf(session, 0)],
  );
}

/** What still shows buttons of a session that will not take place. */
function leftovers(ask: Ask, before: Session, over: Session): Notice[] {
  return [
    ...cardEdited(ask, over),
    ...readyEdited(ask, before),
    ...inSession(edit, 'soon', ask, before, roundOf(before)),
    ...movedEdited(ask, before),
    ...promptEdited(ask, over),
    takenEdited(ask, over),
    ...(before.inWriting ? writingEdited(ask, before) : []),
    edit('chooseTime', ask.id, roundOf(before), over.mentorId),
    edit('missed', ask.id, roundOf(before), ask.askerId),
    statusEdited(ask),
    ...homes(ask, over),
  ];
}

const readyEdited = (ask: Ask, session: Session): Notice[] => inSession(edit, 'ready', ask, session, roundOf(session));
const takenEdited = (ask: Ask, session: Session): Notice => edit('taken', ask.id, session.id, ask.askerId);

/** The card arrived: the thread is known, and the asker's ten minutes count from here when they have not begun. */
export function cardDelivered(
  facts: AskFacts,
  sessionId: string,
  at: { channel: string; ts: string },
  now: Date,
): Decision {
  const found = findSession(facts.ask, sessionId);
  if (found?.it.place.kind !== 'group' || found.it.place.ts) return decision(facts.ask);
  const { perspective, it: session } = found;
  const placed: Session = { ...session, hereBy: hereByFrom(facts, session, now), place: { kind: 'group', ...at } };
  return decision(replaced(facts.ask, { ...perspective, ...withSession(perspective, placed) }));
}

/** A button of a copy of the card was pressed: the thread of that copy counts from now on. */
export function cardAdopted(facts: AskFacts, sessionId: string, at: { channel: string; ts: string }): Decision {
  const found = findSession(facts.ask, sessionId);
  if (found?.it.place.kind !== 'group' || found.it.place.ts === at.ts) return decision(facts.ask);
  const { perspective, it: session } = found;
  const placed: Session = { ...session, place: { kind: 'group', ...at } };
  return decision(replaced(facts.ask, { ...perspective, ...withSession(perspective, placed) }));
}

/** The group conversation cannot be opened: the session goes on in direct messages that name each other. */
export function fallBack(facts: AskFacts, sessionId: string, now: Date): Decision {
  const found = findSession(facts.ask, sessionId);
  if (found?.it.place.kind !== 'group' || found.it.outcome !== 'open') return decision(facts.ask);
  const { perspective, it: session } = found;
  const direct: Session = { ...session, hereBy: hereByFrom(facts, session, now), place: { kind: 'direct' } };
  const ask = replaced(facts.ask, { ...perspective, ...withSession(perspective, direct) });
  return decision(ask, inSession(post, 'card', ask, direct));
}

const hereByFrom = ({ policy }: AskFacts, session: Session, now: Date): Date | null =>
  session.hereBy && !session.begunAt ? addMinutes(now, policy.hereMinutes) : session.hereBy;
