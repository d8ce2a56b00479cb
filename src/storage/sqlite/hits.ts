/**
 * Who may be asked for a question, read from indexes alone before anybody is loaded: holders of its topics, mentors whose
 * own line has words of it, and whom colleagues named. What it costs does not grow with the company.
 */
import { type Ask, askedMentors } from '../../domain/ask';
import type { Glimpse } from '../../domain/matching/glimpse';
import { tellingWords } from '../../domain/matching/words';
import type { Level, PersonId, TopicHeld, TopicId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Apart } from './apart';
import type { Database } from './database';
import { createGuesses } from './guesses';
import type { LineWords } from './lineWords';
import type { Pasts } from './pasts';
import { atMost } from './statements';

export interface Hits {
  of(workspaceId: WorkspaceId, ask: Ask, now: Date): Found;
  /** How many people who may mentor hold each topic; beyond `MOST_HITS` a topic is common, and nobody counts on. */
  holders(workspaceId: WorkspaceId, topicIds: readonly TopicId[]): ReadonlyMap<TopicId, number>;
}

/** Of those who say it themselves, and whom colleagues named, not everybody may mentor. */
export interface Found {
  readonly hits: readonly Glimpse[];
  readonly holders: ReadonlyMap<TopicId, number>;
}

/** Of each topic and each word so many are looked at. */
export const MOST_HITS = 200;
/** So many topics, and so many words, are remembered with those who come first. */
const MOST_KEPT = 1000;
/** SQLite's way to the people who may mentor. */
export const MENTORS = 'people p INDEXED BY people_mentors';
export const MAY_MENTOR = 'p.joined_at IS NOT NULL AND p.is_active = 1 AND p.is_bot = 0';

type Read<T> = (from: PersonId, most: number) => T[];
type Holder = readonly [id: PersonId, level: Level];

export function createHits(database: Database, lineWords: LineWords, pasts: Pasts, apart: Apart): Hits {
  const { holders, levels, placeOf, countHolders } = prepare(database);
  const { notAbout } = createGuesses(database);
  const { memory } = database;
  const keptWords = memory.keep<readonly PersonId[]>('words', MOST_KEPT, [{ table: 'line_words', id: 'word' }]);
  const keptHolders = memory.keep<readonly Holder[]>('holders', MOST_KEPT, [
    { table: 'person_topics', id: 'topic_id' },
    { table: 'people', id: null, columns: ['joined_at', 'is_active', 'is_bot'] },
  ]);

  /** Of a list too long to read a part, which begins at another place for each ask: nobody is always left out. */
  function partOf<T>(ask: Ask, read: Read<T>): T[] {
    const fromThere = read(placeOf.get(hashOf(ask.id)) ?? '', MOST_HITS);
    return [...fromThere, ...read('', MOST_HITS - fromThere.length)];
  }

  /** The rarer a word, the more it says: first those that few lines have. */
  function saying(workspaceId: WorkspaceId, ask: Ask): ReadonlySet<PersonId> {
    const lists = tellingWords(ask.brief.question)
      .map((word) => {
        const read: Read<PersonId> = (from, most) => lineWords.having(workspaceId, word, from, most);
        const all = keptWords.of(workspaceId, word, () => read('', MOST_HITS + 1));
        return all.length > MOST_HITS ? partOf(ask, read) : all;
      })
      .sort((a, b) => a.length - b.length);
    const found = new Set<PersonId>();
    for (const list of lists) {
      if (found.size >= MOST_HITS) break;
      for (const id of list) found.add(id);
    }
    return found;
  }

  /** Those who were found otherwise and hold a topic of which only a part was read. */
  function alsoHold(workspaceId: WorkspaceId, topicIds: readonly TopicId[], held: Map<PersonId, TopicHeld[]>): void {
    if (topicIds.length === 0) return;
    const of = { workspaceId, ids: JSON.stringify([...held.keys()]), topics: JSON.stringify(topicIds) };
    for (const [id, topicId, level] of levels.all(of)) {
      const known = held.get(id);
      if (!known?.some((each) => each.topicId === topicId)) known?.push({ topicId, level });
    }
  }

  return {
    of(workspaceId, ask, now) {
      const named = new Set(ask.perspectives.flatMap((perspective) => perspective.named.map(({ id }) => id)));
      const lines = saying(workspaceId, ask);
      const past = pasts.about(workspaceId, ask, now);
      const held = new Map<PersonId, TopicHeld[]>([...named, ...lines, ...past.mentors].map((id) => [id, []]));
      const counts = new Map<TopicId, number>();
      const tooLong: TopicId[] = [];
      for (const topicId of ask.brief.topics) {
        const read: Read<Holder> = (from, most) => holders.all({ workspaceId, topicId, from, most });
        const all = keptHolders.of(workspaceId, topicId, () => read('', MOST_HITS + 1));
        // Whoever helped with it knows it, whether they declared it or not.
        counts.set(topicId, Math.max(all.length, pasts.helpers({ workspaceId, topicId })));
        if (all.length > MOST_HITS) tooLong.push(topicId);
        for (const [id, level] of all.length > MOST_HITS ? partOf(ask, read) : all) {
          const known = held.get(id);
          if (known) known.push({ topicId, level });
          else held.set(id, [{ topicId, level }]);
        }
      }
      for (const id of [ask.askerId, ...askedMentors(ask)]) held.delete(id);
      for (const id of apart.from(workspaceId, ask.askerId, [...held.keys()])) held.delete(id);
      alsoHold(workspaceId, tooLong, held);
      const guessed = [...held].filter(([id, topics]) => topics.length === 0 && !named.has(id)).map(([id]) => id);
      for (const id of notAbout(workspaceId, guessed, ask.brief.topics)) held.delete(id);
      const evidenceOf = past.evidenceOf([...held.keys()]);
      const hits = [...held].map(([id, topics]) => ({
        ...{ id, topics, ownLine: lines.has(id), isNamed: named.has(id), evidence: evidenceOf(id) },
      }));
      return { hits, holders: counts };
    },
    holders: (workspaceId, topicIds) =>
      new Map(
        topicIds.map((topicId) => {
          const of = { workspaceId, topicId };
          return [topicId, Math.max(countHolders.get(of) ?? 0, pasts.helpers(of))];
        }),
      ),
  };
}

/** FNV-1a: another number for each id, the same whenever it is asked. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

function prepare({ sqlite }: Database) {
  // CROSS JOIN keeps the order of the tables, and INDEXED BY the way: SQLite would read the topics of everybody, because the
  // primary key of person_topics has all it needs.
  const ofTopic = `FROM person_topics pt INDEXED BY person_topics_by_topic
       CROSS JOIN ${MENTORS} ON p.workspace_id = @workspaceId AND p.id = pt.person_id
       WHERE pt.workspace_id = @workspaceId AND pt.topic_id = @topicId AND ${MAY_MENTOR}`;
  const holders = sqlite
    .prepare<[{ workspaceId: string; topicId: TopicId; from: PersonId; most: number }], Holder>(
      `SELECT pt.person_id, pt.level ${ofTopic} AND pt.person_id >= @from ORDER BY pt.person_id ${atMost('most')}`,
    )
    .raw();
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
  const countHolders = sqlite
    .prepare<[{ workspaceId: string; topicId: TopicId }], number>(
      `SELECT count(*) FROM (SELECT 1 ${ofTopic} LIMIT ${MOST_HITS + 1})`,
    )
    .pluck();
  return { holders, levels, placeOf, countHolders };
}
