/** SQLite's binding for the Node.js that runs. */
import type BetterSqlite3 from 'better-sqlite3';

// No single release works on 20, 22 and 24: 13 crashes on 20, and 12 can abort on 24.19 and later, when a statement is
// collected while no JavaScript runs (https://github.com/nodejs/node/issues/65446). Both read the same files.
const major = Number.parseInt(process.versions.node, 10);

/** The class `Database` of better-sqlite3. */
export const SqliteDatabase: typeof BetterSqlite3 =
  major >= 22 ? require('better-sqlite3-13') : require('better-sqlite3');
