/** Many asks like one that was really lived: its rows in every table, under new ids, at other moments, of other people. */
import type BetterSqlite3 from 'better-sqlite3';
import { scattered } from './company';

type Sqlite = BetterSqlite3.Database;

export interface Copy {
  readonly askId: string;
  readonly asker: string;
  readonly mentor: string;
  /** When it is due. */
  readonly wakeAt: number;
}

/** Tables whose rows are about one ask, parents first, and how to find them. */
const tables: readonly (readonly [string, string])[] = [
  ['asks', 'id = @askId'],
  ['ask_topics', 'ask_id = @askId'],
  ['perspectives', 'ask_id = @askId'],
  ['offers', 'ask_id = @askId'],
  ['sessions', 'ask_id = @askId'],
  ['minutes', "session_id LIKE @askId || '.%'"],
  // Edits and Homes that were sent are in no index, so nobody meets them again.
  ['notices', "ask_id = @askId AND delivery = 'post'"],
  ['messages', "key LIKE '%' || @askId || '%'"],
];

type Value = string | number | bigint | null;
type Row = Readonly<Record<string, Value>>;

/** Ids as they are made elsewhere: in no order, so that copies lie all over the tables. */
export const copyId = (at: number): string => `ask_${scattered(at).toString(36).padStart(10, '0')}`;

/** Prepared once per ask that is copied; each call writes one copy. */
export function copier(sqlite: Sqlite, askId: string): (copy: Copy) => void {
  const ask = sqlite.prepare<[{ askId: string }], Row>('SELECT * FROM asks WHERE id = @askId').get({ askId });
  const offer = sqlite.prepare<[{ askId: string }], Row>('SELECT * FROM offers WHERE ask_id = @askId').get({ askId });
  if (!ask || !offer) throw new Error(`Ask ${askId} cannot be copied`);
  const [asker, mentor, wakeAt] = [String(ask.asker_id), String(offer.mentor_id), Number(ask.wake_at)];
  const rows = tables.flatMap(([table, where]) =>
    sqlite
      .prepare<[{ askId: string }], Row>(`SELECT * FROM ${table} WHERE ${where}`)
      .all({ askId })
      .map(({ seq: _, ...row }) => row as Row)
      .map((row) => prepareRow(sqlite, table, row, { askId, asker, mentor })),
  );
  return (copy) => {
    const later = copy.wakeAt - wakeAt;
    for (const insert of rows) insert(copy, later);
  };
}

/** Moments, by the names of their columns. */
const moments = /(_at|_until|_by|^due)$/;

function prepareRow(sqlite: Sqlite, table: string, row: Row, was: Omit<Copy, 'wakeAt'>) {
  const names = Object.keys(row);
  const statement = sqlite.prepare<Value[]>(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const values = names.map((name): ((copy: Copy, later: number) => Value) => {
    const value = row[name] ?? null;
    // Nobody asks the same twice while the first is on its way.
    if (name === 'question_key') return (copy) => `${value} ${copy.askId}`;
    if (typeof value === 'number' && moments.test(name)) return (_, later) => value + later;
    if (typeof value !== 'string' || !Object.values(was).some((id) => value.includes(id))) return () => value;
    const { askId, asker, mentor } = was;
    return (copy) => value.replaceAll(askId, copy.askId).replaceAll(asker, copy.asker).replaceAll(mentor, copy.mentor);
  });
  return (copy: Copy, later: number) => void statement.run(...values.map((value) => value(copy, later)));
}

/** Makes room for many rows at once: indexes are made anew afterwards, which is quicker than keeping them in order. */
export function withoutIndexes(sqlite: Sqlite, work: () => void): void {
  const indexes = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql <> ''",
    )
    .all();
  for (const { name } of indexes) sqlite.exec(`DROP INDEX "${name}"`);
  work();
  for (const { sql } of indexes) sqlite.exec(sql);
}

/** Colleagues of `like`, who do what they do, but hold no topic. */
export function copyPeople(sqlite: Sqlite, like: string, ids: readonly string[]): void {
  const names = sqlite.pragma('table_info(people)') as { name: string }[];
  const columns = names.map(({ name }) => name);
  const kept = columns.map((name) => (name === 'id' ? '@id' : `"${name}"`));
  const add = sqlite.prepare<[{ id: string; like: string }]>(
    `INSERT INTO people (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${kept.join(', ')} FROM people
     WHERE workspace_id = (SELECT id FROM workspaces) AND id = @like`,
  );
  for (const id of ids) add.run({ id, like });
}
