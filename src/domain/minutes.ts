/** The budget of any 30 days: a mentor's minutes are given back 30 days after they were reserved, each on its own day. */
import { addDays, earliest } from './duration';
import type { Person, Reservation } from './person';

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

/** The next time at which any minutes come back; null when none are out. */
export function nextGiveBack(person: Person, now: Date): Date | null {
  return earliest(...counting(person, now).map(givenBackAt));
}
