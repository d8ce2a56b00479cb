/** Whom an ask may be put to, with what fairness needs to know. */
import type { Ask } from '../../domain/ask';
import { COUNTED_DAYS } from '../../domain/courtesy';
import type { Candidate } from '../../domain/decisions/decision';
import { addDays } from '../../domain/duration';
import { noEvidence } from '../../domain/matching/evidence';
import { mostPromising } from '../../domain/matching/glimpse';
import type { TopicId } from '../../domain/person';
import { noSilence } from '../../domain/silence';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import { createHits, type Hit } from './hits';
import type { LineWords } from './lineWords';
import type { People } from './people';
import type { Silences } from './silences';

export interface Candidates {
  /**
   * Holders of the ask's topics, and mentors whose own line has words of the question; the least recently asked first. The
   * most promising are loaded first, and the rest only while `isEnough` says that those do not settle the question.
   */
  of(
    workspaceId: WorkspaceId,
    ask: Ask,
    holders: ReadonlyMap<TopicId, number>,
    now: Date,
    isEnough: (some: readonly Candidate[]) => boolean,
  ): readonly Candidate[];
  /** How many people who may mentor hold each topic; beyond a few hundred a topic is common, and nobody counts on. */
  holders(workspaceId: WorkspaceId, topicIds: readonly TopicId[]): ReadonlyMap<TopicId, number>;
}

const RECENT_DAYS = 30;
/** How many of the most promising are loaded at first, and then; after that all of them. */
const PORTIONS = [8, 40];
const COMMON_FROM = 300;

export function createCandidates(
  database: Database,
  people: People,
  silences: Silences,
  lineWords: LineWords,
): Candidates {
  const hits = createHits(database, lineWords);
  const countHolders = prepareCount(database);

  function load(workspaceId: WorkspaceId, found: readonly Hit[], now: Date): Candidate[] {
    const ids = found.map(({ id }) => id);
    const known = people.load(workspaceId, ids);
    const silent = silences.of(workspaceId, ids);
    const week = addDays(now, -COUNTED_DAYS);
    return found.flatMap(({ id, openOffers, recentOffers, lastAskedAt, offeredAt }) => {
      const person = known.get(id);
      if (!person) return [];
      const load = { openOffers, recentOffers, lastAskedAt, offeredAt: offeredAt.filter((at) => at > week) };
      return [{ person, ...load, silence: silent.get(id) ?? noSilence, evidence: noEvidence }];
    });
  }

  return {
    of(workspaceId, ask, holders, now, isEnough) {
      const found = hits.of(workspaceId, ask, addDays(now, -RECENT_DAYS));
      const ranked = found.length > (PORTIONS[0] ?? 0) ? mostPromising({ ask, holders }, found, now) : found;
      for (const portion of PORTIONS) {
        if (ranked.length <= portion) break;
        const first = new Set(ranked.slice(0, portion));
        const some = load(
          workspaceId,
          found.filter((hit) => first.has(hit)),
          now,
        );
        if (isEnough(some)) return some;
      }
      return load(workspaceId, found, now);
    },
    holders: (workspaceId, topicIds) =>
      new Map(topicIds.map((topicId) => [topicId, countHolders.get({ workspaceId, topicId }) ?? 0])),
  };
}

function prepareCount({ sqlite }: Database) {
  return sqlite
    .prepare<[{ workspaceId: string; topicId: TopicId }], number>(
      `SELECT count(*) FROM (SELECT 1 FROM person_topics pt INDEXED BY person_topics_by_topic
         CROSS JOIN people p ON p.workspace_id = @workspaceId AND p.id = pt.person_id
         WHERE pt.workspace_id = @workspaceId AND pt.topic_id = @topicId AND p.joined_at IS NOT NULL AND p.is_active = 1
         LIMIT ${COMMON_FROM})`,
    )
    .pluck();
}
