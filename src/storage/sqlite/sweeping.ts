/** After words were erased: what the file system still holds of them goes as well. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../../domain/duration';
import type { Swept } from '../store';
import type { Database } from './database';
import type { Erasing } from './erasing';

export interface SweepParts {
  readonly erasing: Erasing;
  /** Days for which words are kept where they are kept the shortest. */
  readonly leastRetention: () => number;
  /** Deletes whole workspaces whose time is over; returns how many. */
  readonly dropLeft: (now: Date) => number;
}

/** Its own transaction: the log can only be emptied outside of one. */
export function createSweep({ sqlite, write }: Database, parts: SweepParts): (now: Date) => Swept {
  return (now) => {
    const rows = write(() => parts.erasing.old(now) + parts.dropLeft(now));
    if (parts.erasing.isLogDirty() || rows > 0) parts.erasing.logIsDirty(!emptyLog(sqlite));
    return { rows, copies: dropOldCopies(sqlite.name, addDays(now, -parts.leastRetention())) };
  };
}

/**
 * The write-ahead log holds the pages as they were before. False when somebody reads at the moment, a backup for one: then
 * the next sweep does it, and nobody waits.
 */
function emptyLog(sqlite: Database['sqlite']): boolean {
  const patience = sqlite.pragma('busy_timeout', { simple: true });
  sqlite.pragma('busy_timeout = 0');
  try {
    const [done] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
    return done?.busy === 0;
  } finally {
    sqlite.pragma(`busy_timeout = ${patience}`);
  }
}

/**
 * Copies of the file that are older than words are kept: the safety copies of migrations, and backups beside it. Only names
 * that we give ourselves, `<file>.before-…` and `<file>.backup-…`. Returns how many went.
 */
export function dropOldCopies(file: string, before: Date): number {
  if (file === '' || file === ':memory:') return 0;
  const folder = path.dirname(path.resolve(file));
  if (!existsSync(folder)) return 0;
  const name = path.basename(file);
  const old = readdirSync(folder)
    .filter((each) => [`${name}.before-`, `${name}.backup-`].some((start) => each.startsWith(start)))
    .map((each) => path.join(folder, each))
    .filter((each) => statSync(each).mtime < before);
  for (const each of old) rmSync(each, { force: true });
  return old.length;
}
