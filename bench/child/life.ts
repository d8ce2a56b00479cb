/** The app as main.ts runs it, and in the same process a life of many asks; tells its parent how much memory it takes. */
import { setTimeout as wait } from 'node:timers/promises';
import { built, openWithoutDisk, storeOn } from '../support/built';
import { monday, teamId } from '../support/company';
import { aLife, liveThrough } from '../support/life';
import { residentMb } from '../support/process';

const AT_ONCE = 500;

export interface Lived {
  readonly idleMb: number;
  readonly afterMb: number;
  readonly heapMb: number;
  readonly seconds: number;
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

  const store = storeOn(openWithoutDisk(config.DATABASE_PATH));
  const { id: workspaceId } = await store.openWorkspace({ enterpriseId: null, teamId, name: 'Bench' }, monday);
  const company = { workspaceId, topics: await store.topics(workspaceId) };
  const life = aLife(store, new Date(monday.getTime() + 60_000));
  const began = performance.now();
  const asks = Number(process.env.BENCH_ASKS);
  for (let first = 0; first < asks; first += AT_ONCE) {
    await liveThrough(life, company, first, Math.min(AT_ONCE, asks - first));
  }
  const seconds = (performance.now() - began) / 1000;
  await store.close();
  await wait(1000);
  const { heapUsed } = process.memoryUsage();
  const lived: Lived = { idleMb, afterMb: residentMb(process.pid), heapMb: heapUsed / 2 ** 20, seconds };
  process.send?.(lived);
}

process.on('disconnect', () => process.exit(0));
main().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
