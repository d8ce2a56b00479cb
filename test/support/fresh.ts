/**
 * Databases that are up to date from the start. Migrating takes as long as many a test, and hundreds of tests begin with an
 * empty workspace: it is done once per process and copied.
 */

import { existsSync, writeFileSync } from 'node:fs';
import { SqliteDatabase } from '../../src/storage/sqlite/binding';
import { type Database, databaseOn, openDatabase } from '../../src/storage/sqlite/database';
import { nothingToKeep } from '../../src/storage/sqlite/durable';
import { storeOn } from '../../src/storage/sqlite/store';
import { fortyTopics } from './fortyTopics';

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

let opened: Promise<Buffer> | undefined;

/**
 * The same with the sandbox's workspace in it, as it is after the first start. Somebody tidied up its topics: every app reads
 * them anew, and hundreds take longer than many a story.
 */
async function withWorkspace(): Promise<Buffer> {
  const database = freshDatabase();
  await storeOn(database).openWorkspace({ enterpriseId: null, teamId: 'T0SANDBOX', name: 'Sandbox' }, new Date(0));
  const kept = JSON.stringify(fortyTopics.map(({ name }) => name));
  const others = 'IN (SELECT id FROM topics WHERE name NOT IN (SELECT value FROM json_each(@kept)))';
  for (const of of [
    `topic_relations WHERE topic_id ${others} OR related_id`,
    'topic_aliases WHERE topic_id',
    'topics WHERE id',
  ])
    database.sqlite.prepare(`DELETE FROM ${of} ${others}`).run({ kept });
  const filled = database.sqlite.serialize();
  database.sqlite.close();
  return filled;
}

/** Lays down an empty database at `file`, unless there is one already. */
export function layDown(file: string): string {
  if (!existsSync(file)) writeFileSync(file, bytes());
  return file;
}

/** Lays down one that the app was started on before. */
export async function layDownStarted(file: string): Promise<string> {
  opened ??= withWorkspace();
  writeFileSync(file, await opened);
  return file;
}

/** Opened in memory, as `openDatabase(':memory:')` would be. */
export function freshDatabase(): Database {
  const sqlite = new SqliteDatabase(bytes());
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('foreign_keys = ON');
  return databaseOn(sqlite, nothingToKeep);
}
