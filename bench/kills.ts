/**
 * Kills the app at random calls to Slack, starts it again, lets people tell the story to its end, and looks whether
 * anything was lost or repeated: `npx tsx bench/kills.ts [--runs N] [--seed N] [--json]`. Each kill is drawn from the
 * kinds of calls, then from the calls of that kind, before or after their effect; some stories are killed twice or three times.
 */
import { parseArgs } from 'node:util';
import { type KillPoint, nameOf } from '../test/faults/support/calls';
import { storyWithKills } from '../test/faults/support/kills';
import { Office } from '../test/faults/support/office';
import { inParallel } from '../test/faults/support/pool';
import { chance } from '../test/faults/support/storm';
import { plainEnding, tellToTheEnd } from '../test/faults/support/verdict';

const AT_ONCE = 3;
const MOST_KILLS = 3;

/** Every call that the story makes when nothing goes wrong, before and after its effect. */
async function allPoints(): Promise<KillPoint[]> {
  const office = await Office.open();
  await tellToTheEnd(office);
  await office.close();
  return [...office.counter.counts].flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => index + 1).flatMap((n): KillPoint[] => [
      { kind, n, phase: 'before' },
      { kind, n, phase: 'after' },
    ]),
  );
}

interface Row {
  kills: number;
  problems: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  const next = chance(Number(values.seed));
  const began = performance.now();
  const plain = await plainEnding();
  const points = await allPoints();
  const kinds = [...new Set(points.map(({ kind }) => kind))];
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  // Kinds first: most calls are edits and Home views.
  const pick = (): KillPoint => {
    const wanted = oneOf(kinds);
    return oneOf(points.filter(({ kind }) => kind === wanted));
  };

  const plans: KillPoint[][] = [];
  for (let planned = 0; planned < runs; planned += plans.at(-1)?.length ?? 0) {
    const kills = Math.min(1 + Math.floor(next() * MOST_KILLS), runs - planned);
    plans.push(Array.from({ length: kills }, pick));
  }
  const stories = await inParallel(plans, AT_ONCE, async (plan) => ({ plan, ...(await storyWithKills(plan, plain)) }));

  const rows = new Map<string, Row>();
  for (const { met, problems } of stories) {
    for (const { kind, phase } of met) {
      const row = rows.get(`${kind} ${phase}`) ?? { kills: 0, problems: 0 };
      rows.set(`${kind} ${phase}`, { kills: row.kills + 1, problems: row.problems + (problems.length > 0 ? 1 : 0) });
    }
  }
  const failed = stories.filter(({ problems }) => problems.length > 0);
  const summary = {
    stories: stories.length,
    kills: stories.reduce((sum, { met }) => sum + met.length, 0),
    missed: stories.reduce((sum, { plan, met }) => sum + plan.length - met.length, 0),
    failed: failed.length,
    seconds: Math.round((performance.now() - began) / 1000),
  };
  if (!values.json) {
    console.log(
      `${'call'.padEnd(20)} ${'killed before'.padStart(14)} ${'after'.padStart(6)} ${'in failed stories'.padStart(18)}`,
    );
    for (const kind of kinds) {
      const before = rows.get(`${kind} before`) ?? { kills: 0, problems: 0 };
      const after = rows.get(`${kind} after`) ?? { kills: 0, problems: 0 };
      const inFailed = String(before.problems + after.problems);
      console.log(
        `${kind.padEnd(20)} ${String(before.kills).padStart(14)} ${String(after.kills).padStart(6)} ${inFailed.padStart(18)}`,
      );
    }
    console.log(
      `${summary.kills} kills in ${summary.stories} stories (${summary.missed} planned ones were never reached), ` +
        `${summary.failed} stories with problems, ${summary.seconds} s`,
    );
    for (const { met, problems } of failed) console.log(`\n${met.map(nameOf).join(', ')}:\n  ${problems.join('\n  ')}`);
  }
  if (values.json) console.log(JSON.stringify(summary));
  process.exitCode = failed.length > 0 ? 1 : 0;
}

void main();
