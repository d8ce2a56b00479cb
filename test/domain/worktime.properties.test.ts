/** What holds for everybody's hours, whatever they are; Temporal itself is the judge of wall clocks. */
import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import {
  addWorkingDays,
  addWorkingMinutes,
  atLocal,
  closesAt,
  endOfNextWorkingDay,
  isOpen,
  localDate,
  nextOpen,
  startOfNextWorkingDay,
  type WorkHours,
  workingMinutesBetween,
} from '../../src/domain/worktime';

const MINUTE = 60_000;
const HORIZON = 370 * 24 * 60 * MINUTE;

const zone = fc.constantFrom(
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Honolulu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Mars/Base',
);

/** Mostly within two days of a clock change, where the mistakes are. */
const between = (min: string, max: string) => fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true });
const instant = fc.oneof(
  between('2025-01-01', '2028-01-01'),
  between('2026-03-06', '2026-03-10'),
  between('2026-03-27', '2026-03-31'),
  between('2026-04-03', '2026-04-07'),
  between('2026-09-25', '2026-09-29'),
  between('2026-10-02', '2026-10-06'),
  between('2026-10-23', '2026-10-27'),
);

const shift = fc
  .record({ from: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ from, length }) => ({ from, to: from + length }));

const hours: fc.Arbitrary<WorkHours> = fc.record({
  zone,
  week: fc.array(fc.option(shift, { freq: 2 }), { minLength: 7, maxLength: 7 }),
  off: fc.array(
    between('2026-03-01', '2026-04-10').map((day) => day.toISOString().slice(0, 10)),
    { maxLength: 5 },
  ),
});

const workers = hours.filter(({ week }) => week.some((entry) => entry !== null));

const minutes = fc.oneof(
  fc.integer({ min: 1, max: 5000 }),
  fc.integer({ min: 1, max: 5000 * MINUTE }).map((ms) => ms / MINUTE),
);

const holds = <Ts extends [unknown, ...unknown[]]>(property: fc.IProperty<Ts>, numRuns = 300) =>
  fc.assert(property, { numRuns });

/** The rule as one would say it, without cleverness: is `at` in today's or yesterday's shift, by Temporal? */
function openByTemporal({ zone: name, week, off }: WorkHours, at: Date): boolean {
  const now = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  const timeZone = name === 'Mars/Base' ? 'UTC' : name;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return [today, today.subtract({ days: 1 })].some((date) => {
    const entry = week[date.dayOfWeek - 1];
    if (!entry || off.includes(date.toString())) return false;
    const [start, end] = [entry.from, entry.to].map(
      (minute) => date.toPlainDateTime().add({ minutes: minute }).toZonedDateTime(timeZone).epochMilliseconds,
    );
    return start !== undefined && end !== undefined && start <= at.getTime() && at.getTime() < end;
  });
}

describe('wall clocks', () => {
  const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const anyInstant = fc.oneof(instant, between('2001-01-01', '2038-01-01'));

  it('agree with Temporal about the local date', () => {
    holds(
      fc.property(anyZone, anyInstant, (name, at) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(name);
        expect(localDate(name, at)).toBe(expected.toPlainDate().toString());
      }),
      200,
    );
  });

  it('agree with Temporal about every wall time, in gaps and overlaps too', () => {
    holds(
      fc.property(anyZone, anyInstant, fc.integer({ min: 0, max: 2879 }), (name, at, minute) => {
        const date = at.toISOString().slice(0, 10);
        const wall = Temporal.PlainDateTime.from(`${date}T00:00`).add({ minutes: minute });
        expect(atLocal(name, date, minute).getTime()).toBe(wall.toZonedDateTime(name).epochMilliseconds);
      }),
      200,
    );
  });
});

describe('openness', () => {
  it('is being in the shift of today or yesterday', () => {
    holds(fc.property(hours, instant, (h, at) => expect(isOpen(h, at)).toBe(openByTemporal(h, at))));
  });

  it('returns at nextOpen, or not within the horizon', () => {
    holds(
      fc.property(hours, instant, (h, at) => {
        const opens = nextOpen(h, at);
        expect(opens.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(isOpen(h, opens) || opens.getTime() === at.getTime() + HORIZON).toBe(true);
      }),
    );
  });

  it('does not occur between now and nextOpen', () => {
    holds(
      fc.property(
        hours,
        instant,
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (h, at, samples) => {
          const wait = nextOpen(h, at).getTime() - at.getTime();
          for (const part of [...samples, 1 - 1 / (wait + 1)]) {
            if (wait > 0) expect(isOpen(h, new Date(at.getTime() + Math.floor(part * wait)))).toBe(false);
          }
        },
      ),
    );
  });

  it('lasts from now to closesAt and not longer', () => {
    holds(
      fc.property(hours, instant, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (h, at, part) => {
        const left = closesAt(h, at).getTime() - at.getTime();
        expect(left > 0).toBe(isOpen(h, at));
        if (left > 0) expect(isOpen(h, new Date(at.getTime() + Math.floor(part * left)))).toBe(true);
        if (left < HORIZON) expect(isOpen(h, closesAt(h, at))).toBe(false);
      }),
    );
  });
});

describe('counting', () => {
  it('a deadline comes after exactly its minutes', () => {
    holds(
      fc.property(workers, instant, minutes, (h, from, m) => {
        const counted = workingMinutesBetween(h, from, addWorkingMinutes(h, from, m));
        expect(Math.abs(counted - m) * MINUTE).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a deadline is the first instant after its minutes', () => {
    holds(
      fc.property(workers, instant, minutes, (h, from, m) => {
        const justBefore = new Date(addWorkingMinutes(h, from, m).getTime() - 1);
        expect(workingMinutesBetween(h, from, justBefore)).toBeLessThan(m);
      }),
    );
  });

  it('more minutes never end earlier', () => {
    holds(
      fc.property(hours, instant, fc.nat(3000), fc.nat(3000), (h, from, m, more) => {
        const [sooner, later] = [addWorkingMinutes(h, from, m), addWorkingMinutes(h, from, m + more)];
        expect(later.getTime()).toBeGreaterThanOrEqual(sooner.getTime());
      }),
    );
  });

  it('parts add up to the whole', () => {
    holds(
      fc.property(hours, instant, fc.nat(20_000), fc.nat(20_000), (h, a, first, second) => {
        const b = new Date(a.getTime() + first * MINUTE);
        const c = new Date(b.getTime() + second * MINUTE);
        const parts = workingMinutesBetween(h, a, b) + workingMinutesBetween(h, b, c);
        expect(workingMinutesBetween(h, a, c)).toBeCloseTo(parts, 6);
      }),
    );
  });

  it('never counts more than the time that passes', () => {
    holds(
      fc.property(hours, instant, fc.nat(20_000), (h, from, m) => {
        const counted = workingMinutesBetween(h, from, new Date(from.getTime() + m * MINUTE));
        expect(counted >= 0 && counted <= m).toBe(true);
      }),
    );
  });
});

describe('promises', () => {
  it('are always in the future, and the next day starts before it ends', () => {
    holds(
      fc.property(hours, instant, (h, at) => {
        const [start, end] = [startOfNextWorkingDay(h, at), endOfNextWorkingDay(h, at)];
        expect(start.getTime()).toBeGreaterThan(at.getTime());
        expect(end.getTime()).toBeGreaterThanOrEqual(start.getTime());
        if (end.getTime() !== at.getTime() + HORIZON) expect(isOpen(h, start)).toBe(true);
      }),
    );
  });

  it('of more days are later', () => {
    holds(
      fc.property(hours, instant, fc.integer({ min: 1, max: 20 }), (h, at, days) => {
        const [sooner, later] = [addWorkingDays(h, at, days), addWorkingDays(h, at, days + 1)];
        expect(later.getTime()).toBeGreaterThanOrEqual(sooner.getTime());
      }),
    );
  });
});
