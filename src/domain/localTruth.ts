/** How it went with questions like this one, said only where enough of them tell. */
import type { Person, PersonId } from './person';
import { workHours } from './person';
import type { Policy } from './policy';
import { workingMinutesBetween } from './worktime';

/** A question that was closed lately; `takenAt`: when somebody first said yes, null: nobody did. */
export interface ClosedAsk {
  readonly askerId: PersonId;
  readonly askedAt: Date;
  readonly takenAt: Date | null;
}

export interface LocalTruth {
  /** Of ten. */
  readonly taken: number;
  /** Working hours until the yes, in the middle of all; rounded up. */
  readonly hours: number;
}

/** What was closed longer ago says little of today. */
export const TRUTH_DAYS = 90;

/** Fewer people could be recognised. */
const FEWEST_ASKERS = 5;
const OF = 10;

/** null: too few, too few of them taken, or asked by too few. It never says more than happened. */
export function localTruth(
  closed: readonly ClosedAsk[],
  askers: ReadonlyMap<PersonId, Person>,
  { truthFromAsks, truthFromTaken }: Pick<Policy, 'truthFromAsks' | 'truthFromTaken'>,
): LocalTruth | null {
  if (closed.length < truthFromAsks || new Set(closed.map(({ askerId }) => askerId)).size < FEWEST_ASKERS) return null;
  const waits = closed.flatMap(({ askerId, askedAt, takenAt }) => {
    const asker = askers.get(askerId);
    return takenAt && asker ? [workingMinutesBetween(workHours(asker), askedAt, takenAt)] : [];
  });
  const taken = Math.floor((waits.length * OF) / closed.length);
  if (taken < truthFromTaken) return null;
  const middle = [...waits].sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0;
  return { taken, hours: Math.max(1, Math.ceil(middle / 60)) };
}
