/** Whom an ask may be put to, with what fairness needs to know. */
import type { Ask } from '../../domain/ask';
import { COUNTED_DAYS } from '../../domain/courtesy';
import type { Candidate } from '../../domain/decisions/decision';
import { addDays } from '../../domain/duration';
import { bestFirst, type Glimpse, type Judged } from '../../domain/matching/glimpse';
import type { PersonId, TopicId } from '../../domain/person';
import { noSilence } from '../../domain/silence';
import type { WorkspaceId } from '../store';
import type { Apart } from './apart';
import type { Database } from './database';
import type { EarlierMentors } from './earlierMentors';
import { createHits, type Hits, MOST_HITS } from './hits';
import type { LineWords } from './lineWords';
import { createLoads, type LoadRead } from './loads';
import type { Pasts } from './pasts';
import type { People } from './people';
import type { Silences } from './silences';

export interface Chosen {
  /** The least recently asked first. */
  readonly candidates: readonly Candidate[];
  readonly holders: ReadonlyMap<TopicId, number>;
}

export interface Candidates {
  /**
   * Holders of the ask's topics, and mentors whose own line has words of the question. The most promising are loaded first,
   * and the rest only while `isEnough` says that those do not settle the question.
   */
  of(workspaceId: WorkspaceId, ask: Ask, now: Date, isEnough: (some: Chosen) => boolean): Chosen;
  readonly holders: Hits['holders'];
}

const RECENT_DAYS = 30;
/** How many of the most promising are loaded at first, and how many then; after that all of them. */
const PORTIONS = [12, 36, Number.POSITIVE_INFINITY];

export function createCandidates(
  database: Database,
  people: People,
  silences: Silences,
  lineWords: LineWords,
  pasts: Pasts,
  apart: Apart,
  earlierMentors: EarlierMentors,
): Candidates {
  const hits = createHits(database, lineWords, pasts, apart);
  const loads = createLoads(database);

  function load(workspaceId: WorkspaceId, judged: readonly Judged<Glimpse, LoadRead>[], now: Date): Candidate[] {
    const ids = judged.map(({ hit }) => hit.id);
    const known = people.load(workspaceId, ids);
    const silent = silences.of(workspaceId, ids);
    const week = addDays(now, -COUNTED_DAYS);
    return judged.flatMap(({ hit, load: { offeredAt, openOffers, recentOffers, lastAskedAt } }) => {
      const person = known.get(hit.id);
      if (!person) return [];
      const lately = { openOffers, recentOffers, lastAskedAt, offeredAt: offeredAt.filter((at) => at > week) };
      return [{ person, ...lately, silence: silent.get(hit.id) ?? noSilence, evidence: hit.evidence }];
    });
  }

  return {
    of(workspaceId, ask, now, isEnough) {
      const { hits: anybody, holders } = hits.of(workspaceId, ask, now);
      const helpedBefore = earlierMentors(workspaceId, ask);
      const all = anybody.filter(({ id }) => !helpedBefore.has(id));
      const since = addDays(now, -RECENT_DAYS);
      const loadsOf = (some: readonly Glimpse[]) =>
        loads(
          workspaceId,
          some.map(({ id }) => id),
          since,
        );
      const found = all.length > MOST_HITS ? longestWaiting(all, loadsOf(all)) : all;
      const order = bestFirst({ ask, holders }, found, loadsOf, now);
      let candidates: readonly Candidate[] = [];
      for (const portion of PORTIONS) {
        const next = take(order, portion);
        candidates = [...candidates, ...load(workspaceId, next, now)].sort(leastRecentlyAskedFirst);
        if (next.length < portion || isEnough({ candidates, holders })) break;
      }
      return { candidates, holders };
    },
    holders: hits.holders,
  };
}

function take<T>(from: Generator<T>, most: number): T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const { value, done } = from.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

type Asked = { readonly lastAskedAt: Date | null } | undefined;
const askedAt = (asked: Asked): number => asked?.lastAskedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
const earlier = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const leastRecentlyAskedFirst = (a: Candidate, b: Candidate): number =>
  earlier(askedAt(a), askedAt(b)) || (a.person.id < b.person.id ? -1 : 1);

/** For whom the past speaks, which is few and the best of all: waiting long is no reason to prefer others to them. */
const hasPast = ({ evidence: { helped, alike } }: Glimpse): boolean => helped.length > 0 || alike.length > 0;

/**
 * So many of those who hold a topic, and of those who only say it themselves: the best of the 200 who waited longest is a
 * good choice also where a thousand know Excel.
 */
function longestWaiting(all: readonly Glimpse[], loads: ReadonlyMap<PersonId, LoadRead>): Glimpse[] {
  const room = { knowing: MOST_HITS, saying: MOST_HITS };
  return all
    .filter(({ id }) => loads.has(id))
    .sort((a, b) => earlier(askedAt(loads.get(a.id)), askedAt(loads.get(b.id))) || (a.id < b.id ? -1 : 1))
    .filter((hit) => hit.isNamed || hasPast(hit) || room[hit.topics.length > 0 ? 'knowing' : 'saying']-- > 0);
}
