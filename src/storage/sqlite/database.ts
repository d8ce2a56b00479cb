/** The one SQLite file: opened, brought up to date, and set up as the rest of this folder relies on. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { SqliteDatabase } from './binding';
import { createDurability, type Durability, nothingToKeep } from './durable';
import { prepareLazily } from './lazily';
import { createMemory, type Memory } from './memory';
import { isUpToDate, migrateSafely } from './migrate';

export interface Database extends Pick<Durability, 'durable'> {
  readonly sqlite: BetterSqlite3.Database;
  readonly db: BetterSQLite3Database & { readonly $client: BetterSqlite3.Database };
  /** Runs `work` as one transaction that holds the write lock from its first statement on, so what it reads stays true. */
  write<T>(work: () => T): T;
  /** Several reads that see the same moment. */
  read<T>(work: () => T): T;
  readonly memory: Memory;
  close(): void;
}

const migrationsFolder = path.join(__dirname, '../../../migrations');

/** Opens `file` (or ':memory:'), making its folder when there is none. @throws when it cannot be brought up to date. */
export function openDatabase(file: string, folder: string = migrationsFolder): Database {
  // Questions and thanks are in there: for this user only, as far as the folder is ours to make.
  if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true, mode: 0o700 });
  const sqlite = new SqliteDatabase(file);
  try {
    sqlite.pragma('busy_timeout = 5000');
    sqlite.pragma('journal_mode = WAL');
    // NORMAL keeps the file whole whatever happens, but a power cut may take back the last commits. Before people are told
    // "your question is on its way", and before anything is posted, `durable` is awaited: see there.
    sqlite.pragma('synchronous = NORMAL');
    // Moved into the file at 16 MB instead of 4: a page that many questions write is then moved once. Measured with `bench ack`.
    sqlite.pragma('wal_autocheckpoint = 4000');
    // What is deleted is overwritten: erased means gone.
    sqlite.pragma('secure_delete = ON');
    // What a transaction may have to take back is noted in memory and not in a file beside, where it would wait for the disk.
    sqlite.pragma('temp_store = MEMORY');
    migrateSafely(sqlite, file, folder);
  } catch (fault) {
    sqlite.close();
    throw fault;
  }
  return databaseOn(sqlite, createDurability(file, changesOf(sqlite)));
}

/**
 * The file as it is, beside an app that may be running: nothing in it is changed, so nothing has to reach the disk.
 * @throws when there is none, or when another version wrote it.
 */
export function openForReading(file: string, folder: string = migrationsFolder): Database {
  const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  try {
    sqlite.pragma('busy_timeout = 5000');
    if (!isUpToDate(sqlite, folder))
      throw new Error(`${file} was written by another version of Ask Mentor. Start this one once, then ask again.`);
  } catch (fault) {
    sqlite.close();
    throw fault;
  }
  return databaseOn(sqlite, nothingToKeep);
}

/** How many rows the connection has written so far. */
export function changesOf(sqlite: BetterSqlite3.Database): () => number {
  const total = sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  return () => total.get() ?? 0;
}

/** Over a connection that is set up already. */
export function databaseOn(sqlite: BetterSqlite3.Database, { durable, close }: Durability): Database {
  prepareLazily(sqlite);
  const memory = createMemory(sqlite);
  const transaction = sqlite.transaction(<T>(work: () => T): T => {
    memory.catchUp();
    return work();
  });
  return {
    sqlite,
    db: drizzle(sqlite),
    memory,
    write<T>(work: () => T): T {
      try {
        return transaction.immediate(work) as T;
      } catch (fault) {
        memory.forgetAll();
        throw fault;
      }
    },
    read: <T>(work: () => T) => transaction.deferred(work) as T,
    durable,
    close: () => {
      close();
      sqlite.close();
    },
  };
}
