/** Brings the file up to date without losing a row, and keeps a copy of how it was before. */
import { chmodSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';

/**
 * `user_version` counts the migrations whose outcome was checked.
 * @throws when a migration fails (nothing of it stays), when rows point at nothing after it (at every start until that is
 * mended), or when the file was written by a newer version.
 */
export function migrateSafely(sqlite: BetterSqlite3.Database, file: string, migrationsFolder: string): void {
  const last = lastApplied(sqlite);
  const known = madeAt(migrationsFolder);
  const newest = Math.max(...known);
  // An older program does not know the newer tables and would write rows that the newer one trips over.
  if (last !== null && last > newest) throw new Error(`${file} was written by a newer version of Ask Mentor`);
  // What was checked after its last migration needs no other check: it reads every row, and would make each start wait
  // longer than the one before. A migration that left rows without their parents is never taken for sound.
  if (isUpTo(sqlite, known)) return void sqlite.pragma('foreign_keys = ON');
  if (last !== null && last < newest && file !== ':memory:') keepCopy(sqlite, file, last);

  // Off while migrating: rebuilding a table drops it, and a drop deletes by cascade. The PRAGMA that drizzle-kit writes
  // into a migration comes too late, inside the transaction, where SQLite ignores it.
  sqlite.pragma('foreign_keys = OFF');
  migrate(drizzle(sqlite), { migrationsFolder });
  const orphans = sqlite.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0) throw new Error(`After migrating, ${orphans.length} rows point at nothing: ${file}`);
  sqlite.pragma(`user_version = ${known.length}`);
  sqlite.pragma('foreign_keys = ON');
}

/** Whether every migration of this version was applied to the file and checked, and none of a newer one. */
export function isUpToDate(sqlite: BetterSqlite3.Database, migrationsFolder: string): boolean {
  return isUpTo(sqlite, madeAt(migrationsFolder));
}

const isUpTo = (sqlite: BetterSqlite3.Database, known: readonly number[]): boolean =>
  lastApplied(sqlite) === Math.max(...known) && sqlite.pragma('user_version', { simple: true }) === known.length;

/** When each migration was made. Most starts apply none, and need not read them all. */
function madeAt(migrationsFolder: string): readonly number[] {
  const journal = JSON.parse(readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
    readonly entries: readonly { readonly when: number }[];
  };
  return journal.entries.map(({ when }) => when);
}

/** When the newest migration in the file was made; null for a new file. */
function lastApplied(sqlite: BetterSqlite3.Database): number | null {
  const table = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'`).get();
  if (!table) return null;
  return sqlite.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() as number | null;
}

/** `<file>.before-<newest migration it has>`: complete and consistent, whatever still is in the write-ahead log. */
function keepCopy(sqlite: BetterSqlite3.Database, file: string, last: number): void {
  const copy = `${path.resolve(file)}.before-${last}`;
  rmSync(`${copy}.part`, { force: true });
  sqlite.prepare('VACUUM INTO ?').run(`${copy}.part`);
  chmodSync(`${copy}.part`, 0o600);
  renameSync(`${copy}.part`, copy);
}
