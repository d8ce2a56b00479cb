/** The people of the simulation, what they ask, and how they answer. The same for every policy. */
import type { SessionLength } from '../../src/domain/ask';
import type { Level } from '../../src/domain/person';
import type { Shift, WorkHours } from '../../src/domain/worktime';
import { built } from '../support/built';
import { between, chance, skewed } from './chance';

const { addWorkingMinutes } = built<typeof import('../../src/domain/worktime')>('domain/worktime');

/** A Monday, 00:00 UTC. Both clock changes of that March lie in the month. */
export const start = new Date('2026-03-02T00:00:00Z');
/** Questions of the last days are followed until they are settled. */
const FOLLOWED_DAYS = 12;
const DAY = 24 * 60 * 60_000;

/** What is lived through. */
export interface Plan {
  readonly days: number;
  /** How many times as steep as what people know is what they ask about; 1: both fall with a topic's rank alike. */
  readonly skew: number;
  /** How often people ask, of how often they do in the month of the manners. */
  readonly busy: number;
  /** Whether people know things better and worse; else all are solid. */
  readonly levels: boolean;
}

export const aMonth: Plan = { days: 30, skew: 1, busy: 1, levels: false };

const zones = [
  ...['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'America/Los_Angeles', 'Europe/London', 'Asia/Singapore'],
  ...['America/Sao_Paulo', 'Europe/Lisbon', 'Asia/Tokyo', 'Australia/Sydney', 'America/Chicago', 'Africa/Nairobi'],
];
const TOPICS = 40;
const SHARE_OF_MENTORS = 0.35;
const AWAY = 0.06;
/** Working days of a month, in minutes. */
const MINUTES_OF_MONTH = 21 * 8 * 60;

export interface Resident {
  readonly id: string;
  readonly zone: string;
  readonly week: readonly (Shift | null)[];
  /** Numbers of topics; 0 is asked about most. */
  readonly topics: readonly number[];
  readonly levels: readonly Level[];
  readonly minutes: number;
  /** Hours as they are lived: days away are known to nobody else. */
  readonly lived: WorkHours;
}

export interface Question {
  readonly id: string;
  readonly asker: Resident;
  readonly topic: number;
  readonly minutes: SessionLength;
  readonly at: Date;
}

export interface Town {
  readonly days: number;
  readonly end: Date;
  readonly residents: readonly Resident[];
  readonly byId: ReadonlyMap<string, Resident>;
  readonly questions: readonly Question[];
}

export function found(count: number, plan: Plan = aMonth): Town {
  const residents = Array.from({ length: count }, (_, at) => resident(`U0R${String(at).padStart(5, '0')}`, plan));
  const questions = residents
    .flatMap((each) => questionsOf(each, plan))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const end = new Date(start.getTime() + (plan.days + FOLLOWED_DAYS) * DAY);
  return { days: plan.days, end, residents, byId: new Map(residents.map((each) => [each.id, each])), questions };
}

const levels: readonly Level[] = ['solid', 'ahead', 'deep'];

function resident(id: string, plan: Plan): Resident {
  const zone = skewed(zones, chance(id, 'zone'));
  const from = 60 * Math.round(between(8, 10, chance(id, 'early')));
  const day: Shift = { from, to: from + 8 * 60 };
  const week = [day, day, day, day, day, null, null];
  const mentors = chance(id, 'mentors') < SHARE_OF_MENTORS;
  const count = mentors ? 1 + Math.floor(chance(id, 'topics') * 3) : 0;
  const all = Array.from({ length: TOPICS }, (_, at) => at);
  const topics = [...new Set(Array.from({ length: count }, (_, nth) => skewed(all, chance(id, 'knows', nth))))];
  return {
    id,
    zone,
    week,
    topics,
    levels: topics.map((topic) => (plan.levels ? skewed(levels, chance(id, 'level', topic)) : 'solid')),
    minutes: skewed([60, 30, 120], chance(id, 'minutes')),
    lived: { zone, week, off: awayOf(id, plan) },
  };
}

const dateOf = (day: number): string => new Date(start.getTime() + day * DAY).toISOString().slice(0, 10);

const awayOf = (id: string, { days }: Plan): string[] =>
  Array.from({ length: days + FOLLOWED_DAYS }, (_, day) => day)
    .filter((day) => chance(id, 'away', day) < AWAY)
    .map(dateOf);

/** Most ask once in a month, some never, a few often. */
function questionsOf(asker: Resident, { days, skew, busy }: Plan): Question[] {
  const months = days / 30;
  const count = Math.round(skewed([1, 0, 2, 3], chance(asker.id, 'asks')) * months * busy);
  const all = Array.from({ length: TOPICS }, (_, at) => at);
  return Array.from({ length: count }, (_, nth) => {
    const id = `q${asker.id.slice(3)}n${nth}`;
    const at = addWorkingMinutes(asker.lived, start, Math.floor(chance(id, 'when') * MINUTES_OF_MONTH * months) + 1);
    const minutes = skewed<SessionLength>([15, 5, 30], chance(id, 'minutes'));
    return { id, asker, topic: skewed(all, chance(id, 'about') ** skew), minutes, at: wholeMinute(at) };
  }).filter(({ at }) => at.getTime() < start.getTime() + days * DAY);
}

export const wholeMinute = (at: Date): Date => new Date(Math.ceil(at.getTime() / 60_000) * 60_000);

export interface Answer {
  readonly says: 'yes' | 'no' | 'nothing';
  readonly at: Date;
}

/** What a mentor answers to a question, and when: so many minutes of their own work after they can see it. */
export function answerTo(mentor: Resident, question: string, seenFrom: Date): Answer {
  const luck = chance(mentor.id, question, 'answer');
  const pace = chance(mentor.id, question, 'pace');
  const after = (minutes: number) => wholeMinute(addWorkingMinutes(mentor.lived, seenFrom, Math.ceil(minutes)));
  if (luck < 0.3) return { says: 'yes', at: after(between(1, 25, pace)) };
  if (luck < 0.48) return { says: 'yes', at: after(between(45, 7 * 60, pace)) };
  if (luck < 0.73) return { says: 'no', at: after(between(2, 150, pace)) };
  return { says: 'nothing', at: seenFrom };
}

/** Whether the asker comes at once when somebody has said yes in their hours. */
export const comesAtOnce = (asker: string, about: string): boolean => chance(asker, about, 'comes') < 0.85;
