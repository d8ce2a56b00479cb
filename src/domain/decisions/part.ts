/**
 * Somebody does not want to be matched with somebody any more. What was open between the two ends as if by nobody's fault,
 * with the words that such an end always has: the other does not learn why. What the asker still needs is looked for
 * elsewhere.
 */
import {
  type Ask,
  endedSessions,
  moved,
  type Offer,
  type Perspective,
  replaced,
  type Session,
  sessionOf,
  withOffer,
} from '../ask';
import { edit, homeOf, type NoticeKind } from '../notices';
import type { PersonId } from '../person';
import { lose } from './begin';
import { type AskFacts, after, type Decision, decision, joined } from './decision';
import { endCall } from './door';
import { giveUpOn, settle } from './offer';
import { isReopenAsked, lapseReopen } from './reopen';
import { end } from './session';
import { wasShared } from './sharing';
import { statusEdited } from './tell';
import { closedIfOver } from './two';
import { unansweredEdited } from './wake';

/** Who wants it, and who is not told. */
export interface Pair {
  readonly by: PersonId;
  readonly from: PersonId;
}

interface Parting extends Pair {
  readonly mentorId: PersonId;
  readonly isAskersWish: boolean;
}

/** Nothing happens to an ask that is not of the two. */
export function part(facts: AskFacts, { by, from }: Pair, now: Date): Decision {
  const { askerId, perspectives } = facts.ask;
  if (askerId !== by && askerId !== from) return decision(facts.ask);
  const of: Parting = { by, from, mentorId: askerId === by ? from : by, isAskersWish: askerId === by };
  const kept = keptPrivate(facts, of);
  if (facts.ask.closedAt) return kept;
  return perspectives.reduce<Decision>(
    (soFar, { id }) => joined(soFar, partOne(after(facts, soFar), id, of, now)),
    kept,
  );
}

function partOne(facts: AskFacts, id: string, of: Parting, now: Date): Decision {
  const at = (step: Decision): Perspective | undefined => step.ask.perspectives.find((each) => each.id === id);
  const steps = [notCalled, notAsked, notMet].reduce<Decision>((soFar, step) => {
    const perspective = at(soFar);
    return perspective ? joined(soFar, step(after(facts, soFar), perspective, of, now)) : soFar;
  }, decision(facts.ask));
  return steps;
}

function notCalled(facts: AskFacts, perspective: Perspective, { mentorId }: Parting, now: Date): Decision {
  const { doorCall } = perspective;
  return doorCall?.mentorId === mentorId ? endCall(facts, perspective, doorCall, now) : decision(facts.ask);
}

/** An offer that waits is withdrawn; one that lapsed could still be taken, and cannot any more. */
function notAsked(facts: AskFacts, { id, offers }: Perspective, { mentorId }: Parting, now: Date): Decision {
  return offers
    .filter((offer) => offer.mentorId === mentorId)
    .reduce<Decision>((soFar, offer) => {
      if (offer.outcome === 'open') return joined(soFar, giveUpOn(after(facts, soFar), offer.id, 'withdrawn', now));
      return offer.outcome === 'lapsed' ? joined(soFar, notTaken(soFar.ask, id, offer, now)) : soFar;
    }, decision(facts.ask));
}

function notTaken(ask: Ask, id: string, offer: Offer, now: Date): Decision {
  const perspective = ask.perspectives.find((each) => each.id === id);
  if (!perspective) return decision(ask);
  const next = replaced(ask, { ...perspective, ...withOffer(perspective, settle(offer, 'withdrawn', now)) });
  return decision(next, [edit('offer', ask.id, offer.id, offer.mentorId), homeOf(offer.mentorId)]);
}

function notMet(facts: AskFacts, perspective: Perspective, of: Parting, now: Date): Decision {
  const session = sessionOf(perspective);
  if (session?.mentorId !== of.mentorId) return decision(facts.ask);
  switch (perspective.state) {
    case 'accepted':
      return lose(facts, perspective, session, 'calledOff', now);
    case 'active': {
      const over = without(end(facts, perspective, session, 'finish', now), 'thanksForm');
      const still = over.ask.perspectives.find(({ id }) => id === perspective.id);
      return still ? joined(over, leftBehind(after(facts, over), still, session, of, now)) : over;
    }
    case 'ended':
      return leftBehind(facts, perspective, session, of, now);
    default:
      return decision(facts.ask);
  }
}

/** What is over asks for nothing more. Where the mentor wants it so, the asker's messages stay as they are. */
function leftBehind(facts: AskFacts, perspective: Perspective, { id }: Session, of: Parting, now: Date): Decision {
  const session = perspective.sessions.find((each) => each.id === id);
  if (session && isReopenAsked(facts.ask, session)) {
    const lapsed = lapseReopen(facts, perspective, session);
    const still = lapsed.ask.perspectives.find((each) => each.id === perspective.id);
    return still ? joined(lapsed, leftBehind(after(facts, lapsed), still, session, of, now)) : lapsed;
  }
  const ask = askingFor(facts.ask, of);
  // After "it did not happen" the asker may still want somebody else.
  if (!of.isAskersWish || session?.outcome !== 'ended') return decision(ask);
  const left = closedIfOver(moved(ask, perspective, 'leave'), now);
  return decision(left, [statusEdited(left), ...(left.closedAt ? unansweredEdited(left) : []), homeOf(left.askerId)]);
}

/** Thanks and "how did it go?" are asked for only where somebody else helped as well. */
function askingFor(ask: Ask, { mentorId }: Parting): Ask {
  const isForOthers = endedSessions(ask).some((session) => session.mentorId !== mentorId);
  return isForOthers ? ask : { ...ask, thanksNudgeAt: null, echo: { ...ask.echo, dueAt: null } };
}

/** Their yes to being quoted was for somebody else than whom they want to be spared now. What was shared stays shared. */
function keptPrivate({ ask }: AskFacts, { mentorId, isAskersWish }: Parting): Decision {
  const helped = endedSessions(ask);
  const thanked = helped.filter((session) => session.mentorId === mentorId);
  const mayBeShared = ask.thanks !== null && ask.thanks.share !== 'no' && !helped.some(wasShared);
  if (!isAskersWish || !ask.thanks || !mayBeShared || thanked.length === 0) return decision(ask);
  const kept: Ask = { ...ask, thanks: { ...ask.thanks, share: 'no' } };
  return decision(
    kept,
    thanked.map(({ id }) => edit('thanks', ask.id, id, mentorId)),
  );
}

const without = (step: Decision, kind: NoticeKind): Decision => ({
  ...step,
  notices: step.notices.filter((notice) => notice.kind !== kind),
});
