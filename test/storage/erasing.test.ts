/** Erased means gone: the words are in no file any more. */
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../../src/domain/duration';
import { post } from '../../src/domain/notices';
import { done } from '../../src/domain/refusal';
import { type Database, openDatabase } from '../../src/storage/sqlite/database';
import { storeOn } from '../../src/storage/sqlite/store';
import type { Store } from '../../src/storage/store';
import { aForm, anAskInSession, anEndedSession, later, monday, someThanks } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { fortyTopics } from '../support/fortyTopics';
import { layDown } from '../support/fresh';
import {
  aMentorOf,
  aWorkspace,
  keys,
  move,
  saying,
  sendAll,
  somebody,
  submitAsk,
  useStore,
  wakeAsk,
} from '../support/store';

const SECRET = 'Zebrafinch';
let place: string;
let file: string;
let database: Database;
const its = useStore(() => {
  place = temporaryFolder();
  file = layDown(path.join(place, 'ask-mentor.db'));
  database = openDatabase(file);
  return storeOn(database, fortyTopics);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Every file of the database in which the words stand. */
const filesWith = (words: string): string[] =>
  readdirSync(place).filter((name) => readFileSync(path.join(place, name)).includes(words));

async function aClosedAsk(store: Store): Promise<string> {
  const ws = await aWorkspace(store);
  await somebody(store, ws, 'UANA');
  await aMentorOf(store, ws, 'UBEN', 'Feedback');
  await submitAsk(store, ws, 'ask_1', 'UANA', { question: `What of the ${SECRET} then?`, tried: SECRET });
  await move(store, ws, 'ask_1', ({ ask }) => {
    const session = anEndedSession({ hearBack: { text: SECRET, saidAt: later(9), confirmed: { fix: SECRET } } });
    const { perspectives } = anAskInSession(session);
    return done({
      ask: { ...ask, perspectives, thanks: someThanks(), closedAt: later(60), echo: { ...ask.echo, line: SECRET } },
      notices: [post('status', 'ask_1', 'ask_1', 'UANA'), post('thanks', 'ask_1', 'ask_1.1.s1', 'UBEN')],
      minutes: [],
    });
  });
  database.sqlite
    .prepare('INSERT INTO ask_texts (workspace_id, ask_id, words) VALUES (?, ?, ?)')
    .run(ws, 'ask_1', SECRET);
  await sendAll(store);
  return ws;
}

describe('the words of an ask', () => {
  it('are in no file once their time is over', async () => {
    const ws = await aClosedAsk(its.store);
    expect(filesWith(SECRET)).not.toEqual([]);
    const end = addDays(later(60), 30);
    expect(await its.store.due(addDays(end, -1), 9)).toEqual([]);
    expect(await its.store.due(end, 9)).toEqual([{ workspaceId: ws, askId: 'ask_1' }]);
    await wakeAsk(its.store, ws, 'ask_1', end);
    await its.store.sweep(end);
    expect(filesWith(SECRET)).toEqual([]);
    expect(database.sqlite.prepare('SELECT count(*) FROM ask_texts WHERE words MATCH ?').pluck().get(SECRET)).toBe(0);
    expect((await its.store.ask(ws, 'ask_1'))?.thanks).toEqual(someThanks());
    expect(await its.store.due(addDays(end, 999), 9)).toEqual([]);
    // The messages lose theirs as well, as far as they were sent; the thank-you keeps its own.
    expect(keys(await its.store.outbox.claim(end, 9, later(1, end)))).toEqual([
      'edit status:ask_1:UANA',
      'edit thanks:ask_1.1.s1:UBEN',
    ]);
  });

  it('go as soon as the workspace keeps them shorter', async () => {
    const ws = await aClosedAsk(its.store);
    await its.store.setPolicy(ws, { retentionDays: 1 });
    const now = addDays(later(60), 1);
    expect(await its.store.due(now, 9)).toHaveLength(1);
    expect((await wakeAsk(its.store, ws, 'ask_1', now)).erasedAt).toEqual(now);
  });

  it('stay while somebody changes nothing that concerns them', async () => {
    const ws = await aClosedAsk(its.store);
    await move(its.store, ws, 'ask_1', saying());
    expect((await its.store.ask(ws, 'ask_1'))?.brief.tried).toBe(SECRET);
  });
});

describe('a sweep', () => {
  const count = (table: string) => database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

  it('takes forms after a day, and reports when their time is over', async () => {
    const ws = await aWorkspace(its.store);
    await somebody(its.store, ws, 'UANA');
    const insert = (sql: string, ...values: unknown[]) => database.sqlite.prepare(sql).run(ws, ...values);
    insert(
      'INSERT INTO drafts VALUES (?, ?, ?, ?, 0, ?)',
      'f_1',
      'UANA',
      JSON.stringify(aForm({ tried: SECRET })),
      +monday,
    );
    insert(
      'INSERT INTO reports VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?)',
      'r_1',
      'UANA',
      'UBEN',
      'UCEM',
      SECRET,
      +monday,
      +later(2000),
    );
    await its.store.sweep(later(1439));
    expect([count('drafts'), count('reports')]).toEqual([1, 1]);
    expect(await its.store.sweep(later(1440))).toEqual({ rows: 1, copies: 0 });
    expect(await its.store.sweep(later(2000))).toEqual({ rows: 1, copies: 0 });
    expect(filesWith(SECRET)).toEqual([]);
  });

  it('keeps of a year ago how often, not who', async () => {
    const ws = await aWorkspace(its.store);
    const helped = database.sqlite.prepare('INSERT INTO helped VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)');
    helped.run(ws, 's_1', 't_1', 'ask_1', 'UBEN', 'UANA', +monday, 1, 0);
    helped.run(ws, 's_2', 't_1', 'ask_2', 'UBEN', 'UDEA', +later(60), 0, 1);
    helped.run(ws, 's_3', 't_1', 'ask_3', 'UBEN', 'UDEA', +addDays(monday, 2), 1, 1);
    const counts = () =>
      database.sqlite.prepare('SELECT month, topic_id AS topic, helped, thanked, used FROM monthly_counts').all();
    await its.store.sweep(addDays(later(60), 365));
    expect(count('helped')).toBe(1);
    expect(counts()).toEqual([{ month: '2026-03', topic: 't_1', helped: 2, thanked: 1, used: 1 }]);
    await its.store.sweep(addDays(monday, 367));
    expect(counts()).toEqual([{ month: '2026-03', topic: 't_1', helped: 3, thanked: 2, used: 2 }]);
  });

  it('takes copies that are older than words are kept, and nothing that is not ours', async () => {
    await aWorkspace(its.store);
    const names = ['ask-mentor.db.before-1', 'ask-mentor.db.backup-1', 'ask-mentor.db.before-2', 'other.db.before-1'];
    for (const name of names) writeFileSync(path.join(place, name), SECRET);
    const old = addDays(monday, -31);
    for (const name of names) utimesSync(path.join(place, name), old, name.endsWith('-2') ? monday : old);
    expect(await its.store.sweep(monday)).toEqual({ rows: 0, copies: 2 });
    expect(names.filter((name) => existsSync(path.join(place, name)))).toEqual([
      'ask-mentor.db.before-2',
      'other.db.before-1',
    ]);
  });

  it('waits for nobody: while somebody reads, the log is emptied by the next one', async () => {
    const ws = await aClosedAsk(its.store);
    const reader = openDatabase(file);
    reader.sqlite.exec('BEGIN; SELECT count(*) FROM asks');
    const end = addDays(later(60), 30);
    await wakeAsk(its.store, ws, 'ask_1', end);
    await its.store.sweep(end);
    expect(filesWith(SECRET)).not.toEqual([]);
    reader.sqlite.close();
    await its.store.sweep(end);
    expect(filesWith(SECRET)).toEqual([]);
  });
});

describe('a workspace that removed the app', () => {
  it('leaves no row in any table, whatever it had, and no word in any file', async () => {
    for (const name of readdirSync(path.join(__dirname, 'filled')).sort()) {
      const rows = readFileSync(path.join(__dirname, 'filled', name), 'utf8');
      database.sqlite.exec(rows);
    }
    const ws = await aWorkspace(its.store, 'T9');
    database.sqlite.prepare("UPDATE workspaces SET delete_at = NULL, uninstalled_at = NULL WHERE id <> 'ws_1'").run();
    await its.store.sweep(addDays(monday, 999));
    const tables = database.sqlite
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT GLOB 'ask_texts_*'",
      )
      .pluck()
      .all() as string[];
    const left = tables.filter((table) => {
      const rows = database.sqlite.prepare(`SELECT * FROM "${table}"`).all();
      return JSON.stringify(rows).includes('"ws_1"');
    });
    expect(tables.length).toBeGreaterThan(20);
    expect(left).toEqual([]);
    expect((await its.store.workspaces()).map(({ id }) => id)).toEqual([ws]);
    expect(filesWith('How do I give feedback')).toEqual([]);
  });
});
