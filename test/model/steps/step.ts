/** One kind of thing that can happen. A new kind is one entry in one of the tables of this folder. */
import type { World } from '../world';

/** What chance says: small numbers are likelier, so the first of several targets is taken most often. */
export interface Draw {
  readonly which: number;
  readonly how: number;
}

export interface StepKind {
  /** How often it is tried, against the others. */
  readonly weight: number;
  canRun(world: World): boolean;
  /** Whether somebody waits for this now: half of the steps are of this sort, else little would ever be finished. */
  isLikely(world: World): boolean;
  /** Lets it happen, and tells the story what it was. */
  run(world: World, draw: Draw): Promise<unknown>;
}

export const pick = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

/** What a step can be about: what it is meant for, and what a stale button may still be about. */
export interface Targets<T> {
  readonly likely: readonly T[];
  readonly stale: readonly T[];
}

/** A step that needs somebody or something. Without any it cannot run. */
export function on<T>(
  weight: number,
  targets: (world: World) => Targets<T>,
  run: (world: World, target: T, how: number) => Promise<unknown>,
): StepKind {
  const all = (world: World): T[] => {
    const { likely, stale } = targets(world);
    return [...likely, ...stale];
  };
  return {
    weight,
    canRun: (world) => all(world).length > 0,
    isLikely: (world) => targets(world).likely.length > 0,
    run: (world, { which, how }) => run(world, pick(all(world), which), how),
  };
}
