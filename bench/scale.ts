/**
 * What finding whom to ask costs as the company grows: a thousand, ten thousand and a hundred thousand mentors with eight
 * topics each of five thousand. Side by side with reading everybody, and with a search library that keeps all in memory.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Engine, Matched } from './child/scale';
import { foundBigCompany, type QuestionKind } from './support/bigCompany';
import { start } from './support/process';
import type { Aim, BenchOptions, Cell, Report, Table } from './support/report';
import { quantile } from './support/stats';

const deep = { sizes: [1000, 10_000, 100_000], questions: 1000, scans: 8 };
const quickly = { sizes: [1000, 2000, 4000], questions: 100, scans: 2 };

const engines: Readonly<Record<Engine, string>> = {
  ours: 'Ask Mentor',
  naive: 'everybody read',
  library: 'MiniSearch',
};
const kinds: Readonly<Record<QuestionKind, string>> = {
  even: 'questions on topics that 40 people know, whatever the size',
  any: 'questions on any topic',
};

interface Run extends Matched {
  readonly kind: QuestionKind;
  readonly size: number;
  readonly engine: Engine;
}

export async function scale({ quick, say, profiles }: BenchOptions): Promise<Report> {
  const pace = quick ? quickly : deep;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-scale-'));
  const runs: Run[] = [];
  try {
    for (const size of pace.sizes) {
      say(`a company of ${size} …`);
      const file = path.join(folder, `${size}.db`);
      await foundBigCompany(file, size);
      for (const kind of Object.keys(kinds) as QuestionKind[]) {
        for (const engine of ['naive', 'library', 'ours'] as const) {
          say(`${size} people, ${engines[engine]}, ${kinds[kind]} …`);
          const questions = engine === 'naive' ? pace.scans : pace.questions;
          const copy = path.join(folder, `${kind}-${size}.db`);
          if (engine === 'ours') copyFileSync(file, copy);
          const found = await measure(engine === 'ours' ? copy : file, engine, kind, questions, profiles);
          runs.push({ kind, size, engine, ...found });
        }
      }
    }
    return summary(pace.sizes, runs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  file: string,
  engine: Engine,
  kind: QuestionKind,
  questions: number,
  profiles: string | undefined,
): Promise<Matched> {
  const child = start({
    file: 'bench/child/scale.ts',
    loader: true,
    env: { DATABASE_PATH: file, BENCH_ENGINE: engine, BENCH_KIND: kind, BENCH_QUESTIONS: String(questions) },
    profiles,
  });
  const found = (await child.started) as Matched;
  await child.stop();
  return found;
}

const p = ({ latencies }: Matched, part: number): number => quantile(latencies, part);

function summary(sizes: readonly number[], runs: readonly Run[]): Report {
  const of = (kind: QuestionKind, engine: Engine, size: number): Run => {
    const found = runs.find((run) => run.kind === kind && run.engine === engine && run.size === size);
    if (!found) throw new Error(`${engine} was not measured with ${size}`);
    return found;
  };
  const [least = 0] = sizes;
  const [most = 0, before = 0] = [...sizes].reverse();
  const tables = (Object.keys(kinds) as QuestionKind[]).map((kind): Table => {
    const rows = sizes.flatMap((size) =>
      (Object.keys(engines) as Engine[]).map((engine): Cell[] => {
        const run = of(kind, engine, size);
        const growth = run.processor / of(kind, engine, least).processor;
        return [String(size), engines[engine], run.found, p(run, 0.5), p(run, 0.99), run.processor, growth, run.mb];
      }),
    );
    const head = ['people', 'found by', 'people judged', 'p50 ms', 'p99 ms', 'CPU ms', 'CPU growth', 'memory MB'];
    return { title: kinds[kind], head, rows };
  });
  const aims: Aim[] = [
    ...(Object.keys(kinds) as QuestionKind[]).map((kind) => ({
      what: `${most} people, ${kinds[kind]}: p99 ms`,
      got: p(of(kind, 'ours', most), 0.99),
      most: 20,
    })),
    {
      what: `${kinds.even}: p99 with ${most} people to ${before}`,
      got: p(of('even', 'ours', most), 0.99) / p(of('even', 'ours', before), 0.99),
      most: 1.5,
    },
  ];
  return {
    name: 'scale',
    tables,
    aims,
    notes: [
      'Ours reads the ask, finds who fits, what was asked of them lately and whether they may be asked now, and ranks them.',
      'The two others only find and rank who fits. MiniSearch reads no database: all is in its memory, which each start fills.',
      'That no statement of the store reads a whole table, however large, is a test: test/storage/plans.test.ts.',
      'Memory is what the process takes above what it took before it opened the database.',
    ],
  };
}
