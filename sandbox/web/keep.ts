/** A workspace beside the app's file, so that both go on together: with `--keep FILE`, and for the story of the company. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SqliteDatabase } from '../../src/storage/sqlite/binding';
import type { Sandbox } from '../sandbox';
import type { Conversation } from '../workspace/conversations';
import type { Ids } from '../workspace/ids';
import type { Reads } from './reads';

interface Kept {
  readonly now: string;
  readonly ids: Ids['state'];
  readonly conversations: readonly Conversation[];
  readonly reads: readonly (readonly [string, string])[];
}

const fileOf = (database: string): string => `${database}.slack.json`;

/** @throws when the app's file is there and its workspace is not: what the app remembers would make no sense to anybody. */
export function readKept(database: string): Kept | undefined {
  const file = fileOf(database);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  if (existsSync(database))
    throw Object.assign(new Error(`${database} is there, but not ${file}`), { code: 'HALF_KEPT' });
  return undefined;
}

export function restore({ workspace }: Sandbox, reads: Reads, kept: Kept): void {
  const { list } = workspace.conversations;
  list.splice(0, list.length, ...kept.conversations);
  workspace.ids.restore(kept.ids);
  reads.restore(kept.reads);
}

/** Whole or not at all: a file that was cut short is of no use. */
export function save({ workspace, clock }: Sandbox, reads: Reads, database: string): void {
  const kept: Kept = {
    now: clock.now().toISOString(),
    ids: workspace.ids.state,
    conversations: workspace.conversations.list,
    reads: reads.entries,
  };
  writeFileSync(`${fileOf(database)}.part`, JSON.stringify(kept));
  renameSync(`${fileOf(database)}.part`, fileOf(database));
}

/** Lays a copy of what is kept in `from` at `to`, unless there is something already. */
export function copyKept(from: string, to: string): void {
  if (existsSync(to) || !existsSync(fileOf(from))) return;
  copyFileSync(from, to);
  copyFileSync(fileOf(from), fileOf(to));
}

/** Keeps app and workspace as they are at this moment, while the app holds its file open. `to` gets a folder of its own. */
export function copyLive(slack: Sandbox, reads: Reads, database: string, to: string): void {
  const folder = path.dirname(to);
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft);
  const app = new SqliteDatabase(database, { readonly: true });
  app.prepare('VACUUM INTO ?').run(path.join(draft, path.basename(to)));
  app.close();
  save(slack, reads, path.join(draft, path.basename(to)));
  try {
    // Both files at once: another demo may be doing the same.
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true });
  }
}
