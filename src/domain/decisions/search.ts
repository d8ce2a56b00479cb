/** Someone has to be chosen: whom to ask next, when to try again, or the honest list. */
import {
  type Ask,
  askedMentors,
  isLookingForSomebody,
  moved,
  type Offer,
  openOffers,
  type Perspective,
  replaced,
  stateOf,
} from '../ask';
import { earliest, isDue, latest } from '../duration';
import { differentFromOther, isAnotherView } from '../matching/differ';
import { isFree, type Suggestion, suggestMentors, whenFree } from '../matching/suggest';
import { nextOf, whyChosen } from '../matching/three';
import { edit, homeOf, type Notice, post } from '../notices';
import { isReachable, nextReachable, type Person, type PersonId, workHours } from '../person';
import { addWorkingDays, localDate } from '../worktime';
import { type AskFacts, type Decision, decision, personIn } from './decision';
import { editsOf } from './offer';
import { listRound, settledEdited, statusEdited, waitsEdited } from './tell';
import { closedIfOver, isTaken } from './two';

/** What a searching perspective does at `now`: an offer, waiting for somebody's hours, or the list. */
export function search(facts: AskFacts, perspective: Perspective, now: Date): Decision {
  const mayAsk = askedInThisRound(facts, perspective) < facts.policy.mentorsAsked;
  const wished = mayAsk ? wishedMentor(facts, perspective, now) : null;
  if (wished && isReachable(wished.person, now)) return offerTo(facts, perspective, wished, now);
  if (wished && suitsToday(facts.ask, wished.person, now))
    return waitForHours(facts, perspective, nextReachable(wished.person, now));
  const next = mayAsk ? nextToAsk(facts, perspective, now) : null;
  if (next) return offerTo(facts, perspective, next.mentor, now, next.unlikely);
  const free = freeMentors(facts, perspective, now);
  if (!mayAsk || free.length === 0) return list(facts, perspective, free, now);
  return waitForHours(facts, perspective, earliest(...free.map(({ person }) => nextReachable(person, now))));
}

function nextToAsk(facts: AskFacts, perspective: Perspective, now: Date) {
  const askable = suggestedFor(facts, perspective, now).filter((mentor) =>
    mayBeAskedNow(facts, perspective, mentor, now),
  );
  return nextOf(facts, askable, perspective.offers.length);
}

/**
 * Whether every perspective that looks would ask one of these candidates now, the most promising of all. Then nobody needs
 * to know the others; else all of them count: for the next moment, and for the list.
 */
export const settlesSearch = (facts: AskFacts, now: Date): boolean => {
  if (!knowsTheWish(facts)) return false;
  const suggested = suggestMentors(facts, now).filter((mentor) => isAnotherView(facts, mentor));
  const looking = facts.ask.perspectives.filter(isLookingForSomebody);
  // Each of them takes one of those who may be asked.
  return looking.every(
    (perspective) =>
      perspective.state !== 'listed' &&
      askedInThisRound(facts, perspective) < facts.policy.mentorsAsked &&
      suggested.filter((mentor) => mayBeAskedNow(facts, perspective, mentor, now)).length >= looking.length,
  );
};

/** Whom the asker wishes for may be further back among those who fit. */
const knowsTheWish = ({ ask, candidates }: AskFacts): boolean =>
  !ask.wish ||
  askedMentors(ask).has(ask.wish.mentorId) ||
  candidates.some(({ person }) => person.id === ask.wish?.mentorId);

/** Whom the asker would like to be asked, while they were not. A colleague who was named since goes first all the same. */
function wishedMentor(facts: AskFacts, perspective: Perspective, now: Date): Suggestion | null {
  const { wish } = facts.ask;
  if (!wish || perspective.number !== 1) return null;
  const fits = suggestMentors(facts, now);
  const wished = fits.find(({ person }) => person.id === wish.mentorId);
  const isNext = wished && !fits.some(({ namedBy }) => namedBy) && isFreeFor(facts, perspective, wished, now);
  return isNext ? wished : null;
}

/** Somebody who comes to work later on the same day is worth the wait, where an answer is not wanted at once. */
function suitsToday({ brief }: Ask, mentor: Person, now: Date): boolean {
  const at = nextReachable(mentor, now);
  return (
    brief.soon !== 'today' && isReachable(mentor, at) && localDate(mentor.zone, at) === localDate(mentor.zone, now)
  );
}

/** Best first; another view before one that is like the other, or like an earlier one. */
const suggestedFor = (facts: AskFacts, perspective: Perspective, now: Date): Suggestion[] =>
  differentFromOther(facts, perspective, suggestMentors(facts, now));

/** Nobody is asked before `nextAt`. Where somebody was before, the status still says so. */
function waitForHours({ ask }: AskFacts, perspective: Perspective, nextAt: Date | null): Decision {
  const waiting = replaced(ask, { ...perspective, nextAt });
  const isNews = perspective.offers.length > 0 && perspective.nextAt?.getTime() !== nextAt?.getTime();
  return decision(waiting, isNews ? [statusEdited(waiting)] : []);
}

/** Wanted today, two are asked at once: what a perspective does at `now` that has asked one of them. */
export function askOneMore(facts: AskFacts, perspective: Perspective, now: Date): Decision {
  const another = freeMentors(facts, perspective, now).find(({ person }) => isReachable(person, now));
  const mayAsk =
    wantsOneMore(facts.ask, perspective) && askedInThisRound(facts, perspective) < facts.policy.mentorsAsked;
  if (another && mayAsk) return offerTo(facts, perspective, another, now);
  return decision(replaced(facts.ask, { ...perspective, nextAt: null }));
}

const AT_ONCE_TODAY = 2;

const wantsOneMore = ({ brief }: Ask, perspective: Perspective): boolean =>
  brief.soon === 'today' && openOffers(perspective).length < AT_ONCE_TODAY;

/** What a listed perspective does at `now`: resume when somebody came free, give up when patience is over, or wait. */
export function waitOnList(facts: AskFacts, perspective: Perspective, now: Date): Decision {
  const { ask } = facts;
  if (freeMentors(facts, perspective, now).length > 0) {
    const resumed = moved(ask, perspective, 'resume', { nextAt: now });
    return decision(resumed, [statusEdited(resumed), ...waitsEdited(ask, perspective)]);
  }
  if (isDue(perspective.listedUntil, now)) return giveUp(ask, perspective, now);
  const waiting = { ...perspective, passedOver: stillFree(facts, perspective, now) };
  return decision(replaced(ask, { ...waiting, nextAt: nextLook(facts, waiting, now) }));
}

function giveUp(ask: Ask, perspective: Perspective, now: Date): Decision {
  const unmet = closedIfOver(moved(ask, perspective, 'giveUp', { nextAt: null }), now);
  return decision(unmet, [
    statusEdited(unmet),
    ...waitsEdited(ask, perspective),
    ...editsOf(unmet, perspective.offers),
    ...settledEdited(unmet),
    ...unmetSaid(unmet, perspective),
    homeOf(ask.askerId),
  ]);
}

/** Nobody was found for any of it; or for the second answer only, where there is a first. */
function unmetSaid(ask: Ask, perspective: Perspective): Notice[] {
  if (stateOf(ask) === 'unmet') return [post('unmet', ask.id, ask.id, ask.askerId)];
  return ask.perspectives.some(isTaken) ? [post('withOne', ask.id, perspective.id, ask.askerId)] : [];
}

const isFreeFor = (facts: AskFacts, { passedOver }: Perspective, mentor: Suggestion, now: Date): boolean =>
  !passedOver.includes(mentor.person.id) && isFree(facts, mentor, now);

const mayBeAskedNow = (facts: AskFacts, perspective: Perspective, mentor: Suggestion, now: Date): boolean =>
  isReachable(mentor.person, now) && isFreeFor(facts, perspective, mentor, now);

/** Who could answer while the asker still has patience: a mentor away for longer is nobody to wait for. */
function freeMentors(facts: AskFacts, perspective: Perspective, now: Date): Suggestion[] {
  const until = patienceEnds(facts, perspective, now);
  return suggestedFor(facts, perspective, now).filter(
    (mentor) => isFreeFor(facts, perspective, mentor, now) && isReachableBy(mentor.person, until, now),
  );
}

function isReachableBy(person: Person, until: Date, now: Date): boolean {
  const at = nextReachable(person, now);
  return isReachable(person, at) && (at.getTime() === now.getTime() || at.getTime() < until.getTime());
}

/** Whoever was passed over and is away now is news when they return. */
function stillFree(facts: AskFacts, { passedOver }: Perspective, now: Date): PersonId[] {
  const free = suggestMentors(facts, now).filter((mentor) => isFree(facts, mentor, now));
  return passedOver.filter((id) => free.some(({ person }) => person.id === id));
}

const patienceEnds = (facts: AskFacts, { listedUntil }: Perspective, now: Date): Date =>
  listedUntil ?? addWorkingDays(workHours(personIn(facts, facts.ask.askerId)), now, facts.policy.listedDays);

/** A new round of mentors begins on the list, and with "somebody else" after a conversation that did not happen. */
function roundBegan({ listedAt, sessions }: Perspective): Date | null {
  const notHappened = sessions.filter(({ outcome }) => outcome === 'notHappened').map(({ endedAt }) => endedAt);
  const began = [listedAt, ...notHappened].filter((at) => at !== null);
  const [first, ...others] = began;
  return first ? latest(first, ...others) : null;
}

/** Offers of this round; in the first, all of them. Who was named and is no mentor yet counts there too. */
export function askedInThisRound(facts: AskFacts, perspective: Perspective): number {
  const { offers, named } = perspective;
  const began = roundBegan(perspective);
  const isMentor = (id: PersonId): boolean => facts.candidates.some(({ person }) => person.id === id);
  const invited = began
    ? []
    : named.filter(({ id }) => !isMentor(id) && !offers.some(({ mentorId }) => mentorId === id));
  return offers.filter((offer) => !began || offer.madeAt.getTime() >= began.getTime()).length + invited.length;
}

function offerTo(facts: AskFacts, perspective: Perspective, best: Suggestion, now: Date, unlikely = false): Decision {
  const { ask } = facts;
  const offer: Offer = {
    id: `${perspective.id}.o${perspective.offers.length + 1}`,
    mentorId: best.person.id,
    outcome: 'open',
    sharedTopics: best.sharedTopics,
    madeAt: now,
    deliveredAt: null,
    lapsesAt: null,
    settledAt: null,
    via: best.namedBy ? 'colleague' : 'match',
    namedBy: best.namedBy,
    unlikely,
    reasons: whyChosen(facts, best, now),
  };
  const asked = { ...perspective, offers: [...perspective.offers, offer] };
  const nextAt = wantsOneMore(ask, asked) ? now : null;
  const next = moved(ask, asked, 'offer', { nextAt });
  return decision(next, [post('offer', ask.id, offer.id, offer.mentorId), statusEdited(next), homeOf(offer.mentorId)]);
}

function list(facts: AskFacts, perspective: Perspective, free: readonly Suggestion[], now: Date): Decision {
  const { ask } = facts;
  const passedOver = [...new Set([...perspective.passedOver, ...free.map(({ person }) => person.id)])];
  const listed: Perspective = {
    ...perspective,
    passedOver,
    listedAt: now,
    listedUntil: patienceEnds(facts, perspective, now),
  };
  if (isDue(listed.listedUntil, now)) {
    const onList = moved(ask, listed, 'nobody');
    return giveUp(onList, { ...listed, state: 'listed' }, now);
  }
  const next = moved(ask, listed, 'nobody', { nextAt: nextLook(facts, listed, now) });
  // Listed twice at one moment, it has one message.
  const say = perspective.listedAt?.getTime() === now.getTime() ? edit : post;
  return decision(next, [
    statusEdited(next),
    ...waitsEdited(ask, perspective),
    ...(isAskedElsewhere(ask, perspective) ? [] : [say('nobody', ask.id, listRound(ask, now), ask.askerId)]),
    homeOf(ask.askerId),
  ]);
}

/** The other of two answers is on its way, or is still asked for: then the status says how it is with this one. */
const isAskedElsewhere = (ask: Ask, { id }: Perspective): boolean =>
  ask.perspectives.some(
    (each) => each.id !== id && (isTaken(each) || each.state === 'searching' || each.state === 'offered'),
  );

/** When somebody who may not be asked now (rest, minutes, asked often) comes free, or patience ends. */
function nextLook(facts: AskFacts, perspective: Perspective, now: Date): Date | null {
  const others = suggestMentors(facts, now).filter(({ person }) => !perspective.passedOver.includes(person.id));
  const comingFree = others
    .map((mentor) => whenFree(facts, mentor, now))
    .filter((at) => at !== null && at.getTime() > now.getTime());
  return earliest(perspective.listedUntil, ...comingFree);
}
