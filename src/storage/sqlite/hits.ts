/**
 * Who may be asked for a question, read from indexes alone before anybody is loaded: holders of its topics, mentors whose
 * own line has words of it, and whom colleagues named. What it costs does not grow with the company.
 */
import { type Ask, askedMentors } from '../../domain/ask';
import type { Glimpse } from '../../domain/matching/glimpse';
import { tellingWords } from '../../domain/matching/words';
import type { Level, PersonId, TopicHeld, TopicId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import type { LineWords } from './lineWords';

export interface Hits {
  /** The least recently asked first. `since`: from when on offers count as recent. */
  of(workspaceId: WorkspaceId, ask: Ask, since: Date): Hit[];
}

export interface Hit extends Glimpse {
  /** The moments of recent offers. */
  readonly offeredAt: readonly Date[];
}

/** Of each kind. The best of the 200 who waited longest is a good choice also where a thousand know Excel. */
const MOST = 200;

interface Load {
  readonly id: PersonId;
  readonly lastAskedAt: number | null;
  readonly openOffers: number;
  /** A JSON array of the moments of recent offers. */
  readonly offeredAt: string;
}

export function createHits(database: Database, lineWords: LineWords): Hits {
  const { holders, levels, placeOf, loads } = prepare(database);

  /** Where a list too long to read is begun: at another place for each ask, so that nobody is always left out. */
  const beginning = (ask: Ask): PersonId => placeOf.get(hashOf(ask.id)) ?? '';

  /** All of a list, or so much of it that nothing more is needed. */
  function someOf(ask: Ask, read: (from: PersonId, most: number) => PersonId[]): PersonId[] {
    const all = read('', MOST + 1);
    if (all.length <= MOST) return all;
    const fromThere = read(beginning(ask), MOST);
    return fromThere.length === MOST ? fromThere : [...new Set([...fromThere, ...all])].slice(0, MOST);
  }

  /** The rarer a word, the more it says: first those that few lines have. */
  function sayThemselves(workspaceId: WorkspaceId, ask: Ask): PersonId[] {
    const lists = tellingWords(ask.brief.question)
      .map((word) => someOf(ask, (from, most) => lineWords.having(workspaceId, word, from, most)))
      .sort((a, b) => a.length - b.length);
    const found = new Set<PersonId>();
    for (const list of lists) {
      if (found.size >= MOST) break;
      for (const id of list) found.add(id);
    }
    return [...found];
  }

  return {
    of(workspaceId, ask, since) {
      const { topics } = ask.brief;
      const knowing = new Set(
        topics.flatMap((topicId) => someOf(ask, (from, most) => holders.all({ workspaceId, topicId, from, most }))),
      );
      const saying = new Set(sayThemselves(workspaceId, ask));
      const named = ask.perspectives.flatMap((perspective) => perspective.named.map(({ id }) => id));
      const ids = new Set([...knowing, ...saying, ...named]);
      for (const id of [ask.askerId, ...askedMentors(ask)]) ids.delete(id);
      const rows = loads.all({ workspaceId, ids: JSON.stringify([...ids]), since: since.getTime() });
      const kept = leastRecentlyAsked(rows, knowing, new Set(named));
      const held = new Map<PersonId, TopicHeld[]>();
      const ofThese = { workspaceId, ids: JSON.stringify(kept.map(({ id }) => id)), topics: JSON.stringify(topics) };
      for (const [id, topicId, level] of topics.length > 0 ? levels.all(ofThese) : []) {
        const known = held.get(id);
        if (known) known.push({ topicId, level });
        else held.set(id, [{ topicId, level }]);
      }
      return kept.map(({ id, lastAskedAt, openOffers, offeredAt }) => {
        const moments = offeredAt === '[]' ? [] : (JSON.parse(offeredAt) as number[]).map((at) => new Date(at));
        return {
          id,
          openOffers,
          offeredAt: moments,
          recentOffers: moments.length,
          lastAskedAt: lastAskedAt === null ? null : new Date(lastAskedAt),
          topics: held.get(id) ?? [],
          ownLine: saying.has(id),
          isNamed: named.includes(id),
        };
      });
    },
  };
}

/** Of those who hold a topic so many, and so many of those who only say it themselves. */
function leastRecentlyAsked(
  rows: readonly Load[],
  knowing: ReadonlySet<PersonId>,
  named: ReadonlySet<PersonId>,
): Load[] {
  const room = { knowing: MOST, saying: MOST };
  return rows.filter(({ id }) => named.has(id) || room[knowing.has(id) ? 'knowing' : 'saying']-- > 0);
}

/** FNV-1a: another number for each id, the same whenever it is asked. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

const MAY_MENTOR = 'p.joined_at IS NOT NULL AND p.is_active = 1 AND p.is_bot = 0';

function prepare({ sqlite }: Database) {
  // CROSS JOIN keeps the order of the tables, and INDEXED BY the way: SQLite would read the topics of everybody, because the
  // primary key of person_topics has all it needs.
  const holders = sqlite
    .prepare<[{ workspaceId: string; topicId: TopicId; from: PersonId; most: number }], PersonId>(
      `SELECT pt.person_id FROM person_topics pt INDEXED BY person_topics_by_topic
       CROSS JOIN people p INDEXED BY people_mentors ON p.workspace_id = @workspaceId AND p.id = pt.person_id
       WHERE pt.workspace_id = @workspaceId AND pt.topic_id = @topicId AND pt.person_id >= @from AND ${MAY_MENTOR}
       ORDER BY pt.person_id LIMIT @most`,
    )
    .pluck();
  const levels = sqlite
    .prepare<[{ workspaceId: string; ids: string; topics: string }], readonly [PersonId, TopicId, Level]>(
      `SELECT pt.person_id, pt.topic_id, pt.level
       FROM json_each(@ids) j CROSS JOIN json_each(@topics) t
       CROSS JOIN person_topics pt INDEXED BY person_topics_by_topic
         ON pt.workspace_id = @workspaceId AND pt.topic_id = t.value AND pt.person_id = j.value`,
    )
    .raw();
  // Rows are numbered as people came, whatever their ids look like.
  const placeOf = sqlite
    .prepare<[number], PersonId>(
      'SELECT id FROM people WHERE rowid >= 1 + ? % (SELECT max(rowid) FROM people) ORDER BY rowid LIMIT 1',
    )
    .pluck();
  const offersTo = 'FROM offers o WHERE o.workspace_id = @workspaceId AND o.mentor_id = j.value';
  // Nobody was asked anything unexpected through a door that they opened themselves.
  const loads = sqlite.prepare<[{ workspaceId: string; ids: string; since: number }], Load>(
    `SELECT j.value AS id, (SELECT max(o.made_at) ${offersTo}) AS lastAskedAt,
       (SELECT count(*) ${offersTo} AND o.outcome = 'open') AS openOffers,
       (SELECT json_group_array(o.made_at) ${offersTo} AND o.made_at > @since AND o.via <> 'door') AS offeredAt
     FROM json_each(@ids) j CROSS JOIN people p INDEXED BY people_mentors ON p.workspace_id = @workspaceId AND p.id = j.value
     WHERE ${MAY_MENTOR}
     ORDER BY lastAskedAt, j.value`,
  );
  return { holders, levels, placeOf, loads };
}
