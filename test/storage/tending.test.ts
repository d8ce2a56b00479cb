import { suggestTopics } from '../../src/domain/topics';
import { type TopicWish, tend } from '../../src/domain/topics/tending';
import type { Database } from '../../src/storage/sqlite/database';
import { storeOn } from '../../src/storage/sqlite/store';
import type { Store } from '../../src/storage/store';
import { later, monday } from '../support/builders';
import { fortyTopics } from '../support/fortyTopics';
import { freshDatabase } from '../support/fresh';
import { aMentorOf, aWorkspace, somebody, submitAsk, wakeAsk } from '../support/store';

describe('a topic that is merged', () => {
  let database: Database;
  let store: Store;
  let ws: string;
  const rows = (query: string) => database.sqlite.prepare<[], Record<string, unknown>>(query).all();
  const put = (query: string) => database.sqlite.exec(query.replaceAll('WS', `'${ws}'`));
  const wish = async (asked: TopicWish) => {
    const changed = await store.tendTopic(ws, (all) => tend(asked, all), later(60));
    if (!changed.ok) throw new Error(changed.refusal.code);
  };
  const idOf = async (name: string) => (await store.ensureTopics(ws, [name], 'UANA', monday))[0] ?? '';

  beforeEach(async () => {
    database = freshDatabase();
    store = storeOn(database, fortyTopics);
    ws = await aWorkspace(store);
    await somebody(store, ws, 'UANA');
    await somebody(store, ws, 'ULIN');
  });
  afterEach(() => store.close());

  it('leaves nothing behind: all that named it names the other one, and nobody loses by it', async () => {
    for (const id of ['UBEN', 'UCAI', 'UDEE']) await aMentorOf(store, ws, id);
    const [from, into] = [await idOf('Post gres'), await idOf('PostgreSQL')];
    const both = [
      { topicId: from, level: 'deep' as const, shortMinutes: 10 },
      { topicId: into, level: 'ahead' as const },
    ];
    await store.changePerson(ws, 'UBEN', { topics: both }, monday);
    await store.changePerson(ws, 'UCAI', { topics: [{ topicId: from, level: 'solid' }] }, monday);
    await store.changePerson(ws, 'UDEE', { topics: [{ topicId: into, level: 'deep' }] }, monday);
    await submitAsk(store, ws, 'ask_two', 'UANA', { topicNames: ['Post gres', 'PostgreSQL', 'SQL'] });
    await submitAsk(store, ws, 'ask_one', 'ULIN', { topicNames: ['SQL', 'Post gres'] });
    const counts = (topic: string) => `(WS, '2025-01', '${topic}', 2, 1, 0)`;
    put(`INSERT INTO helped (workspace_id, session_id, topic_id, ask_id, mentor_id, asker_id, at) VALUES
      (WS, 's1', '${from}', 'a1', 'UBEN', 'UANA', 1), (WS, 's1', '${into}', 'a1', 'UBEN', 'UANA', 1), (WS, 's2', '${from}', 'a2', 'UCAI', 'UANA', 1)`);
    put(`INSERT INTO passed_on (workspace_id, person_id, topic_id, asked_at, answer) VALUES
      (WS, 'UANA', '${from}', 1, 'no'), (WS, 'UANA', '${into}', 1, NULL), (WS, 'ULIN', '${from}', 1, NULL)`);
    put(
      `INSERT INTO disowned (workspace_id, person_id, topic_id, at) VALUES (WS, 'UCAI', '${into}', 1), (WS, 'UANA', '${from}', 1)`,
    );
    put(
      `INSERT INTO monthly_counts (workspace_id, month, topic_id, helped, thanked, used) VALUES ${counts(from)}, ${counts(into)}`,
    );
    put(
      `INSERT INTO topic_aliases (workspace_id, key, alias, topic_id) VALUES (WS, 'elephant', 'elephant', '${from}')`,
    );
    put(
      `INSERT INTO topic_relations (workspace_id, topic_id, related_id) VALUES (WS, '${from}', '${into}'), (WS, '${into}', '${from}')`,
    );

    await wish({ kind: 'merge', topic: 'Post gres', into: 'Postgres' });

    const held = rows(
      `SELECT person_id AS who, level, short_minutes AS short FROM person_topics WHERE topic_id = '${into}' ORDER BY 1`,
    );
    expect(held).toEqual([
      { who: 'UBEN', level: 'deep', short: null },
      { who: 'UCAI', level: 'solid', short: null },
      { who: 'UDEE', level: 'deep', short: null },
    ]);
    expect((await store.ask(ws, 'ask_two'))?.brief.topics).toEqual([into, await idOf('SQL')]);
    expect((await store.ask(ws, 'ask_one'))?.brief.topics).toEqual([await idOf('SQL'), into]);
    expect(rows(`SELECT session_id AS s FROM helped WHERE topic_id = '${into}' ORDER BY 1`)).toEqual([
      { s: 's1' },
      { s: 's2' },
    ]);
    expect(rows('SELECT person_id AS who, answer FROM passed_on ORDER BY 1')).toEqual([
      { who: 'UANA', answer: 'no' },
      { who: 'ULIN', answer: null },
    ]);
    expect(rows('SELECT person_id AS who, topic_id AS topic FROM disowned')).toEqual([{ who: 'UANA', topic: into }]);
    expect(rows('SELECT helped, thanked FROM monthly_counts')).toEqual([{ helped: 4, thanked: 2 }]);
    // Wherever a topic stands, but for the row that says where it went and whom to tell.
    const tables =
      rows(`SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t JOIN pragma_table_info(t.name) c
      WHERE t.type = 'table' AND upper(c.type) = 'TEXT' AND t.name NOT LIKE '%_data' AND (t.name, c.name) NOT IN (VALUES ('topics', 'id'), ('topic_moves', 'from_id'))`);
    const left = tables.filter(
      ({ table, column }) => rows(`SELECT 1 FROM "${table}" WHERE "${column}" LIKE '%${from}%'`).length > 0,
    );
    expect(left).toEqual([]);
    expect(rows('PRAGMA foreign_key_check')).toEqual([]);
  });

  it('is found by its name as before, also by what still carries its id, and when the other one is merged too', async () => {
    const [from, into] = [await idOf('Post gres'), await idOf('PostgreSQL')];
    await wish({ kind: 'merge', topic: 'Post gres', into: 'PostgreSQL' });
    const all = await store.topics(ws);
    expect(suggestTopics('post gr', all)[0]?.id).toBe(into);
    expect(await idOf('Post gres')).toBe(into);
    await wish({ kind: 'merge', topic: 'PostgreSQL', into: 'SQL' });
    const sql = await idOf('SQL');
    expect(await store.standingTopics(ws, [from, 'nonsense', into, sql])).toEqual([sql]);
    expect(await idOf('Post gres')).toBe(sql);
    expect(await idOf('Postgres')).toBe(sql);
  });

  it('lets an offer go on, about the topic that its mentor holds now', async () => {
    await aMentorOf(store, ws, 'UBEN', 'Post gres');
    await submitAsk(store, ws, 'ask_1', 'UANA', { topicNames: ['SQL', 'Post gres'] });
    await wakeAsk(store, ws, 'ask_1');
    await wish({ kind: 'merge', topic: 'Post gres', into: 'PostgreSQL' });
    const offers = (await store.ask(ws, 'ask_1'))?.perspectives.flatMap((each) => each.offers);
    const into = await idOf('PostgreSQL');
    expect(offers).toMatchObject([{ mentorId: 'UBEN', outcome: 'open', sharedTopics: [into] }]);
    expect(offers?.[0]?.reasons).toContainEqual({ kind: 'knows', topicId: into, level: 'solid' });
  });
});
