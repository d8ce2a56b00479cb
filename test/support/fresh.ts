/**
 * Databases that are up to date from the start. Migrating takes as long as many a test, and hundreds of tests begin with an
 * empty workspace: it is done once per process and copied.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { SqliteDatabase } from '../../src/storage/sqlite/binding';
import { type Database, openDatabase } from '../../src/storage/sqlite/database';

let migrated: Buffer | undefined;

/** As the bytes of a file that was migrated and holds nothing yet. */
function bytes(): Buffer {
  if (!migrated) {
    const { sqlite } = openDatabase(':memory:');
    migrated = sqlite.serialize();
    sqlite.close();
  }
  return migrated;
}

/** Lays it down at `file`, unless there is one already. */
export function layDown(file: string): string {
  if (!existsSync(file)) writeFileSync(file, bytes());
  return file;
}

/** Opened in memory, as `openDatabase(':memory:')` would be. */
export function freshDatabase(): Database {
  const sqlite = new SqliteDatabase(bytes());
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('foreign_keys = ON');
  const transaction = sqlite.transaction(<T>(work: () => T): T => work());
  return {
    sqlite,
    db: drizzle(sqlite),
    write: <T>(work: () => T) => transaction.immediate(work) as T,
    read: <T>(work: () => T) => transaction.deferred(work) as T,
  };
}
