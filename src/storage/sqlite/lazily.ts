/** Statements that SQLite reads when they are first run. */
import type BetterSqlite3 from 'better-sqlite3';

type Statement = BetterSqlite3.Statement<unknown[]>;

/**
 * From here on `sqlite.prepare` only notes what is wanted. A store knows some 250 statements, and most of what a process (or a
 * test) does needs few of them. That each of them can be read is a test of its own (test/storage/plans).
 */
export function prepareLazily(sqlite: BetterSqlite3.Database): void {
  const prepare = sqlite.prepare.bind(sqlite);
  const lazily = (sql: string) => new LazyStatement(sql, () => prepare<unknown[]>(sql));
  sqlite.prepare = lazily as unknown as typeof sqlite.prepare;
}

/** As much of a statement as this folder and drizzle use. */
class LazyStatement implements Pick<Statement, 'source' | 'run' | 'get' | 'all' | 'iterate'> {
  private read: Statement | null = null;
  private readonly modes: ((statement: Statement) => void)[] = [];

  constructor(
    readonly source: string,
    private readonly prepare: () => Statement,
  ) {}

  run(...values: unknown[]) {
    return this.statement.run(...values);
  }

  get(...values: unknown[]) {
    return this.statement.get(...values);
  }

  all(...values: unknown[]) {
    return this.statement.all(...values);
  }

  iterate(...values: unknown[]) {
    return this.statement.iterate(...values);
  }

  /** Rows as their first column. */
  pluck(): this {
    return this.inMode((statement) => statement.pluck());
  }

  /** Rows as arrays. */
  raw(): this {
    return this.inMode((statement) => statement.raw());
  }

  private inMode(set: (statement: Statement) => void): this {
    if (this.read) set(this.read);
    else this.modes.push(set);
    return this;
  }

  private get statement(): Statement {
    if (this.read) return this.read;
    const statement = this.prepare();
    for (const set of this.modes) set(statement);
    this.read = statement;
    return statement;
  }
}
