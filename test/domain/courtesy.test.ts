import { counted, courtesy, type Quiet, roomAt } from '../../src/domain/courtesy';
import { addDays } from '../../src/domain/duration';
import { keyOf, laneOf, type NoticeKind, noticeKinds, post } from '../../src/domain/notices';
import type { Person } from '../../src/domain/person';
import { defaultPolicy } from '../../src/domain/policy';
import { aPerson, later, monday } from '../support/builders';

const sunday = new Date('2026-03-08T12:00:00Z');
const nextMorning = '2026-03-09T09:00:00.000Z';
const undisturbed: Quiet = { disturbFrom: null, nudgesSent: [] };
const ask = (kind: NoticeKind, now: Date, change: Partial<Person> = {}, quiet: Partial<Quiet> = {}) =>
  courtesy(kind, aPerson('UANA', change), { ...undisturbed, ...quiet }, defaultPolicy, now);
const goes = (kind: NoticeKind, now: Date, change: Partial<Person> = {}) => {
  const polite = ask(kind, now, change);
  return (polite.go === 'later' ? polite.at : now).toISOString();
};

const waits: readonly NoticeKind[] = [
  'offer',
  'nobody',
  'unmet',
  'goesOn',
  'thanksForm',
  'thanksNudge',
  'thanks',
  'thanksToManager',
  'added',
  'passOn',
  'newMentor',
  'echoQuestion',
  'echoTold',
  'moreAsked',
  'reopenAsked',
  'reopenDeclined',
  'writingReminder',
  'didItCome',
  'moreAnswered',
  'invitation',
  'restOffer',
  'askedNoMore',
];
const atOnce = (Object.keys(noticeKinds) as NoticeKind[]).filter((kind) => !waits.includes(kind));

describe('on a Sunday', () => {
  it.each(waits)('%s waits for Monday morning', (kind) => {
    expect(goes(kind, sunday)).toBe(nextMorning);
  });

  it.each(atOnce)('%s is said at once', (kind) => {
    expect(goes(kind, sunday)).toBe(sunday.toISOString());
  });
});

describe('somebody who rests', () => {
  const restUntil = new Date('2026-03-05T12:30:00Z');

  it.each(waits)('gets no %s before the rest is over', (kind) => {
    expect(goes(kind, monday, { restUntil })).toBe(restUntil.toISOString());
  });

  it('until the night gets it on the next morning', () => {
    expect(goes('offer', monday, { restUntil: new Date('2026-03-04T20:00:00Z') })).toBe('2026-03-05T09:00:00.000Z');
  });

  it('still hears at once what a session needs', () => {
    expect(goes('ready', monday, { restUntil })).toBe(monday.toISOString());
  });
});

describe('news', () => {
  it.each<[string, Partial<Person>, Date, string]>([
    ['inside the hours goes now', {}, monday, monday.toISOString()],
    ['at the first minute of the day goes now', {}, new Date('2026-03-02T09:00:00Z'), '2026-03-02T09:00:00.000Z'],
    ['at the minute the day ends waits for the next', {}, new Date('2026-03-02T17:00:00Z'), '2026-03-03T09:00:00.000Z'],
    ['before breakfast in New York waits', { zone: 'America/New_York' }, monday, '2026-03-02T14:00:00.000Z'],
    [
      'on the morning after summer time began waits for nine there',
      { zone: 'America/New_York' },
      sunday,
      '2026-03-09T13:00:00.000Z',
    ],
    ['on a day off waits for the day after', { off: ['2026-03-02'] }, later(0), '2026-03-03T09:00:00.000Z'],
  ])('%s', (_when, change, now, at) => {
    expect(goes('thanks', now, change)).toBe(at);
  });
});

describe('the promised word', () => {
  it('is not held, though the promise falls on the minute at which the day ends', () => {
    const promised = new Date('2026-03-03T17:00:00Z');
    expect(goes('stillAsking', promised)).toBe(promised.toISOString());
  });
});

describe('a notice', () => {
  it('has the key of its kind, what it is about and whom it goes to', () => {
    expect(keyOf(post('card', 'ask_1', 'ask_1.1.s1', null))).toBe('card:ask_1.1.s1:group');
    expect(keyOf(post('card', 'ask_1', 'ask_1.1.s1', 'UBEN'))).toBe('card:ask_1.1.s1:UBEN');
  });

  it('goes in the lane of its conversation, whichever round of the session it tells of', () => {
    expect(laneOf(post('ready', 'ask_1', 'ask_1.1.s1#1p', null))).toBe('session:ask_1.1.s1');
    expect(laneOf(post('chooseTime', 'ask_1', 'ask_1.1.s1#1p', 'UBEN'))).toBe('dm:UBEN');
  });
});

describe('around the world, an offer or a reminder goes', () => {
  const shift = (from: number, to: number, days: readonly number[]) =>
    Array.from({ length: 7 }, (_, day) => (days.includes(day) ? { from: from * 60, to: to * 60 } : null));
  const weekdays = [0, 1, 2, 3, 4];

  it.each<[string, Partial<Person>, string, string]>([
    [
      'in Auckland at nine in the morning, not at eight',
      { zone: 'Pacific/Auckland' },
      '2026-03-03T19:00:00Z',
      '2026-03-03T20:00:00Z',
    ],
    [
      'in Auckland on Monday, which is still Sunday in London',
      { zone: 'Pacific/Auckland' },
      '2026-03-08T19:30:00Z',
      '2026-03-08T20:00:00Z',
    ],
    [
      'in Auckland after summer time ended in the night',
      { zone: 'Pacific/Auckland' },
      '2026-04-04T20:00:00Z',
      '2026-04-05T21:00:00Z',
    ],
    [
      'in Auckland after summer time began in the night',
      { zone: 'Pacific/Auckland' },
      '2026-09-26T19:00:00Z',
      '2026-09-27T20:00:00Z',
    ],
    [
      'in Kolkata at half past three in London',
      { zone: 'Asia/Kolkata' },
      '2026-03-03T02:00:00Z',
      '2026-03-03T03:30:00Z',
    ],
    [
      'in Kathmandu at a quarter past three in London',
      { zone: 'Asia/Kathmandu' },
      '2026-03-03T03:00:00Z',
      '2026-03-03T03:15:00Z',
    ],
    [
      'in Kathmandu not a minute after five',
      { zone: 'Asia/Kathmandu' },
      '2026-03-03T11:15:00Z',
      '2026-03-04T03:15:00Z',
    ],
    [
      'in São Paulo, which has no summer time any more',
      { zone: 'America/Sao_Paulo' },
      '2026-11-03T11:00:00Z',
      '2026-11-03T12:00:00Z',
    ],
    [
      'in New York before the clocks change',
      { zone: 'America/New_York' },
      '2026-03-06T13:00:00Z',
      '2026-03-06T14:00:00Z',
    ],
    [
      'in New York after they changed, an hour earlier in London’s time',
      { zone: 'America/New_York' },
      '2026-03-07T14:00:00Z',
      '2026-03-09T13:00:00Z',
    ],
    [
      'in New York after they changed back',
      { zone: 'America/New_York' },
      '2026-10-31T14:00:00Z',
      '2026-11-02T14:00:00Z',
    ],
    [
      'in Berlin on the Monday after summer time began',
      { zone: 'Europe/Berlin' },
      '2026-03-27T17:00:00Z',
      '2026-03-30T07:00:00Z',
    ],
    [
      'in Berlin on the Monday after it ended',
      { zone: 'Europe/Berlin' },
      '2026-10-23T16:00:00Z',
      '2026-10-26T08:00:00Z',
    ],
    [
      'in Berlin at once while the day lasts',
      { zone: 'Europe/Berlin' },
      '2026-03-03T15:59:00Z',
      '2026-03-03T15:59:00Z',
    ],
    ['in Honolulu when Europe sleeps', { zone: 'Pacific/Honolulu' }, '2026-03-03T12:00:00Z', '2026-03-03T19:00:00Z'],
    [
      'to somebody who moved to Honolulu, on their new clock',
      { zone: 'Pacific/Honolulu' },
      '2026-03-03T08:00:00Z',
      '2026-03-03T19:00:00Z',
    ],
    [
      'to a night worker at ten in the evening',
      { week: shift(22, 30, weekdays) },
      '2026-03-03T12:00:00Z',
      '2026-03-03T22:00:00Z',
    ],
    [
      'to a night worker at three in the morning at once',
      { week: shift(22, 30, weekdays) },
      '2026-03-03T03:00:00Z',
      '2026-03-03T03:00:00Z',
    ],
    [
      'to a night worker also in the night to Saturday',
      { week: shift(22, 30, weekdays) },
      '2026-03-07T05:00:00Z',
      '2026-03-07T05:00:00Z',
    ],
    [
      'to a night worker not on Saturday evening',
      { week: shift(22, 30, weekdays) },
      '2026-03-07T23:00:00Z',
      '2026-03-09T22:00:00Z',
    ],
    [
      'to a night worker through the change to summer time',
      { zone: 'Europe/Berlin', week: shift(22, 30, [5]) },
      '2026-03-29T03:59:00Z',
      '2026-03-29T03:59:00Z',
    ],
    [
      'to somebody who works mornings',
      { week: shift(8, 12, weekdays) },
      '2026-03-03T12:30:00Z',
      '2026-03-04T08:00:00Z',
    ],
    ['to somebody who works two days', { week: shift(9, 17, [1, 3]) }, '2026-03-03T17:30:00Z', '2026-03-05T09:00:00Z'],
    [
      'to somebody with Fridays off',
      { week: shift(9, 17, [0, 1, 2, 3]) },
      '2026-03-06T10:00:00Z',
      '2026-03-09T09:00:00Z',
    ],
    ['after a holiday', { off: ['2026-03-04'] }, '2026-03-04T10:00:00Z', '2026-03-05T09:00:00Z'],
    ['after a holiday and the weekend', { off: ['2026-03-06'] }, '2026-03-06T10:00:00Z', '2026-03-09T09:00:00Z'],
    [
      'when a rest ends at night, the next morning',
      { restUntil: new Date('2026-03-05T00:00:00Z') },
      '2026-03-03T10:00:00Z',
      '2026-03-05T09:00:00Z',
    ],
    [
      'when a rest is longer than a holiday',
      { off: ['2026-03-04'], restUntil: new Date('2026-03-04T12:00:00Z') },
      '2026-03-03T10:00:00Z',
      '2026-03-05T09:00:00Z',
    ],
  ])('%s', (_where, change, now, expected) => {
    for (const kind of ['offer', 'echoQuestion'] as const) {
      expect(goes(kind, new Date(now), { zone: 'Etc/UTC', ...change })).toBe(new Date(expected).toISOString());
    }
  });
});

describe('Do Not Disturb', () => {
  const until = later(90);

  it.each(waits)('holds %s until it is over', (kind) => {
    expect(ask(kind, monday, {}, { disturbFrom: until })).toEqual({ go: 'later', at: until, why: 'doNotDisturb' });
  });

  it.each(atOnce)('does not hold %s', (kind) => {
    expect(ask(kind, monday, {}, { disturbFrom: until })).toEqual({ go: 'now' });
  });

  it('that ends in the night is over the next morning', () => {
    const night = new Date('2026-03-02T22:00:00Z');
    expect(ask('offer', monday, {}, { disturbFrom: night })).toMatchObject({ at: new Date('2026-03-03T09:00:00Z') });
  });
});

describe('the budget of nudges', () => {
  const two = [addDays(monday, -3), addDays(monday, -1)];

  it('has room for a second one in 7 days', () => {
    expect(ask('echoQuestion', monday, {}, { nudgesSent: two.slice(0, 1) })).toEqual({ go: 'now' });
  });

  it('lets "How did it go?" wait until there is room', () => {
    expect(ask('echoQuestion', monday, {}, { nudgesSent: two })).toEqual({
      go: 'later',
      at: addDays(monday, 4),
      why: 'nudgeBudget',
    });
  });

  it('does not send a reminder of thanks that does not fit', () => {
    expect(ask('thanksNudge', monday, {}, { nudgesSent: two })).toEqual({ go: 'never', why: 'nudgeBudget' });
  });

  it('is the person’s own where they said one', () => {
    const [once] = two;
    expect(ask('echoQuestion', monday, { nudgesPerWeek: 1 }, { nudgesSent: once ? [once] : [] })).toMatchObject({
      why: 'nudgeBudget',
    });
    expect(ask('echoQuestion', monday, { nudgesPerWeek: 3 }, { nudgesSent: two })).toEqual({ go: 'now' });
  });

  it('of nothing sends no nudge, whatever the workspace allows', () => {
    expect(ask('echoQuestion', monday, { nudgesPerWeek: 0 })).toEqual({ go: 'never', why: 'nudgeBudget' });
  });

  it.each(['offer', 'thanks', 'nobody', 'taken'] as const)('does not hold %s', (kind) => {
    expect(ask(kind, monday, {}, { nudgesSent: two })).toEqual({ go: 'now' });
  });

  it('gives its room back to the minute', () => {
    const nudgesSent = [addDays(monday, -7), addDays(monday, -2)];
    expect(ask('echoQuestion', monday, {}, { nudgesSent })).toEqual({ go: 'now' });
    expect(counted(nudgesSent, monday)).toEqual([addDays(monday, -2)]);
  });

  it('of nothing never has room', () => expect(roomAt([], 0, monday)).toBeNull());

  it('that was lowered waits for as many as are too many', () => {
    expect(
      roomAt(
        [-5, -4, -3].map((days) => addDays(monday, days)),
        1,
        monday,
      ),
    ).toEqual(addDays(monday, 4));
  });
});
