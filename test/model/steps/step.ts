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
  /** Lets it happen, and tells the story what it was. */
  run(world: World, draw: Draw): Promise<unknown>;
}

export const pick = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

/** A step that needs somebody or something; likely targets first. Without any it cannot run. */
export function on<T>(
  weight: number,
  targets: (world: World) => readonly T[],
  run: (world: World, target: T, how: number) => Promise<unknown>,
): StepKind {
  return {
    weight,
    canRun: (world) => targets(world).length > 0,
    run: (world, { which, how }) => run(world, pick(targets(world), which), how),
  };
}
