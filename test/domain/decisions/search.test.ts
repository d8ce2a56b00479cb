import type { Ask, Perspective } from '../../../src/domain/ask';
import type { Candidate } from '../../../src/domain/decisions/decision';
import { erasesAt } from '../../../src/domain/decisions/erase';
import { search, waitOnList } from '../../../src/domain/decisions/search';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { addDays } from '../../../src/domain/duration';
import type { Person } from '../../../src/domain/person';
import { defaultPolicy } from '../../../src/domain/policy';
import {
  aCandidate,
  aMentor,
  anAsk,
  anOffer,
  aPerson,
  aPerspective,
  holds,
  later,
  monday,
  someFacts,
} from '../../support/builders';
import { iso, perspectiveOf, posts, stateAfter } from './reading';

const ana = aPerson('UANA');
const decide = (
  move: typeof search,
  ask: Ask,
  mentors: readonly Person[],
  now: Date,
  candidates?: readonly Candidate[],
) => move(someFacts(ask, { with: [ana, ...mentors], ...(candidates ? { candidates } : {}) }), perspectiveOf(ask), now);
const searchAmong = (mentors: readonly Person[], now = monday, ask = anAsk()) => decide(search, ask, mentors, now);

const askedBefore = (count: number, change: Parameters<typeof anOffer>[0] = {}) =>
  Array.from({ length: count }, (_, n) =>
    anOffer({ id: `ask_1.1.o${n + 1}`, mentorId: `UOLD${n}`, outcome: 'declined', ...change }),
  );

/** On the list since Monday; patience ends on the next Monday at 17:00. */
const listedUntil = new Date('2026-03-09T17:00:00Z');
const aListedAsk = (change: Parameters<typeof aPerspective>[0] = {}): Ask =>
  anAsk({
    promiseKeptAt: monday,
    perspectives: [aPerspective({ state: 'listed', listedAt: monday, listedUntil, nextAt: listedUntil, ...change })],
  });
const look = (ask: Ask, mentors: readonly Person[], now: Date) => decide(waitOnList, ask, mentors, now);

const never = Array.from({ length: 7 }, () => null);
const daysOff = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => addDays(monday, n).toISOString().slice(0, 10));

describe('a wish', () => {
  const wish = { mentorId: 'UCEM', why: 'You know this' };
  const mentors = (change: Partial<Person> = {}) => [aMentor('UBEN'), aMentor('UCEM', change)];
  const wished = (change: Partial<Person>, ask = anAsk({ wish }), now = monday) =>
    searchAmong(mentors(change), now, ask);

  it('goes first to whom the asker named', () => {
    expect(posts(wished({}))).toEqual(['offer to UCEM']);
  });

  it('waits for them where they come to work later that day, but not when it is wanted today', () => {
    const change = { zone: 'America/New_York' };
    expect(iso(perspectiveOf(wished(change).ask).nextAt)).toBe('2026-03-02T14:00:00.000Z');
    const today = anAsk({ wish, brief: { ...anAsk().brief, soon: 'today' } });
    expect(posts(wished(change, today))).toEqual(['offer to UBEN']);
  });

  it.each<[string, Partial<Person>]>([
    ['rests', { restUntil: addDays(monday, 3) }],
    ['has no minutes left', { minutes: 5 }],
    ['works again tomorrow', { zone: 'Pacific/Auckland' }],
    ['is not active', { isActive: false }],
    ['does not know the topic', { topics: holds('t_other') }],
  ])('goes to the next who fits where that one %s', (_why, change) => {
    expect(posts(wished(change))).toEqual(['offer to UBEN']);
  });

  it('is for one of two answers, and once', () => {
    const asked = [anOffer({ mentorId: 'UCEM', outcome: 'declined' })];
    const ask = anAsk({ wish, perspectives: [aPerspective({ offers: asked })] });
    expect(posts(wished({}, ask))).toEqual(['offer to UBEN']);
  });
});

describe('searching', () => {
  it('puts the question to the best mentor who is in their hours', () => {
    const asleep = aMentor('UANE', { zone: 'Pacific/Auckland', topics: [{ topicId: 't_feedback', level: 'deep' }] });
    const found = searchAmong([asleep, aMentor('UBEN')]);

    expect(stateAfter(found)).toBe('offered');
    expect(posts(found)).toEqual(['offer to UBEN']);
    expect(perspectiveOf(found.ask).offers).toMatchObject([{ mentorId: 'UBEN', outcome: 'open', deliveredAt: null }]);
  });

  it.each([
    ['resting', { restUntil: later(60) }],
    ['without enough minutes', { minutes: 10 }],
    ['whose minutes are promised', { reserved: [{ sessionId: 's', minutes: 50, reservedAt: monday }] }],
    ['a guest', { isGuest: true }],
    ['a bot', { isBot: true }],
    ['deactivated', { isActive: false }],
    ['not a mentor yet', { joinedAt: null }],
    ['with other topics', { topics: holds('t_sql') }],
    ['never at work', { week: never }],
    ['away for longer than the asker waits', { off: daysOff(20) }],
  ])('never asks somebody %s', (_why, change: Partial<Person>) => {
    const candidates = [aCandidate(aMentor('UBEN', change))];
    const found = decide(search, anAsk(), [aMentor('UBEN', change)], monday, candidates);

    expect(stateAfter(found)).toBe('listed');
    expect(posts(found)).toEqual(['nobody to UANA']);
  });

  it('asks the unlikely one second, where nobody was wished for', () => {
    const near = [aMentor('UBEN'), aMentor('UCEM')];
    const far = aMentor('UFAR', { zone: 'Europe/Lisbon' });
    const asked = (ask: Ask) => searchAmong([...near, far], monday, ask);
    const once = aPerspective({ offers: askedBefore(1) });
    expect(posts(asked(anAsk()))).toEqual(['offer to UBEN']);
    const second = asked(anAsk({ perspectives: [once] }));
    expect(posts(second)).toEqual(['offer to UFAR']);
    expect(perspectiveOf(second.ask).offers.at(-1)?.unlikely).toBe(true);
    expect(posts(asked(anAsk({ perspectives: [aPerspective({ offers: askedBefore(2) })] })))).toEqual([
      'offer to UBEN',
    ]);
    expect(posts(searchAmong(near, monday, anAsk({ perspectives: [once] })))).toEqual(['offer to UBEN']);
    // Whoever said whom, or was told whom by a colleague, is not led elsewhere.
    const wish = { mentorId: 'UGONE', why: '' };
    expect(posts(asked(anAsk({ perspectives: [once], wish })))).toEqual(['offer to UBEN']);
    const named = [{ id: 'UCEM', by: 'UGUS' }];
    expect(posts(asked(anAsk({ perspectives: [{ ...once, named }] })))).toEqual(['offer to UCEM']);
  });

  it('never asks the asker', () => {
    const candidates = [aCandidate(aMentor('UANA'))];
    expect(posts(decide(search, anAsk(), [], monday, candidates))).toEqual(['nobody to UANA']);
  });

  it('asks a guest where the workspace lets guests mentor', () => {
    const guest = aMentor('UBEN', { isGuest: true });
    const policy = { ...defaultPolicy, guestsMayMentor: true };
    const facts = someFacts(anAsk(), { with: [ana, guest], policy });
    expect(posts(search(facts, aPerspective(), monday))).toEqual(['offer to UBEN']);
  });

  it('never asks the same mentor twice for one question', () => {
    const ask = anAsk({ perspectives: [aPerspective({ offers: [anOffer({ outcome: 'lapsed' })] })] });
    expect(posts(searchAmong([aMentor('UBEN'), aMentor('UCAI')], monday, ask))).toEqual(['offer to UCAI']);
  });

  it('waits for the first mentor to come to work, without a word', () => {
    const night = new Date('2026-03-03T03:00:00Z');
    const found = searchAmong([aMentor('UBEN', { zone: 'America/New_York' }), aMentor('UCAI')], night);

    expect(found.notices).toEqual([]);
    expect(stateAfter(found)).toBe('searching');
    expect(iso(wakeAt(found.ask, someFacts()))).toBe('2026-03-03T09:00:00.000Z');
  });

  it('asks five, then the list, even if somebody is left', () => {
    const four = anAsk({ perspectives: [aPerspective({ offers: askedBefore(4) })] });
    const five = anAsk({ perspectives: [aPerspective({ offers: askedBefore(5) })] });

    expect(posts(searchAmong([aMentor('UBEN')], monday, four))).toEqual(['offer to UBEN']);
    expect(posts(searchAmong([aMentor('UBEN')], monday, five))).toEqual(['nobody to UANA']);
  });

  it('counts a colleague who was named and is no mentor yet as one of the five', () => {
    const named = (id: string) => [{ id, by: 'U0' }];
    const four = (more: Partial<Perspective>) =>
      anAsk({ perspectives: [aPerspective({ offers: askedBefore(4), ...more })] });
    expect(posts(searchAmong([aMentor('UBEN')], monday, four({ named: named('UNEW') })))).toEqual(['nobody to UANA']);
    // Who is a mentor is asked like anybody else.
    expect(posts(searchAmong([aMentor('UBEN')], monday, four({ named: named('UBEN') })))).toEqual(['offer to UBEN']);
  });

  it('counts five anew after the ask was on the list', () => {
    const offers = [...askedBefore(5), ...askedBefore(4, { madeAt: later(60) })];
    const resumed = (count: number) =>
      anAsk({ perspectives: [aPerspective({ offers: offers.slice(0, 5 + count), listedAt: later(30), listedUntil })] });

    expect(stateAfter(searchAmong([aMentor('UBEN')], later(90), resumed(4)))).toBe('offered');
  });
});

describe('going on the list', () => {
  /** On the list, and the asker has read it. */
  const listedAmong = (mentors: readonly Person[]): Ask => ({ ...searchAmong(mentors).ask, promiseKeptAt: monday });

  it('lasts five working days of the asker', () => {
    const listed = listedAmong([]);

    expect(iso(perspectiveOf(listed).listedUntil)).toBe(iso(listedUntil));
    expect(iso(wakeAt(listed, someFacts()))).toBe(iso(listedUntil));
  });

  it.each([
    ['the end of a rest', { restUntil: later(60) }, later(60)],
    [
      'minutes that come back',
      { reserved: [{ sessionId: 's', minutes: 60, reservedAt: addDays(monday, -27) }] },
      addDays(monday, 3),
    ],
    ['nothing but the end of patience', { minutes: 10 }, listedUntil],
  ])('looks again at %s', (_what, change: Partial<Person>, at) => {
    expect(iso(wakeAt(listedAmong([aMentor('UBEN', change)]), someFacts()))).toBe(iso(at));
  });

  it('is told each time, as a message of its own', () => {
    const first = searchAmong([]).notices.find(({ kind }) => kind === 'nobody');
    const second = searchAmong([], later(60)).notices.find(({ kind }) => kind === 'nobody');
    expect(first?.about).not.toBe(second?.about);
  });

  it('after patience was over is told as the end, not as another wait', () => {
    const ask = anAsk({ perspectives: [aPerspective({ offers: askedBefore(1), listedAt: monday, listedUntil })] });
    const over = searchAmong([], listedUntil, ask);

    expect(stateAfter(over)).toBe('unmet');
    expect(posts(over)).toEqual(['unmet to UANA']);
  });
});

describe('waiting on the list', () => {
  it('resumes when somebody comes free, and then asks them', () => {
    const ben = aMentor('UBEN', { restUntil: later(60) });
    const resumed = look(aListedAsk(), [ben], later(60));
    const asked = wake(someFacts(resumed.ask, { with: [ana, ben] }), later(60));

    expect(stateAfter(resumed)).toBe('searching');
    expect(posts(resumed)).toEqual([]);
    expect(posts(asked)).toEqual(['offer to UBEN']);
  });

  it('a millisecond earlier it does not', () => {
    const ben = aMentor('UBEN', { restUntil: later(60) });
    expect(stateAfter(look(aListedAsk(), [ben], new Date(later(60).getTime() - 1)))).toBe('listed');
  });

  it('does not resume for somebody who was there all the time', () => {
    expect(stateAfter(look(aListedAsk({ passedOver: ['UBEN'] }), [aMentor('UBEN')], later(60)))).toBe('listed');
  });

  it('resumes for them once they were away and are back', () => {
    const away = look(aListedAsk({ passedOver: ['UBEN'] }), [aMentor('UBEN', { restUntil: later(90) })], later(60));
    expect(iso(wakeAt(away.ask, someFacts()))).toBe(iso(later(90)));
    expect(stateAfter(look(away.ask, [aMentor('UBEN')], later(90)))).toBe('searching');
  });

  it('remembers everybody passed over through several lists', () => {
    const offers = askedBefore(5);
    const full = anAsk({ perspectives: [aPerspective({ offers, passedOver: ['UOLD'] })] });
    expect(perspectiveOf(searchAmong([aMentor('UBEN')], monday, full).ask).passedOver).toEqual(['UOLD', 'UBEN']);
  });

  it.each([
    ['a millisecond before the end of patience waits', new Date(listedUntil.getTime() - 1), 'listed'],
    ['at the end of patience gives up', listedUntil, 'unmet'],
    ['days later gives up as well', addDays(listedUntil, 4), 'unmet'],
  ])('%s', (_when, now, state) => {
    expect(stateAfter(look(aListedAsk(), [], now))).toBe(state);
  });

  it('tells the asker that nobody was found, and closes', () => {
    const over = look(aListedAsk(), [], listedUntil);
    expect(posts(over)).toEqual(['unmet to UANA']);
    expect(over.ask.closedAt).toEqual(listedUntil);
    expect(wakeAt(over.ask, someFacts())).toEqual(erasesAt(over.ask, defaultPolicy));
  });

  it('asks somebody who is free at last rather than giving up, however late it is', () => {
    expect(stateAfter(look(aListedAsk(), [aMentor('UBEN')], addDays(listedUntil, 1)))).toBe('unmet');
    expect(stateAfter(look(aListedAsk(), [aMentor('UBEN')], new Date('2026-03-10T09:00:00Z')))).toBe('searching');
  });
});
