/**
 * When people are written to, and when deadlines end, place by place. `now` stands with its offset from UTC, what is expected
 * on the wall clock of the person, so that both can be checked against a calendar.
 */
import { courtesy, type Quiet } from '../../src/domain/courtesy';
import type { NoticeKind } from '../../src/domain/notices';
import { nextCommonOpen, type Person, workHours } from '../../src/domain/person';
import { defaultPolicy } from '../../src/domain/policy';
import {
  addWorkingDays,
  addWorkingMinutes,
  endOfNextWorkingDay,
  type Shift,
  startOfNextWorkingDay,
} from '../../src/domain/worktime';
import { aPerson } from '../support/builders';

/** "Mon 2026-03-02 09:00" on the wall clock of a zone. */
function wall(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

const h = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The same shift on these days; 0 is Monday. An end before the start is on the next day. */
const shifts = (from: string, to: string, days: readonly number[]): (Shift | null)[] => {
  const shift = { from: h(from), to: h(to) > h(from) ? h(to) : h(to) + 24 * 60 };
  return Array.from({ length: 7 }, (_, day) => (days.includes(day) ? shift : null));
};

const nights = shifts('22:00', '06:00', [0, 1, 2, 3, 4]);
const mornings = shifts('08:00', '12:00', [0, 1, 2]);
const fourDays = shifts('08:00', '18:00', [0, 1, 2, 3]);
const sundays = shifts('09:00', '17:00', [6, 0, 1, 2, 3]);

const who = (zone: string, change: Partial<Person> = {}): Person => aPerson('UANA', { zone, ...change });

describe('a message that waits for its receiver', () => {
  interface Waits {
    readonly kind?: NoticeKind;
    readonly change?: Partial<Person>;
    readonly quiet?: Partial<Quiet>;
  }

  it.each<[place: string, now: string, at: string, Waits?]>([
    // The usual week, in seven places.
    ['Pacific/Auckland', '2026-03-02T08:59+13:00', 'Mon 2026-03-02 09:00'],
    ['Pacific/Auckland', '2026-03-06T17:00+13:00', 'Mon 2026-03-09 09:00'],
    ['Asia/Kolkata', '2026-03-02T22:15+05:30', 'Tue 2026-03-03 09:00'],
    ['Asia/Kathmandu', '2026-03-02T09:00+05:45', 'Mon 2026-03-02 09:00'],
    ['Asia/Kathmandu', '2026-03-02T08:59+05:45', 'Mon 2026-03-02 09:00'],
    ['America/Sao_Paulo', '2026-03-07T12:00-03:00', 'Mon 2026-03-09 09:00'],
    ['America/New_York', '2026-03-02T03:00-05:00', 'Mon 2026-03-02 09:00'],
    ['Europe/Berlin', '2026-03-02T16:59+01:00', 'Mon 2026-03-02 16:59'],
    ['Pacific/Honolulu', '2026-03-06T18:00-10:00', 'Mon 2026-03-09 09:00'],
    ['Pacific/Honolulu', '2026-12-31T17:30-10:00', 'Fri 2027-01-01 09:00'],
    // Over both changes to and from summer time: nine is nine on the wall.
    ['Europe/Berlin', '2026-03-27T18:00+01:00', 'Mon 2026-03-30 09:00'],
    ['Europe/Berlin', '2026-10-23T18:00+02:00', 'Mon 2026-10-26 09:00'],
    ['America/New_York', '2026-03-06T18:00-05:00', 'Mon 2026-03-09 09:00'],
    ['America/New_York', '2026-10-30T18:00-04:00', 'Mon 2026-11-02 09:00'],
    ['Pacific/Auckland', '2026-04-03T18:00+13:00', 'Mon 2026-04-06 09:00'],
    ['Pacific/Auckland', '2026-09-25T18:00+12:00', 'Mon 2026-09-28 09:00'],
    ['America/Sao_Paulo', '2026-10-16T18:00-03:00', 'Mon 2026-10-19 09:00'],
    // Nights, part-time, four days, a week that starts on Sunday.
    ['Europe/Berlin', '2026-03-03T02:00+01:00', 'Tue 2026-03-03 02:00', { change: { week: nights } }],
    ['Europe/Berlin', '2026-03-03T12:00+01:00', 'Tue 2026-03-03 22:00', { change: { week: nights } }],
    ['Europe/Berlin', '2026-03-07T05:59+01:00', 'Sat 2026-03-07 05:59', { change: { week: nights } }],
    ['Europe/Berlin', '2026-03-07T06:00+01:00', 'Mon 2026-03-09 22:00', { change: { week: nights } }],
    ['America/New_York', '2026-03-04T12:00-05:00', 'Mon 2026-03-09 08:00', { change: { week: mornings } }],
    ['Asia/Kolkata', '2026-03-05T18:00+05:30', 'Mon 2026-03-09 08:00', { change: { week: fourDays } }],
    ['Asia/Kathmandu', '2026-03-05T17:00+05:45', 'Sun 2026-03-08 09:00', { change: { week: sundays } }],
    // Holidays of the place and days off of one's own.
    ['Europe/Berlin', '2026-12-24T17:00+01:00', 'Mon 2026-12-28 09:00', { change: { holidays: ['2026-12-25'] } }],
    ['Pacific/Auckland', '2026-02-06T10:00+13:00', 'Mon 2026-02-09 09:00', { change: { holidays: ['2026-02-06'] } }],
    [
      'America/Sao_Paulo',
      '2026-02-16T10:00-03:00',
      'Thu 2026-02-19 09:00',
      { change: { holidays: ['2026-02-16', '2026-02-17'], off: ['2026-02-18'] } },
    ],
    [
      'Europe/Berlin',
      '2026-03-04T02:00+01:00',
      'Wed 2026-03-04 02:00',
      { change: { week: nights, off: ['2026-03-04'] } },
    ],
    [
      'Europe/Berlin',
      '2026-03-04T23:00+01:00',
      'Thu 2026-03-05 22:00',
      { change: { week: nights, off: ['2026-03-04'] } },
    ],
    // Rest until a day, and until an hour in the night.
    [
      'Europe/Berlin',
      '2026-03-02T10:00+01:00',
      'Tue 2026-03-03 09:00',
      { change: { restUntil: new Date('2026-03-03T00:00+01:00') } },
    ],
    [
      'Asia/Kolkata',
      '2026-03-02T10:00+05:30',
      'Mon 2026-03-09 09:00',
      { change: { restUntil: new Date('2026-03-07T00:00+05:30') } },
    ],
    [
      'America/New_York',
      '2026-03-02T10:00-05:00',
      'Wed 2026-03-04 14:30',
      { change: { restUntil: new Date('2026-03-04T14:30-05:00') } },
    ],
    // Do Not Disturb ends inside the day, or after it.
    [
      'Europe/Berlin',
      '2026-03-02T10:00+01:00',
      'Mon 2026-03-02 11:30',
      { quiet: { disturbFrom: new Date('2026-03-02T11:30+01:00') } },
    ],
    [
      'Pacific/Honolulu',
      '2026-03-02T16:00-10:00',
      'Tue 2026-03-03 09:00',
      { quiet: { disturbFrom: new Date('2026-03-02T22:00-10:00') } },
    ],
    // The reminders of any seven days: room comes back to the minute, then the next open hour.
    [
      'Europe/Berlin',
      '2026-03-05T10:00+01:00',
      'Mon 2026-03-09 10:00',
      {
        kind: 'echoQuestion',
        quiet: { nudgesSent: [new Date('2026-03-02T10:00+01:00'), new Date('2026-03-04T10:00+01:00')] },
      },
    ],
    [
      'Europe/Berlin',
      '2026-03-26T10:00+01:00',
      'Mon 2026-03-30 10:30',
      {
        kind: 'invitation',
        quiet: { nudgesSent: [new Date('2026-03-23T09:30+01:00'), new Date('2026-03-25T10:00+01:00')] },
      },
    ],
    [
      'Asia/Kathmandu',
      '2026-03-05T10:00+05:45',
      'Thu 2026-03-05 10:00',
      {
        kind: 'echoQuestion',
        quiet: { nudgesSent: [new Date('2026-02-26T10:00+05:45'), new Date('2026-03-04T10:00+05:45')] },
      },
    ],
    [
      'America/New_York',
      '2026-03-05T10:00-05:00',
      'Wed 2026-03-11 10:00',
      { kind: 'restOffer', change: { nudgesPerWeek: 1 }, quiet: { nudgesSent: [new Date('2026-03-04T09:00-05:00')] } },
    ],
    [
      'America/New_York',
      '2026-03-05T10:00-05:00',
      'Thu 2026-03-05 10:00',
      {
        kind: 'thanks',
        quiet: { nudgesSent: [new Date('2026-03-04T10:00-05:00'), new Date('2026-03-04T11:00-05:00')] },
      },
    ],
    // What a session needs does not wait, wherever one is.
    ['Pacific/Auckland', '2026-03-07T23:00+13:00', 'Sat 2026-03-07 23:00', { kind: 'ready' }],
  ])('in %s at %s goes at %s', (...[place, now, at, waits = {}]) => {
    const { kind = 'thanks', change = {}, quiet = {} }: Waits = waits;
    const polite = courtesy(
      kind,
      who(place, change),
      { disturbFrom: null, nudgesSent: [], ...quiet },
      defaultPolicy,
      new Date(now),
    );
    expect(polite.go).not.toBe('never');
    expect(wall(polite.go === 'later' ? polite.at : new Date(now), place)).toBe(at);
  });
});

describe('a person who changes zone between scheduling and sending', () => {
  it.each<[from: string, to: string, now: string, thought: string, at: string]>([
    ['Europe/Berlin', 'America/New_York', '2026-03-02T18:00+01:00', 'Tue 2026-03-03 09:00', 'Tue 2026-03-03 09:00'],
    ['America/New_York', 'Asia/Kolkata', '2026-03-06T18:00-05:00', 'Mon 2026-03-09 09:00', 'Tue 2026-03-10 09:00'],
    ['Pacific/Auckland', 'Pacific/Honolulu', '2026-03-09T18:00+13:00', 'Tue 2026-03-10 09:00', 'Mon 2026-03-09 10:00'],
    ['Asia/Kathmandu', 'Europe/Berlin', '2026-03-27T18:00+05:45', 'Mon 2026-03-30 09:00', 'Mon 2026-03-30 09:00'],
  ])('from %s to %s at %s: thought of as %s, looked at again and sent at %s', (from, to, now, thought, at) => {
    const ask = (place: string, when: Date) => {
      const polite = courtesy('thanks', who(place), { disturbFrom: null, nudgesSent: [] }, defaultPolicy, when);
      return polite.go === 'later' ? polite.at : when;
    };
    const due = ask(from, new Date(now));
    expect(wall(due, from)).toBe(thought);
    expect(wall(ask(to, due), to)).toBe(at);
  });
});

describe('a deadline of four working hours', () => {
  it.each<[place: string, from: string, ends: string, change?: Partial<Person>]>([
    ['Europe/Berlin', '2026-03-02T09:00+01:00', 'Mon 2026-03-02 13:00'],
    ['Europe/Berlin', '2026-03-02T15:00+01:00', 'Tue 2026-03-03 11:00'],
    ['Europe/Berlin', '2026-03-27T16:00+01:00', 'Mon 2026-03-30 12:00'],
    ['America/New_York', '2026-10-30T15:30-04:00', 'Mon 2026-11-02 11:30'],
    ['Pacific/Auckland', '2026-04-03T14:00+13:00', 'Mon 2026-04-06 10:00'],
    ['Asia/Kathmandu', '2026-03-02T13:00+05:45', 'Mon 2026-03-02 17:00'],
    ['Asia/Kolkata', '2026-03-04T16:00+05:30', 'Fri 2026-03-06 12:00', { holidays: ['2026-03-05'] }],
    ['America/Sao_Paulo', '2026-03-03T10:00-03:00', 'Wed 2026-03-04 10:00', { week: mornings }],
    ['America/Sao_Paulo', '2026-03-04T10:00-03:00', 'Mon 2026-03-09 10:00', { week: mornings }],
    ['Pacific/Honolulu', '2026-03-05T16:00-10:00', 'Mon 2026-03-09 10:00', { week: fourDays }],
    ['Europe/Berlin', '2026-03-03T04:00+01:00', 'Wed 2026-03-04 00:00', { week: nights }],
    // The night in which the clock jumps from two to three has seven hours.
    ['Europe/Berlin', '2026-03-29T00:00+01:00', 'Sun 2026-03-29 05:00', { week: shifts('22:00', '06:00', [5]) }],
    // The night that has the hour after two twice has nine.
    ['Europe/Berlin', '2026-10-25T00:00+02:00', 'Sun 2026-10-25 03:00', { week: shifts('22:00', '06:00', [5]) }],
  ])('in %s from %s ends %s', (...[place, from, ends, change = {}]) => {
    const person = who(place, change);
    expect(wall(addWorkingMinutes(workHours(person), new Date(from), 240), place)).toBe(ends);
  });
});

describe('the promise to an asker, the end of their next working day', () => {
  it.each<[place: string, at: string, ends: string, change?: Partial<Person>]>([
    ['Europe/Berlin', '2026-03-02T15:00+01:00', 'Tue 2026-03-03 17:00'],
    ['America/New_York', '2026-03-06T15:00-05:00', 'Mon 2026-03-09 17:00'],
    ['Pacific/Auckland', '2026-03-08T12:00+13:00', 'Mon 2026-03-09 17:00'],
    ['Asia/Kolkata', '2026-03-05T15:00+05:30', 'Mon 2026-03-09 18:00', { week: fourDays }],
    ['Asia/Kathmandu', '2026-03-05T15:00+05:45', 'Sun 2026-03-08 17:00', { week: sundays }],
    ['Europe/Berlin', '2026-12-23T15:00+01:00', 'Mon 2026-12-28 17:00', { holidays: ['2026-12-24', '2026-12-25'] }],
    ['Europe/Berlin', '2026-03-03T02:00+01:00', 'Wed 2026-03-04 06:00', { week: nights }],
    ['America/Sao_Paulo', '2026-03-04T11:00-03:00', 'Mon 2026-03-09 12:00', { week: mornings }],
  ])('in %s at %s is %s', (...[place, at, ends, change = {}]) => {
    expect(wall(endOfNextWorkingDay(workHours(who(place, change)), new Date(at)), place)).toBe(ends);
  });
});

describe('five working days of patience', () => {
  it.each<[place: string, from: string, ends: string, change?: Partial<Person>]>([
    ['Europe/Berlin', '2026-03-03T15:00+01:00', 'Tue 2026-03-10 17:00'],
    ['Pacific/Honolulu', '2026-03-06T10:00-10:00', 'Fri 2026-03-13 17:00'],
    ['Asia/Kolkata', '2026-03-03T10:00+05:30', 'Wed 2026-03-11 18:00', { week: fourDays }],
    ['America/New_York', '2026-03-02T10:00-05:00', 'Mon 2026-03-16 12:00', { week: mornings, off: ['2026-03-03'] }],
  ])('in %s from %s end %s', (...[place, from, ends, change = {}]) => {
    const days = defaultPolicy.restOfferPatienceDays;
    expect(wall(addWorkingDays(workHours(who(place, change)), new Date(from), days), place)).toBe(ends);
  });
});

describe('tomorrow morning', () => {
  it.each<[place: string, at: string, starts: string, change?: Partial<Person>]>([
    ['Europe/Berlin', '2026-03-27T15:00+01:00', 'Mon 2026-03-30 09:00'],
    ['Europe/Berlin', '2026-03-03T02:00+01:00', 'Tue 2026-03-03 22:00', { week: nights }],
    ['Pacific/Auckland', '2026-02-05T15:00+13:00', 'Mon 2026-02-09 09:00', { holidays: ['2026-02-06'] }],
  ])('in %s at %s is %s', (...[place, at, starts, change = {}]) => {
    expect(wall(startOfNextWorkingDay(workHours(who(place, change)), new Date(at)), place)).toBe(starts);
  });
});

describe('a moment in the hours of both', () => {
  it.each<[one: string, other: string, from: string, at: string]>([
    ['Europe/Berlin', 'America/New_York', '2026-03-02T09:00+01:00', 'Mon 2026-03-02 15:00'],
    // Summer time begins three weeks earlier in New York.
    ['Europe/Berlin', 'America/New_York', '2026-03-09T09:00+01:00', 'Mon 2026-03-09 14:00'],
    ['Europe/Berlin', 'Asia/Kolkata', '2026-03-02T13:00+01:00', 'Tue 2026-03-03 09:00'],
    ['Pacific/Auckland', 'Pacific/Honolulu', '2026-03-07T09:00+13:00', 'Tue 2026-03-10 09:00'],
  ])('of %s and %s from %s is %s there', (one, other, from, at) => {
    expect(wall(nextCommonOpen(who(one), who(other), new Date(from)), one)).toBe(at);
  });
});
