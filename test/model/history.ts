/** Random histories of a workspace: who is there, what happens, and the check after each step. */
import fc from 'fast-check';
import type { PersonId } from '../../src/domain/person';
import { monday } from '../support/builders';
import { always, judgeSending, onceSettled } from './invariants';
import { type Draw, type StepKind, steps } from './steps';
import { budgets, weeks, zones } from './steps/people';
import { World } from './world';

export interface Colleague {
  readonly zone: string;
  readonly week: number;
  readonly minutes: number;
  readonly topics: number;
}

const ids: readonly PersonId[] = ['U0ANA', 'U0BEN', 'U0EVA', 'U0KIM', 'U0LIN', 'U0SAM', 'U0TOM'];
const topicNames = ['SQL', 'Feedback', 'Writing'];

/** How many steps were made in all histories so far. */
export const made = { steps: 0 };

async function foundWorld(file: string, people: readonly Colleague[]): Promise<World> {
  const world = new World(file, monday, judgeSending);
  const { id } = await world.store.openWorkspace({ enterpriseId: null, teamId: 'T1', name: 'Acme' }, monday);
  world.workspaceId = id;
  await world.store.setPolicy(id, { thanksChannel: 'C0THANKS', reportContacts: ['U0KIM', 'U0ANA'] });
  world.topicNames = topicNames;
  world.topics = await world.store.ensureTopics(id, topicNames, 'U0ANA', monday);
  for (const [at, { zone, week, minutes, topics }] of people.entries()) {
    const person = ids[at] ?? `U0P${at}`;
    await world.learn(person, { name: person, zone });
    const held = world.topics
      .filter((_, bit) => topics & (1 << bit))
      .map((topicId) => ({ topicId, level: 'solid' as const }));
    const own = { minutes, week: weeks[week] ?? null };
    const joined = held.length > 0 ? { topics: held, joinedAt: monday } : {};
    await world.store.changePerson(id, person, { ...own, ...joined }, monday);
    world.story.push(`${person}: ${zone}, week ${week}, ${minutes} minutes, ${held.length} topics`);
  }
  return world;
}

/** One thing that happens. */
export interface Step {
  readonly kind: string;
  readonly draw: Draw;
  /** Whether it is something that somebody waits for, if there is such a thing, and not `kind`. */
  readonly awaited: boolean;
  /** Whether the app gets to its work before the next thing happens. */
  readonly settles: boolean;
}

export interface History {
  readonly people: readonly Colleague[];
  readonly steps: readonly Step[];
}

/** Plays a history, and checks everything that has to hold after each step. @throws with the whole story. */
export async function live(file: string, { people, steps: all }: History): Promise<void> {
  const world = await foundWorld(file, people);
  try {
    for (const { kind, draw, awaited, settles } of all) {
      const step = (awaited && awaitedStep(world, draw)) || steps[kind];
      if (!step?.canRun(world)) continue;
      made.steps++;
      await step.run(world, draw);
      if (settles) await world.tick();
      else world.tell('(nothing is sent meanwhile)');
      await check(world, settles);
    }
  } catch (thrown) {
    throw thrown instanceof Broken
      ? thrown
      : new Broken([String(thrown instanceof Error ? thrown.stack : thrown)], world);
  } finally {
    await world.close();
  }
}

function awaitedStep(world: World, { how }: Draw): StepKind | undefined {
  const likely = Object.values(steps).filter((step) => step.isLikely(world));
  const byWeight = likely.flatMap((step) => Array.from({ length: step.weight }, () => step));
  return byWeight[how % Math.max(1, byWeight.length)];
}

/** What did not hold, and how it came to that. */
export class Broken extends Error {
  constructor(broken: readonly string[], { story }: World) {
    super(`${broken.join('\n')}\n\nThe story:\n  ${story.join('\n  ')}\n`);
  }

  /** The name of the first rule that was broken. */
  get rule(): string {
    return this.message.split(':')[0] ?? '';
  }
}

async function check(world: World, settled: boolean): Promise<void> {
  const moved = await world.readMoved();
  const broken: string[] = [...world.complaints];
  // What is due rests until the app is installed again.
  for (const invariant of settled && !world.isUninstalled ? [...always, ...onceSettled] : always) {
    for (const complaint of await invariant(world, moved)) broken.push(`${invariant.name}: ${complaint}`);
  }
  if (broken.length > 0) throw new Broken(broken, world);
}

const colleague: fc.Arbitrary<Colleague> = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 3, arbitrary: fc.nat(weeks.length - 1) }),
  minutes: fc.constantFrom(...budgets),
  topics: fc.nat(7),
});

const draw: fc.Arbitrary<Draw> = fc.record({
  which: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(11) }),
  how: fc.nat(99),
});

const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.oneof(...Object.entries(steps).map(([kind, { weight }]) => ({ weight, arbitrary: fc.constant(kind) }))),
    draw,
    fc.boolean(),
    fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  )
  .map(([kind, draw, awaited, settles]) => ({ kind, draw, awaited, settles }));

export const histories = (longest: number): fc.Arbitrary<History> =>
  fc.record({
    people: fc.array(colleague, { minLength: 3, maxLength: ids.length, size: 'max' }),
    steps: fc.array(step, { minLength: longest, maxLength: longest }),
  });
