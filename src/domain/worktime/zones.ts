/**
 * Wall clocks and instants. The offsets come from Temporal; everything else is
 * arithmetic on milliseconds, because one question to Temporal costs some 40 µs
 * and a tick asks for thousands of people.
 *
 * The rules of working time are in ../worktime.ts, the only module that others import.
 */
import { Temporal } from '@js-temporal/polyfill';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/**
 * What a zone's clock does in one week of UTC time, offsets in ms. A week sees at most one
 * change: no zone has changed twice within seven days in this century.
 */
interface Week {
  readonly before: number;
  /** The first instant (epoch ms) with the offset `after`; Infinity when nothing changes. */
  readonly changeAt: number;
  readonly after: number;
}

/** A zone with the weeks of it that were asked for. */
export interface Zone {
  readonly name: string;
  readonly weeks: Map<number, Week>;
}

const WEEK = 7 * DAY;
const SECOND = 1000;
const MOST_NAMES = 1000;
const MOST_WEEKS = 2000;

// A memo of answers that never change, so the functions stay pure. Both sizes are capped:
// names come from profiles, dates from what people type.
const zones = new Map<string, Zone>();

/** The zone of that name; a name the runtime does not know keeps UTC, so one odd profile cannot stop a tick. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  if (zones.size >= MOST_NAMES) zones.clear();
  const zone = { name: isZone(name) ? name : 'UTC', weeks: new Map<number, Week>() };
  zones.set(name, zone);
  return zone;
}

/** Whether the runtime knows this IANA name ("UTC" included). Bare offsets such as "+02:00" are not zones. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    offsetByTemporal(name, 0);
    return true;
  } catch {
    return false;
  }
}

/** How far the zone's clock is ahead of UTC at an instant, in ms. */
export function offsetAt(zone: Zone, instant: number): number {
  const index = Math.floor(instant / WEEK);
  const week = zone.weeks.get(index) ?? learnWeek(zone, index);
  return instant < week.changeAt ? week.before : week.after;
}

/** The local calendar day of an instant, counted in days since 1970-01-01. */
export function localDay(zone: Zone, instant: number): number {
  return Math.floor((instant + offsetAt(zone, instant)) / DAY);
}

/** The instant of a wall time, which is given as the epoch ms it would be in UTC. Gap → the later time, overlap → the earlier. */
export function instantOf(zone: Zone, wall: number): number {
  // A day to either side is beyond any offset, so these are the offsets before and after a change near `wall`.
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  if (before === after || offsetAt(zone, wall - before) === before) return wall - before;
  return offsetAt(zone, wall - after) === after ? wall - after : wall - before;
}

/** 'YYYY-MM-DD' of a day counted since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The local calendar date, 'YYYY-MM-DD'. An unknown zone counts as UTC. */
export function localDate(zone: string, at: Date): string {
  return isoDay(localDay(zoneOf(zone), at.getTime()));
}

/**
 * A local wall time as an instant; gap → the later time, overlap → the earlier (Temporal's 'compatible').
 * `minutesOfDay` counts on the wall clock and may leave the day: 1500 is 01:00 on the next one.
 * An unknown zone counts as UTC. Throws RangeError when `date` is not a real 'YYYY-MM-DD'.
 */
export function atLocal(zone: string, date: string, minutesOfDay: number): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight) || isoDay(midnight / DAY) !== date) throw new RangeError(`Not a date: ${date}`);
  return new Date(instantOf(zoneOf(zone), midnight + minutesOfDay * MINUTE));
}

function learnWeek(zone: Zone, index: number): Week {
  const start = index * WEEK;
  const before = offsetByTemporal(zone.name, start);
  const after = offsetByTemporal(zone.name, start + WEEK);
  const changeAt = before === after ? Number.POSITIVE_INFINITY : findChange(zone.name, start, before);
  const week = { before, changeAt, after };
  if (zone.weeks.size >= MOST_WEEKS) zone.weeks.clear();
  zone.weeks.set(index, week);
  return week;
}

/** Halves the week until the second of the change is found: clocks change on whole seconds. */
function findChange(name: string, start: number, before: number): number {
  let low = 0;
  let high = WEEK / SECOND;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetByTemporal(name, start + middle * SECOND) === before) low = middle;
    else high = middle;
  }
  return start + high * SECOND;
}

function offsetByTemporal(name: string, instant: number): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name).offsetNanoseconds / 1e6;
}
