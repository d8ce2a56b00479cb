/** The clock, and what befalls the machine and the connection. */
import { addDays, addMinutes, latest } from '../../../src/domain/duration';
import { mishaps } from '../slack';
import type { World } from '../world';
import { pick, type StepKind } from './step';

const always = (weight: number, run: StepKind['run']): StepKind => ({
  weight,
  canRun: () => true,
  isLikely: () => false,
  run,
});

async function passes(world: World, until: Date, ticking: boolean): Promise<void> {
  world.tell(ticking ? `time passes until ${until.toISOString()}` : `nothing runs until ${until.toISOString()}`);
  await world.pass(until, ticking);
}

export const time: Readonly<Record<string, StepKind>> = {
  nextMoment: always(14, async (world) => {
    const next = await world.nextMoment();
    await passes(world, latest(next ?? addDays(world.now, 1), addMinutes(world.now, 1)), true);
  }),
  minutesPass: always(10, (world, { how }) => passes(world, addMinutes(world.now, how % 13), true)),
  hoursPass: always(6, (world, { how }) => passes(world, addMinutes(world.now, 60 * (1 + (how % 20))), true)),
  daysPass: always(3, (world, { how }) => passes(world, addDays(world.now, 1 + (how % 10)), true)),
  outage: always(2, (world, { how }) => passes(world, addMinutes(world.now, 45 * (1 + how)), false)),
  clockGoesBack: always(1, async (world, { how }) => {
    world.tell(`the clock goes back by ${1 + (how % 10)} minutes`);
    world.now = addMinutes(world.now, -1 - (how % 10));
  }),
  restarts: always(1, (world) => {
    world.tell('the process ends and begins anew');
    return world.restart();
  }),
  goesWrong: always(3, async (world, { which, how }) => {
    const next = Array.from({ length: 1 + (which % 3) }, (_, nth) => pick(mishaps, how + nth));
    world.tell(`the next messages: ${next.join(', ')}`);
    world.slack.goesWrongNext(...next);
  }),
  isKilledWhileSending: always(1, async (world, { how }) => {
    const [row] = await world.store.outbox.claim(world.now, 1, addMinutes(world.now, 1));
    if (!row) return;
    const arrived = how % 2 === 0;
    world.tell(`the process is killed while it sends ${row.key}, which ${arrived ? 'arrived' : 'did not arrive'}`);
    world.slack.troubled.add(row.key);
    if (arrived) world.slack.arriveUnnoticed(row.notice, await world.store.outbox.facts(row));
    await world.restart();
  }),
};
