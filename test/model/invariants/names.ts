/** A question without a name: nobody reads whose it is before they said yes. */
import { mayKnowAsker } from '../../../src/domain/ask';
import type { Invariant } from './asks';

export const sealedAsksHaveNoName: Invariant = (world, moved) => {
  const sealed = new Set(moved.filter((ask) => ask.sealed).map(({ id }) => id));
  return [...world.slack.shown].flatMap(([key, { facts, rendering }]) => {
    const { ask, notice } = facts;
    if (!ask || !sealed.has(ask.id) || notice.to === null || notice.to === ask.askerId) return [];
    const says = JSON.stringify(rendering).includes(`<@${ask.askerId}>`);
    return says && !mayKnowAsker(world.asks.get(ask.id) ?? ask, notice.to) ? [`${key} names ${ask.askerId}`] : [];
  });
};
