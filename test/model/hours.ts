/** When somebody is at work, told by the wall clock of their place: a judge that shares nothing with domain/worktime. */
import type { Person } from '../../src/domain/person';
import { defaultWeek } from '../../src/domain/worktime';

interface WallClock {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly minute: number;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', weekday: 'short', hour: '2-digit', minute: '2-digit' },
  });
  formats.set(zone, made);
  return made;
}

export function wallClock(zone: string, at: Date): WallClock {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    weekday: weekdays.indexOf(parts.get('weekday') ?? ''),
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

/** Whether `at` lies in a shift that began today, or in one of yesterday that runs past midnight. */
export function isAtWork({ zone, week }: Pick<Person, 'zone' | 'week'>, at: Date): boolean {
  const { weekday, minute } = wallClock(zone, at);
  const shifts = week ?? defaultWeek;
  const today = shifts[weekday];
  const yesterday = shifts[(weekday + 6) % 7];
  return (
    (today !== null && today !== undefined && today.from <= minute && minute < today.to) ||
    (yesterday !== null && yesterday !== undefined && minute < yesterday.to - 24 * 60)
  );
}

/** "Tue 09:40", in UTC: how a story tells its moments. */
export function told(at: Date): string {
  const { weekday, minute } = wallClock('Etc/UTC', at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${weekdays[weekday]} ${at.toISOString().slice(5, 10)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
