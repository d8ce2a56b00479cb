/**
 * Working time: when somebody is in their hours, and deadlines that count only those hours.
 *
 * A shift is written on the wall clock and lived on the real one. Where the clock jumps inside a
 * shift, the shift is an hour shorter or longer, and deadlines count the minutes that really pass.
 *
 * Who may be disturbed (rest, Do Not Disturb, budgets) is not decided here. Wherever nothing opens
 * for 370 days, more than a year of holidays, the answer is "370 days later" instead of a search
 * without end. A zone that the runtime does not know counts as UTC; nothing here throws for it.
 */
import { DAY, instantOf, isoDay, localDay, MINUTE, type Zone, zoneOf } from './worktime/zones';

export { atLocal, isZone, localDate } from './worktime/zones';

/**
 * Minutes after local midnight of the day the shift starts on. `to` may exceed 1440 for work past
 * midnight (22:00–06:00 = {from: 1320, to: 1800}). 0 <= from < 1440, from < to, to - from <= 1440.
 */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

export interface WorkHours {
  /** IANA name; an unknown one counts as UTC. */
  readonly zone: string;
  /** Seven entries, Monday first: the shift that starts on that local day. */
  readonly week: readonly (Shift | null)[];
  /** Local dates, 'YYYY-MM-DD', on which no shift starts. One that started the evening before runs to its end. */
  readonly off: readonly string[];
}

/** Open from `start` until just before `end`, both epoch ms. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const HORIZON_DAYS = 370;
const HORIZON = HORIZON_DAYS * DAY;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const nineToFive: Shift = { from: 9 * 60, to: 17 * 60 };

/** Monday to Friday, 9 to 17. */
export const defaultWeek: readonly (Shift | null)[] = [
  nineToFive,
  nineToFive,
  nineToFive,
  nineToFive,
  nineToFive,
  null,
  null,
];

/** The same from to on each of these days; `time` is 'H:MM-H:MM', and where it ends before it begins, it ends the next day. */
export function weekOf(days: readonly Weekday[], time: string): readonly (Shift | null)[] {
  const [from = 0, to = 0] = time.split('-').map((clock) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    return hours * 60 + minutes;
  });
  const shift = { from, to: to > from ? to : to + 24 * 60 };
  return weekdays.map((day) => (days.includes(day) ? shift : null));
}

/** Whether `at` lies in a shift. A shift's last instant is outside: at 17:00 sharp the day is over. */
export function isOpen(hours: WorkHours, at: Date): boolean {
  return dayOfOpenShift(hours, zoneOf(hours.zone), at.getTime()) !== null;
}

/** The first open instant from `at` on: `at` itself when open, `at` + 370 days when nothing opens until then. */
export function nextOpen(hours: WorkHours, at: Date): Date {
  return addWorkingMinutes(hours, at, 0);
}

/**
 * When the shift that contains `at` ends; shifts that touch or overlap count as one. `at` when closed.
 * Somebody who never closes gets `at` + 370 days.
 */
export function closesAt(hours: WorkHours, at: Date): Date {
  const latest = at.getTime() + HORIZON;
  let end = at.getTime();
  for (const span of openSpans(hours, end)) {
    if (span.start > end || end >= latest) break;
    end = span.end;
  }
  return new Date(Math.min(end, latest));
}

/**
 * The instant by which `minutes` of open time have passed since `from`. A deadline that falls on the
 * end of a shift stays there (16:00 + 60 = 17:00, not tomorrow 9:00), except that 0 minutes, or fewer,
 * give the next open instant. When the hours run out first: 370 days after the last open instant.
 * Throws RangeError when `minutes` is not finite.
 */
export function addWorkingMinutes(hours: WorkHours, from: Date, minutes: number): Date {
  let left = Math.max(0, Math.round(finite(minutes) * MINUTE));
  let last = from.getTime();
  for (const span of openSpans(hours, last)) {
    if (left <= span.end - span.start) return new Date(span.start + left);
    left -= span.end - span.start;
    last = span.end;
  }
  return new Date(last + HORIZON);
}

/**
 * The open minutes between two instants, with fractions; 0 when `to` is not after `from`.
 * Stops counting at a pause of 370 days, where {@link addWorkingMinutes} stops too.
 */
export function workingMinutesBetween(hours: WorkHours, from: Date, to: Date): number {
  const end = to.getTime();
  if (!(end > from.getTime())) return 0;
  let total = 0;
  for (const span of openSpans(hours, from.getTime())) {
    if (span.start >= end) break;
    total += Math.min(span.end, end) - span.start;
  }
  return total / MINUTE;
}

/**
 * The promise to an asker: the end of the first shift that starts on a later local day than the day of
 * `at` (Monday 15:00 → Tuesday 17:00, Friday and Sunday → Monday 17:00). Inside a shift that began
 * yesterday, the day of `at` is yesterday: at 02:00 a night worker's next working day is this evening's.
 * `at` + 370 days when there is none until then.
 */
export function endOfNextWorkingDay(hours: WorkHours, at: Date): Date {
  return addWorkingDays(hours, at, 1);
}

/**
 * The end of the n-th working day after the local day of `at`; 1 is {@link endOfNextWorkingDay}, and
 * anything below 1 counts as 1. When the hours run out first: 370 days after the last shift found.
 * Throws RangeError when `days` is not finite.
 */
export function addWorkingDays(hours: WorkHours, at: Date, days: number): Date {
  return new Date(laterShift(hours, at.getTime(), finite(days)).end);
}

/** "Tomorrow morning": the start of the shift that {@link endOfNextWorkingDay} ends with. */
export function startOfNextWorkingDay(hours: WorkHours, at: Date): Date {
  return new Date(laterShift(hours, at.getTime(), 1).start);
}

/** The n-th shift on a later local day than that of `at`; 370 days after the last one found when there are fewer. */
function laterShift(hours: WorkHours, at: number, count: number): Span {
  const zone = zoneOf(hours.zone);
  let left = count;
  let last = at;
  let day = dayOfOpenShift(hours, zone, at) ?? localDay(zone, at);
  for (let idle = 0; idle < HORIZON_DAYS; idle++) {
    day += 1;
    const shift = shiftOn(hours, zone, day);
    // A short shift inside a longer one of the day before may be over already; it is no day to wait for.
    if (shift === null || shift.end <= last) continue;
    if (left <= 1) return shift;
    left -= 1;
    last = shift.end;
    idle = 0;
  }
  return { start: last + HORIZON, end: last + HORIZON };
}

/**
 * The open time from an instant on: in order, without overlap, the first span cut at `from`.
 * Spans that touch are told one by one. Ends at the first pause of more than 370 days.
 */
function* openSpans(hours: WorkHours, from: number): Generator<Span> {
  const zone = zoneOf(hours.zone);
  let told = from;
  // Yesterday's shift may still be running.
  let day = localDay(zone, from) - 1;
  for (let idle = 0; idle <= HORIZON_DAYS + 2; idle++, day++) {
    const shift = shiftOn(hours, zone, day);
    if (shift === null || shift.end <= told) continue;
    if (shift.start > told + HORIZON) return;
    yield { start: Math.max(shift.start, told), end: shift.end };
    told = shift.end;
    idle = 0;
  }
}

/** The local day on which the shift that contains `at` started, the later one if two do; null when closed. */
function dayOfOpenShift(hours: WorkHours, zone: Zone, at: number): number | null {
  const today = localDay(zone, at);
  for (const day of [today, today - 1]) {
    const shift = shiftOn(hours, zone, day);
    if (shift !== null && shift.start <= at && at < shift.end) return day;
  }
  return null;
}

/** The shift that starts on a local day (counted since 1970-01-01); null when none does or a clock change swallows it. */
function shiftOn(hours: WorkHours, zone: Zone, day: number): Span | null {
  // 1970-01-01 was a Thursday.
  const shift = hours.week[(((day + 3) % 7) + 7) % 7];
  if (!shift || (hours.off.length > 0 && hours.off.includes(isoDay(day)))) return null;
  const start = instantOf(zone, day * DAY + shift.from * MINUTE);
  const end = instantOf(zone, day * DAY + shift.to * MINUTE);
  return start < end ? { start, end } : null;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number to count with: ${value}`);
  return value;
}
