/** Prepared statements typed by the tables' drizzle definitions. */
import { and, type Column, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

type Row<T extends SQLiteTable> = T['$inferSelect'];

/** `column = :name` for each, joined by AND. */
export const matching = (columns: Readonly<Record<string, Column>>): SQL | undefined =>
  and(...Object.entries(columns).map(([name, column]) => eq(column, sql.placeholder(name))));

/** The column is one of the texts of the JSON array `:name`: one statement for any number of them. */
export const amongst = (column: Column, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;

const placeholdersOf = <T extends SQLiteTable>(table: T): T['$inferInsert'] =>
  Object.fromEntries(
    Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]),
  ) as T['$inferInsert'];

/** Inserts a whole row unless a unique index has its like already; true when it was inserted. */
export function prepareInsertOnce<T extends SQLiteTable>(
  db: BetterSQLite3Database,
  table: T,
): (row: Row<T>) => boolean {
  const statement = db.insert(table).values(placeholdersOf(table)).onConflictDoNothing().prepare();
  return (row) => statement.run(row as Record<string, unknown>).changes > 0;
}

/** Inserts a whole row, or, when its primary key is there already, replaces everything else in it. */
export function prepareUpsert<T extends SQLiteTable>(
  db: BetterSQLite3Database,
  table: T,
  key: readonly (keyof Row<T> & string)[],
): (row: Row<T>) => void {
  const columns = getTableColumns(table) as Record<string, Column>;
  const rest = Object.keys(columns).filter((name) => !key.includes(name));
  const replaced = Object.fromEntries(rest.map((name) => [name, sql.raw(`excluded."${columns[name]?.name}"`)]));
  const statement = db
    .insert(table)
    .values(placeholdersOf(table))
    .onConflictDoUpdate({ target: key.map((name) => columns[name] as never), set: replaced as never })
    .prepare();
  return (row) => void statement.run(row as Record<string, unknown>);
}
