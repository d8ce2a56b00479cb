/** Two answers to one question: what the two parts of an ask mean for each other. Neither waits for the other. */
import { type Ask, mayMove, moved, openOffers, type Perspective, sessionOf } from '../ask';
import { isOver } from '../lifecycle';
import { homeOf, post } from '../notices';
import { type AskFacts, type Decision, decision } from './decision';
import { editsOf, withdrawnIfOpen } from './offer';
import { callEdited, settledEdited, statusEdited, waitsEdited } from './tell';

export const isForTwo = ({ perspectives }: Pick<Ask, 'perspectives'>): boolean => perspectives.length > 1;

/** Somebody has said yes, and it did not come to nothing. */
export function isTaken(perspective: Perspective): boolean {
  const { state } = perspective;
  if (state === 'accepted' || state === 'active') return true;
  return (state === 'ended' || state === 'closed') && sessionOf(perspective)?.outcome === 'ended';
}

export const otherOf = (ask: Ask, { id }: Pick<Perspective, 'id'>): Perspective | null =>
  ask.perspectives.find((each) => each.id !== id) ?? null;

/** The ask is closed only once each of its parts is over. */
export const closedIfOver = (ask: Ask, now: Date): Ask =>
  ask.perspectives.every(({ state }) => isOver(state)) ? { ...ask, closedAt: ask.closedAt ?? now } : ask;

/** Still looking for the first who says yes to this part. */
const neverTaken = ({ state, sessions }: Perspective): boolean =>
  sessions.length === 0 && (state === 'searching' || state === 'offered' || state === 'listed');

/** The part for which nobody was found, where the other one was taken; it is not looked for beyond the promised time. */
export function withoutAnswer(ask: Ask): Perspective | null {
  if (!isForTwo(ask) || !ask.perspectives.some(isTaken)) return null;
  return ask.perspectives.find(neverTaken) ?? null;
}

/** The promised time has come: the asker is told, and goes on with one. Who was asked for the other is told kindly. */
export function goOnWithOne(facts: AskFacts, perspective: Perspective, now: Date): Decision {
  if (!mayMove(perspective, 'withdraw')) return decision(facts.ask);
  const offers = perspective.offers.map((offer) => withdrawnIfOpen(offer, now));
  // The other part may be over already: its two do not want to be matched any more.
  const ask = closedIfOver(moved(facts.ask, perspective, 'withdraw', { offers, nextAt: null }), now);
  return decision(ask, [
    post('withOne', ask.id, perspective.id, ask.askerId),
    statusEdited(ask),
    ...waitsEdited(facts.ask, perspective),
    ...callEdited(facts, perspective),
    ...editsOf(ask, perspective.offers),
    ...(ask.closedAt ? settledEdited(ask) : []),
    homeOf(ask.askerId),
    ...openOffers(perspective).map(({ mentorId }) => homeOf(mentorId)),
  ]);
}
