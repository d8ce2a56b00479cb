/**
 * What is read far more often than it changes stays in memory, and SQLite itself says what to forget: temporary triggers,
 * which exist on this connection alone, call back for every row that is written, whichever statement writes it. What another
 * process writes shows in `data_version` (docs/decisions/0024).
 */
import type BetterSqlite3 from 'better-sqlite3';
import type { WorkspaceId } from '../store';

/** A table whose rows are part of what is kept. */
export interface Source {
  readonly table: string;
  /** The column with the id of what is kept; null: a row concerns everything of its workspace. */
  readonly id: string | null;
  /** By default `workspace_id`. */
  readonly workspace?: string;
  /** Nothing but updates of these columns concerns what is kept; by default whatever is written. */
  readonly columns?: readonly string[];
}

export interface Kept<T> {
  get(workspaceId: WorkspaceId, id: string): T | undefined;
  /** Inside the transaction that read it. */
  set(workspaceId: WorkspaceId, id: string, value: T): void;
  /** What is kept, or else what `read` finds, which is kept from then on. */
  of(workspaceId: WorkspaceId, id: string, read: () => T): T;
}

export interface Memory {
  /** `name` is unlike all others; of each workspace the newest `most` are kept. */
  keep<T>(name: string, most: number, sources: readonly Source[]): Kept<T>;
  /** Before anything is read in a transaction: forgets all when another connection has written since. */
  catchUp(): void;
  /** What was read may have been taken back. */
  forgetAll(): void;
}

export function createMemory(sqlite: BetterSqlite3.Database): Memory {
  const everything = new Map<string, Map<WorkspaceId, Map<string, unknown>>>();
  const version = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  let seen = version.get();
  const forgetAll = (): void => {
    for (const kept of everything.values()) kept.clear();
  };
  return {
    keep<T>(name: string, most: number, sources: readonly Source[]): Kept<T> {
      // A second store over the same connection.
      const before = everything.get(name) as Map<WorkspaceId, Map<string, T>> | undefined;
      if (before) return keptIn(before, most);
      const kept = new Map<WorkspaceId, Map<string, T>>();
      everything.set(name, kept);
      const forget = `forget_${name}`;
      sqlite.function(forget, (workspaceId: WorkspaceId, id: string | null) => {
        if (id === null) kept.delete(workspaceId);
        else kept.get(workspaceId)?.delete(id);
        return null;
      });
      // Where nothing can be written there is nothing to follow, but for others, who show in `data_version`.
      if (!sqlite.readonly) for (const source of sources) follow(sqlite, forget, source);
      return keptIn(kept, most);
    },
    catchUp() {
      const now = version.get();
      if (now !== seen) forgetAll();
      seen = now;
    },
    forgetAll,
  };
}

function keptIn<T>(kept: Map<WorkspaceId, Map<string, T>>, most: number): Kept<T> {
  const get: Kept<T>['get'] = (workspaceId, id) => kept.get(workspaceId)?.get(id);
  const set: Kept<T>['set'] = (workspaceId, id, value) => {
    const known = kept.get(workspaceId) ?? new Map<string, T>();
    kept.set(workspaceId, known.set(id, value));
    // A map knows what came first.
    if (known.size > most) for (const [oldest] of known) return void known.delete(oldest);
  };
  return {
    get,
    set,
    of(workspaceId, id, read) {
      const known = get(workspaceId, id);
      if (known !== undefined) return known;
      const found = read();
      set(workspaceId, id, found);
      return found;
    },
  };
}

function follow(sqlite: BetterSqlite3.Database, forget: string, source: Source): void {
  const { table, id, workspace = 'workspace_id', columns } = source;
  const call = (row: 'OLD' | 'NEW'): string =>
    `SELECT ${forget}(${row}.${workspace}, ${id === null ? 'NULL' : `${row}.${id}`});`;
  const trigger = (event: string, calls: string): string =>
    `CREATE TEMP TRIGGER ${forget}_${table}_${event.slice(0, 6)} AFTER ${event} ON main.${table} BEGIN ${calls} END;`;
  const both = call('OLD') + call('NEW');
  sqlite.exec(
    columns
      ? trigger(`UPDATE OF ${columns.join(', ')}`, both)
      : trigger('INSERT', call('NEW')) + trigger('UPDATE', both) + trigger('DELETE', call('OLD')),
  );
}
