/** What people say of themselves, and what Slack says of them. */
import { addDays } from '../../../src/domain/duration';
import type { PersonId } from '../../../src/domain/person';
import { defaultWeek } from '../../../src/domain/worktime';
import { declineInvitation, inviteColleagues } from '../../../src/usecases/inviteColleagues';
import { rest, saveMe } from '../../../src/usecases/offerKnowledge';
import { openHome } from '../../../src/usecases/openHome';
import type { World } from '../world';
import { people } from './find';
import { on, pick, type StepKind, type Targets } from './step';

export const zones = [
  'Etc/UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
] as const;

const night = { from: 22 * 60, to: 30 * 60 };
export const weeks = [
  defaultWeek,
  Array.from({ length: 7 }, () => ({ from: 0, to: 24 * 60 })),
  [night, night, night, night, night, null, null],
  [null, { from: 600, to: 780 }, null, { from: 600, to: 780 }, null, null, null],
  Array.from({ length: 7 }, () => null),
];

export const budgets = [15, 30, 60, 0, 60, 120] as const;

/** Those whom Slack says are gone. */
const left = (world: World): Targets<PersonId> => ({
  likely: [],
  stale: [...world.directory.keys()].filter((id) => !world.isActive(id)),
});

export const others: Readonly<Record<string, StepKind>> = {
  rests: on(2, people, (world, person, how) => {
    const days = pick([1, 3, 30], how);
    world.tell(`${person} rests for ${days} days`);
    return rest(world.deps)(world.actor(person), addDays(world.now, days));
  }),
  isBack: on(2, people, (world, person) => {
    world.tell(`${person} is back`);
    return rest(world.deps)(world.actor(person), null);
  }),
  changesMe: on(3, people, async (world, person, how) => {
    const before = await world.person(person);
    const topics = [world.topics.slice(0, 1), world.topics, world.topics.slice(1), world.topics, []];
    const form = {
      topics: pick(topics, how >> 1),
      newTopics: [],
      askMeAbout: '',
      minutes: pick(budgets, how),
      offersPerWeek: null,
      nudgesPerWeek: null,
      week: how % 3 === 0 ? pick(weeks, how >> 2) : (before.week ?? defaultWeek),
    };
    world.tell(
      `${person} offers ${form.minutes} minutes on ${form.topics.map((id) => world.topicName(id)).join(', ') || 'nothing'}`,
    );
    return saveMe(world.deps)(world.actor(person), form);
  }),
  moves: on(1, people, (world, person, how) => {
    const zone = pick(zones, how);
    world.tell(`${person} moves to ${zone}`);
    return world.learn(person, { zone });
  }),
  leaves: on(1, people, async (world, person) => {
    if (world.active.length < 3) return;
    world.tell(`${person} leaves the company`);
    world.everLeft.add(person);
    await world.learn(person, { isActive: false });
  }),
  returns: on(1, left, (world, person) => {
    world.tell(`${person} is there again`);
    return world.learn(person, { isActive: true });
  }),
  opensHome: on(1, people, (world, person) => {
    world.tell(`${person} opens Home`);
    return openHome(world.deps)(world.actor(person));
  }),
  invites: on(1, people, (world, person, how) => {
    const colleague = pick(world.active, how);
    world.tell(`${person} invites ${colleague}`);
    return inviteColleagues(world.deps)(world.actor(person), [colleague]);
  }),
  declinesInvitation: on(1, people, (world, person) => {
    world.tell(`${person} says "no, thanks" to an invitation`);
    return declineInvitation(world.deps)(world.actor(person));
  }),
};
