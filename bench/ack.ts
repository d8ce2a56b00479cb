/**
 * How fast Slack hears from us: `/ask-mentor` answered with its form, and the form taken (matched among a thousand mentors,
 * saved), side by side with a Bolt app that makes the same Slack calls and nothing else, and with one that only answers.
 *
 * Each app is a process of its own; Slack and its people are this process. The three take turns in short rounds, so that
 * whatever slows the machine down for a while hits all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Topic } from '../src/domain/topics';
import { SqliteDatabase } from '../src/storage/sqlite/binding';
import { dist, openWithoutDisk, storeOn } from './support/built';
import { type Answer, fire, type Score } from './support/client';
import { aForm, askerId, type Company, foundCompany, monday, topicAt } from './support/company';
import { blankForm, choices, commands, keptAskId, submissions } from './support/payloads';
import { type Child, portOf, processorMs, start } from './support/process';
import type { Aim, BenchOptions, Cell, Report, Table } from './support/report';
import { type FakeSlack, startFakeSlack } from './support/slack';
import { slackEnv } from './support/slackEnv';
import { median, quantile, ratioOf } from './support/stats';

const levels = [1, 10, 50];
/** People who send the form in one round, at most: after it our database is as it was before. */
const MOST = 2400;
const deep = { seconds: 3, rounds: 5, warmSeconds: 3 };
const quickly = { seconds: 0.4, rounds: 2, warmSeconds: 0.6 };

interface Scenario {
  readonly title: string;
  readonly deck: (topics: readonly Topic[], count: number) => Buffer[];
  /** Whether a request may be sent again. */
  readonly repeats: boolean;
  readonly bare: string;
  readonly least: number;
  /** Whether the answer may be another form. */
  readonly shows?: true;
  /** What stands in our database before each round. */
  readonly before?: (file: string, company: Company) => Promise<void>;
}

const scenarios: readonly Scenario[] = [
  { title: '/ask-mentor, its form opened', deck: commands, repeats: true, bare: 'ack + views.open', least: 0.8 },
  {
    title: 'ask form sent, colleagues shown',
    deck: submissions,
    repeats: false,
    bare: 'ack + one insert',
    least: 0.4,
    shows: true,
  },
  {
    title: 'colleague chosen, ask saved',
    deck: choices,
    repeats: false,
    bare: 'ack + one insert',
    least: 0.4,
    before: keepForms,
  },
];

/** The forms of all who are about to choose. */
async function keepForms(file: string, { workspaceId, topics }: Company): Promise<void> {
  const store = storeOn(openWithoutDisk(file));
  for (let at = 0; at < MOST; at++) {
    const form = aForm(topics, at);
    const named = form.topics.length > 0 ? form : { ...form, topics: [topicAt(topics, at * 2).id] };
    await store.keepForm(workspaceId, askerId(at), keptAskId(at), named, monday);
  }
  await store.close();
}

interface Measured {
  readonly port: number;
  readonly pid: number | undefined;
  readonly file: string | null;
  /** What stands in the database because of a round. */
  readonly tables: readonly string[];
  readonly opens: boolean;
  readonly saves: boolean;
}

const ourTables = ['messages', 'minutes', 'sessions', 'offers', 'perspectives', 'ask_topics', 'asks', 'drafts'];

export async function ack({ quick, say, profiles }: BenchOptions): Promise<Report> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-ack-'));
  const slack = await startFakeSlack();
  const children: Child[] = [];
  const run = async (file: string, env: Record<string, string>, profiled?: string) => {
    const child = start({ file, env: { ...slackEnv(slack.url), ...env }, profiles: profiled });
    children.push(child);
    return { port: await portOf(child), pid: child.process.pid };
  };
  try {
    say('a company of a thousand mentors …');
    const [ours, bare] = [path.join(folder, 'ours.db'), path.join(folder, 'bare.db')];
    const company = await foundCompany(ours);
    const ourEnv = { DATABASE_PATH: ours, PORT: '0', BENCH_DIST: dist, BENCH_NOW: monday.toISOString() };
    const bareEnv = { DATABASE_PATH: bare, BENCH_APP: 'open', BENCH_VIEW: JSON.stringify(blankForm()) };
    const apps: readonly Measured[] = [
      {
        ...(await run('bench/child/askMentor.js', ourEnv, profiles)),
        file: ours,
        tables: ourTables,
        opens: true,
        saves: true,
      },
      { ...(await run('bench/child/bare.js', bareEnv)), file: bare, tables: ['asks'], opens: true, saves: true },
      {
        ...(await run('bench/child/bare.js', { BENCH_APP: 'ack' })),
        file: null,
        tables: [],
        opens: false,
        saves: false,
      },
    ];
    const tables: Table[] = [];
    const aims: Aim[] = [];
    for (const scenario of scenarios) {
      const found = await compare(scenario, { apps, company, slack, say, pace: quick ? quickly : deep });
      tables.push(found.table);
      aims.push(...found.aims);
    }
    return {
      name: 'ack',
      tables,
      aims,
      notes: [
        'CPU ms is the processor time of the app per request, which a busy machine changes less than anything else.',
        'Ratios of requests/s are medians over the rounds; p50 and p99 are of all requests together.',
        'One insert is synchronous=FULL; our save is on the disk too before it is answered, together with others of its moment.',
      ],
    };
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Round extends Score {
  /** Processor time of the app. */
  readonly processorMs: number;
}

interface Setting {
  readonly apps: readonly Measured[];
  readonly company: Company;
  readonly slack: FakeSlack;
  readonly say: BenchOptions['say'];
  readonly pace: typeof deep;
}

async function compare(scenario: Scenario, setting: Setting): Promise<{ table: Table; aims: Aim[] }> {
  const { apps, say, pace, company } = setting;
  const measure = (app: Measured, requests: readonly Buffer[], connections: number, seconds: number) =>
    round(scenario, app, { slack: setting.slack, company, requests, connections, seconds });
  // Signatures are good for five minutes, so each round signs anew.
  const requests = () => scenario.deck(company.topics, MOST);
  const first = requests();
  for (const app of apps) await measure(app, first, 10, pace.warmSeconds);
  const scores = levels.map(() => apps.map((): Round[] => []));
  for (let nth = 1; nth <= pace.rounds; nth++) {
    say(`${scenario.title}: round ${nth} of ${pace.rounds} …`);
    const deck = requests();
    for (const [level, connections] of levels.entries()) {
      for (const [at, app] of apps.entries()) {
        scores[level]?.[at]?.push(await measure(app, deck, connections, pace.seconds));
      }
    }
  }
  return summary(scenario, scores);
}

interface RoundOf {
  readonly slack: FakeSlack;
  readonly company: Company;
  readonly requests: readonly Buffer[];
  readonly connections: number;
  readonly seconds: number;
}

/** @throws when an app did not do what it is measured for. */
async function round(
  { repeats, title, shows, before: prepare }: Scenario,
  app: Measured,
  { slack, company, requests, connections, seconds }: RoundOf,
): Promise<Round> {
  if (prepare && app.file && app.tables.includes('drafts')) await prepare(app.file, company);
  const before = slack.calls('views.open');
  let sent = 0;
  const next = () => {
    const at = sent++;
    // An app that forgets can be sent the same again.
    return requests[repeats || !app.saves ? at % requests.length : at] ?? null;
  };
  const used = processorMs(app.pid);
  const score = await fire({ port: app.port, connections, seconds, next, wrong: shows ? wrongOrForm : wrong });
  const spent = processorMs(app.pid) - used;
  const opened = slack.calls('views.open') - before;
  const saved = sweep(app, shows ? ['asks', 'drafts'] : ['asks']);
  const expected = {
    opened: repeats && app.opens ? score.answered : 0,
    saved: !repeats && app.saves ? score.answered : 0,
  };
  if (opened !== expected.opened || saved !== expected.saved) {
    throw new Error(`${title}: ${score.answered} answers, but ${opened} forms opened and ${saved} asks saved`);
  }
  return { ...score, processorMs: spent };
}

/** Anything in the answer would be words for the person: that nothing was opened, or what is wrong with the form. */
const wrong = ({ body }: Answer): string | null => (body === '' ? null : 'it should say nothing');

/** The form that lets them choose. */
const wrongOrForm = (answer: Answer): string | null =>
  answer.body.startsWith('{"response_action":"update"') ? null : wrong(answer);

/** Takes away what a round left behind, so that every round finds the same. Returns how much was saved. */
function sweep({ file, tables }: Measured, counted: readonly string[]): number {
  if (!file) return 0;
  const sqlite = new SqliteDatabase(file, { timeout: 10_000 });
  try {
    sqlite.pragma('foreign_keys = OFF');
    const saved = counted
      .filter((table) => tables.includes(table))
      .map((table) => sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0)
      .reduce((sum, count) => sum + count, 0);
    sqlite
      .transaction(() => {
        for (const table of tables) sqlite.exec(`DELETE FROM ${table}`);
        // What the courier holds in its hands stays: it will come back to settle it.
        if (tables.includes('messages')) sqlite.exec("DELETE FROM notices WHERE state <> 'inFlight'");
      })
      .immediate();
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    return saved;
  } finally {
    sqlite.close();
  }
}

interface Figures {
  readonly rates: readonly number[];
  readonly p50: number;
  readonly p99: number;
  /** Processor time per request, ms. */
  readonly processor: number;
}

function figuresOf(rounds: readonly Round[]): Figures {
  const latencies = rounds.flatMap((score) => score.latencies);
  return {
    rates: rounds.map(({ perSecond }) => perSecond),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    processor: rounds.reduce((sum, score) => sum + score.processorMs, 0) / latencies.length,
  };
}

function summary(
  { title, bare, least }: Scenario,
  scores: readonly (readonly Round[][])[],
): { table: Table; aims: Aim[] } {
  const rows: Cell[][] = [];
  const aims: Aim[] = [];
  for (const [level, connections] of levels.entries()) {
    const [ours, theirs, acks] = (scores[level] ?? []).map(figuresOf);
    if (!ours || !theirs || !acks) throw new Error('An app was not measured');
    const apps = { 'Ask Mentor': ours, [bare]: theirs, 'ack only': acks };
    for (const [name, { rates, p50, p99, processor }] of Object.entries(apps)) {
      const ratios = [ratioOf(rates, theirs.rates), p50 / theirs.p50, p99 / theirs.p99];
      rows.push([String(connections), name, median(rates), p50, p99, processor, ...ratios]);
    }
    const what = `${title}, ${connections} connections`;
    aims.push({ what: `${what}: requests/s to ${bare}`, got: ratioOf(ours.rates, theirs.rates), least });
    aims.push({ what: `${what}: p99 to ${bare}`, got: ours.p99 / theirs.p99, most: 2 });
  }
  const ratios = ['req/s ratio', 'p50 ratio', 'p99 ratio'];
  return {
    table: { title, head: ['connections', 'app', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms', ...ratios], rows },
    aims,
  };
}
