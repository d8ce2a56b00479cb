/**
 * "I have time now": an asker who waits is called through the open door, and the conversation begins when they tap
 * "I am here". Until then the mentor hears nothing of the question, and the asker nothing of who it is.
 */
import {
  type Ask,
  askedMentors,
  type DoorCall,
  moved,
  type Offer,
  type Perspective,
  replaced,
  type Session,
  withSession,
} from '../ask';
import { addMinutes, earliest, isDue, MINUTE } from '../duration';
import { noEvidence } from '../matching/evidence';
import { fitOf } from '../matching/fit';
import { mayMentor, type Suggestion, sharedTopics } from '../matching/suggest';
import { whyChosen } from '../matching/three';
import { sharingWith } from '../matching/words';
import { homeOf, post } from '../notices';
import { fitsThroughDoor, isDoorOpen, isReachable, type Person, type PersonId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { noSilence } from '../silence';
import { type AskFacts, type AtDoor, type Decision, decision, helpedBefore, minutesOf, personIn } from './decision';
import { editsOf, newSession } from './offer';
import { callEdited, callRound, doorStatusEdited, homes, inSession, statusEdited, waitsEdited } from './tell';

/** How long a door may be open. */
export const doorMinutes = { least: 5, most: 240 } as const;

/** Nobody who came is sent away at once because they came late. */
const LEAST_MINUTES = 5;

/** Calls the asker through the door of `mentorId`; refuses where this ask is not for that mentor now. */
export function callThroughDoor(facts: AskFacts, mentorId: PersonId, now: Date): Outcome<Decision> {
  const { ask, atDoor, policy } = facts;
  if (atDoor?.mentor.id !== mentorId || !isFreeAtDoor(atDoor, now)) return refuse({ code: 'doorClosed' });
  const { mentor } = atDoor;
  const perspective = ask.perspectives.find((each) => isWaiting(each) && !each.doorsMissed.includes(mentorId));
  if (!perspective || !isForDoor(facts, mentor, now)) return refuse({ code: 'notActive' });
  const until = earliest(addMinutes(now, policy.hereMinutes), mentor.doorUntil) ?? now;
  const doorCall: DoorCall = { mentorId, calledAt: now, until };
  const called = replaced(ask, { ...perspective, doorCall });
  return done(
    decision(called, [
      post('doorCall', ask.id, callRound(perspective, doorCall), ask.askerId),
      ...doorStatusEdited(mentor),
      homeOf(ask.askerId),
    ]),
  );
}

/** Waiting for somebody, and not called already. */
const isWaiting = ({ state, doorCall }: Perspective): boolean =>
  (state === 'searching' || state === 'listed') && doorCall === null;

const isFreeAtDoor = ({ mentor, isBusy, calling }: AtDoor, now: Date): boolean =>
  isDoorOpen(mentor, now) && !isBusy && calling === null;

/** About something this mentor knows, short enough for what is left of the time, and from somebody who is at work. */
function isForDoor(facts: AskFacts, mentor: Person, now: Date): boolean {
  const { ask } = facts;
  return (
    mayMentor(facts, mentor) &&
    !facts.apart?.has(mentor.id) &&
    !askedMentors(ask).has(mentor.id) &&
    !helpedBefore(facts, mentor.id) &&
    fitsThroughDoor(mentor, ask.brief.minutes, now) &&
    isReachable(personIn(facts, ask.askerId), now) &&
    fitOf(facts, mentor, sharingWith(ask.brief.question)) > 0
  );
}

/** Whether whoever has time still has it. */
export function callStands({ people, atDoor }: AskFacts, { mentorId }: DoorCall, now: Date): boolean {
  const mentor = people.get(mentorId);
  if (!mentor?.isActive || mentor.joinedAt === null || !isDoorOpen(mentor, now)) return false;
  return !(atDoor?.mentor.id === mentorId && atDoor.isBusy);
}

/** Nobody came, or the time is gone: the ask is where it was, and looks for somebody at once. */
export function endCall(facts: AskFacts, perspective: Perspective, call: DoorCall, now: Date): Decision {
  const doorsMissed = isDue(call.until, now)
    ? [...new Set([...perspective.doorsMissed, call.mentorId])]
    : perspective.doorsMissed;
  const ask = replaced(facts.ask, { ...perspective, doorCall: null, doorsMissed, nextAt: now });
  return decision(ask, callEdited(facts, perspective));
}

/** The asker is here: taken and begun in one. `about` is the call that was answered. */
export function answerDoorCall(facts: AskFacts, about: string, personId: PersonId, now: Date): Outcome<Decision> {
  const { ask } = facts;
  const perspective = ask.perspectives.find(({ id }) => id === about.split('#')[0]);
  if (!perspective) return refuse({ code: 'unknownAsk' });
  if (personId !== ask.askerId) return refuse({ code: 'onlyAsker', askerId: ask.askerId });
  const { doorCall } = perspective;
  if (!doorCall || callRound(perspective, doorCall) !== about) {
    const talks = perspective.sessions.some(({ throughDoor, outcome }) => throughDoor && outcome === 'open');
    return refuse({ code: talks ? 'alreadyHere' : 'doorClosed' });
  }
  if (!callStands(facts, doorCall, now)) return refuse({ code: 'doorClosed' });
  return done(beginAtDoor(facts, perspective, doorCall, now));
}

function beginAtDoor(facts: AskFacts, perspective: Perspective, call: DoorCall, now: Date): Decision {
  const mentor = personIn(facts, call.mentorId);
  const session = sessionAtDoor(facts, perspective, mentor, now);
  const taken = moved(facts.ask, perspective, 'accept', {
    offers: [...perspective.offers, offerAtDoor(facts, perspective, call, mentor, now)],
    sessions: [...perspective.sessions, session],
    nextAt: null,
    listedUntil: null,
  });
  const accepted = taken.perspectives.find(({ id }) => id === perspective.id) ?? perspective;
  const begun: Session = { ...session, begunAt: now, endsAt: addMinutes(now, session.minutes), hereBy: null };
  const ask: Ask = {
    ...moved(taken, accepted, 'begin', withSession(accepted, begun)),
    promiseKeptAt: facts.ask.promiseKeptAt ?? now,
  };
  return decision(
    ask,
    [
      ...inSession(post, 'card', ask, begun),
      statusEdited(ask),
      ...facts.ask.perspectives.flatMap((each) => waitsEdited(facts.ask, each)),
      ...callEdited(facts, perspective),
      ...editsOf(ask, perspective.offers),
      ...homes(ask, begun),
    ],
    [minutesOf(begun, 0)],
  );
}

/** As long as asked for, but not past the time that the mentor gave. */
function sessionAtDoor(facts: AskFacts, perspective: Perspective, mentor: Person, now: Date): Session {
  const session = newSession(facts, perspective, mentor.id, now);
  const left = Math.floor(((mentor.doorUntil ?? now).getTime() - now.getTime()) / MINUTE);
  return { ...session, minutes: Math.min(session.minutes, Math.max(LEAST_MINUTES, left)), throughDoor: true };
}

const offerAtDoor = (
  facts: AskFacts,
  perspective: Perspective,
  { calledAt }: DoorCall,
  mentor: Person,
  now: Date,
): Offer => ({
  id: `${perspective.id}.o${perspective.offers.length + 1}`,
  mentorId: mentor.id,
  outcome: 'accepted',
  sharedTopics: sharedTopics(facts, mentor),
  madeAt: calledAt,
  deliveredAt: null,
  lapsesAt: null,
  settledAt: now,
  via: 'door',
  namedBy: null,
  unlikely: false,
  reasons: whyChosen(facts, fromDoor(facts, mentor), now),
});

/** The asker came to their door: nothing of the past was looked at. */
const fromDoor = (facts: AskFacts, mentor: Person): Suggestion => ({
  person: mentor,
  sharedTopics: sharedTopics(facts, mentor),
  ...{ offeredAt: [], silence: noSilence, evidence: noEvidence, namedBy: null },
});
