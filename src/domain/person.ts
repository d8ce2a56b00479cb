/** What we know of somebody who asks, mentors, or both. */
import { addMinutes } from './duration';
import type { Policy } from './policy';
import { isOpen, localDate, nextOpen, type Shift, type WorkHours } from './worktime';

export type PersonId = string;
export type TopicId = string;

/** `ahead`: one step ahead of a beginner, which is often who helps best. */
export const levels = ['ahead', 'solid', 'deep'] as const;
export type Level = (typeof levels)[number];

export interface TopicHeld {
  readonly topicId: TopicId;
  readonly level: Level;
  /** Only questions of 5 minutes, and at most so many minutes on it in 30 days; left out: no such limit. */
  readonly shortMinutes?: number | null;
}

/** A day on which nobody works: everywhere, or where the people of these time zones are, or in these teams. */
export interface Holiday {
  /** As on the calendar of the place: 2026-12-25. */
  readonly date: string;
  readonly zones: readonly string[] | null;
  /** Left out: whatever team somebody is in. */
  readonly teams?: readonly string[];
  readonly name: string;
}

/** Minutes promised to one session. They count against the budget for 30 days from `reservedAt`. */
export interface Reservation {
  readonly sessionId: string;
  readonly minutes: number;
  readonly reservedAt: Date;
}

/** What Slack says of a person. The newest `seenAt` wins; an older one changes nothing. */
export interface SlackFacts {
  readonly teamId: string;
  readonly name: string;
  readonly zone: string;
  readonly locale: string | null;
  readonly isBot: boolean;
  readonly isGuest: boolean;
  readonly isActive: boolean;
  readonly seenAt: Date;
  /** Where the workspace named the profile field that says it; null: the field is empty. Left out: nothing is known of it. */
  readonly team?: string | null;
  readonly place?: string | null;
  readonly managerId?: PersonId | null;
}

export interface Person {
  readonly id: PersonId;
  readonly teamId: string;
  readonly name: string;
  /** IANA time zone, as Slack says. */
  readonly zone: string;
  readonly locale: string | null;
  readonly isBot: boolean;
  readonly isGuest: boolean;
  readonly isActive: boolean;
  /** When Slack was last asked about this person; null: never. */
  readonly seenAt: Date | null;
  /** Seven shifts, Monday first; null: the workspace's usual week. */
  readonly week: readonly (Shift | null)[] | null;
  /** The workspace's. */
  readonly usualWeek: readonly (Shift | null)[];
  /** Local dates on which this person does not work. */
  readonly off: readonly string[];
  /** Local dates of the holidays where this person is. */
  readonly holidays: readonly string[];
  readonly restUntil: Date | null;
  /** When the Me form was first saved with a topic: from then on this person may be asked. */
  readonly joinedAt: Date | null;
  readonly topics: readonly TopicHeld[];
  readonly askMeAbout: string;
  /** Minutes given in any 30 days. */
  readonly minutes: number;
  readonly reserved: readonly Reservation[];
  readonly homeOpenedAt: Date | null;
  /** "I have time now": until when; null: the door is closed. */
  readonly doorUntil: Date | null;
  /** When they last told us that they may be asked on: "back", rest, or "ask me on". */
  readonly askedAgainAt: Date | null;
  /** Their own limits in any 7 days ("Fewer of these"); null: the workspace's. */
  readonly offersPerWeek: number | null;
  readonly nudgesPerWeek: number | null;
  /** Languages they can answer in, as BCP 47 primary tags; empty: never said, so that of their Slack. */
  readonly languages: readonly string[];
  /** From profile fields or an import; null where it is not known. */
  readonly team: string | null;
  readonly place: string | null;
  readonly managerId: PersonId | null;
  /** How often a due "how did it go?" at the foot of a confirmation was let pass, and what they said when asked to stop. */
  readonly loopsIgnored: number;
  readonly loopLines: 'asked' | 'stop' | 'goOn' | null;
}

export type LimitKind = 'offers' | 'nudges';

/** How often in any 7 days: what the person said, else what the workspace says. */
export const limitsOf = (
  person: Pick<Person, 'offersPerWeek' | 'nudgesPerWeek'>,
  policy: Pick<Policy, 'offersPerWeek' | 'nudgesPerWeek'>,
): Readonly<Record<LimitKind, number>> => ({
  offers: person.offersPerWeek ?? policy.offersPerWeek,
  nudges: person.nudgesPerWeek ?? policy.nudgesPerWeek,
});

export function workHours(person: Person): WorkHours {
  const off = person.holidays.length > 0 ? [...person.off, ...person.holidays] : person.off;
  return { zone: person.zone, week: person.week ?? person.usualWeek, off };
}

export const isResting = (person: Person, now: Date): boolean =>
  person.restUntil !== null && person.restUntil.getTime() > now.getTime();

/** A holiday where they are, or a day off of their own. */
export const isDayOff = (person: Person, now: Date): boolean =>
  workHours(person).off.includes(localDate(person.zone, now));

/** "I have time now": what their rest, hours and budget say of other times does not count meanwhile. */
export const isDoorOpen = (person: Person, now: Date): boolean =>
  person.doorUntil !== null && person.doorUntil.getTime() > now.getTime();

/** Whether `minutes` from `now` on are over before the door closes. */
export const fitsThroughDoor = ({ doorUntil }: Person, minutes: number, now: Date): boolean =>
  doorUntil !== null && addMinutes(now, minutes).getTime() <= doorUntil.getTime();

/** Whether offers, news and nudges may reach this person at `now`: in their hours and not resting. */
export function isReachable(person: Person, now: Date): boolean {
  return !isResting(person, now) && isOpen(workHours(person), now);
}

/** The first moment from `now` on at which this person may be reached. */
export function nextReachable(person: Person, now: Date): Date {
  const from = isResting(person, now) && person.restUntil ? person.restUntil : now;
  return nextOpen(workHours(person), from);
}

/** The first moment from `from` on that lies in both people's hours; in those of `one` where they share none for weeks. */
export function nextCommonOpen(one: Person, other: Person, from: Date): Date {
  let at = from;
  for (let tries = 0; tries < 20; tries++) {
    const forOne = nextOpen(workHours(one), at);
    const forBoth = nextOpen(workHours(other), forOne);
    if (!isOpen(workHours(one), forOne) || !isOpen(workHours(other), forBoth)) break;
    if (forBoth.getTime() === forOne.getTime()) return forOne;
    at = forBoth;
  }
  const alone = nextOpen(workHours(one), from);
  return isOpen(workHours(one), alone) ? alone : from;
}
