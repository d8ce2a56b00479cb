/** Random histories: people with hours of their own, what they press and when, and how punctual the clock is. */
import fc from 'fast-check';
import { echoAnswers, findOffer, findSession, mayMove, stateOf } from '../../../src/domain/ask';
import { begin, chooseTime, lose, otherTimes, postpone } from '../../../src/domain/decisions/begin';
import type { Decide } from '../../../src/domain/decisions/decision';
import { answerDoorCall, callThroughDoor } from '../../../src/domain/decisions/door';
import { answerEcho } from '../../../src/domain/decisions/echo';
import { confirmHearBack, hearBack } from '../../../src/domain/decisions/hearBack';
import { accept, decline } from '../../../src/domain/decisions/offer';
import { chooseNext, didNotHappen, extend, finish, whatNextChoices } from '../../../src/domain/decisions/session';
import { callRound } from '../../../src/domain/decisions/tell';
import { thank } from '../../../src/domain/decisions/thanks';
import { withdraw } from '../../../src/domain/decisions/withdraw';
import { addDays, addMinutes, DAY, HOUR, MINUTE } from '../../../src/domain/duration';
import type { PerspectiveState } from '../../../src/domain/lifecycle';
import type { Person, PersonId } from '../../../src/domain/person';
import { done, refuse } from '../../../src/domain/refusal';
import { aMentor, aPerson, monday } from '../../support/builders';
import { World } from './world';

export const ASKER = 'UANA';

export interface Step {
  readonly wait: number;
  readonly punctual: boolean;
  /** Whether what is on the way arrives before the press. */
  readonly arrives: boolean;
  /** What happens; null: something that `pick` finds, anything at all when `likelihood` is 0, else something likely. */
  readonly action: Action | null;
  readonly likelihood: number;
  readonly pick: number;
  /** Whom or what the action is about. */
  readonly which: number;
}

export interface History {
  readonly asker: Person;
  readonly mentors: readonly Person[];
  readonly steps: readonly Step[];
}

type Move = (facts: Parameters<Decide>[0], id: string, who: PersonId, now: Date, pick: number) => ReturnType<Decide>;

const chosen = <T>(all: readonly T[], pick: number): T => all[pick % all.length] as T;

/** On one of the offers, by its mentor. */
const onOffer = (move: Move) => (world: World, pick: number) => {
  if (world.offerIds.length === 0) return;
  const id = chosen(world.offerIds, pick);
  const who = findOffer(world.ask, id)?.it.mentorId ?? ASKER;
  world.press((facts) => move(facts, id, who, world.now, pick));
};

/** On one of the sessions, by its mentor or the asker. */
const onSession = (by: 'asker' | 'mentor' | 'either', move: Move) => (world: World, pick: number) => {
  if (world.sessionIds.length === 0) return;
  const id = chosen(world.sessionIds, pick);
  const mentor = findSession(world.ask, id)?.it.mentorId ?? ASKER;
  const who = by === 'mentor' || (by === 'either' && pick % 2 === 1) ? mentor : ASKER;
  world.press((facts) => move(facts, id, who, world.now, pick));
};

const onMentor = (change: (world: World) => Partial<Person>) => (world: World, pick: number) =>
  world.people.size > 1 && world.change(chosen([...world.people.keys()].slice(1), pick), change(world));

/** Somebody opens their door, and the asker is called through it when that may be. */
function throughDoor(world: World, pick: number): void {
  const mentors = [...world.people.keys()].slice(1).reverse();
  if (mentors.length === 0) return;
  const id = chosen(mentors, pick);
  // Two calls of one moment would be one message.
  world.passUntil(addMinutes(world.now, 1), true);
  world.change(id, { doorUntil: addMinutes(world.now, 25) });
  const atDoor = { mentor: world.person(id), isBusy: false, calling: null };
  world.press((facts) => callThroughDoor({ ...facts, atDoor }, id, world.now));
}

function comes(world: World): void {
  const [about] = world.ask.perspectives.flatMap((each) => (each.doorCall ? [callRound(each, each.doorCall)] : []));
  if (about) world.press((facts) => answerDoorCall(facts, about, ASKER, world.now));
}

const cannotAfterAll: Move = (facts, id, _who, now) => {
  const found = findSession(facts.ask, id);
  if (found?.perspective.state !== 'accepted' || found.it.outcome !== 'open') return refuse({ code: 'sessionOver' });
  return mayMove(found.perspective, 'lose')
    ? done(lose(facts, found.perspective, found.it, 'calledOff', now))
    : refuse({ code: 'sessionOver' });
};

/** Nobody writes two things in one millisecond, and what was said with the thanks is known by its moment. */
const written = (act: (world: World, pick: number) => void) => (world: World, pick: number) => {
  world.passUntil(new Date(world.now.getTime() + 1), true);
  act(world, pick);
};

const thanks = { before: 'I said nothing.', you: 'You listened.', nowIWill: 'Say it.' };

export const actions = {
  accept: onOffer(accept),
  decline: onOffer(decline),
  here: onSession('asker', begin),
  anotherTime: onSession('asker', (facts, id, _who, now) => postpone(facts, id, 'askerBusy', now)),
  chooseTime: onSession('mentor', (facts, id, who, now, pick) =>
    chooseTime(facts, id, who, chosen(otherTimes, pick), now),
  ),
  cannot: onSession('mentor', cannotAfterAll),
  tenMore: onSession('mentor', extend),
  done: onSession('either', finish),
  didNotHappen: onSession('either', didNotHappen),
  whatNext: onSession('asker', (facts, id, who, now, pick) =>
    chooseNext(facts, id, who, chosen(whatNextChoices, pick), now),
  ),
  hearBack: written(onSession('asker', (facts, id, who, now) => hearBack(facts, id, who, 'Say it on Thursday.', now))),
  confirm: onSession('mentor', (facts, id, who) => confirmHearBack(facts, id, who, true)),
  thank: written((world, pick) =>
    world.press((facts) => thank(facts, ASKER, { ...thanks, echoInDays: chosen([3, 7, 30, null], pick) }, world.now)),
  ),
  echo: (world: World, pick: number) =>
    world.press((facts) => answerEcho(facts, ASKER, chosen(echoAnswers, pick), '', world.now)),
  notYet: (world: World) => world.press((facts) => answerEcho(facts, ASKER, 'notYet', '', world.now)),
  withdraw: (world: World) => world.press((facts) => withdraw(facts, ASKER, world.now)),
  throughDoor,
  comes,
  doorCloses: onMentor(() => ({ doorUntil: null })),
  rest: onMentor(({ now }) => ({ restUntil: addDays(now, 3) })),
  back: onMentor(() => ({ restUntil: null })),
  fewerMinutes: onMentor(() => ({ minutes: 15 })),
  moreMinutes: onMentor(() => ({ minutes: 120 })),
  mentorLeaves: onMentor(() => ({ isActive: false })),
  askerRests: (world: World) => world.change(ASKER, { restUntil: addDays(world.now, 20) }),
  askerLeaves: (world: World) => world.change(ASKER, { isActive: false }),
  slackRefuses: (world: World) => world.lose(),
  nothing: () => undefined,
  /** Waits for the very moment that the ask named. */
  nextMoment: (world: World) => {
    const next = world.nextMoment();
    if (next) world.passUntil(next, true);
  },
} satisfies Record<string, (world: World, pick: number) => void>;

export type Action = keyof typeof actions;

/** What people most likely press in a state; anything else comes up as well. */
const likely: Partial<Record<PerspectiveState, readonly Action[]>> = {
  searching: ['nothing', 'accept', 'moreMinutes', 'back', 'throughDoor', 'comes'],
  offered: ['accept', 'accept', 'accept', 'decline', 'nothing'],
  listed: ['back', 'moreMinutes', 'accept', 'nothing', 'nextMoment', 'throughDoor', 'comes'],
  accepted: ['here', 'here', 'here', 'anotherTime', 'chooseTime', 'chooseTime', 'cannot', 'nextMoment'],
  active: ['done', 'hearBack', 'confirm', 'tenMore', 'didNotHappen', 'nextMoment'],
  ended: [
    'didNotHappen',
    'whatNext',
    'whatNext',
    'whatNext',
    'thank',
    'echo',
    'echo',
    'hearBack',
    'nextMoment',
    'nextMoment',
  ],
};

const everything = Object.keys(actions) as Action[];

function actionOf({ action, likelihood, pick }: Step, state: PerspectiveState): Action {
  return action ?? chosen((likelihood > 0 && likely[state]) || everything, pick);
}

const helped: readonly Action[] = ['accept', 'here', 'done'];
const onceMore: readonly Action[] = [
  'didNotHappen',
  'whatNext',
  'chooseTime',
  'nextMoment',
  'nextMoment',
  'here',
  'done',
];
/** How far a history has come before chance takes over. */
const beginnings: readonly (readonly Action[])[] = [
  [],
  ['accept', 'anotherTime', 'chooseTime', 'nextMoment', 'nextMoment'],
  ['accept', 'cannot', 'accept', 'here'],
  helped,
  [...helped, 'nextMoment', ...onceMore],
  [...helped, 'nextMoment', 'nextMoment', 'notYet', 'nextMoment', ...onceMore],
  [...helped, 'thank', 'nextMoment', 'echo', 'nextMoment'],
  ['decline', 'throughDoor', 'comes'],
  ['throughDoor', 'comes'],
];

const wait = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 12 }).map((minutes) => minutes * MINUTE) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 20 }).map((hours) => hours * HOUR) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 15 }).map((days) => days * DAY) },
);

const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constant(null),
  wait,
  punctual: fc.boolean(),
  arrives: fc.boolean(),
  likelihood: fc.nat(4),
  pick: fc.nat(99),
  which: fc.oneof(fc.constant(0), fc.nat(11)),
});

const zone = fc.constantFrom('Etc/UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata');
const everyDay = Array.from({ length: 7 }, () => ({ from: 0, to: 24 * 60 }));
const never = Array.from({ length: 7 }, () => null);
const week = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constant(everyDay) },
  { weight: 1, arbitrary: fc.constant(never) },
);

const mentors = fc
  .array(fc.record({ zone, week, minutes: fc.constantFrom(0, 15, 60), resting: fc.nat(5) }), { maxLength: 7 })
  .map((all) =>
    all.map(({ resting, ...own }, n) =>
      aMentor(`UBEN${n}`, { ...own, restUntil: resting === 0 ? addDays(monday, 2) : null }),
    ),
  );

const asker = fc.record({ zone, week }).map((own) => aPerson(ASKER, own));

const beginning: fc.Arbitrary<readonly Step[]> = fc
  .constantFrom(...beginnings)
  .map((all) =>
    all.map((action) => ({ wait: MINUTE, punctual: true, arrives: true, action, likelihood: 0, pick: 0, which: 0 })),
  );

export const history: fc.Arbitrary<History> = fc
  .record({ asker, mentors, beginning, rest: fc.array(step, { maxLength: 20 }) })
  .map(({ beginning, rest, ...people }) => ({ ...people, steps: [...beginning, ...rest] }));

/** Plays a history; `check` looks at the world after each step. */
export function play({ asker, mentors, steps }: History, check: (world: World) => void = () => undefined): World {
  const world = new World(asker, mentors, monday);
  check(world);
  for (const step of steps) {
    world.passUntil(addMinutes(world.now, step.wait / MINUTE), step.punctual);
    if (step.arrives) world.deliver();
    if (world.person(ASKER).isActive) actions[actionOf(step, stateOf(world.ask))](world, step.which);
    check(world);
  }
  return world;
}
