import { type Database, openDatabase } from '../../src/storage/sqlite/database';
import { storeOn } from '../../src/storage/sqlite/store';

/** Few rows by nature: one per installation, and the unfinished forms of one day. */
const smallTables = ['workspaces', 'drafts'];
/** What a statement works out itself: the hundred best of a search, the managers of those found. */
const workedOut = ['best', 'line'];

interface Statement {
  readonly sql: string;
  readonly plan: readonly string[];
}

/** How SQLite would run every statement that the store prepares. */
function plansOf({ sqlite, ...database }: Database): Statement[] {
  const prepare = sqlite.prepare.bind(sqlite);
  const statements: string[] = [];
  sqlite.prepare = ((sql: string) => {
    statements.push(sql);
    return prepare(sql);
  }) as typeof sqlite.prepare;
  storeOn({ sqlite, ...database });
  return statements.map((sql) => {
    const named = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]));
    const nameless = [...sql.matchAll(/\?/g)].map(() => null);
    const rows = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(nameless.length > 0 ? nameless : [named]));
    return { sql, plan: rows.map((row) => (row as { detail: string }).detail) };
  });
}

describe('the statements of the store', () => {
  const statements = plansOf(openDatabase(':memory:'));
  const planOf = (part: string) => statements.find(({ sql }) => sql.includes(part))?.plan.join('\n');

  it('never read a whole table that grows', () => {
    // Nobody waits for what the operator asks on the command line.
    const hot = statements.filter(({ sql }) => !sql.includes('-- for the operator'));
    const scans = hot.flatMap(({ sql, plan }) =>
      plan
        .filter(
          (step) => /^SCAN (?!CONSTANT|\(subquery)/.test(step) && !/VIRTUAL TABLE|USING (COVERING )?INDEX/.test(step),
        )
        // What a statement puts aside for itself is as small as what it found.
        .filter((step) => !plan.includes(step.replace('SCAN', 'MATERIALIZE')))
        .filter((step) => !workedOut.some((name) => step === `SCAN ${name}`))
        .filter((step) => !smallTables.some((table) => step === `SCAN ${table}`))
        .map((step) => `${step}: ${sql}`),
    );
    expect(statements.length).toBeGreaterThan(40);
    expect(scans).toEqual([]);
  });

  it('find what is due by the index of what is due, in its order', () => {
    expect(planOf('ORDER BY a.wake_at')).toMatch(/^SEARCH a USING INDEX asks_to_wake \(wake_at<\?\)\n/);
    expect(planOf('ORDER BY n.due, n.seq')).toBe('SEARCH n USING INDEX notices_due (due<?)');
    expect(planOf('ORDER BY n.due LIMIT 1')).toMatch(/^SCAN n USING INDEX notices_due\n/);
  });

  it('find whom to ask by the topics and the words of a question, whoever else there is', () => {
    const byTopic = 'USING COVERING INDEX person_topics_by_topic (workspace_id=? AND topic_id=? AND person_id';
    const aPerson = 'SEARCH p USING COVERING INDEX people_mentors (workspace_id=? AND id=? AND joined_at>?)';
    expect(planOf('ORDER BY pt.person_id LIMIT')).toBe(`SEARCH pt ${byTopic}>?)\n${aPerson}`);
    expect(planOf('pt.topic_id = t.value')).toMatch(`SEARCH pt ${byTopic}=?)`);
    expect(planOf('FROM line_words')).toBe(
      'SEARCH line_words USING PRIMARY KEY (workspace_id=? AND word=? AND person_id>?)',
    );
    const loads = planOf('AS last_asked_at')?.split('\n') ?? [];
    expect(loads.slice(0, 3)).toEqual(['MATERIALIZE a', 'SCAN j VIRTUAL TABLE INDEX 1:', aPerson]);
    expect(loads.filter((step) => step.startsWith('SEARCH o'))).toHaveLength(3);
  });

  it('are planned once, not anew with each limit that is bound', () => {
    expect(statements.filter(({ sql }) => /\blimit\s+[@?:$]\w*\s*(\)|$)/i.test(sql))).toEqual([]);
  });

  it('find open doors by the index of open doors', () => {
    expect(planOf('door_until IS NOT NULL')).toBe('SCAN p USING INDEX people_door_open');
  });

  it('find the first row of a lane by the index of what waits', () => {
    const plan = planOf('ORDER BY n.seq LIMIT 1');
    expect(plan).toMatch(/^SEARCH n USING INDEX notices_waiting \(workspace_id=\? AND lane=\?\)\n/);
    expect(plan).not.toMatch(/TEMP B-TREE/);
  });

  it('erase by the moment at which each is due, without looking at what is younger', () => {
    expect(planOf('DELETE FROM reports')).toBe('SEARCH reports USING COVERING INDEX reports_to_erase (erase_at<?)');
    expect(planOf('DELETE FROM helped')).toBe('SEARCH helped USING COVERING INDEX helped_by_age (at<?)');
    expect(planOf("AND ask_id = @askId AND delivery = 'post'")).toMatch(/^SEARCH notices USING INDEX notices_of_ask /);
  });
});
