/**
 * `npm run demo` (scripts/demo.js): a Slack workspace in a box, in the browser. The real app runs in a process of its own and
 * is reached by signed requests. PORT chooses the port; `--keep FILE` keeps everything in FILE and beside it.
 */
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { larkfield } from './company';
import { readBundle } from './web/bundle';
import { Demo } from './web/demo';
import { PageServer } from './web/server';

const USUAL_PORT = 3100;
const signals = ['SIGINT', 'SIGTERM'] as const;
/** In memory where there is such a place: what is thrown away need not be written to a disk first. */
const temporary = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** What everybody finds at the first start, kept beside this translated code: new code makes its own. */
const story = path.join(__dirname, '../company/ask-mentor.db');

/** Where the app is in this translated code: as deep as it is in src, so that it finds its migrations. */
const builtIn = path.join(__dirname, '../../src/bundled/app');

/** What to do about it, by the fault's code. */
const hints: readonly (readonly [code: string, hint: string])[] = [
  ['EADDRINUSE', 'Choose another port: PORT=3200 npm run demo'],
  ['ERR_SOCKET_BAD_PORT', 'Choose a port by its number: PORT=3200 npm run demo'],
  ['HALF_KEPT', 'Choose another name: npm run demo -- --keep FILE'],
  ['ERR_PARSE_ARGS', 'There is one option: npm run demo -- --keep FILE'],
];

export interface Ready {
  /** From when on the time until it is ready counts, in milliseconds of this process. */
  readonly since: number;
  /** The process in which the app will run. */
  readonly ahead: ChildProcess;
  /** The folder of the bundled page, which may still be made while the company lives its story. */
  readonly page: Promise<string>;
}

export async function runDemo(ready: Ready): Promise<void> {
  try {
    await start(ready);
  } catch (fault) {
    const { code = '', message } = fault as NodeJS.ErrnoException;
    const hint = hints.find(([name]) => code.startsWith(name))?.[1];
    console.error(hint ? `${message.replace(/\.$/, '')}. ${hint}` : fault);
    process.exit(1);
  }
}

async function start({ since, ahead, page: folderOfPage }: Ready): Promise<void> {
  const { keep } = parseArgs({ options: { keep: { type: 'string' } } }).values;
  const folder = mkdtempSync(path.join(temporary, 'ask-mentor-demo-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Ctrl-C before it is ready.
  const endAtOnce = (): void => process.exit(0);
  for (const signal of signals) process.once(signal, endAtOnce);
  const file = keep ?? path.join(folder, 'ask-mentor.db');
  const demo = await Demo.open(larkfield, { file, story, built: { builtIn, ahead } });
  if (keep) demo.keepIn(keep);
  demo.run();
  const bundle = readBundle(await folderOfPage);
  const page = new PageServer(demo, bundle, `${larkfield.name} · a Slack workspace in a box`);
  const port = await page.listen(Number(process.env.PORT ?? USUAL_PORT));
  const seconds = (performance.now() - since) / 1000;
  console.log(`http://127.0.0.1:${port}`);
  console.log(`Ready after ${seconds.toFixed(1)} s; the page is ${Math.ceil(bundle.size / 1024)} kB. Ctrl-C ends it.`);

  const end = async (): Promise<void> => {
    await page.stop();
    await demo.close();
    process.exit(0);
  };
  for (const signal of signals) process.off(signal, endAtOnce).once(signal, () => void end());
}
