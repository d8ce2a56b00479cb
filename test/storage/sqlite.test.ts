import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { accept } from '../../src/domain/decisions/offer';
import { openDatabase } from '../../src/storage/sqlite/database';
import { openStore, storeOn } from '../../src/storage/sqlite/store';
import type { Store } from '../../src/storage/store';
import { monday } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { fortyTopics } from '../support/fortyTopics';
import { freshDatabase, layDown } from '../support/fresh';
import { aMentorOf, anAskOffered, aWorkspace, claim, somebody } from '../support/store';
import { describeStore } from './contract';

describeStore('the SQLite store', () => storeOn(freshDatabase(), fortyTopics));

describe('the SQLite file', () => {
  let place: string;
  let stores: Store[];
  beforeEach(() => {
    place = temporaryFolder();
    const file = layDown(path.join(place, 'ask-mentor.db'));
    stores = [1, 2].map(() => openStore(file));
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    rmSync(place, { recursive: true, force: true });
  });
  const both = () => stores as [Store, Store];

  it('gives two processes one truth', async () => {
    const [one, other] = both();
    const ws = await aWorkspace(one);
    await somebody(one, ws, 'UANA');
    await aMentorOf(one, ws, 'UBEN', 'Feedback');
    await anAskOffered(one, ws, 'ask_1', 'UANA');

    const take = (store: Store) =>
      store.change(ws, 'ask_1', (facts) => accept(facts, 'ask_1.1.o1', 'UBEN', monday), monday);
    const taken = await Promise.all([take(one), take(other)]);
    expect(taken.map((outcome) => outcome.ok || outcome.refusal.code)).toEqual([true, 'alreadyYours']);
    expect([...(await claim(one)), ...(await claim(other))].map(({ lane }) => lane).sort()).toEqual([
      'dm:UANA',
      'dm:UBEN',
      'session:ask_1.1.s1',
    ]);
  });

  it('tells a process of topics that another one added', async () => {
    const [one, other] = both();
    const ws = await aWorkspace(one);
    const before = await other.topics(ws);
    await one.ensureTopics(ws, ['Bee keeping'], 'UANA', monday);
    expect(await other.topics(ws)).toHaveLength(before.length + 1);
  });

  it('makes the words of lines anew when they are of an older rule', async () => {
    const [one] = both();
    const ws = await aWorkspace(one);
    await somebody(one, ws, 'UANA');
    await aMentorOf(one, ws, 'UBEN', 'Feedback');
    await one.changePerson(ws, 'UBEN', { askMeAbout: 'Negotiating' }, monday);
    const words = () => {
      const { sqlite } = openDatabase(path.join(place, 'ask-mentor.db'));
      const found = sqlite.prepare('SELECT word, person_id AS id FROM line_words').all();
      sqlite.exec(`DELETE FROM line_words; UPDATE workspaces SET line_words_rule = 0`);
      sqlite.close();
      return found;
    };
    expect(words()).toEqual([{ word: 'negotiating', id: 'UBEN' }]);
    expect(words()).toEqual([]);
    stores.push(openStore(path.join(place, 'ask-mentor.db')));
    expect(words()).toEqual([{ word: 'negotiating', id: 'UBEN' }]);
  });

  it('answers for as long as it is open', async () => {
    const [store] = both();
    await expect(store.check()).resolves.toBeUndefined();
    await store.close();
    await expect(store.check()).rejects.toMatchObject({ message: expect.stringMatching(/not open/) });
  });
});

describe('the schema', () => {
  const { sqlite } = openDatabase(':memory:');
  sqlite.exec(readFileSync(path.join(__dirname, 'filled/0000_init.sql'), 'utf8'));
  afterAll(() => sqlite.close());

  /** Row `id` of a table once more, with these columns changed. */
  function copy(table: string, id: string, change: Record<string, unknown>): () => void {
    const row = { ...(sqlite.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as object), ...change };
    const names = Object.keys(row);
    const insert = sqlite.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map((name) => `@${name}`)})`);
    return () => insert.run(row);
  }

  it('asks nobody twice for one ask', () => {
    expect(copy('offers', 'ask_1.1.o1', { id: 'ask_1.1.o2' })).toThrow(/UNIQUE.*offers\.mentor_id/);
  });

  it('has one open session in a perspective', () => {
    copy('sessions', 'ask_1.1.s1', { id: 'ask_1.1.s2', outcome: 'open' })();
    expect(copy('sessions', 'ask_1.1.s1', { id: 'ask_1.1.s3', outcome: 'open' })).toThrow(/UNIQUE/);
  });

  it('has one open ask for a question of a person', () => {
    expect(copy('asks', 'ask_2', { id: 'ask_9' })).toThrow(/UNIQUE.*question_key/);
    expect(copy('asks', 'ask_2', { id: 'ask_9', is_open: 0, state: 'closed' })).not.toThrow();
  });

  it('knows the states there are, and the people', () => {
    expect(copy('asks', 'ask_2', { id: 'ask_8', question_key: 'x', state: 'asleep' })).toThrow(/CHECK/);
    expect(copy('asks', 'ask_2', { id: 'ask_8', question_key: 'x', asker_id: 'UNOBODY' })).toThrow(/FOREIGN KEY/);
    expect(copy('asks', 'ask_2', { id: 'ask_8', question_key: 'x', created_at: 'Monday' })).toThrow(
      /cannot store TEXT/,
    );
  });

  it('points at nothing in another workspace', () => {
    sqlite.exec(
      `INSERT INTO workspaces (id, installation, team_id, name, created_at) SELECT 'ws_2', 'T2', 'T2', name, created_at FROM workspaces`,
    );
    expect(copy('perspectives', 'ask_1.1', { workspace_id: 'ws_2' })).toThrow(/FOREIGN KEY/);
  });
});
