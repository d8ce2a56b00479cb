/**
 * The app as main.ts runs it, and in the same process the life of many asks; tells its parent how much memory that takes, and
 * how many bytes stay of each.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { built, openWithoutDisk, storeOn } from '../support/built';
import { type Company, monday, teamId } from '../support/company';
import { aLife, askAndGiveUp, type Life, liveThrough, rest } from '../support/life';
import { residentMb } from '../support/process';
import type { Table } from '../support/report';

const AT_ONCE = 500;
const FIVE_WEEKS = 35 * 24 * 60 * 60_000;

export interface Lived {
  readonly idleMb: number;
  /** After those that were lived to the end, and after all. */
  readonly livedMb: number;
  readonly allMb: number;
  readonly heapMb: number;
  /** Processor time for each that was lived to the end. */
  readonly msEach: number;
  /** When the last of them close, and when the words of all are erased. */
  readonly bytesEach: number;
  readonly erasedBytesEach: number;
  readonly sizes: Table;
}

async function main(): Promise<void> {
  const { createApp } = built<typeof import('../../src/app')>('app');
  const { readConfig } = built<typeof import('../../src/config')>('config');
  const config = readConfig(process.env);
  // Its own clock stands still at the beginning, so that its own tick finds nothing to do.
  const app = createApp({ config, clock: { now: () => monday } });
  await app.start();
  await wait(1000);
  const idleMb = residentMb(process.pid);

  const database = openWithoutDisk(config.DATABASE_PATH);
  const { sqlite } = database;
  const store = storeOn(database);
  const { id: workspaceId } = await store.openWorkspace({ enterpriseId: null, teamId, name: 'Bench' }, monday);
  const company = { workspaceId, topics: await store.topics(workspaceId) };
  const life = aLife(store, new Date(monday.getTime() + 60_000));
  const [lived, all] = [Number(process.env.BENCH_LIVED), Number(process.env.BENCH_ASKS)];
  const bytes = () => pragma(sqlite, 'page_size') * (pragma(sqlite, 'page_count') - pragma(sqlite, 'freelist_count'));

  const before = bytes();
  const cpu = process.cpuUsage();
  await inParts(liveThrough, life, company, 0, lived);
  const { user, system } = process.cpuUsage(cpu);
  mustBeClosed(sqlite, lived);
  const bytesEach = (bytes() - before) / lived;
  const sizes = sizesIn(sqlite, lived);
  await wait(1000);
  const livedMb = residentMb(process.pid);
  // Words are kept for thirty days.
  await rest(life, FIVE_WEEKS);
  const erasedBytesEach = (bytes() - before) / lived;

  await inParts(askAndGiveUp, life, company, lived, all);
  mustBeClosed(sqlite, all);
  await store.close();
  await wait(1000);
  const { heapUsed } = process.memoryUsage();
  const found: Lived = {
    ...{ idleMb, livedMb, bytesEach, erasedBytesEach, sizes },
    allMb: residentMb(process.pid),
    heapMb: heapUsed / 2 ** 20,
    msEach: (user + system) / 1000 / lived,
  };
  process.send?.(found);
}

async function inParts(step: typeof liveThrough, life: Life, company: Company, from: number, to: number) {
  for (let first = from; first < to; first += AT_ONCE) {
    await step(life, company, first, Math.min(AT_ONCE, to - first));
  }
}

const pragma = (sqlite: Database, name: string): number => Number(sqlite.pragma(name, { simple: true }));

function mustBeClosed(sqlite: Database, asks: number): void {
  const closed = sqlite.prepare<[], number>('SELECT count(*) FROM asks WHERE closed_at IS NOT NULL').pluck().get();
  if (closed !== asks) throw new Error(`${closed} of ${asks} asks are closed`);
}

/** Where the bytes are: tables with their indexes. */
function sizesIn(sqlite: Database, closed: number): Table {
  const sizes = sqlite
    .prepare<[], { table: string; rows: number; indexes: number }>(
      `SELECT m.tbl_name AS "table", sum(CASE WHEN m.type = 'table' THEN d.pgsize ELSE 0 END) AS rows,
         sum(CASE WHEN m.type = 'index' THEN d.pgsize ELSE 0 END) AS indexes
       FROM dbstat d JOIN sqlite_master m ON m.name = d.name
       GROUP BY m.tbl_name ORDER BY sum(d.pgsize) DESC LIMIT 8`,
    )
    .all();
  return {
    title: 'database, bytes per closed ask by table (the company itself included)',
    head: ['table', 'rows', 'indexes'],
    rows: sizes.map(({ table, rows, indexes }) => [table, rows / closed, indexes / closed]),
  };
}

process.on('disconnect', () => process.exit(0));
main().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
