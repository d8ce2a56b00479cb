import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SqliteDatabase } from '../../src/storage/sqlite/binding';
import { type Database, openDatabase } from '../../src/storage/sqlite/database';
import { temporaryFolder } from '../support/folder';

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

const root = path.join(__dirname, '../..');
const migrations = path.join(root, 'migrations');
const journalOf = (folder: string): Journal =>
  JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8'));
const { entries } = journalOf(migrations);
const filledAfter = (tag: string) => path.join(__dirname, 'filled', `${tag}.sql`);
/** Some of everything, as a database of this version holds it. */
const rowsAfter = (idx: number): string =>
  entries
    .filter((entry) => entry.idx <= idx)
    .map(({ tag }) => readFileSync(filledAfter(tag), 'utf8'))
    .join('\n');

let place: string;
let file: string;
const opened: Database[] = [];
beforeEach(() => {
  place = temporaryFolder();
  file = path.join(place, 'data/ask-mentor.db');
});
afterEach(() => {
  for (const { sqlite } of opened.splice(0)) sqlite.close();
  rmSync(place, { recursive: true, force: true });
});

function open(folder: string = migrations): Database {
  const database = openDatabase(file, folder);
  opened.push(database);
  return database;
}

/** The migrations up to and with the one of this number, and then perhaps one more. */
function folderUpTo(idx: number, oneMore?: string): string {
  const folder = mkdtempSync(path.join(place, 'migrations-'));
  cpSync(migrations, folder, { recursive: true });
  const journal = journalOf(folder);
  const kept = journal.entries.filter((entry) => entry.idx <= idx);
  const last = kept.at(-1);
  if (oneMore && last) {
    kept.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: 'one_more' });
    writeFileSync(path.join(folder, 'one_more.sql'), oneMore);
  }
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: kept }));
  return folder;
}

const tablesOf = ({ sqlite }: Database): string[] =>
  sqlite
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[];

const countsOf = (database: Database): Record<string, unknown> =>
  Object.fromEntries(
    tablesOf(database)
      .filter((table) => table !== '__drizzle_migrations')
      .map((table) => [table, database.sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()]),
  );

/** Opens the newest version, fills it and closes it again; returns how many rows each table has. */
function filledFile(): Record<string, unknown> {
  const database = open();
  database.sqlite.exec(rowsAfter(entries.length - 1));
  const counts = countsOf(database);
  database.sqlite.close();
  return counts;
}

const copies = (): string[] => readdirSync(path.dirname(file)).filter((name) => name.includes('.before-'));

/** As drizzle-kit rebuilds a table when a column changes. */
const rebuiltPeople = `
  PRAGMA foreign_keys=OFF;
--> statement-breakpoint
  CREATE TABLE __new_people AS SELECT * FROM people;
--> statement-breakpoint
  DROP TABLE people;
--> statement-breakpoint
  ALTER TABLE __new_people RENAME TO people;
--> statement-breakpoint
  CREATE UNIQUE INDEX people_key ON people (workspace_id, id);`;

describe('the migrations', () => {
  it('are in the order in which they were made: an older one that comes later would be skipped in silence', () => {
    const whens = entries.map(({ when }) => when);
    expect(whens).toEqual([...new Set(whens)].sort((a, b) => a - b));
    expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, at) => at));
    const files = readdirSync(migrations).filter((name) => name.endsWith('.sql'));
    expect(files.sort()).toEqual(entries.map(({ tag }) => `${tag}.sql`));
  });

  it.each(entries)('each have rows to bring along: $tag', ({ tag }) => {
    expect(existsSync(filledAfter(tag))).toBe(true);
  });

  it.each(entries)('bring along the rows of $tag', ({ idx }) => {
    const before = open(folderUpTo(idx));
    before.sqlite.exec(rowsAfter(idx));
    const counts = countsOf(before);
    expect(Object.values(counts)).not.toContain(0);
    before.sqlite.close();

    const after = open();
    expect(after.sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(countsOf(after)).toMatchObject(counts);
  });

  it('say what schema.ts says', () => {
    const out = path.join(place, 'out');
    cpSync(migrations, out, { recursive: true });
    const options = [
      '--dialect',
      'sqlite',
      '--schema',
      './src/storage/sqlite/schema.ts',
      '--out',
      path.relative(root, out),
    ];
    const said = execFileSync('node_modules/.bin/drizzle-kit', ['generate', ...options], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(said).toMatch(/No schema changes/);
    expect(readdirSync(out)).toEqual(readdirSync(migrations));
  });

  it('make strict tables, each kept under a workspace', () => {
    const database = open();
    const tables = database.sqlite.pragma('table_list') as { name: string; type: string; strict: number }[];
    // What full-text search keeps for itself is none of ours.
    const own = tables.filter(({ name, type }) => type === 'table' && !/^(sqlite_|__drizzle|ask_texts_)/.test(name));
    expect(own.filter(({ strict }) => strict === 0)).toEqual([]);
    const columns = ({ name }: { name: string }) =>
      database.sqlite.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(name);
    expect(own.filter((table) => table.name !== 'workspaces' && !columns(table).includes('workspace_id'))).toEqual([]);
  });
});

describe('opening a file', () => {
  it('keeps no copy of a new one, nor of one that is up to date', () => {
    filledFile();
    open();
    expect(copies()).toEqual([]);
  });

  it('keeps a copy before it changes one, and loses no row when a table is rebuilt', () => {
    const counts = filledFile();
    const database = open(folderUpTo(entries.length - 1, rebuiltPeople));
    expect(countsOf(database)).toEqual(counts);
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);

    expect(copies()).toEqual([`ask-mentor.db.before-${entries.at(-1)?.when}`]);
    const copy = path.join(path.dirname(file), copies()[0] ?? '');
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const kept = new SqliteDatabase(copy, { readonly: true });
    expect(kept.prepare('SELECT count(*) FROM asks').pluck().get()).toBe(counts.asks);
    kept.close();
  });

  it('leaves it as it was when a migration fails', () => {
    const counts = filledFile();
    const failing = `DELETE FROM messages;\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);`;
    expect(() => open(folderUpTo(entries.length - 1, failing))).toThrow(/nowhere/);
    expect(countsOf(open())).toEqual(counts);
  });

  it('refuses one in which rows point at nothing afterwards', () => {
    filledFile();
    const folder = folderUpTo(entries.length - 1, 'DELETE FROM people;');
    expect(() => open(folder)).toThrow(/point at nothing/);
    // Nor does it pass as up to date when it is started again.
    expect(() => open(folder)).toThrow(/point at nothing/);
  });

  it('refuses one that a newer version wrote', () => {
    filledFile();
    open(folderUpTo(entries.length - 1, 'CREATE TABLE newer (id integer);')).sqlite.close();
    expect(() => open()).toThrow(/newer version/);
  });

  it('makes its folder, and is set up as the rest relies on', () => {
    const { sqlite } = open();
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout'];
    expect(pragmas.map((name) => sqlite.pragma(name, { simple: true }))).toEqual(['wal', 1, 1, 1, 5000]);
  });
});
