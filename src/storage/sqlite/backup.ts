/** A copy of the file while the app goes on writing: of one moment, complete, and checked. */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SqliteDatabase } from './binding';

/** All pages that are left, in one step: between steps somebody else's write would begin the copy anew, again and again. */
const ALL = 2 ** 31 - 1;

/**
 * Copies the database at `file` to `to`. What was committed before is in it, what is written meanwhile is in it whole or not
 * at all.
 * @throws when there is no database, `to` is there already, or the copy is not sound; then nothing is left at `to`.
 */
export async function backUp(file: string, to: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}. Set DATABASE_PATH.`);
  if (existsSync(to)) throw new Error(`${to} is there already. Choose another name.`);
  mkdirSync(path.dirname(path.resolve(to)), { recursive: true, mode: 0o700 });
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const source = new SqliteDatabase(file, { fileMustExist: true });
  try {
    source.pragma('busy_timeout = 5000');
    await source.backup(part, { progress: () => ALL });
    whole(part);
    chmodSync(part, 0o600);
    renameSync(part, to);
  } finally {
    source.close();
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true });
  }
}

/** @throws when the file is no sound database of ours. Leaves it as one file, without a log beside it. */
export function whole(file: string): void {
  const copy = new SqliteDatabase(file, { fileMustExist: true });
  try {
    const problems = copy.pragma('integrity_check') as { readonly integrity_check: string }[];
    const [first] = problems;
    if (problems.length !== 1 || first?.integrity_check !== 'ok')
      throw new Error(`${file} is not sound: ${first?.integrity_check ?? 'no answer'}`);
    const orphans = copy.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) throw new Error(`In ${file}, ${orphans.length} rows point at nothing.`);
    if (!copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'workspaces'").get())
      throw new Error(`${file} is no database of Ask Mentor.`);
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
