/**
 * What the minute's tick costs when a thousand asks are due among ten thousand that wait, and among a million. Half of them
 * have an offer that lapsed, so the next mentor is looked for and asked; half are asked how it went. Measured on the store,
 * with nothing sent: as it is set up, and without waiting for the disk.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Database } from '../src/storage/sqlite/database';
import { openDatabase, openWithoutDisk, storeOn } from './support/built';
import { type Company, foundCompany, mentorId, mentors, monday } from './support/company';
import { copier, copyPeople, withoutIndexes } from './support/copies';
import { accept, aLife, ask, type Life, meetAndThank, sendAll, wakeDue } from './support/life';
import type { Aim, BenchOptions, Report, Table } from './support/report';
import { median, ratioOf } from './support/stats';

const deep: Pace = { waiting: [10_000, 1_000_000], rounds: 6, due: 1000 };
const quickly: Pace = { waiting: [2_000, 20_000], rounds: 4, due: 100 };
interface Pace {
  readonly waiting: readonly [number, number];
  /** Ticks of each database; every other one does not wait for the disk. */
  readonly rounds: number;
  readonly due: number;
}

/** Asks that are really lived, of each kind; the rest are copies of them. */
const LIVED = 20;
/** One mentor and two askers for so many asks that wait: none of them may be asked, so both databases look the same. */
const ASKS_PER_PERSON = 5;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The second Tuesday, 11:00. */
const firstTick = monday.getTime() + 8 * DAY + 60 * MINUTE;

interface Filled {
  readonly waiting: number;
  readonly database: Database;
  /** Whether what is saved waits until the disk has it. */
  readonly disk: { isAwaited: boolean };
  readonly life: Life;
}

type Setup = 'as set up' | 'without fsync';
type Step = 'tick' | 'processor' | 'notices';

export async function tick({ quick, say }: BenchOptions): Promise<Report> {
  const pace = quick ? quickly : deep;
  const { waiting, rounds, due } = pace;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-tick-'));
  const filled: Filled[] = [];
  try {
    const founded = path.join(folder, 'company.db');
    const company = await foundCompany(founded);
    for (const count of waiting) {
      say(`${count} asks that wait …`);
      const file = path.join(folder, `${count}.db`);
      copyFileSync(founded, file);
      filled.push(await fill(file, company, count, pace));
    }
    const micros = new Map<string, number[]>();
    for (let nth = 0; nth < rounds; nth++) {
      const setup: Setup = nth % 2 === 0 ? 'as set up' : 'without fsync';
      say(`tick ${nth + 1} of ${rounds}, ${setup} …`);
      // Who goes first changes, so that neither always finds the machine warm.
      for (const each of nth % 4 < 2 ? filled : [...filled].reverse()) {
        for (const [step, perAsk] of Object.entries(await measure(each, nth, setup, due))) {
          const key = keyOf(setup, step as Step, each.waiting);
          micros.set(key, [...(micros.get(key) ?? []), perAsk]);
        }
      }
    }
    return summary(pace, micros);
  } finally {
    for (const { database } of filled) database.sqlite.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const keyOf = (setup: Setup, step: Step, waiting: number): string => `${setup}, ${step}, ${waiting}`;

/** @throws when anything else was due. */
async function measure(
  { database, disk, life }: Filled,
  nth: number,
  setup: Setup,
  due: number,
): Promise<Record<Step, number>> {
  const { sqlite } = database;
  disk.isAwaited = setup === 'as set up';
  sqlite.pragma(`synchronous = ${setup === 'as set up' ? 'NORMAL' : 'OFF'}`);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  life.pass(firstTick + nth * MINUTE - life.now().getTime());
  const before = process.cpuUsage();
  const began = performance.now();
  const woken = await wakeDue(life.deps);
  const ticked = performance.now();
  const { user, system } = process.cpuUsage(before);
  await sendAll(life);
  const sent = performance.now();
  if (woken !== due) throw new Error(`${woken} asks were due, not ${due}`);
  return {
    tick: ((ticked - began) * 1000) / due,
    processor: (user + system) / due,
    notices: ((sent - ticked) * 1000) / due,
  };
}

/** A database in which, at each tick, a thousand asks are due among `waiting` that are not. */
async function fill(file: string, company: Company, waiting: number, { rounds, due }: Pace): Promise<Filled> {
  const database = openWithoutDisk(file);
  const { sqlite } = database;
  sqlite.pragma('cache_size = -4000000');
  sqlite.pragma('journal_mode = OFF');
  const store = storeOn(database);
  // Nobody runs out of offers while the ticks go on.
  await store.setPolicy(company.workspaceId, { offersPerWeek: 50, defaultMinutes: 6000 });
  const lived = await liveSome(aLife(store, monday), company);
  sqlite.pragma('foreign_keys = OFF');
  const copyAll = sqlite.transaction(() =>
    withoutIndexes(sqlite, () => copyAsks(sqlite, lived, waiting, { rounds, due })),
  );
  copyAll.immediate();
  sqlite.close();
  const opened = openDatabase(file);
  const disk = { isAwaited: true };
  const asMeasured = storeOn({ ...opened, durable: () => (disk.isAwaited ? opened.durable() : Promise.resolve()) });
  return { waiting, database: opened, disk, life: aLife(asMeasured, new Date(firstTick)) };
}

function copyAsks(
  sqlite: Database['sqlite'],
  lived: readonly string[],
  waiting: number,
  { rounds, due }: Pick<Pace, 'rounds' | 'due'>,
): void {
  const copy = lived.map((askId) => copier(sqlite, askId));
  const names = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `U0${kind}${at}`);
  const pairs = Math.ceil(waiting / ASKS_PER_PERSON);
  const [waitingMentors, waitingAskers, dueAskers] = [
    names('WME', pairs),
    names('WAS', pairs * 2),
    names('DUE', rounds * due),
  ];
  copyPeople(sqlite, mentorId(0), [...waitingMentors, ...waitingAskers, ...dueAskers]);
  sqlite.exec("UPDATE people SET ask_me_about = '' WHERE id LIKE 'U0WME%'");
  sqlite.exec("UPDATE people SET ask_me_about = '', joined_at = NULL WHERE id LIKE 'U0WAS%' OR id LIKE 'U0DUE%'");
  for (let at = 0; at < waiting; at++) {
    copy[at % copy.length]?.({
      nth: at,
      asker: waitingAskers[at % waitingAskers.length] as string,
      mentor: waitingMentors[at % waitingMentors.length] as string,
      // Any time in the month that follows: what came later is due later.
      wakeAt: firstTick + HOUR + Math.floor((at * 30 * DAY) / waiting),
    });
  }
  for (const [at, asker] of dueAskers.entries()) {
    const wakeAt = firstTick + Math.floor(at / due) * MINUTE;
    copy[at % copy.length]?.({ nth: waiting + at, asker, mentor: mentorId(at % mentors), wakeAt });
  }
  // The patterns themselves are not to be due.
  sqlite
    .prepare('UPDATE asks SET wake_at = NULL WHERE id IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(lived));
}

/** Some asks with an offer that nobody answered yet, and some that wait for the day on which we ask how it went. */
async function liveSome(life: Life, company: Company): Promise<string[]> {
  const asked = async (from: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let at = from; ids.length < LIVED; at++)
      ids.push(await ask(life, company, at, `U0ASK${String(at).padStart(6, '0')}`));
    await sendAll(life);
    return ids;
  };
  const met = await asked(0);
  await meetAndThank(life, company.workspaceId, await accept(life, company.workspaceId, met));
  const offered = await asked(LIVED);
  return offered.flatMap((id, at) => [id, met[at] as string]);
}

function summary({ waiting, due }: Pace, micros: ReadonlyMap<string, readonly number[]>): Report {
  const [few, many] = waiting;
  const setups: readonly Setup[] = ['as set up', 'without fsync'];
  const steps: readonly (readonly [Step, string])[] = [
    ['tick', 'decided and saved'],
    ['processor', 'of that, processor time'],
    ['notices', 'its notices claimed and settled'],
  ];
  const aims: Aim[] = [];
  const rows = setups.flatMap((setup) =>
    steps.map(([step, words]) => {
      const of = (count: number) => micros.get(keyOf(setup, step, count)) ?? [];
      const ratio = ratioOf(of(many), of(few));
      if (step !== 'notices')
        aims.push({ what: `${words}, ${setup}: ${many} waiting to ${few}`, got: ratio, most: 1.1 });
      return [`${words}, ${setup}`, median(of(few)), median(of(many)), ratio];
    }),
  );
  const table: Table = {
    title: `a tick with ${due} asks due, µs per due ask`,
    head: ['', `${few} waiting`, `${many} waiting`, 'ratio'],
    rows,
  };
  return {
    name: 'tick',
    tables: [table],
    aims,
    notes: ['Ratios are medians over the rounds. Copies of asks lie where rows of their time would.'],
  };
}
