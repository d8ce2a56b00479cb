/** Prepared statements typed by the tables' drizzle definitions. */
import type BetterSqlite3 from 'better-sqlite3';
import { and, type Column, eq, getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

type Db = BetterSQLite3Database & { readonly $client: BetterSqlite3.Database };
type Row<T extends SQLiteTable> = T['$inferSelect'];

/** `column = :name` for each, joined by AND. */
export const matching = (columns: Readonly<Record<string, Column>>): SQL | undefined =>
  and(...Object.entries(columns).map(([name, column]) => eq(column, sql.placeholder(name))));

/** The column is one of the texts of the JSON array `:name`: one statement for any number of them. */
export const amongst = (column: Column, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;

/**
 * `LIMIT @name`. The bare parameter SQLite reads while it plans, so it plans anew with each value that is bound, which takes
 * longer than most statements run; what is worked out from it, it reads when it runs.
 */
export const atMost = (name: string): string => `LIMIT @${name} + 0`;

/**
 * Writes whole rows through better-sqlite3 itself: drizzle fills in its placeholders anew with each row, which takes longer
 * than SQLite takes to write it. The columns and what is stored in them are still drizzle's.
 */
function prepareWrite<T extends SQLiteTable>(db: Db, table: T, onConflict: string): (row: Row<T>) => number {
  const columns = Object.entries<Column>(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const statement = db.$client.prepare(
    `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${places}) ON CONFLICT ${onConflict}`,
  );
  return (row) => statement.run(...stored(table, columns, row)).changes;
}

/** The values of a row, as they are stored in these columns. */
const stored = (table: SQLiteTable, columns: readonly [string, Column][], row: object): unknown[] =>
  columns.map(([name, column]) => {
    const value = (row as Record<string, unknown>)[name];
    if (value === undefined) throw new Error(`A row of ${getTableName(table)} without ${name}`);
    return value === null ? null : column.mapToDriverValue(value);
  });

/** Replaces what stands in the columns `names` of the row with this key. */
export function prepareUpdate<
  T extends SQLiteTable,
  Name extends keyof Row<T> & string,
  Key extends keyof Row<T> & string,
>(db: Db, table: T, names: readonly Name[], key: readonly Key[]): (row: Pick<Row<T>, Name | Key>) => void {
  const all = getTableColumns(table) as Record<string, Column>;
  const columns = [...names, ...key].map((name): [string, Column] => [name, all[name] as Column]);
  const equal = columns.map(([, { name }]) => `"${name}" = ?`);
  const statement = db.$client.prepare(
    `UPDATE "${getTableName(table)}" SET ${equal.slice(0, names.length).join(', ')} WHERE ${equal.slice(names.length).join(' AND ')}`,
  );
  return (row) => void statement.run(...stored(table, columns, row));
}

/**
 * Reads whole rows of a table: `where` is what stands behind its name. Without drizzle, which takes longer to decode a row than
 * SQLite to find it; what is stored in the columns is still drizzle's.
 */
export function prepareRows<T extends SQLiteTable, Of>(db: Db, table: T, where: string): (of: Of) => Row<T>[] {
  const columns = Object.entries<Column>(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const statement = db.$client
    .prepare<[Of], readonly unknown[]>(`SELECT ${names} FROM "${getTableName(table)}" ${where}`)
    .raw();
  // Copied for each row: what is put together name by name becomes slow to read.
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(columns.map(([name]) => [name, null])))) as object;
  const rowOf = (values: readonly unknown[]): Row<T> => {
    const row: Record<string, unknown> = { ...blank };
    for (let at = 0; at < columns.length; at++) {
      const [name, column] = columns[at] as [string, Column];
      const value = values[at];
      if (value !== null) row[name] = column.mapFromDriverValue(value);
    }
    return row as Row<T>;
  };
  return (of) => statement.all(of).map(rowOf);
}

/** Inserts a whole row unless a unique index has its like already; true when it was inserted. */
export function prepareInsertOnce<T extends SQLiteTable>(db: Db, table: T): (row: Row<T>) => boolean {
  const write = prepareWrite(db, table, 'DO NOTHING');
  return (row) => write(row) > 0;
}

/** Inserts a whole row, or, when its primary key is there already, replaces everything else in it. */
export function prepareUpsert<T extends SQLiteTable>(
  db: Db,
  table: T,
  key: readonly (keyof Row<T> & string)[],
): (row: Row<T>) => void {
  const columns = getTableColumns(table) as Record<string, Column>;
  const called = (names: readonly string[]) => names.map((name) => `"${columns[name]?.name}"`);
  const rest = called(Object.keys(columns).filter((name) => !key.includes(name)));
  const replaced = rest.map((name) => `${name} = excluded.${name}`).join(', ');
  const write = prepareWrite(db, table, `(${called(key).join(', ')}) DO UPDATE SET ${replaced}`);
  return (row) => void write(row);
}
