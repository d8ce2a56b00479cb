/** Another id for a person, wherever theirs stands: in every table, those that later versions add as well. */

import type { PersonId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

type Sqlite = Database['sqlite'];

/**
 * Inside a transaction of the caller. Reads every row of the workspace once: it happens seldom, and the list of places cannot
 * fall behind the tables.
 */
export function rename(sqlite: Sqlite, workspaceId: WorkspaceId, from: PersonId, to: PersonId): void {
  sqlite.pragma('defer_foreign_keys = ON');
  renameInKeys(sqlite, workspaceId, from, to);
  const swap = { workspaceId, from, to, quotedFrom: JSON.stringify(from), quotedTo: JSON.stringify(to) };
  for (const [table, columns] of textColumns(sqlite)) {
    for (const column of columns) {
      const own = `UPDATE "${table}" SET "${column}" =`;
      sqlite.prepare(`${own} @to WHERE workspace_id = @workspaceId AND "${column}" = @from`).run(swap);
      // Lists and forms are JSON: there an id stands in quotes.
      sqlite
        .prepare(
          `${own} replace("${column}", @quotedFrom, @quotedTo)
           WHERE workspace_id = @workspaceId AND instr("${column}", @quotedFrom) > 0`,
        )
        .run(swap);
    }
  }
  sqlite
    .prepare('UPDATE workspaces SET policy = replace(policy, @quotedFrom, @quotedTo) WHERE id = @workspaceId')
    .run(swap);
}

function textColumns(sqlite: Sqlite): Map<string, string[]> {
  const found = sqlite
    .prepare<[], { readonly name: string; readonly column: string }>(
      `SELECT t.name, c.name AS "column" FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON upper(c.type) = 'TEXT'
       WHERE t.type = 'table' AND c.name <> 'workspace_id'
         AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) w WHERE w.name = 'workspace_id')`,
    )
    .all();
  const tables = new Map<string, string[]>();
  for (const { name, column } of found) tables.set(name, [...(tables.get(name) ?? []), column]);
  return tables;
}

/** Keys are `kind:about:to`, lanes `dm:to`, and what a notice is about may begin or end with somebody: the id is a part. */
function renameInKeys(sqlite: Sqlite, workspaceId: WorkspaceId, from: PersonId, to: PersonId): void {
  const places = [
    ['notices', 'key'],
    ['notices', 'lane'],
    ['notices', 'about'],
    ['messages', 'key'],
  ] as const;
  for (const [table, column] of places) {
    const keys = sqlite
      .prepare<[WorkspaceId, string], string>(
        `SELECT DISTINCT ${column} FROM ${table} WHERE workspace_id = ? AND instr(${column}, ?) > 0`,
      )
      .pluck()
      .all(workspaceId, from);
    const update = sqlite.prepare(`UPDATE ${table} SET ${column} = ? WHERE workspace_id = ? AND ${column} = ?`);
    for (const key of keys) update.run(swapped(key, from, to), workspaceId, key);
  }
}

/** Whole ids only: one may be the beginning of another. */
const swapped = (key: string, from: PersonId, to: PersonId): string =>
  key
    .split(/([:#-])/)
    .map((part) => (part === from ? to : part))
    .join('');
