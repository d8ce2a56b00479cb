/** Everything that can happen. A new kind of step is one more entry in one of these tables. */
import { afterwards } from './afterwards';
import { asking } from './asking';
import { meeting } from './meeting';
import { others } from './people';
import { relay } from './relay';
import type { StepKind } from './step';
import { time } from './time';

export const steps: Readonly<Record<string, StepKind>> = {
  ...asking,
  ...meeting,
  ...relay,
  ...afterwards,
  ...others,
  ...time,
};

export type { Draw, StepKind } from './step';
