/** The life of one offer: it arrives, it is answered, it lapses. */
import {
  type Ask,
  findOffer,
  mayMove,
  moved,
  nothingMoreYet,
  type Offer,
  type OfferOutcome,
  openOffers,
  type Perspective,
  replaced,
  type Session,
  sessionOf,
  withOffer,
} from '../ask';
import { addMinutes } from '../duration';
import { minutesSpent } from '../minutes';
import { edit, homeOf, post } from '../notices';
import { type PersonId, workHours } from '../person';
import { done, type Outcome, type Refusal, refuse } from '../refusal';
import { noSilence, restOfferAfterLapse } from '../silence';
import { addWorkingMinutes } from '../worktime';
import { type AskFacts, type Decision, decision, minutesOf, personIn } from './decision';
import { callEdited, inSession, statusEdited, waitsEdited } from './tell';

/** The offer reached the mentor: from now on their working hours count. */
export function offerDelivered(facts: AskFacts, offerId: string, now: Date): Decision {
  const found = findOffer(facts.ask, offerId);
  if (found?.it.outcome !== 'open' || found.it.deliveredAt) return decision(facts.ask);
  const mentor = personIn(facts, found.it.mentorId);
  const lapsesAt = addWorkingMinutes(workHours(mentor), now, lapsesAfter(facts));
  const offer: Offer = { ...found.it, deliveredAt: now, lapsesAt };
  return decision(replaced(facts.ask, { ...found.perspective, ...withOffer(found.perspective, offer) }));
}

const lapsesAfter = ({ ask, policy }: AskFacts): number =>
  ask.brief.soon === 'today' ? policy.offerLapsesTodayAfterMinutes : policy.offerLapsesAfterMinutes;

/**
 * A mentor says yes, now. Minutes are checked here, at the tap, not when the offer was made. A lapsed offer may still be
 * taken while nobody else has.
 */
export const accept = (facts: AskFacts, offerId: string, mentorId: PersonId, now: Date): Outcome<Decision> =>
  take(facts, offerId, mentorId, now, (session) => session);

/** The same for any yes: `arrange` says when and how the two meet. */
export function take(
  facts: AskFacts,
  offerId: string,
  mentorId: PersonId,
  now: Date,
  arrange: (session: Session) => Session,
): Outcome<Decision> {
  const found = findOffer(facts.ask, offerId);
  if (!found) return refuse({ code: 'unknownAsk' });
  const { perspective, it: offer } = found;
  if (offer.mentorId !== mentorId) return refuse({ code: 'notYours' });
  const closed = whyNotAcceptable(perspective, offer);
  if (closed) return refuse(closed);
  const mentor = personIn(facts, mentorId);
  const { minutes } = facts.ask.brief;
  const spent = minutesSpent(mentor, minutes, now);
  if (spent) return refuse(spent);

  const session = arrange(newSession(facts, perspective, mentorId, now));
  const others = openOffers(perspective).filter((other) => other.id !== offer.id);
  const offers = offersTakenBy(perspective, offer, now);
  const sessions = [...perspective.sessions, session];
  const next = moved(facts.ask, perspective, 'accept', { offers, sessions, nextAt: null, listedUntil: null });
  return done(
    decision(
      next,
      [
        ...inSession(post, 'card', next, session),
        post('taken', next.id, session.id, next.askerId),
        statusEdited(next),
        ...facts.ask.perspectives.flatMap((each) => waitsEdited(facts.ask, each)),
        ...callEdited(facts, perspective),
        ...editsOf(next, perspective.offers),
        ...[next.askerId, mentorId, ...others.map((other) => other.mentorId)].map(homeOf),
      ],
      [minutesOf(session, minutes)],
    ),
  );
}

export function newSession(facts: AskFacts, perspective: Perspective, mentorId: PersonId, now: Date): Session {
  return {
    id: `${perspective.id}.s${perspective.sessions.length + 1}`,
    mentorId,
    outcome: 'open',
    minutes: facts.ask.brief.minutes,
    acceptedAt: now,
    place: { kind: 'group', channel: null, ts: null },
    hereBy: addMinutes(now, facts.policy.hereMinutes),
    missed: 0,
    postponed: false,
    waitingBecause: null,
    startsAt: null,
    remindAt: null,
    chooseBy: null,
    begunAt: null,
    endsAt: null,
    extendedAt: null,
    almostOverTold: false,
    endedAt: null,
    hearBack: null,
    written: null,
    inWriting: null,
    agreedAt: null,
    movedByMentor: false,
    throughDoor: false,
    ...nothingMoreYet,
  };
}

export function whyNotAcceptable(perspective: Perspective, offer: Offer): Refusal | null {
  const isTaken = ['accepted', 'active', 'ended', 'closed'].includes(perspective.state);
  if (isTaken) return { code: sessionOf(perspective)?.mentorId === offer.mentorId ? 'alreadyYours' : 'offerTaken' };
  const isAnswerable = offer.outcome === 'open' || offer.outcome === 'lapsed';
  return isAnswerable && mayMove(perspective, 'accept') ? null : { code: 'offerClosed' };
}

/** An offer that is no longer open. One that had lapsed and is taken all the same is settled anew. */
export const settle = (offer: Offer, outcome: Exclude<OfferOutcome, 'open'>, now: Date): Offer => ({
  ...offer,
  outcome,
  settledAt: now,
});

export const withdrawnIfOpen = (offer: Offer, now: Date): Offer =>
  offer.outcome === 'open' ? settle(offer, 'withdrawn', now) : offer;

/** The offers of a perspective once one of them was taken: the others are withdrawn. */
export const offersTakenBy = ({ offers }: Perspective, taken: Offer, now: Date): Offer[] =>
  offers.map((each) => (each.id === taken.id ? settle(taken, 'accepted', now) : withdrawnIfOpen(each, now)));

/** Every offer message of a perspective that may still show a button is shown anew. */
export function editsOf(ask: Ask, offers: readonly Offer[]) {
  return offers
    .filter(({ outcome }) => outcome === 'open' || outcome === 'lapsed')
    .map((offer) => edit('offer', ask.id, offer.id, offer.mentorId));
}

/** Not now, or not my topic: the search goes on, nobody is told who passed. */
export function decline(facts: AskFacts, offerId: string, mentorId: PersonId, now: Date): Outcome<Decision> {
  const found = findOffer(facts.ask, offerId);
  if (!found) return refuse({ code: 'unknownAsk' });
  if (found.it.mentorId !== mentorId) return refuse({ code: 'notYours' });
  const { outcome } = found.it;
  if (outcome === 'declined') return done(decision(facts.ask));
  if (outcome !== 'open' && outcome !== 'lapsed')
    return refuse({ code: outcome === 'accepted' ? 'alreadyYours' : 'offerClosed' });
  return done(settled(facts, found.perspective, settle(found.it, 'declined', now), 'decline', now));
}

/** The deadline passed, the mentor cannot be reached, or has left: the next one is asked. */
export function giveUpOn(
  facts: AskFacts,
  offerId: string,
  outcome: 'lapsed' | 'undeliverable' | 'withdrawn',
  now: Date,
): Decision {
  const found = findOffer(facts.ask, offerId);
  if (found?.it.outcome !== 'open') return decision(facts.ask);
  const { perspective, it: offer } = found;
  const event = outcome === 'lapsed' ? 'lapse' : 'decline';
  const over = settled(facts, perspective, settle(offer, outcome, now), event, now);
  const restOffer = outcome === 'lapsed' ? restOfferTo(facts, offer.mentorId, now) : null;
  return restOffer ? { ...over, notices: [...over.notices, restOffer] } : over;
}

function restOfferTo(facts: AskFacts, mentorId: PersonId, now: Date) {
  const silence = facts.silences.get(mentorId) ?? noSilence;
  return restOfferAfterLapse(personIn(facts, mentorId), silence, facts.policy, now);
}

function settled(
  facts: AskFacts,
  perspective: Perspective,
  offer: Offer,
  event: 'decline' | 'lapse',
  now: Date,
): Decision {
  const answered = { ...perspective, ...withOffer(perspective, offer) };
  const searchesOn = mayMove(perspective, event) && openOffers(answered).length === 0;
  // Where two are asked at once, the other may still say yes while somebody else is found in the place of this one.
  const stays =
    mayMove(answered, 'offer') && facts.ask.brief.soon === 'today' ? { ...answered, nextAt: now } : answered;
  const ask = searchesOn ? moved(facts.ask, answered, event, { nextAt: now }) : replaced(facts.ask, stays);
  return decision(ask, [edit('offer', ask.id, offer.id, offer.mentorId), homeOf(offer.mentorId)]);
}
