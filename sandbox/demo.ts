/**
 * `npm run demo`: a Slack workspace in a box, in the browser. The real app runs in a process of its own and is reached by
 * signed requests. PORT chooses the port; `--keep FILE` keeps everything in FILE and beside it.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { larkfield } from './company';
import { bundlePage } from './web/bundle';
import { Demo } from './web/demo';
import { PageServer } from './web/server';

const USUAL_PORT = 3100;
/** In memory where there is such a place: what is thrown away need not be written to a disk first. */
const temporary = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

async function main(): Promise<void> {
  const { keep } = parseArgs({ options: { keep: { type: 'string' } } }).values;
  const bundling = bundlePage();
  const folder = mkdtempSync(path.join(temporary, 'ask-mentor-demo-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const demo = await Demo.open(larkfield, folder, keep);
  demo.run();
  const bundle = await bundling;
  const page = new PageServer(demo, bundle, `${larkfield.name} · a Slack workspace in a box`);
  const port = await page.listen(Number(process.env.PORT ?? USUAL_PORT));
  console.log(`http://127.0.0.1:${port}`);
  console.log(
    `Ready after ${(process.uptime()).toFixed(1)} s; the page is ${Math.ceil(bundle.size / 1024)} kB. Ctrl-C ends it.`,
  );

  const end = async (): Promise<void> => {
    await page.stop();
    await demo.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
}

main().catch((fault: unknown) => {
  const { code, message } = fault as NodeJS.ErrnoException;
  const isTaken = code === 'EADDRINUSE';
  console.error(isTaken ? `${message}. Choose another port: PORT=3200 npm run demo` : fault);
  process.exit(1);
});
