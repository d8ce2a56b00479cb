/** With `--keep FILE` the workspace lies beside the app's file, so that both go on together. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
  if (existsSync(database)) throw new Error(`${database} is there, but not ${file}. Choose another name for --keep.`);
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
