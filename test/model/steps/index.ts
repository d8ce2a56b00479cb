/** Everything that can happen. A new kind of step is one more entry in one of these tables. */
import { afterwards } from './afterwards';
import { asking } from './asking';
import { meeting } from './meeting';
import { others } from './people';
import { relay } from './relay';
import type { StepKind } from './step';
import { time } from './time';
import { trust } from './trust';

/** Where the app was removed nobody has anything to press. */
const whereInstalled = (table: Readonly<Record<string, StepKind>>): Readonly<Record<string, StepKind>> =>
  Object.fromEntries(
    Object.entries(table).map(([name, step]) => [
      name,
      {
        ...step,
        canRun: (world) => !world.isUninstalled && step.canRun(world),
        isLikely: (world) => !world.isUninstalled && step.isLikely(world),
      } satisfies StepKind,
    ]),
  );

const { installsAgain, ...sparing } = trust;

export const steps: Readonly<Record<string, StepKind>> = {
  ...whereInstalled({ ...asking, ...meeting, ...relay, ...afterwards, ...others, ...sparing }),
  ...(installsAgain ? { installsAgain } : {}),
  ...time,
};

export type { Draw, StepKind } from './step';
