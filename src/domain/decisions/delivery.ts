/** What became of a sending is a decision too. */
import { findOffer, findSession, sessionOf } from '../ask';
import type { Notice } from '../notices';
import { callOff, cardDelivered, fallBack, lose } from './begin';
import { type AskFacts, type Decision, decision } from './decision';
import { echoDelivered, echoHeld } from './echo';
import { giveUpOn, offerDelivered } from './offer';
import { notShared } from './sharing';
import { statusEdited } from './tell';
import { thanksNudgeDelivered } from './thanks';
import { isForTwo } from './two';

/** The notice arrived as message `at`. */
export function delivered(facts: AskFacts, notice: Notice, at: { channel: string; ts: string }, now: Date): Decision {
  if (notice.delivery !== 'post') return decision(facts.ask);
  if (notice.kind === 'offer') return offerDelivered(facts, notice.about, now);
  if (notice.kind === 'card' && notice.to === null) return cardDelivered(facts, notice.about, at, now);
  if (notice.kind === 'echoQuestion') return echoDelivered(facts, now);
  if (notice.kind === 'nobody' || notice.kind === 'taken') return heardSomethingNew(facts, now);
  if (notice.kind === 'thanksNudge') return thanksNudgeDelivered(facts, now);
  return decision(facts.ask);
}

/**
 * "On the list" or "taken" reached the asker: what was promised is kept now, not before. The one waits for their hours, the
 * other for Slack, and things may move on meanwhile.
 */
function heardSomethingNew({ ask }: AskFacts, now: Date): Decision {
  if (ask.closedAt || ask.promiseKeptAt) return decision(ask);
  const kept = { ...ask, promiseKeptAt: now };
  // Of two answers, one may still be asked for: the promised time stands in the status no longer.
  return decision(kept, isForTwo(kept) ? [statusEdited(kept)] : []);
}

/** It waits until `until`: patience with an answer starts when the question can be read. */
export function held(facts: AskFacts, notice: Notice, until: Date): Decision {
  if (notice.delivery !== 'post' || notice.kind !== 'echoQuestion') return decision(facts.ask);
  return echoHeld(facts, until);
}

/** Slack refused for good: the ask moves on, the session falls back, nobody is left waiting. */
export function undeliverable(facts: AskFacts, notice: Notice, now: Date): Decision {
  if (notice.delivery !== 'post') return decision(facts.ask);
  if (notice.kind === 'offer' && findOffer(facts.ask, notice.about))
    return giveUpOn(facts, notice.about, 'undeliverable', now);
  if (notice.kind === 'card') return cardUndeliverable(facts, notice, now);
  if (notice.kind === 'thanksShared' || notice.kind === 'thanksToManager') return notShared(facts, notice);
  return decision(facts.ask);
}

function cardUndeliverable(facts: AskFacts, notice: Notice, now: Date): Decision {
  if (notice.to === null) return fallBack(facts, notice.about, now);
  const found = findSession(facts.ask, notice.about);
  if (found?.perspective.state !== 'accepted' || sessionOf(found.perspective)?.id !== found.it.id)
    return decision(facts.ask);
  return notice.to === found.it.mentorId
    ? lose(facts, found.perspective, found.it, 'mentorGone', now)
    : callOff(facts, found.perspective, found.it, 'askerGone', now);
}
