/** The asker takes the question back, or is gone. */
import { type Ask, mayMove, moved, openOffers, type Perspective, sessionOf, stateOf } from '../ask';
import { homeOf } from '../notices';
import type { PersonId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { callOff } from './begin';
import { type AskFacts, after, type Decision, decision, joined } from './decision';
import { editsOf, withdrawnIfOpen } from './offer';
import { end } from './session';
import { callEdited, settledEdited, statusEdited, waitsEdited } from './tell';
import { closedIfOver } from './two';

export function withdraw(facts: AskFacts, personId: PersonId, now: Date): Outcome<Decision> {
  const { ask } = facts;
  if (personId !== ask.askerId) return refuse({ code: 'onlyAsker', askerId: ask.askerId });
  const state = stateOf(ask);
  if (state === 'withdrawn') return done(decision(ask));
  const mayLeave = ask.perspectives.filter((perspective) => mayMove(perspective, 'withdraw'));
  if (mayLeave.length === 0) return refuse({ code: state === 'active' ? 'alreadyTaken' : 'alreadyOver' });
  return done(leave(facts, mayLeave, 'calledOff', now));
}

/** The asker was deactivated or asked to be forgotten: nothing of theirs goes on. */
export function askerGone(facts: AskFacts, now: Date): Decision {
  const gone = leave(facts, facts.ask.perspectives, 'askerGone', now);
  return { ...gone, ask: { ...gone.ask, closedAt: gone.ask.closedAt ?? now } };
}

/** What was talked about already stays as it is: of two answers, one may be taken back alone. */
function leave(
  facts: AskFacts,
  perspectives: readonly Perspective[],
  why: 'calledOff' | 'askerGone',
  now: Date,
): Decision {
  const steps = perspectives.reduce<Decision>((so_far, { id }) => {
    const at = after(facts, so_far);
    const perspective = at.ask.perspectives.find((p) => p.id === id);
    return perspective ? joined(so_far, leaveOne(at, perspective, why, now)) : so_far;
  }, decision(facts.ask));
  const ask = closedIfOver(steps.ask, now);
  return { ...steps, ask, notices: [...steps.notices, ...settledEdited(ask)] };
}

function leaveOne(facts: AskFacts, perspective: Perspective, why: 'calledOff' | 'askerGone', now: Date): Decision {
  const session = sessionOf(perspective);
  if (perspective.state === 'accepted' && session) return callOff(facts, perspective, session, why, now);
  if (perspective.state === 'active' && session) {
    const ended = end(facts, perspective, session, 'finish', now);
    const still = ended.ask.perspectives.find((p) => p.id === perspective.id);
    const quiet = ended.notices.filter(({ kind }) => kind !== 'thanksForm');
    if (!still) return ended;
    return { ...ended, ask: closed(ended.ask, still, now), notices: quiet };
  }
  if (perspective.state === 'ended') {
    const left = closed(facts.ask, perspective, now);
    return decision(left, [homeOf(left.askerId)]);
  }
  if (!mayMove(perspective, 'withdraw')) return decision(facts.ask);
  const offers = perspective.offers.map((offer) => withdrawnIfOpen(offer, now));
  const ask = moved(facts.ask, perspective, 'withdraw', { offers, nextAt: null });
  return decision(ask, [
    statusEdited(ask),
    ...waitsEdited(ask, perspective),
    ...callEdited(facts, perspective),
    ...editsOf(ask, perspective.offers),
    homeOf(ask.askerId),
    ...openOffers(perspective).map((offer) => homeOf(offer.mentorId)),
  ]);
}

function closed(ask: Ask, perspective: Perspective, now: Date): Ask {
  return {
    ...closedIfOver(moved(ask, perspective, 'leave'), now),
    thanksNudgeAt: null,
    echo: { ...ask.echo, dueAt: null },
  };
}
