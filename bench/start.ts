/**
 * What it takes to run: from start to ready, memory idle and after ten thousand asks, and what a closed ask leaves in the
 * database. A Bolt app with one table and nothing else stands beside it.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Lived } from './child/life';
import { dist } from './support/built';
import { foundCompany } from './support/company';
import { blankForm } from './support/payloads';
import { freePort, residentMb, start as startChild } from './support/process';
import type { BenchOptions, Report, Table } from './support/report';
import { startFakeSlack } from './support/slack';
import { slackEnv } from './support/slackEnv';
import { median, ratioOf } from './support/stats';

const deep: Pace = { rounds: 5, lived: 2000, asks: 10_000, idleMs: 2000 };
const quickly: Pace = { rounds: 2, lived: 100, asks: 200, idleMs: 300 };

interface Pace {
  readonly rounds: number;
  /** From form to closed, with all that can be said; the others are asked and withdrawn. */
  readonly lived: number;
  readonly asks: number;
  readonly idleMs: number;
}

interface Starting {
  readonly name: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  /** What it answers when it is ready. */
  readonly path: string;
  readonly status: number;
}

interface Started {
  readonly readyMs: number;
  readonly idleMb: number;
}

export async function start({ quick, say, profiles }: BenchOptions): Promise<Report> {
  const pace = quick ? quickly : deep;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-start-'));
  const slack = await startFakeSlack();
  const file = (name: string) => path.join(folder, name);
  try {
    say('a company of a thousand mentors …');
    await foundCompany(file('company.db'));
    copyFileSync(file('company.db'), file('life.db'));
    const main = path.relative(path.join(__dirname, '..'), path.join(dist, 'main.js'));
    const ready = { path: '/readyz', status: 200 };
    const view = JSON.stringify(blankForm());
    const apps: readonly Starting[] = [
      { name: 'Ask Mentor', file: main, env: { DATABASE_PATH: file('company.db') }, ...ready },
      { name: 'Ask Mentor, new database', file: main, env: {}, ...ready },
      { name: `Ask Mentor, after ${pace.asks} asks`, file: main, env: { DATABASE_PATH: file('life.db') }, ...ready },
      {
        name: 'bare Bolt app',
        file: 'bench/child/bare.js',
        env: { DATABASE_PATH: file('bare.db'), BENCH_APP: 'open', BENCH_VIEW: view },
        path: '/',
        status: 404,
      },
    ];
    say(`${pace.asks} asks, ${pace.lived} of them from form to closed …`);
    const life = await live({ file: file('life.db'), url: slack.url, pace, profiles });
    const found = apps.map((): Started[] => []);
    for (let nth = 1; nth <= pace.rounds; nth++) {
      say(`start ${nth} of ${pace.rounds} …`);
      for (const [at, app] of apps.entries()) {
        const env = { DATABASE_PATH: file(`new${nth}.db`), ...slackEnv(slack.url), ...app.env };
        found[at]?.push(await measure({ ...app, env }, pace.idleMs));
      }
    }
    return {
      name: 'start',
      tables: [startTable(apps, found), lifeTable(life, pace), life.sizes],
      aims: [],
      notes: [
        'Ready: the first good answer of /readyz; the bare app is ready when it answers at all, after its auth.test.',
        'Memory is resident memory. The life runs inside the process of the app, which also holds the TypeScript loader.',
        'Ratios to the bare app are medians over the rounds.',
      ],
    };
  } finally {
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ file, env, path: asked, status }: Starting, idleMs: number): Promise<Started> {
  const port = await freePort();
  const began = performance.now();
  const child = startChild({ file, env: { ...env, PORT: String(port) } });
  child.started.catch(() => {});
  try {
    while ((await statusOf(port, asked)) !== status) {
      if (child.process.exitCode !== null) throw new Error(`${file} ended`);
      await wait(1);
    }
    const readyMs = performance.now() - began;
    await wait(idleMs);
    return { readyMs, idleMb: residentMb(child.process.pid) };
  } finally {
    child.process.kill();
    await child.stop();
  }
}

/** null while nobody answers. */
function statusOf(port: number, asked: string): Promise<number | null> {
  return new Promise((resolve) => {
    http
      .get({ port, host: '127.0.0.1', path: asked, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode ?? null);
      })
      .on('error', () => resolve(null));
  });
}

function startTable(apps: readonly Starting[], found: readonly (readonly Started[])[]): Table {
  const bare = found.at(-1) ?? [];
  const of = (rounds: readonly Started[], what: keyof Started) => rounds.map((each) => each[what]);
  return {
    title: 'start to ready, and memory when nothing happens',
    head: ['', 'ready ms', 'ratio to bare', 'idle MB', 'ratio to bare'],
    rows: apps.map(({ name }, at) => {
      const rounds = found[at] ?? [];
      const [ready, idle] = [of(rounds, 'readyMs'), of(rounds, 'idleMb')];
      const ratios = [ratioOf(ready, of(bare, 'readyMs')), ratioOf(idle, of(bare, 'idleMb'))] as const;
      return [name, median(ready), ratios[0], median(idle), ratios[1]];
    }),
  };
}

async function live(of: { file: string; url: string; pace: Pace; profiles?: string | undefined }): Promise<Lived> {
  const { lived, asks } = of.pace;
  const child = startChild({
    file: 'bench/child/life.ts',
    loader: true,
    env: {
      ...slackEnv(of.url),
      ...{ DATABASE_PATH: of.file, PORT: '0', BENCH_LIVED: String(lived), BENCH_ASKS: String(asks) },
    },
    profiles: of.profiles,
  });
  const found = (await child.started) as Lived;
  await child.stop();
  return found;
}

function lifeTable(
  { idleMb, livedMb, allMb, heapMb, msEach, bytesEach, erasedBytesEach }: Lived,
  { lived, asks }: Pace,
): Table {
  return {
    title: `${lived} asks from form to closed, then ${asks - lived} that were asked, offered and withdrawn`,
    head: ['', 'figure'],
    rows: [
      ['memory before, MB', idleMb],
      [`memory after ${lived} asks, MB`, livedMb],
      [`memory after ${asks} asks, MB`, allMb],
      [`ratio after ${asks} / before`, allMb / idleMb],
      ['JavaScript heap in use after all, MB', heapMb],
      [`database, bytes per closed ask, when the last of the ${lived} close`, bytesEach],
      ['the same when the words of all are erased', erasedBytesEach],
      [`processor time for each of the ${lived}, ms (no fsync, nothing sent)`, msEach],
    ],
  };
}
