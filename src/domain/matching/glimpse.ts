/**
 * What a search knows of people before they are loaded, and which of them are worth loading first. It judges by the very
 * weights of fit.ts, so the best of those who are loaded is the best of all.
 */
import type { Candidate } from '../decisions/decision';
import type { PersonId, TopicHeld } from '../person';
import { type Evidence, noEvidence } from './evidence';
import { fitOf, loadOf, type Wanted } from './fit';
import { compareScored, type Scored } from './suggest';

export interface Glimpse {
  readonly id: PersonId;
  /** The topics of the ask that they hold. */
  readonly topics: readonly TopicHeld[];
  /** Whether their own line has words of the question. */
  readonly ownLine: boolean;
  /** Whether a colleague named them for this ask. */
  readonly isNamed: boolean;
  readonly evidence: Evidence;
}

/** What was asked of somebody lately. */
export type Load = Pick<Candidate, 'openOffers' | 'recentOffers' | 'lastAskedAt'>;

export interface Judged<G, L> {
  readonly hit: G;
  readonly load: L;
}

/** Nobody's load lifts them further above their fit than that of somebody who was never asked. */
const LEAST_LOAD = loadOf({ openOffers: 0, recentOffers: 0, lastAskedAt: null, evidence: noEvidence });
/** For how many at once loads are read. */
const AT_ONCE = 24;

/**
 * Best first. Loads are read only for those whose fit is good enough to be next; `loadsOf` leaves out who may not mentor.
 */
export function* bestFirst<G extends Glimpse, L extends Load>(
  wanted: Wanted,
  found: readonly G[],
  loadsOf: (some: readonly G[]) => ReadonlyMap<PersonId, L>,
  now: Date,
): Generator<Judged<G, L>> {
  const byFit = found
    .map((hit) => ({
      hit,
      fit: fitOf(wanted, { topics: hit.topics, askMeAbout: '' }, () => hit.ownLine, hit.evidence, now),
    }))
    .sort((a, b) => Number(b.hit.isNamed) - Number(a.hit.isNamed) || b.fit - a.fit);
  let judged: (Judged<G, L> & Scored)[] = [];
  let unread = 0;
  const mayBeBetter = (): boolean => {
    const [next, best] = [byFit[unread], judged[0]];
    if (!next || !best) return next !== undefined;
    if (best.isNamed !== next.hit.isNamed) return next.hit.isNamed;
    return next.fit - LEAST_LOAD >= best.score;
  };
  for (;;) {
    while (mayBeBetter()) {
      const some = byFit.slice(unread, unread + AT_ONCE);
      unread += some.length;
      const loads = loadsOf(some.map(({ hit }) => hit));
      const more = some.flatMap(({ hit, fit }) => {
        const load = loads.get(hit.id);
        if (!load) return [];
        const { id, isNamed } = hit;
        return [
          {
            hit,
            load,
            id,
            isNamed,
            score: fit - loadOf({ ...load, evidence: hit.evidence }),
            lastAskedAt: load.lastAskedAt,
          },
        ];
      });
      judged = [...judged, ...more].sort((a, b) => compareScored(a, b, now));
    }
    const best = judged.shift();
    if (!best) return;
    yield best;
  }
}
