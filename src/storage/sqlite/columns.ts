/**
 * Column types that survive prepared statements: drizzle hands `null` to the encoder of a placeholder, and its own
 * timestamp and json columns fail there.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, customType, text } from 'drizzle-orm/sqlite-core';

const unlessNull =
  <T, Stored>(encode: (value: T) => Stored) =>
  (value: T): Stored =>
    value === null ? (value as never) : encode(value);

/** An instant: ms since 1970, UTC. */
export const moment = customType<{ data: Date; driverData: number }>({
  dataType: () => 'integer',
  toDriver: unlessNull((at: Date) => at.getTime()),
  fromDriver: (ms) => new Date(ms),
});

/** Yes or no, stored as 1 or 0. */
export const flag = customType<{ data: boolean; driverData: number }>({
  dataType: () => 'integer',
  toDriver: unlessNull((yes: boolean) => (yes ? 1 : 0)),
  fromDriver: (stored) => stored === 1,
});

const jsonColumn = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: unlessNull((value: unknown) => JSON.stringify(value)),
  fromDriver: (text) => JSON.parse(text) as unknown,
});

/** A value that is only ever read as a whole; nothing is searched by what is inside. */
export const json = <T>(name: string) => jsonColumn(name).$type<T>();

export const workspaceId = () => text('workspace_id').notNull();

/** For a CHECK: the column holds one of these. */
export const oneOf = (column: AnySQLiteColumn, values: readonly (string | number)[]): SQL =>
  sql`${column} IN (${sql.raw(values.map((value) => (typeof value === 'string' ? `'${value}'` : value)).join(', '))})`;
