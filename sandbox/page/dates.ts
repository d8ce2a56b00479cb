import type { Reader } from '../read/reader';

const cached = new Map<string, Intl.DateTimeFormat>();

function format(tz: string, options: Intl.DateTimeFormatOptions, name: string): Intl.DateTimeFormat {
  const key = `${tz} ${name}`;
  const known = cached.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: tz });
  cached.set(key, known);
  return known;
}

export const clock = (at: number, tz: string): string =>
  format(tz, { hour: '2-digit', minute: '2-digit' }, 'clock').format(at);

export const day = (at: number, tz: string): string =>
  format(tz, { weekday: 'long', day: 'numeric', month: 'long' }, 'day').format(at);

export const moment = (at: number, tz: string): string =>
  format(tz, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }, 'moment').format(
    at,
  );

export const fullMoment = (at: number, tz: string): string =>
  format(tz, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }, 'full').format(at);

export const zoneName = (at: number, tz: string): string =>
  format(tz, { timeZoneName: 'short' }, 'zone')
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? tz;

/** "Today", "Yesterday", or the day. */
export function dayName(at: number, { now, tz }: Reader): string {
  const name = day(at, tz);
  if (name === day(now.getTime(), tz)) return 'Today';
  return name === day(now.getTime() - 24 * 60 * 60_000, tz) ? 'Yesterday' : name;
}

export const millisecondsOf = (ts: string): number => Number(ts) * 1000;
