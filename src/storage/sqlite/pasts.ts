/** What the past says of mentors and a question: whom they helped with its topics, and who answered questions like it. */
import type { Ask } from '../../domain/ask';
import { addDays } from '../../domain/duration';
import { type Alike, type Evidence, type Helped, noEvidence } from '../../domain/matching/evidence';
import { searchWords } from '../../domain/matching/words';
import type { PersonId, TopicId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

export interface Pasts {
  about(workspaceId: WorkspaceId, ask: Ask, now: Date): Past;
  /** How many people helped with the topic; beyond a few hundred nobody counts on. */
  helpers(of: { readonly workspaceId: WorkspaceId; readonly topicId: TopicId }): number;
}

export interface Past {
  /** For whom it speaks most, whether they may mentor or not. */
  readonly mentors: ReadonlySet<PersonId>;
  /** For each of these people; with no evidence for whom nothing is known. */
  evidenceOf(ids: readonly PersonId[]): (id: PersonId) => Evidence;
}

/** Who helped whom is kept for a year (product.md §13.2). */
export const REMEMBERED_DAYS = 365;
/** Of each topic the newest; what is older says little beside them. */
const MOST_HELPED = 1000;
const MOST_ALIKE = 100;
/** So many old questions are weighed against a new one, however many there are. */
const MOST_WEIGHED = 1000;
const COMMON_FROM = 300;
const MOST_MENTORS = 300;

type HelpedRow = readonly [mentorId: PersonId, at: number, thanked: number, used: number, shown: number];

export function createPasts(database: Database): Pasts {
  const { helpedWith, newestText, countHaving, alike, active, met, countHelpers } = prepare(database);

  function helpedBy(workspaceId: WorkspaceId, { brief }: Ask, since: number): Map<PersonId, Helped[]> {
    const found = new Map<PersonId, Helped[]>();
    for (const topicId of brief.topics) {
      for (const [mentorId, at, thanked, used, shown] of helpedWith.all({ workspaceId, topicId, since })) {
        const one = { topicId, at: new Date(at), thanked: thanked === 1, used: used === 1, shown: shown === 1 };
        put(found, mentorId, one);
      }
    }
    return found;
  }

  /** The rarer a word, the more it says; what stands in thousands of questions says next to nothing, and is dear to weigh. */
  function rarest(words: readonly string[]): readonly string[] {
    if ((newestText.get() ?? 0) <= MOST_WEIGHED) return words;
    let weighed = 0;
    return words
      .map((word) => ({ word, count: countHaving.get({ word }) ?? 0 }))
      .sort((a, b) => a.count - b.count)
      .filter(({ count }) => {
        weighed += count;
        return weighed <= MOST_WEIGHED;
      })
      .map(({ word }) => word);
  }

  function alikeBy(workspaceId: WorkspaceId, { id: askId, brief }: Ask): Map<PersonId, Alike[]> {
    const words = searchWords(`${brief.question}\n${brief.tried}`);
    const match = rarest(words.map((word) => `"${word}"`)).join(' OR ');
    if (match === '') return new Map();
    const rows = alike.all({ workspaceId, askId, match });
    // FTS5 ranks the best lowest: -8 before -3.
    const best = Math.min(...rows.map(([, , rank]) => rank));
    const found = new Map<PersonId, Alike[]>();
    for (const [mentorId, at, rank] of rows) {
      put(found, mentorId, { at: new Date(at), likeness: best < 0 ? rank / best : 0 });
    }
    return found;
  }

  return {
    about(workspaceId, ask, now) {
      const since = addDays(now, -REMEMBERED_DAYS).getTime();
      const helped = helpedBy(workspaceId, ask, since);
      const alikes = alikeBy(workspaceId, ask);
      return {
        mentors: strongest(helped, alikes),
        evidenceOf(people) {
          const ids = JSON.stringify(people);
          const times = new Map<PersonId, Date[]>();
          for (const [id, at] of active.all({ workspaceId, ids, since })) put(times, id, new Date(at));
          const meetings = new Map(met.all({ workspaceId, ids, askerId: ask.askerId, since }));
          const asOf = newest(people, helped, alikes, times);
          return (id) => {
            const metAt = meetings.get(id);
            return {
              helped: helped.get(id) ?? noEvidence.helped,
              alike: alikes.get(id) ?? noEvidence.alike,
              activeAt: times.get(id) ?? noEvidence.activeAt,
              metAt: metAt === undefined ? null : new Date(metAt),
              asOf,
            };
          };
        },
      };
    },
    helpers: (of) => countHelpers.get(of) ?? 0,
  };
}

/** The newest moment of which anything is known of these people. */
function newest(
  people: readonly PersonId[],
  helped: ReadonlyMap<PersonId, readonly Helped[]>,
  alikes: ReadonlyMap<PersonId, readonly Alike[]>,
  active: ReadonlyMap<PersonId, readonly Date[]>,
): Date | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (const id of people) {
    for (const { at } of helped.get(id) ?? []) latest = Math.max(latest, at.getTime());
    for (const { at } of alikes.get(id) ?? []) latest = Math.max(latest, at.getTime());
    for (const at of active.get(id) ?? []) latest = Math.max(latest, at.getTime());
  }
  return Number.isFinite(latest) ? new Date(latest) : null;
}

/** So that a company of thousands has as many to weigh as one of hundreds. */
function strongest(...kinds: readonly ReadonlyMap<PersonId, readonly unknown[]>[]): Set<PersonId> {
  const times = new Map<PersonId, number>();
  for (const kind of kinds) for (const [id, rows] of kind) times.set(id, (times.get(id) ?? 0) + rows.length);
  const sorted = [...times].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return new Set(sorted.slice(0, MOST_MENTORS).map(([id]) => id));
}

function put<T>(groups: Map<PersonId, T[]>, id: PersonId, one: T): void {
  const group = groups.get(id);
  if (group) group.push(one);
  else groups.set(id, [one]);
}

function prepare({ sqlite }: Database) {
  const helpedWith = sqlite
    .prepare<[{ workspaceId: string; topicId: TopicId; since: number }], HelpedRow>(
      `SELECT h.mentor_id, h.at, h.thanked, h.used, h.shown FROM helped h INDEXED BY helped_by_topic
       WHERE h.workspace_id = @workspaceId AND h.topic_id = @topicId AND h.at > @since
         AND NOT EXISTS (SELECT 1 FROM disowned d
           WHERE d.workspace_id = h.workspace_id AND d.person_id = h.mentor_id AND d.topic_id = h.topic_id)
       ORDER BY h.at DESC LIMIT ${MOST_HELPED}`,
    )
    .raw();
  // At least as many as there are.
  const newestText = sqlite.prepare<[], number>('SELECT rowid FROM ask_texts ORDER BY rowid DESC LIMIT 1').pluck();
  const countHaving = sqlite
    .prepare<[{ word: string }], number>(
      `SELECT count(*) FROM (SELECT 1 FROM ask_texts WHERE ask_texts MATCH @word LIMIT ${MOST_WEIGHED + 1})`,
    )
    .pluck();
  // Only conversations that took place vote. Who disowned a topic of the old question does not.
  const alike = sqlite
    .prepare<
      [{ workspaceId: string; askId: string; match: string }],
      readonly [mentorId: PersonId, at: number, rank: number]
    >(
      `SELECT s.mentor_id, s.ended_at, best.rank
       FROM (SELECT ask_id, rank FROM ask_texts
             WHERE ask_texts MATCH @match AND workspace_id = @workspaceId AND ask_id <> @askId
             ORDER BY rank LIMIT ${MOST_ALIKE}) best
       CROSS JOIN sessions s INDEXED BY sessions_by_ask ON s.workspace_id = @workspaceId AND s.ask_id = best.ask_id
       WHERE s.outcome = 'ended' AND s.ended_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM ask_topics a JOIN disowned d
           ON d.workspace_id = a.workspace_id AND d.topic_id = a.topic_id AND d.person_id = s.mentor_id
           WHERE a.workspace_id = @workspaceId AND a.ask_id = best.ask_id)
       ORDER BY best.rank, s.id`,
    )
    .raw();
  const active = sqlite
    .prepare<[{ workspaceId: string; ids: string; since: number }], readonly [PersonId, number]>(
      `SELECT j.value, h.at FROM json_each(@ids) j
       CROSS JOIN helped h INDEXED BY helped_by_mentor
         ON h.workspace_id = @workspaceId AND h.mentor_id = j.value AND h.at > @since
       GROUP BY j.value, h.session_id`,
    )
    .raw();
  const met = sqlite
    .prepare<[{ workspaceId: string; ids: string; askerId: PersonId; since: number }], readonly [PersonId, number]>(
      `SELECT other, max(at) FROM (
         SELECT h.mentor_id AS other, h.at FROM helped h INDEXED BY helped_by_asker
         WHERE h.workspace_id = @workspaceId AND h.asker_id = @askerId AND h.at > @since
         UNION ALL
         SELECT h.asker_id, h.at FROM helped h INDEXED BY helped_by_mentor
         WHERE h.workspace_id = @workspaceId AND h.mentor_id = @askerId AND h.at > @since)
       WHERE other IN (SELECT value FROM json_each(@ids)) GROUP BY other`,
    )
    .raw();
  const countHelpers = sqlite
    .prepare<[{ workspaceId: string; topicId: TopicId }], number>(
      `SELECT count(DISTINCT mentor_id) FROM (SELECT mentor_id FROM helped INDEXED BY helped_by_topic
         WHERE workspace_id = @workspaceId AND topic_id = @topicId ORDER BY at DESC LIMIT ${COMMON_FROM * 10})`,
    )
    .pluck();
  return { helpedWith, newestText, countHaving, alike, active, met, countHelpers };
}
