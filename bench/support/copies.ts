/** Many asks like one that was really lived: its rows in every table, under new ids, at other moments, of other people. */
import type BetterSqlite3 from 'better-sqlite3';
import { hourLetters } from '../../src/lib/ids';
import { scattered } from './company';

type Sqlite = BetterSqlite3.Database;

export interface Copy {
  /** Another number for each copy. */
  readonly nth: number;
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

interface Ids {
  readonly askId: string;
  readonly asker: string;
  readonly mentor: string;
}

const HOUR = 60 * 60_000;

/** As ids are made elsewhere: by the hour, and in no order within. What is due at one moment was asked all day long. */
const copyId = (nth: number, askedAt: number): string =>
  `ask_${hourLetters(askedAt - (nth % 8) * HOUR)}${scattered(nth).toString(36).padStart(8, '0')}`;

/** Prepared once per ask that is copied; each call writes one copy. */
export function copier(sqlite: Sqlite, askId: string): (copy: Copy) => void {
  const ask = sqlite.prepare<[{ askId: string }], Row>('SELECT * FROM asks WHERE id = @askId').get({ askId });
  const offer = sqlite.prepare<[{ askId: string }], Row>('SELECT * FROM offers WHERE ask_id = @askId').get({ askId });
  if (!ask || !offer) throw new Error(`Ask ${askId} cannot be copied`);
  const [asker, mentor] = [String(ask.asker_id), String(offer.mentor_id)];
  const [wakeAt, askedAt] = [Number(ask.wake_at), Number(ask.created_at)];
  const rows = tables.flatMap(([table, where]) =>
    sqlite
      .prepare<[{ askId: string }], Row>(`SELECT * FROM ${table} WHERE ${where}`)
      .all({ askId })
      .map(({ seq: _, ...row }) => row as Row)
      .map((row) => prepareRow(sqlite, table, row, { askId, asker, mentor })),
  );
  return (copy) => {
    const later = copy.wakeAt - wakeAt;
    const ids = { askId: copyId(copy.nth, askedAt + later), asker: copy.asker, mentor: copy.mentor };
    for (const insert of rows) insert(ids, later);
  };
}

/** Moments, by the names of their columns. */
const moments = /(_at|_until|_by|^due)$/;

type Filler = (copy: Ids, later: number) => Value;

function prepareRow(sqlite: Sqlite, table: string, row: Row, was: Ids) {
  const cells = Object.entries(row).map(([name, value]) => ({ name, ...cellOf(name, value, was) }));
  const statement = sqlite.prepare<Value[]>(
    `INSERT INTO ${table} (${cells.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${cells.map(({ sql }) => sql).join(', ')})`,
  );
  const fillers = cells.flatMap(({ filler }) => filler ?? []);
  return (copy: Ids, later: number) => void statement.run(...fillers.map((filler) => filler(copy, later)));
}

/** What every copy has stands in the statement itself: there are millions of rows, and binding a value takes its time. */
function cellOf(name: string, value: Value, was: Ids): { readonly sql: string; readonly filler?: Filler } {
  // Nobody asks the same twice while the first is on its way.
  if (name === 'question_key') return { sql: '?', filler: ({ askId }) => `${value} ${askId}` };
  if (typeof value === 'number' && moments.test(name)) return { sql: '?', filler: (_, later) => value + later };
  if (typeof value !== 'string') return { sql: String(value ?? 'NULL') };
  const places = (['askId', 'asker', 'mentor'] as const).filter((kind) => value.includes(was[kind]));
  const [place] = places;
  if (!place) return { sql: `'${value.replaceAll("'", "''")}'` };
  if (value === was[place]) return { sql: '?', filler: (ids) => ids[place] };
  return { sql: '?', filler: (ids) => places.reduce((text, kind) => text.replaceAll(was[kind], ids[kind]), value) };
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
