import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wantedIn } from '../../src/backup';
import { backUp, whole } from '../../src/storage/sqlite/backup';
import { SqliteDatabase } from '../../src/storage/sqlite/binding';
import { openStore } from '../../src/storage/sqlite/store';
import { monday } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { layDown } from '../support/fresh';
import { aWorkspace, somebody, submitAsk, useStore } from '../support/store';

let place: string;
let file: string;
const its = useStore(() => {
  place = temporaryFolder();
  file = layDown(path.join(place, 'ask-mentor.db'));
  return openStore(file);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));
const at = (name: string) => path.join(place, name);

describe('a backup', () => {
  it('is a database that the app starts with, while the original goes on', async () => {
    const ws = await aWorkspace(its.store);
    await somebody(its.store, ws, 'UANA');
    await submitAsk(its.store, ws, 'ask_1', 'UANA');
    await backUp(file, at('copies/one.db'));
    await submitAsk(its.store, ws, 'ask_2', 'UANA');
    expect(statSync(at('copies/one.db')).mode & 0o777).toBe(0o600);
    expect(readdirSync(at('copies'))).toEqual(['one.db']);
    const restored = openStore(at('copies/one.db'));
    const [before, after] = [await restored.ask(ws, 'ask_1'), await restored.ask(ws, 'ask_2')];
    await restored.close();
    expect([before?.id, after]).toEqual(['ask_1', null]);
    expect(await its.store.ask(ws, 'ask_2')).not.toBeNull();
  });

  it('has each change whole or not at all, whatever is written meanwhile', async () => {
    const ws = await aWorkspace(its.store);
    const writer = new SqliteDatabase(file);
    writer.exec('CREATE TABLE pairs (n INTEGER, side TEXT); CREATE TABLE ballast (t TEXT)');
    const ballast = writer.prepare('INSERT INTO ballast VALUES (?)');
    writer.transaction(() => Array.from({ length: 800 }, () => ballast.run('x'.repeat(3000))))();
    const pair = writer.prepare('INSERT INTO pairs VALUES (?, ?)');
    let written = 0;
    let copying = true;
    const writing = (async () => {
      while (copying) {
        writer.transaction(() => ['left', 'right'].forEach((side) => void pair.run(written, side)))();
        written += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await backUp(file, at('copy.db'));
    copying = false;
    await writing;
    writer.close();
    const copy = new SqliteDatabase(at('copy.db'), { readonly: true });
    const [left, right] = ['left', 'right'].map((side) =>
      copy.prepare('SELECT count(*) FROM pairs WHERE side = ?').pluck().get(side),
    );
    const workspaces = copy.prepare('SELECT id FROM workspaces').pluck().all();
    copy.close();
    expect(written).toBeGreaterThan(1);
    expect(left).toBe(right);
    expect(workspaces).toEqual([ws]);
  });

  it('overwrites nothing, and leaves nothing behind when it cannot be made', async () => {
    await aWorkspace(its.store);
    writeFileSync(at('there.db'), 'mine');
    await expect(backUp(file, at('there.db'))).rejects.toThrow('is there already');
    await expect(backUp(at('nowhere.db'), at('copy.db'))).rejects.toThrow('There is no database');
    const other = new SqliteDatabase(at('other.db'));
    other.exec('CREATE TABLE t (a)');
    other.close();
    await expect(backUp(at('other.db'), at('copy.db'))).rejects.toThrow('is no database of Ask Mentor');
    expect([existsSync(at('copy.db')), existsSync(at('copy.db.part'))]).toEqual([false, false]);
  });

  it('is checked before it is used', async () => {
    await aWorkspace(its.store);
    await backUp(file, at('copy.db'));
    expect(() => whole(at('copy.db'))).not.toThrow();
    const copy = new SqliteDatabase(at('copy.db'));
    copy.pragma('foreign_keys = OFF');
    copy.exec(
      `INSERT INTO person_topics (workspace_id, person_id, topic_id, level, position) VALUES ('w', 'p', 't', 'deep', ${+monday})`,
    );
    copy.close();
    expect(() => whole(at('copy.db'))).toThrow('point at nothing');
  });
});

it('the words after `npm run backup --` are read strictly', () => {
  expect(wantedIn(['a.db'])).toEqual({ to: 'a.db' });
  expect(wantedIn(['--check', 'a.db'])).toEqual({ check: 'a.db' });
  for (const words of [[], ['--check'], ['-x'], ['a', 'b'], ['--check', 'a', 'b']]) expect(wantedIn(words)).toBeNull();
});
