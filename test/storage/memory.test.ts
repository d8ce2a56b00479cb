import { rmSync } from 'node:fs';
import path from 'node:path';
import { accept } from '../../src/domain/decisions/offer';
import type { Person } from '../../src/domain/person';
import { type Database, openDatabase } from '../../src/storage/sqlite/database';
import { storeOn } from '../../src/storage/sqlite/store';
import type { Store, WorkspaceId } from '../../src/storage/store';
import { monday } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { fortyTopics } from '../support/fortyTopics';
import { layDown } from '../support/fresh';
import { aMentorOf, anAskOffered, aWorkspace, move, somebody, submitAsk, wakeAsk } from '../support/store';

describe('what is kept in memory', () => {
  let place: string;
  let file: string;
  let database: Database;
  let store: Store;
  let ws: WorkspaceId;
  beforeEach(async () => {
    place = temporaryFolder();
    file = layDown(path.join(place, 'ask-mentor.db'));
    database = openDatabase(file);
    store = storeOn(database, fortyTopics);
    ws = await aWorkspace(store);
    await somebody(store, ws, 'UANA');
    await aMentorOf(store, ws, 'UBEN', 'Feedback');
  });
  afterEach(async () => {
    await store.close();
    rmSync(place, { recursive: true, force: true });
  });
  const ben = async (): Promise<Person> => {
    const person = await store.person(ws, 'UBEN');
    if (!person) throw new Error('Ben is lost');
    return person;
  };
  const run = (sql: string, on = database): void => void on.sqlite.prepare(sql).run(sql.includes('@ws') ? { ws } : {});

  /** How somebody changes behind the store's back, and where that shows. */
  const changes: readonly (readonly [string, string, (person: Person) => unknown])[] = [
    ['their name', `UPDATE people SET name = 'Benno' WHERE workspace_id = @ws AND id = 'UBEN'`, ({ name }) => name],
    ['a topic less', `DELETE FROM person_topics WHERE workspace_id = @ws AND person_id = 'UBEN'`, (p) => p.topics],
    ['a level', `UPDATE person_topics SET level = 'deep' WHERE workspace_id = @ws`, ({ topics }) => topics],
    ['minutes promised', 'UPDATE minutes SET minutes = minutes + 1 WHERE workspace_id = @ws', (p) => p.reserved],
    ['minutes given back', 'DELETE FROM minutes WHERE workspace_id = @ws', ({ reserved }) => reserved],
    ['usual hours', `UPDATE workspaces SET policy = '{"workTime":"11:00-12:00"}' WHERE id = @ws`, (p) => p.usualWeek],
    [
      'a holiday',
      `UPDATE workspaces SET holidays = '[{"date":"2026-03-02","name":"X"}]' WHERE id = @ws`,
      ({ holidays }) => holidays,
    ],
  ];

  it.each(changes)('follows %s, whoever writes it, and whatever is taken back', async (_what, sql, shown) => {
    await anAskOffered(store, ws, 'ask_1', 'UANA');
    await move(store, ws, 'ask_1', (facts) => accept(facts, 'ask_1.1.o1', 'UBEN', monday));
    const before = shown(await ben());

    let within: Promise<Person> | undefined;
    const written = (): void => {
      run(sql);
      within = ben();
      throw new Error('taken back');
    };
    expect(() => database.write(written)).toThrow('taken back');
    expect(shown(await (within as Promise<Person>))).not.toEqual(before);
    expect(shown(await ben())).toEqual(before);

    const other = openDatabase(file);
    run(sql, other);
    other.close();
    expect(shown(await ben())).not.toEqual(before);
  });

  /** What keeps Ben from being found, and what lets him be found. */
  const found: readonly (readonly [string, string, string])[] = [
    [
      'comes back',
      'UPDATE people SET is_active = 0 WHERE id = @ben',
      'UPDATE people SET is_active = 1 WHERE id = @ben',
    ],
    ['joins', 'UPDATE people SET joined_at = NULL WHERE id = @ben', 'UPDATE people SET joined_at = 1 WHERE id = @ben'],
    [
      'adds the topic',
      'DELETE FROM person_topics WHERE person_id = @ben',
      `INSERT INTO person_topics (workspace_id, person_id, topic_id, level, position)
       SELECT workspace_id, @ben, topic_id, 'solid', 0 FROM ask_topics WHERE ask_id = 'ask_1'`,
    ],
  ];
  it.each(found)('finds somebody who %s', async (_how, before, after) => {
    const write = (sql: string): void => void database.sqlite.prepare(sql).run({ ben: 'UBEN' });
    const offers = async (id: string) => (await anAskOffered(store, ws, id, 'UANA')).perspectives[0]?.offers.length;
    write(before);
    expect(await offers('ask_1')).toBe(0);
    write(after);
    expect(await offers('ask_2')).toBe(1);
  });

  it('finds somebody who says it in their line', async () => {
    await somebody(store, ws, 'UCEM', { joinedAt: monday });
    run(`DELETE FROM person_topics WHERE person_id = 'UBEN'`);
    const offers = async (id: string) => {
      await submitAsk(store, ws, id, 'UANA', { question: `How do I begin with kayaking in cold water, ${id}?` });
      return (await wakeAsk(store, ws, id)).perspectives[0]?.offers.map(({ mentorId }) => mentorId);
    };
    expect(await offers('ask_1')).toEqual([]);
    await store.changePerson(ws, 'UCEM', { askMeAbout: 'Kayaking in cold water' }, monday);
    expect(await offers('ask_2')).toEqual(['UCEM']);
  });

  it('keeps the newest', () => {
    const kept = database.memory.keep<number>('numbers', 2, []);
    for (const at of [1, 2, 3]) kept.set(ws, `${at}`, at);
    expect(['1', '2', '3'].map((id) => kept.get(ws, id))).toEqual([undefined, 2, 3]);
    expect([kept.of(ws, '3', () => 0), kept.of(ws, '4', () => 4), kept.get(ws, '4')]).toEqual([3, 4, 4]);
  });
});
