import { addDays } from '../../src/domain/duration';
import type { Person } from '../../src/domain/person';
import { defaultPolicy } from '../../src/domain/policy';
import {
  lastWord,
  noSilence,
  type RestOffer,
  restOfferAfterLapse,
  type Silence,
  standingOf,
} from '../../src/domain/silence';
import { aMentor, later, monday } from '../support/builders';

const tuesday = addDays(monday, 1);
const wednesday = addDays(monday, 2);
const standing = (silence: Partial<Silence>, now: Date, change: Partial<Person> = {}) =>
  standingOf(aMentor('UBEN', change), { ...noSilence, ...silence }, defaultPolicy, now).kind;
const twoDays = [monday, tuesday];
const offered = (change: Partial<RestOffer> = {}): RestOffer => ({
  about: 'UBEN#1',
  state: 'sent',
  madeAt: tuesday,
  settledAt: tuesday,
  ...change,
});

describe('somebody who did not get to offers', () => {
  it.each<[string, Partial<Silence>, Date, string, Partial<Person>?]>([
    ['never lapsed', {}, monday, 'asked'],
    ['lapsed once', { lapsedAt: [monday] }, tuesday, 'asked'],
    ['lapsed twice on one day', { lapsedAt: [monday, later(120)] }, tuesday, 'asked'],
    ['lapsed on two days', { lapsedAt: twoDays }, tuesday, 'restFirst'],
    [
      'lapsed on one day of UTC that is two days in Auckland',
      { lapsedAt: [monday, later(120)] },
      tuesday,
      'restFirst',
      { zone: 'Pacific/Auckland' },
    ],
    [
      'lapsed on two days of UTC that are one day in Honolulu',
      { lapsedAt: [new Date('2026-03-02T20:00:00Z'), new Date('2026-03-03T02:00:00Z')] },
      tuesday,
      'asked',
      { zone: 'Pacific/Honolulu' },
    ],
    ['answered between the two', { lapsedAt: twoDays, answeredAt: later(60) }, tuesday, 'asked'],
    ['answered after both', { lapsedAt: twoDays, answeredAt: wednesday }, wednesday, 'asked'],
    ['came back between the two', { lapsedAt: twoDays }, tuesday, 'asked', { askedAgainAt: later(60) }],
    [
      'waits for the offer of rest',
      { lapsedAt: twoDays, restOffer: offered({ state: 'waiting', settledAt: null }) },
      wednesday,
      'restFirst',
    ],
    ['got the offer of rest', { lapsedAt: twoDays, restOffer: offered() }, tuesday, 'restOffered'],
    // Five working days after Tuesday are over on the Tuesday after it, at 17:00.
    ['is patient', { lapsedAt: twoDays, restOffer: offered() }, new Date('2026-03-10T16:59:00Z'), 'restOffered'],
    ['said nothing', { lapsedAt: twoDays, restOffer: offered() }, new Date('2026-03-10T17:00:00Z'), 'askedNoMore'],
    [
      'said nothing on a day off',
      { lapsedAt: twoDays, restOffer: offered() },
      new Date('2026-03-10T17:00:00Z'),
      'restOffered',
      { off: ['2026-03-09'] },
    ],
    [
      'says that they are back',
      { lapsedAt: twoDays, restOffer: offered() },
      addDays(monday, 30),
      'asked',
      { askedAgainAt: addDays(monday, 29) },
    ],
    [
      'answers an offer after all',
      { lapsedAt: twoDays, restOffer: offered(), answeredAt: wednesday },
      addDays(monday, 30),
      'asked',
    ],
    [
      'was not reached by the offer of rest',
      { lapsedAt: twoDays, restOffer: offered({ state: 'lost' }) },
      wednesday,
      'asked',
    ],
    [
      'was not reached, and lapsed on two days more',
      { lapsedAt: [...twoDays, wednesday, addDays(monday, 3)], restOffer: offered({ state: 'lost' }) },
      addDays(monday, 3),
      'restFirst',
    ],
  ])('who %s', (...[, silence, now, kind, change]) => {
    expect(standing(silence, now, change)).toBe(kind);
  });

  it('is asked again on the next working day at the earliest after rest was offered', () => {
    const friday = new Date('2026-03-06T15:00:00Z');
    const silence = { ...noSilence, lapsedAt: twoDays, restOffer: offered({ madeAt: friday, settledAt: friday }) };
    expect(standingOf(aMentor(), silence, defaultPolicy, friday)).toMatchObject({
      askedFrom: new Date('2026-03-09T09:00:00Z'),
      until: new Date('2026-03-13T17:00:00Z'),
    });
  });
});

describe('a lapse', () => {
  const leadsTo = (silence: Partial<Silence>, now: Date) =>
    restOfferAfterLapse(aMentor(), { ...noSilence, ...silence }, defaultPolicy, now);

  it.each<[string, Partial<Silence>, boolean]>([
    ['the first', {}, false],
    ['the second on the same day', { lapsedAt: [later(-60, tuesday)] }, false],
    ['the second on another day', { lapsedAt: [monday] }, true],
    ['one while the offer of rest waits', { lapsedAt: [monday], restOffer: offered({ state: 'waiting' }) }, false],
    [
      'one after the offer of rest',
      { lapsedAt: [monday], restOffer: offered({ madeAt: later(60), settledAt: later(60) }) },
      false,
    ],
  ])('offers rest when it is the second on another day: %s', (_which, silence, offers) => {
    expect(leadsTo(silence, tuesday) !== null).toBe(offers);
  });

  it('is followed by one last word, when five working days are over', () => {
    const notice = leadsTo({ lapsedAt: [monday] }, tuesday);
    if (!notice) throw new Error('No offer of rest');
    const last = lastWord(aMentor(), notice, defaultPolicy, tuesday);
    expect(last.due).toEqual(new Date('2026-03-10T17:00:00Z'));
    expect(last.notice).toMatchObject({ kind: 'askedNoMore', about: notice.about, to: 'UBEN', askId: null });
  });
});
