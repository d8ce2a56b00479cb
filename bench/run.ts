/**
 * The benches: `npm run bench -- [ack] [fairness] [manners] [scale] [start] [tick] [topics] [--quick] [--json] [--profile DIR]`. Without names all of them run.
 * What counts are ratios, measured side by side; `--quick` shows that a bench works, not how fast we are.
 */
import { parseArgs } from 'node:util';
import { ack } from './ack';
import { fairness } from './fairness';
import { manners } from './manners';
import { scale } from './scale';
import { start } from './start';
import { type BenchOptions, isMet, machine, print, type Report } from './support/report';
import { tick } from './tick';
import { topics } from './topics';

const benches: Readonly<Record<string, (options: BenchOptions) => Promise<Report>>> = {
  ack,
  fairness,
  manners,
  scale,
  start,
  tick,
  topics,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, profile: { type: 'string' } },
  });
  const unknown = positionals.filter((name) => !(name in benches));
  if (unknown.length > 0)
    throw new Error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`);
  const names = positionals.length > 0 ? positionals : Object.keys(benches);
  const quick = values.quick ?? false;
  const on = machine();
  console.log(`# Benches${quick ? ' (quick: not to be quoted)' : ''}, ${on.date} UTC`);
  console.log(
    `${on.cpu}, ${on.cores} cores, ${on.memoryGb} GB, ${on.system}, Node ${on.node}, load ${on.load.join(' ')}`,
  );
  const reports: Report[] = [];
  for (const name of names) {
    const say = (what: string) => process.stderr.write(`${name}: ${what}\n`);
    const report = await benches[name]?.({ quick, say, profiles: values.profile });
    if (!report) continue;
    print(report, console.log);
    reports.push(report);
  }
  if (values.json) {
    const judged = reports.map((report) => ({
      ...report,
      aims: report.aims.map((aim) => ({ ...aim, met: isMet(aim) })),
    }));
    console.log(JSON.stringify({ machine: on, quick, benches: judged }));
  }
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
