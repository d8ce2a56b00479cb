import {
  addWorkingDays,
  addWorkingMinutes,
  atLocal,
  closesAt,
  defaultWeek,
  endOfNextWorkingDay,
  isOpen,
  isZone,
  localDate,
  nextOpen,
  startOfNextWorkingDay,
  type WorkHours,
  workingMinutesBetween,
} from '../../src/domain/worktime';

const office = (zone: string, off: readonly string[] = []): WorkHours => ({ zone, week: defaultWeek, off });

const nineToFive = { from: 9 * 60, to: 17 * 60 };
const night = { from: 22 * 60, to: 30 * 60 };
const nights = (zone: string): WorkHours => ({
  zone,
  week: [night, night, night, night, night, night, night],
  off: [],
});

const morning = { from: 9 * 60, to: 13 * 60 };
const mornings = { zone: 'Europe/Berlin', week: [morning, null, morning, null, morning, null, null], off: [] };
const fourDays = { zone: 'Europe/Berlin', week: [...defaultWeek.slice(0, 4), null, null, null], off: [] };
const uneven: WorkHours = {
  zone: 'Asia/Kathmandu',
  week: [
    { from: 600, to: 1080 },
    { from: 480, to: 720 },
    null,
    { from: 780, to: 1260 },
    null,
    null,
    { from: 540, to: 600 },
  ],
  off: [],
};
const wholeDay = { from: 0, to: 1440 };
const always = { zone: 'UTC', week: [wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, wholeDay], off: [] };
const never = { zone: 'Europe/Berlin', week: [null, null, null, null, null, null, null], off: [] };

const berlin = office('Europe/Berlin');
const newYork = office('America/New_York');
const auckland = office('Pacific/Auckland');

/** An instant written on the local clock, with the offset spelled out, e.g. '2026-03-30T09:00+02:00'. */
const t = (text: string) => new Date(text);
const daysAfter = (text: string, days: number) => new Date(t(text).getTime() + days * 86_400_000);

/** Every date of so many days from Monday 2026-03-02 on. */
const leave = (days: number) =>
  Array.from({ length: days }, (_, day) => daysAfter('2026-03-02', day).toISOString().slice(0, 10));

describe('isOpen', () => {
  it.each<[string, WorkHours, string, boolean]>([
    ['at nine sharp the day has begun', berlin, '2026-03-02T09:00+01:00', true],
    ['a millisecond before nine it has not', berlin, '2026-03-02T08:59:59.999+01:00', false],
    ['at five sharp the day is over', berlin, '2026-03-02T17:00+01:00', false],
    ['Saturday is closed', berlin, '2026-03-07T12:00+01:00', false],
    ['it is already Monday in Auckland while it is Sunday in UTC', auckland, '2026-06-07T21:30Z', true],
    [
      'it is still Friday in Honolulu while it is Saturday in UTC',
      office('Pacific/Honolulu'),
      '2026-06-06T02:59Z',
      true,
    ],
    ['Kolkata is half an hour off the full hour', office('Asia/Kolkata'), '2026-03-02T03:29Z', false],
    ['and opens at 3:30 UTC', office('Asia/Kolkata'), '2026-03-02T03:30Z', true],
    ['a holiday is closed', office('Europe/Berlin', ['2026-03-02']), '2026-03-02T12:00+01:00', false],
    ['a night worker works after midnight', nights('Europe/Berlin'), '2026-03-03T02:00+01:00', true],
    [
      'the night before a holiday runs to its end',
      { ...nights('Europe/Berlin'), off: ['2026-03-03'] },
      '2026-03-03T05:59+01:00',
      true,
    ],
    [
      'no night starts on the holiday itself',
      { ...nights('Europe/Berlin'), off: ['2026-03-03'] },
      '2026-03-03T22:00+01:00',
      false,
    ],
    ['an unknown zone counts as UTC', office('Atlantis/Capital'), '2026-03-02T09:00Z', true],
    ['an offset is no zone and counts as UTC', office('+05:30'), '2026-03-02T03:30Z', false],
    ['a week without shifts is never open', never, '2026-03-02T12:00+01:00', false],
  ])('%s', (_sentence, hours, at, expected) => {
    expect(isOpen(hours, t(at))).toBe(expected);
  });
});

describe('nextOpen', () => {
  it.each<[string, WorkHours, string, string]>([
    ['is now while open', berlin, '2026-03-02T11:23:45.678+01:00', '2026-03-02T11:23:45.678+01:00'],
    ['is this morning before nine', berlin, '2026-03-02T05:00+01:00', '2026-03-02T09:00+01:00'],
    ['is tomorrow from five on', berlin, '2026-03-02T17:00+01:00', '2026-03-03T09:00+01:00'],
    [
      'is Monday in summer time over the weekend of the change',
      berlin,
      '2026-03-27T17:00+01:00',
      '2026-03-30T09:00+02:00',
    ],
    [
      'is Monday in winter time over the weekend of the change',
      berlin,
      '2026-10-23T17:00+02:00',
      '2026-10-26T09:00+01:00',
    ],
    ['follows the southern autumn', auckland, '2026-04-03T18:00+13:00', '2026-04-06T09:00+12:00'],
    ['follows the southern spring', auckland, '2026-09-25T18:00+12:00', '2026-09-28T09:00+13:00'],
    [
      'follows the half hour of Lord Howe',
      office('Australia/Lord_Howe'),
      '2026-10-02T17:00+10:30',
      '2026-10-05T09:00+11:00',
    ],
    ['is next Monday after the last of four days', fourDays, '2026-03-05T17:30+01:00', '2026-03-09T09:00+01:00'],
    ['skips the free day between two mornings', mornings, '2026-03-02T14:00+01:00', '2026-03-04T09:00+01:00'],
    ['knows different hours per day', uneven, '2026-03-03T12:00+05:45', '2026-03-05T13:00+05:45'],
    ['knows a short Sunday', uneven, '2026-03-07T23:00+05:45', '2026-03-08T09:00+05:45'],
    [
      'skips a row of holidays',
      office('America/New_York', ['2026-11-26', '2026-11-27']),
      '2026-11-25T17:00-05:00',
      '2026-11-30T09:00-05:00',
    ],
    [
      'is an hour late when the clock jumps over the start of the shift',
      { zone: 'Europe/Berlin', week: [null, null, null, null, null, null, { from: 150, to: 600 }], off: [] },
      '2026-03-29T00:00+01:00',
      '2026-03-29T03:30+02:00',
    ],
    [
      'begins at one where midnight did not exist',
      { zone: 'America/Sao_Paulo', week: [null, null, null, null, null, null, wholeDay], off: [] },
      '2018-11-03T12:00-03:00',
      '2018-11-04T01:00-02:00',
    ],
    [
      'passes over a shift that the clock swallowed whole',
      { zone: 'America/New_York', week: [null, null, null, null, null, null, { from: 120, to: 180 }], off: [] },
      '2026-03-08T00:00-05:00',
      '2026-03-15T02:00-04:00',
    ],
  ])('%s', (_sentence, hours, at, expected) => {
    expect(nextOpen(hours, t(at))).toEqual(t(expected));
  });

  it('gives up after 370 days when no day has a shift', () => {
    expect(nextOpen(never, t('2026-03-02T12:00Z'))).toEqual(daysAfter('2026-03-02T12:00Z', 370));
  });

  it('finds the first day after a year of leave', () => {
    expect(nextOpen(office('UTC', leave(365)), t('2026-03-01T12:00Z'))).toEqual(t('2027-03-02T09:00Z'));
  });

  it('looks 370 days ahead and not a day further', () => {
    const at = t('2026-03-02T10:00Z');
    const on = (off: readonly string[]): WorkHours => ({ zone: 'UTC', week: Array(7).fill(nineToFive), off });
    expect(nextOpen(on(leave(370)), at)).toEqual(t('2027-03-07T09:00Z'));
    expect(endOfNextWorkingDay(on(leave(370)), at)).toEqual(t('2027-03-07T17:00Z'));
    expect(nextOpen(on(leave(371)), at)).toEqual(t('2027-03-07T10:00Z'));
    expect(endOfNextWorkingDay(on(leave(371)), at)).toEqual(t('2027-03-07T10:00Z'));
  });
});

describe('closesAt', () => {
  it.each<[string, WorkHours, string, string]>([
    ['is five during the day', berlin, '2026-03-02T09:00+01:00', '2026-03-02T17:00+01:00'],
    ['is now while closed', berlin, '2026-03-02T20:00+01:00', '2026-03-02T20:00+01:00'],
    ['is now at five sharp', berlin, '2026-03-02T17:00+01:00', '2026-03-02T17:00+01:00'],
    ['is tomorrow at six in the evening of a night worker', nights('UTC'), '2026-03-02T23:00Z', '2026-03-03T06:00Z'],
    [
      'joins shifts that touch at midnight',
      { zone: 'UTC', week: [{ from: 1200, to: 1440 }, { from: 0, to: 300 }, null, null, null, null, null], off: [] },
      '2026-03-02T21:00Z',
      '2026-03-03T05:00Z',
    ],
    [
      'joins shifts that overlap',
      { zone: 'UTC', week: [{ from: 1200, to: 1800 }, { from: 300, to: 600 }, null, null, null, null, null], off: [] },
      '2026-03-02T21:00Z',
      '2026-03-03T10:00Z',
    ],
    ['is 370 days away for somebody who never closes', always, '2026-03-02T12:00Z', '2027-03-07T12:00Z'],
  ])('%s', (_sentence, hours, at, expected) => {
    expect(closesAt(hours, t(at))).toEqual(t(expected));
  });
});

describe('addWorkingMinutes', () => {
  it.each<[string, WorkHours, string, number, string]>([
    ['an offer at ten lapses at two', berlin, '2026-03-02T10:00+01:00', 240, '2026-03-02T14:00+01:00'],
    ['an offer at four goes on tomorrow', berlin, '2026-03-02T16:00+01:00', 240, '2026-03-03T12:00+01:00'],
    ['an offer on Friday afternoon goes on on Monday', berlin, '2026-03-06T15:00+01:00', 240, '2026-03-09T11:00+01:00'],
    [
      'a deadline at the end of the day stays in the day',
      berlin,
      '2026-03-02T16:00+01:00',
      60,
      '2026-03-02T17:00+01:00',
    ],
    ['no minutes while open are now', berlin, '2026-03-02T16:00+01:00', 0, '2026-03-02T16:00+01:00'],
    ['no minutes while closed are the next opening', berlin, '2026-03-07T16:00+01:00', 0, '2026-03-09T09:00+01:00'],
    ['fewer than none count as none', berlin, '2026-03-02T16:00+01:00', -30, '2026-03-02T16:00+01:00'],
    ['fractions of a minute count', berlin, '2026-03-02T16:00+01:00', 0.5, '2026-03-02T16:00:30+01:00'],
    ['from a closed moment the count begins at nine', newYork, '2026-03-07T12:00-05:00', 60, '2026-03-09T10:00-04:00'],
    ['two weeks of work', berlin, '2026-03-16T09:00+01:00', 10 * 480, '2026-03-27T17:00+01:00'],
    ['four mornings of part-time', mornings, '2026-03-02T09:00+01:00', 4 * 240, '2026-03-09T13:00+01:00'],
    ['different hours per day', uneven, '2026-03-02T17:00+05:45', 60 + 240 + 30, '2026-03-05T13:30+05:45'],
    ['a spring night loses the hour', nights('Europe/Berlin'), '2026-03-29T01:00+01:00', 120, '2026-03-29T04:00+02:00'],
    ['an autumn night gains one', nights('Europe/Berlin'), '2026-10-25T01:00+02:00', 120, '2026-10-25T02:00+01:00'],
    ['a spring night in Auckland', nights('Pacific/Auckland'), '2026-09-27T01:00+12:00', 120, '2026-09-27T04:00+13:00'],
    [
      'an autumn night in Auckland',
      nights('Pacific/Auckland'),
      '2026-04-05T01:00+13:00',
      180,
      '2026-04-05T03:00+12:00',
    ],
    [
      'the half hour of Lord Howe',
      nights('Australia/Lord_Howe'),
      '2026-04-05T01:00+11:00',
      60,
      '2026-04-05T01:30+10:30',
    ],
    [
      'the short night carries over',
      nights('America/New_York'),
      '2026-03-07T22:00-05:00',
      480,
      '2026-03-08T23:00-04:00',
    ],
    ['an unknown zone counts as UTC', office('Mars/Base'), '2026-03-02T16:30Z', 60, '2026-03-03T09:30Z'],
  ])('%s', (_sentence, hours, from, minutes, expected) => {
    expect(addWorkingMinutes(hours, t(from), minutes)).toEqual(t(expected));
  });

  it('answers 370 days later when nothing ever opens', () => {
    expect(addWorkingMinutes(never, t('2026-03-02T12:00Z'), 60)).toEqual(daysAfter('2026-03-02T12:00Z', 370));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d minutes', (minutes) => {
    expect(() => addWorkingMinutes(berlin, t('2026-03-02T12:00Z'), minutes)).toThrow(RangeError);
  });
});

describe('workingMinutesBetween', () => {
  it.each<[string, WorkHours, string, string, number]>([
    ['inside one day', berlin, '2026-03-02T10:00+01:00', '2026-03-02T11:30+01:00', 90],
    ['across a night', berlin, '2026-03-02T16:00+01:00', '2026-03-03T10:00+01:00', 120],
    ['across a weekend', berlin, '2026-03-06T16:00+01:00', '2026-03-09T10:00+01:00', 120],
    [
      'across a holiday',
      office('Europe/Berlin', ['2026-03-03']),
      '2026-03-02T16:00+01:00',
      '2026-03-04T10:00+01:00',
      120,
    ],
    ['nothing at the weekend', berlin, '2026-03-07T00:00+01:00', '2026-03-08T23:00+01:00', 0],
    ['nothing backwards', berlin, '2026-03-02T12:00+01:00', '2026-03-02T10:00+01:00', 0],
    ['half a minute', berlin, '2026-03-02T12:00+01:00', '2026-03-02T12:00:30+01:00', 0.5],
    ['a night of eight hours', nights('Europe/Berlin'), '2026-03-02T20:00+01:00', '2026-03-03T20:00+01:00', 480],
    ['a night of seven in spring', nights('Europe/Berlin'), '2026-03-28T20:00+01:00', '2026-03-29T20:00+02:00', 420],
    ['a night of nine in autumn', nights('Europe/Berlin'), '2026-10-24T20:00+02:00', '2026-10-25T20:00+01:00', 540],
    ['a southern spring night', nights('Pacific/Auckland'), '2026-09-26T20:00+12:00', '2026-09-27T20:00+13:00', 420],
    ['a southern autumn night', nights('Pacific/Auckland'), '2026-04-04T20:00+13:00', '2026-04-05T20:00+12:00', 540],
    ['Lord Howe in spring', nights('Australia/Lord_Howe'), '2026-10-03T20:00+10:30', '2026-10-04T20:00+11:00', 450],
    ['a zone without summer time', nights('Asia/Kolkata'), '2026-03-28T20:00+05:30', '2026-03-29T20:00+05:30', 480],
    ['an office week with a change at its weekend', newYork, '2026-10-26T00:00-04:00', '2026-11-09T00:00-05:00', 4800],
    [
      'overlapping shifts once',
      { zone: 'UTC', week: [{ from: 1200, to: 1800 }, { from: 300, to: 600 }, null, null, null, null, null], off: [] },
      '2026-03-02T00:00Z',
      '2026-03-04T00:00Z',
      840,
    ],
  ])('counts %s', (_sentence, hours, from, to, expected) => {
    expect(workingMinutesBetween(hours, t(from), t(to))).toBe(expected);
  });
});

describe('endOfNextWorkingDay', () => {
  it.each<[string, WorkHours, string, string]>([
    ['Monday afternoon promises Tuesday evening', berlin, '2026-03-02T15:00+01:00', '2026-03-03T17:00+01:00'],
    ['so does Monday at dawn', berlin, '2026-03-02T05:00+01:00', '2026-03-03T17:00+01:00'],
    ['and Monday late at night', berlin, '2026-03-02T23:59+01:00', '2026-03-03T17:00+01:00'],
    ['Friday promises Monday', berlin, '2026-03-06T15:00+01:00', '2026-03-09T17:00+01:00'],
    ['Sunday promises Monday', berlin, '2026-03-08T15:00+01:00', '2026-03-09T17:00+01:00'],
    [
      'Friday before the change promises Monday in summer time',
      berlin,
      '2026-03-27T15:00+01:00',
      '2026-03-30T17:00+02:00',
    ],
    [
      'a holiday is not a working day',
      office('Europe/Berlin', ['2026-03-03']),
      '2026-03-02T15:00+01:00',
      '2026-03-04T17:00+01:00',
    ],
    ['part-time Monday promises Wednesday at one', mornings, '2026-03-02T10:00+01:00', '2026-03-04T13:00+01:00'],
    ['Thursday of a four-day week promises Monday', fourDays, '2026-03-05T10:00+01:00', '2026-03-09T17:00+01:00'],
    [
      'the local day decides, not the UTC day',
      office('Pacific/Honolulu'),
      '2026-03-02T23:00-10:00',
      '2026-03-03T17:00-10:00',
    ],
    ['a night worker before midnight', nights('Europe/Berlin'), '2026-03-02T23:00+01:00', '2026-03-04T06:00+01:00'],
    [
      'and after midnight of the same shift',
      nights('Europe/Berlin'),
      '2026-03-03T02:00+01:00',
      '2026-03-04T06:00+01:00',
    ],
    [
      'after the shift a new local day counts',
      nights('Europe/Berlin'),
      '2026-03-03T07:00+01:00',
      '2026-03-05T06:00+01:00',
    ],
    ['the night of the spring change', nights('Europe/Berlin'), '2026-03-28T01:00+01:00', '2026-03-29T06:00+02:00'],
    ['an unknown zone counts as UTC', office('Mars/Base'), '2026-03-02T15:00Z', '2026-03-03T17:00Z'],
    ['370 days later without any shift', never, '2026-03-02T12:00Z', '2027-03-07T12:00Z'],
  ])('%s', (_sentence, hours, at, expected) => {
    expect(endOfNextWorkingDay(hours, t(at))).toEqual(t(expected));
  });

  it('does not wait for a shift that is over already', () => {
    const hours = { zone: 'UTC', week: [night, { from: 180, to: 240 }, nineToFive, null, null, null, null], off: [] };
    expect(endOfNextWorkingDay(hours, t('2026-03-03T05:00Z'))).toEqual(t('2026-03-04T17:00Z'));
  });
});

describe('startOfNextWorkingDay', () => {
  it.each<[string, WorkHours, string, string]>([
    ['tomorrow morning', berlin, '2026-03-02T05:00+01:00', '2026-03-03T09:00+01:00'],
    ['Monday morning after Friday', newYork, '2026-03-06T15:00-05:00', '2026-03-09T09:00-04:00'],
    ['this evening for a night worker at two', nights('UTC'), '2026-03-03T02:00Z', '2026-03-03T22:00Z'],
    ['the other hours of Thursday', uneven, '2026-03-03T09:00+05:45', '2026-03-05T13:00+05:45'],
  ])('is %s', (_sentence, hours, at, expected) => {
    expect(startOfNextWorkingDay(hours, t(at))).toEqual(t(expected));
  });
});

describe('addWorkingDays', () => {
  it.each<[string, WorkHours, string, number, string]>([
    ['one day is the next working day', berlin, '2026-03-02T15:00+01:00', 1, '2026-03-03T17:00+01:00'],
    ['five days are a week', berlin, '2026-03-02T15:00+01:00', 5, '2026-03-09T17:00+01:00'],
    ['five days of three mornings a week', mornings, '2026-03-02T10:00+01:00', 5, '2026-03-13T13:00+01:00'],
    [
      'holidays do not count',
      office('Europe/Berlin', ['2026-04-03', '2026-04-06']),
      '2026-04-02T10:00+02:00',
      2,
      '2026-04-08T17:00+02:00',
    ],
    ['across the southern change', auckland, '2026-04-03T10:00+13:00', 3, '2026-04-08T17:00+12:00'],
    ['fewer than one day counts as one', berlin, '2026-03-02T15:00+01:00', 0, '2026-03-03T17:00+01:00'],
    [
      '400 days reach past the horizon of a single search',
      office('UTC'),
      '2026-03-02T12:00Z',
      400,
      '2027-09-13T17:00Z',
    ],
  ])('%s', (_sentence, hours, at, days, expected) => {
    expect(addWorkingDays(hours, t(at), days)).toEqual(t(expected));
  });

  it('refuses a number of days that is none', () => {
    expect(() => addWorkingDays(berlin, t('2026-03-02T12:00Z'), Number.NaN)).toThrow(RangeError);
  });
});

describe('isZone', () => {
  it.each(['Europe/Berlin', 'America/Sao_Paulo', 'Asia/Calcutta', 'UTC', 'Etc/GMT+5'])('knows %s', (name) => {
    expect(isZone(name)).toBe(true);
  });

  it.each(['', 'Mars/Base', '+05:30', 'Z', '2026-03-02T00:00Z', 'Europe/Berlin '])('does not know "%s"', (name) => {
    expect(isZone(name)).toBe(false);
  });
});

describe('localDate', () => {
  it.each([
    ['is tomorrow in Auckland', 'Pacific/Auckland', '2026-12-31T11:00Z', '2027-01-01'],
    ['is yesterday in Honolulu', 'Pacific/Honolulu', '2026-03-01T09:59Z', '2026-02-28'],
    ['turns at 18:15 UTC in Kathmandu', 'Asia/Kathmandu', '2026-03-02T18:15Z', '2026-03-03'],
    ['lasts until the clock jumps at midnight', 'America/Sao_Paulo', '2018-11-04T02:59:59.999Z', '2018-11-03'],
    ['and is a new one from then on', 'America/Sao_Paulo', '2018-11-04T03:00Z', '2018-11-04'],
    ['has a leap day', 'UTC', '2028-02-29T12:00Z', '2028-02-29'],
    ['is that of UTC in an unknown zone', 'Mars/Base', '2026-03-02T23:59Z', '2026-03-02'],
  ])('%s', (_sentence, zone, at, expected) => {
    expect(localDate(zone, t(at))).toBe(expected);
  });
});

describe('atLocal', () => {
  it.each<[string, string, string, number, string]>([
    ['an ordinary morning', 'Europe/Berlin', '2026-03-02', 540, '2026-03-02T09:00+01:00'],
    ['minutes past midnight of the next day', 'Europe/Berlin', '2026-03-02', 1500, '2026-03-03T01:00+01:00'],
    ['in a gap, the later time', 'Europe/Berlin', '2026-03-29', 150, '2026-03-29T03:30+02:00'],
    ['in an overlap, the earlier time', 'Europe/Berlin', '2026-10-25', 150, '2026-10-25T02:30+02:00'],
    ['the gap of New York', 'America/New_York', '2026-03-08', 150, '2026-03-08T03:30-04:00'],
    ['the overlap of New York', 'America/New_York', '2026-11-01', 90, '2026-11-01T01:30-04:00'],
    ['the gap of half an hour', 'Australia/Lord_Howe', '2026-10-04', 135, '2026-10-04T02:45+11:00'],
    ['the overlap of half an hour', 'Australia/Lord_Howe', '2026-04-05', 105, '2026-04-05T01:45+11:00'],
    ['a midnight that did not exist', 'America/Sao_Paulo', '2018-11-04', 0, '2018-11-04T01:00-02:00'],
    ['Brazil without summer time today', 'America/Sao_Paulo', '2026-11-04', 0, '2026-11-04T00:00-03:00'],
    ['an unknown zone as UTC', 'Mars/Base', '2026-03-02', 540, '2026-03-02T09:00Z'],
  ])('gives %s', (_sentence, zone, date, minutes, expected) => {
    expect(atLocal(zone, date, minutes)).toEqual(t(expected));
  });

  it.each(['2026-02-30', '2026-13-01', 'tomorrow', '2026-3-2'])('refuses "%s"', (date) => {
    expect(() => atLocal('UTC', date, 0)).toThrow(RangeError);
  });
});
