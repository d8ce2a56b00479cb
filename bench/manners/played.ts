/** What came of a month, however it was organised, and the figures that it is judged by. */

import { isAtWork } from '../../test/model/hours';
import { built } from '../support/built';
import type { Question, Resident, Town } from './town';

const { closesAt, endOfNextWorkingDay, nextOpen } =
  built<typeof import('../../src/domain/worktime')>('domain/worktime');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const OFFERS_PER_WEEK = 3;

/** Something that reached somebody who had not begun it. */
export interface Ping {
  readonly to: string;
  readonly at: Date;
  readonly kind: 'offer' | 'nudge' | 'news';
}

export interface Given {
  readonly mentor: string;
  readonly at: Date;
  readonly minutes: number;
}

export interface Played {
  readonly name: string;
  readonly pings: readonly Ping[];
  /** When whoever asked first heard something new. */
  readonly heardAt: ReadonlyMap<string, Date>;
  readonly yesAt: ReadonlyMap<string, Date>;
  readonly helped: ReadonlySet<string>;
  readonly given: readonly Given[];
}

export interface Figures {
  readonly asked: number;
  readonly answered: number;
  readonly minutesToYes: readonly number[];
  /** Hours beyond the promise (the end of the asker's next working day) until they heard anything. */
  readonly longestSilence: number;
  readonly keptPromises: number;
  readonly pings: number;
  readonly outsideHours: number;
  readonly overBudget: number;
  readonly overspent: number;
  readonly busiest: number;
  /** Share of those who offer something who were asked at least once. */
  readonly everAsked: number;
}

export function figuresOf({ residents, byId, questions, end }: Town, played: Played): Figures {
  const silences = questions.map((question) => silenceOf(question, played.heardAt.get(question.id) ?? end));
  const mentors = residents.filter(({ topics }) => topics.length > 0);
  return {
    asked: questions.length,
    answered: played.helped.size,
    minutesToYes: questions.flatMap(({ id, asker, at }) => {
      const yes = played.yesAt.get(id);
      return yes ? [workingMinutes(asker, at, yes)] : [];
    }),
    longestSilence: Math.max(0, ...silences),
    keptPromises: silences.filter((hours) => hours === 0).length,
    pings: played.pings.filter(({ kind }) => kind === 'offer').length,
    outsideHours: played.pings.filter(({ to, at }) => !isAtWork(known(byId, to), at)).length,
    overBudget: overLimit(played.pings, 'offer', OFFERS_PER_WEEK) + overLimit(played.pings, 'nudge', 2),
    overspent: mentors.reduce((sum, mentor) => sum + overspentBy(mentor, played.given), 0),
    busiest: shareOfBusiest(mentors, played.given),
    everAsked: new Set(played.pings.filter(({ kind }) => kind === 'offer').map(({ to }) => to)).size / mentors.length,
  };
}

export function known(byId: Town['byId'], id: string): Resident {
  const resident = byId.get(id);
  if (!resident) throw new Error(`Nobody is called ${id}`);
  return resident;
}

const hoursOf = ({ zone, week }: Resident) => ({ zone, week, off: [] });

function silenceOf({ asker, at }: Question, heard: Date): number {
  const promised = endOfNextWorkingDay(hoursOf(asker), at);
  // A minute is what the clock of the app is made of.
  return Math.max(0, (heard.getTime() - promised.getTime() - MINUTE) / HOUR);
}

/** Minutes of the asker's working time between two moments. */
function workingMinutes(asker: Resident, from: Date, until: Date): number {
  const hours = hoursOf(asker);
  let sum = 0;
  for (let at = nextOpen(hours, from); at < until; at = nextOpen(hours, closesAt(hours, at))) {
    sum += Math.min(closesAt(hours, at).getTime(), until.getTime()) - at.getTime();
  }
  return sum / MINUTE;
}

/** How many came although there had been `most` of this kind in the seven days before. */
function overLimit(pings: readonly Ping[], kind: Ping['kind'], most: number): number {
  const before = new Map<string, number[]>();
  let over = 0;
  for (const { to, at } of pings.filter((ping) => ping.kind === kind)) {
    const times = (before.get(to) ?? []).filter((time) => time + 7 * DAY > at.getTime());
    if (times.length >= most) over++;
    before.set(to, [...times, at.getTime()]);
  }
  return over;
}

/** Minutes beyond the budget, at the worst moment of any 30 days. */
function overspentBy(mentor: Resident, given: readonly Given[]): number {
  const own = given.filter((each) => each.mentor === mentor.id);
  const windows = own.map(({ at }) =>
    own
      .filter((each) => each.at <= at && each.at.getTime() + 30 * DAY > at.getTime())
      .reduce((sum, { minutes }) => sum + minutes, 0),
  );
  return Math.max(0, ...windows.map((minutes) => minutes - mentor.minutes));
}

function shareOfBusiest(mentors: readonly Resident[], given: readonly Given[]): number {
  const sums = new Map<string, number>();
  for (const { mentor, minutes } of given) sums.set(mentor, (sums.get(mentor) ?? 0) + minutes);
  const sorted = [...sums.values()].sort((a, b) => b - a);
  const all = sorted.reduce((sum, minutes) => sum + minutes, 0);
  const few = sorted.slice(0, Math.ceil(mentors.length * 0.05)).reduce((sum, minutes) => sum + minutes, 0);
  return all === 0 ? 0 : few / all;
}
