/** The budget of any 30 days: a mentor's minutes are given back 30 days after they were reserved, each on its own day. */
import { addDays, earliest } from './duration';
import type { Person, Reservation, TopicId } from './person';
import type { Refusal } from './refusal';

export const BUDGET_DAYS = 30;

const givenBackAt = (reservation: Reservation): Date => addDays(reservation.reservedAt, BUDGET_DAYS);

const counting = (person: Person, now: Date): Reservation[] =>
  person.reserved.filter((r) => r.minutes > 0 && givenBackAt(r).getTime() > now.getTime());

/** Minutes that `person` may still promise at `now`; never negative, also when the budget was lowered meanwhile. */
export function minutesLeft(person: Person, now: Date): number {
  const used = counting(person, now).reduce((sum, r) => sum + r.minutes, 0);
  return Math.max(0, person.minutes - used);
}

/** The first moment at which `minutes` are free; `now` when they are, null when the whole budget is smaller. */
export function minutesFreeAt(person: Person, minutes: number, now: Date): Date | null {
  if (minutesLeft(person, now) >= minutes) return now;
  const returns = counting(person, now)
    .map(givenBackAt)
    .sort((a, b) => a.getTime() - b.getTime());
  return returns.find((at) => minutesLeft(person, at) >= minutes) ?? null;
}

/** What somebody hears whose minutes do not suffice; null while they do. */
export function minutesSpent(person: Person, minutes: number, now: Date): Refusal | null {
  const left = minutesLeft(person, now);
  if (left >= minutes) return null;
  return { code: 'minutesSpent', left, refillsAt: minutesFreeAt(person, minutes, now), zone: person.zone };
}

/** The next time at which any minutes come back; null when none are out. */
export function nextGiveBack(person: Person, now: Date): Date | null {
  return earliest(...counting(person, now).map(givenBackAt));
}

/** What counts as a short question. */
const SHORT = 5;

/**
 * Whether a question fits somebody who takes only short ones on its topics, and so many minutes in 30 days. A topic without
 * that limit is enough; minutes given to longer questions are not of these.
 */
export function fitsShort(person: Person, topics: readonly TopicId[], minutes: number, now: Date): boolean {
  const held = person.topics.filter(({ topicId }) => topics.includes(topicId));
  const most = held.map(({ shortMinutes }) => shortMinutes ?? null);
  if (most.length === 0 || most.includes(null)) return true;
  const given = counting(person, now)
    .filter((each) => each.minutes <= SHORT)
    .reduce((sum, each) => sum + each.minutes, 0);
  return minutes <= SHORT && given + minutes <= Math.max(...most.map((each) => each ?? 0));
}
