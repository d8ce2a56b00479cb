/** Elapsed time. Working time, which knows hours and zones, is in worktime.ts. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const addMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE);
export const addDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY);

export const isDue = (at: Date | null, now: Date): at is Date => at !== null && at.getTime() <= now.getTime();

/** The earliest of some moments; null when there is none. */
export function earliest(...moments: readonly (Date | null)[]): Date | null {
  const times = moments.filter((moment) => moment !== null).map((moment) => moment.getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}

export function latest(first: Date, ...others: readonly Date[]): Date {
  return new Date(Math.max(first.getTime(), ...others.map((moment) => moment.getTime())));
}
