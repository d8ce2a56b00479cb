/**
 * What a search knows of people before they are loaded, and which of them are worth loading first. It judges by the very
 * weights of suggest.ts, so the best of those who are loaded is the best of all.
 */
import type { Candidate } from '../decisions/decision';
import type { PersonId, TopicHeld } from '../person';
import { compareScored, fitOf, loadOf, type Wanted } from './suggest';

export interface Glimpse extends Pick<Candidate, 'openOffers' | 'recentOffers' | 'lastAskedAt'> {
  readonly id: PersonId;
  /** The topics of the ask that they hold. */
  readonly topics: readonly TopicHeld[];
  /** Whether their own line has words of the question. */
  readonly ownLine: boolean;
  /** Whether a colleague named them for this ask. */
  readonly isNamed: boolean;
}

export function mostPromising<T extends Glimpse>(wanted: Wanted, found: readonly T[], now: Date): T[] {
  return found
    .map((it) => {
      const fit = fitOf(wanted, { topics: it.topics, askMeAbout: '' }, () => it.ownLine);
      return { it, id: it.id, isNamed: it.isNamed, score: fit - loadOf(it), lastAskedAt: it.lastAskedAt };
    })
    .sort((a, b) => compareScored(a, b, now))
    .map(({ it }) => it);
}
