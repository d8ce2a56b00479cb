import { mayGoAt } from '../../src/domain/courtesy';
import { keyOf, laneOf, type NoticeKind, noticeKinds, post } from '../../src/domain/notices';
import type { Person } from '../../src/domain/person';
import { aPerson, later, monday } from '../support/builders';

const sunday = new Date('2026-03-08T12:00:00Z');
const nextMorning = '2026-03-09T09:00:00.000Z';
const goes = (kind: NoticeKind, now: Date, change: Partial<Person> = {}) =>
  mayGoAt(kind, aPerson('UANA', change), now).toISOString();

const waits: readonly NoticeKind[] = [
  'offer',
  'nobody',
  'unmet',
  'goesOn',
  'thanksForm',
  'thanksNudge',
  'thanks',
  'echoQuestion',
  'echoTold',
  'invitation',
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
