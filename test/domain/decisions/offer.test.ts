import type { Ask } from '../../../src/domain/ask';
import { delivered, undeliverable } from '../../../src/domain/decisions/delivery';
import { accept, decline } from '../../../src/domain/decisions/offer';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { addDays } from '../../../src/domain/duration';
import { edit, post } from '../../../src/domain/notices';
import type { Person } from '../../../src/domain/person';
import {
  aMentor,
  anAsk,
  anAskInSession,
  anEndedSession,
  anOffer,
  anOfferedAsk,
  aPerson,
  aPerspective,
  aRunningSession,
  aSession,
  later,
  monday,
  someFacts,
} from '../../support/builders';
import { edits, granted, iso, perspectiveOf, posts, refusal, sessionIn, stateAfter } from './reading';

const ana = aPerson('UANA');
const ben = aMentor('UBEN');
const cai = aMentor('UCAI');
const offer = 'ask_1.1.o1';
const with_ = (...people: Person[]) => ({ with: [ana, ...people] });
const there = { channel: 'D1', ts: '1.0' };
const offerPost = post('offer', 'ask_1', offer, 'UBEN');

const inState = (state: Parameters<typeof aPerspective>[0] & object, change: Partial<Ask> = {}) =>
  anAsk({ perspectives: [aPerspective(state)], ...change });
const undelivered = anOfferedAsk({
  perspectives: [
    aPerspective({ state: 'offered', offers: [anOffer({ deliveredAt: null, lapsesAt: null })], nextAt: null }),
  ],
});
/** Ben's lapsed, Cai is asked now. */
const passedOn = inState({
  state: 'offered',
  offers: [anOffer({ outcome: 'lapsed' }), anOffer({ id: 'ask_1.1.o2', mentorId: 'UCAI' })],
});

describe('an offer that arrives', () => {
  it.each([
    ['in the morning', '2026-03-02T10:00:00Z', '2026-03-02T14:00:00.000Z'],
    ['late in the day', '2026-03-02T16:00:00Z', '2026-03-03T12:00:00.000Z'],
    ['on Friday afternoon', '2026-03-06T15:00:00Z', '2026-03-09T11:00:00.000Z'],
    ['after hours', '2026-03-06T20:00:00Z', '2026-03-09T13:00:00.000Z'],
  ])("%s lapses after four of the mentor's own hours", (_when, at, lapses) => {
    const { ask } = delivered(someFacts(undelivered), offerPost, there, new Date(at));
    expect(iso(wakeAt({ ...ask, promiseKeptAt: monday }, someFacts()))).toBe(lapses);
  });

  it('a second time keeps its first deadline', () => {
    const { ask } = delivered(someFacts(anOfferedAsk()), offerPost, there, later(60));
    expect(ask).toEqual(anOfferedAsk());
  });

  it('too late, after it was withdrawn, changes nothing', () => {
    const ask = inState({ state: 'withdrawn', offers: [anOffer({ outcome: 'withdrawn', deliveredAt: null })] });
    expect(delivered(someFacts(ask), offerPost, there, later(60)).ask).toEqual(ask);
  });

  it('only as an edit changes nothing', () => {
    expect(delivered(someFacts(undelivered), edit('offer', 'ask_1', offer, 'UBEN'), there, later(1)).ask).toEqual(
      undelivered,
    );
  });

  it('has no deadline before it arrived: only the promise to the asker counts', () => {
    expect(wakeAt(undelivered, someFacts())).toEqual(undelivered.promisedAt);
    expect(wakeAt({ ...undelivered, promiseKeptAt: monday }, someFacts())).toBeNull();
  });
});

describe('an offer that never arrives', () => {
  it('moves on to the next mentor without a word to anybody', () => {
    const moved = undeliverable(someFacts(undelivered), offerPost, later(1));
    expect(stateAfter(moved)).toBe('searching');
    expect(perspectiveOf(moved.ask).offers[0]?.outcome).toBe('undeliverable');
    expect(posts(moved)).toEqual([]);
  });
});

describe('a deadline', () => {
  const lapses = later(4 * 60);

  it('lapses the offer at the moment itself, not a millisecond before', () => {
    const early = wake(someFacts(anOfferedAsk()), new Date(lapses.getTime() - 1));
    const due = wake(someFacts(anOfferedAsk()), lapses);

    expect(stateAfter(early)).toBe('offered');
    expect(stateAfter(due)).toBe('searching');
    expect(perspectiveOf(due.ask).offers[0]?.outcome).toBe('lapsed');
  });

  it('is not told to the asker', () => {
    const due = wake(someFacts(anOfferedAsk()), lapses);
    expect(posts(due)).toEqual([]);
    expect(edits(due)).toEqual(['offer to UBEN']);
  });
});

describe('saying yes', () => {
  it('opens the session, tells the asker who, and gives them ten minutes to be there', () => {
    const yes = granted(accept(someFacts(anOfferedAsk()), offer, 'UBEN', later(5)));

    expect(stateAfter(yes)).toBe('accepted');
    expect(posts(yes)).toEqual(['card to both', 'taken to UANA']);
    expect(sessionIn(yes.ask)).toMatchObject({ mentorId: 'UBEN', hereBy: later(15), begunAt: null });
    const told = delivered(
      someFacts(yes.ask),
      post('taken', 'ask_1', 'ask_1.1.s1', 'UANA'),
      { channel: 'DANA', ts: '1.1' },
      later(5),
    );
    expect(told.ask.promiseKeptAt).toEqual(later(5));
  });

  it('reserves the minutes that were asked for', () => {
    const { minutes } = granted(accept(someFacts(anOfferedAsk()), offer, 'UBEN', later(5)));
    expect(minutes).toEqual([{ personId: 'UBEN', sessionId: 'ask_1.1.s1', minutes: 15, reservedAt: later(5) }]);
  });

  it('still works after the offer lapsed, while the next one is asked, who is told kindly', () => {
    const yes = granted(accept(someFacts(passedOn, with_(ben, cai)), offer, 'UBEN', later(300)));

    expect(sessionIn(yes.ask).mentorId).toBe('UBEN');
    expect(perspectiveOf(yes.ask).offers.map(({ outcome }) => outcome)).toEqual(['accepted', 'withdrawn']);
    expect(edits(yes)).toContain('offer to UCAI');
    expect(posts(yes)).toEqual(['card to both', 'taken to UANA']);
  });

  it.each([
    ['searched for', inState({ offers: [anOffer({ outcome: 'lapsed' })] })],
    ['on the list', inState({ state: 'listed', offers: [anOffer({ outcome: 'lapsed' })] })],
  ])('still works late, while somebody is %s', (_state, ask) => {
    expect(stateAfter(granted(accept(someFacts(ask), offer, 'UBEN', later(300))))).toBe('accepted');
  });

  it('from two at the same moment is won by the first', () => {
    const first = granted(accept(someFacts(passedOn, with_(ben, cai)), offer, 'UBEN', later(300)));
    const second = accept(someFacts(first.ask, with_(ben, cai)), 'ask_1.1.o2', 'UCAI', later(300));
    expect(refusal(second)).toBe('offerTaken');
  });

  it('twice is one session', () => {
    const first = granted(accept(someFacts(anOfferedAsk()), offer, 'UBEN', later(5)));
    expect(refusal(accept(someFacts(first.ask), offer, 'UBEN', later(5)))).toBe('alreadyYours');
  });

  it('gives the ask new patience, should it come back to the list', () => {
    const ask = inState({
      state: 'listed',
      listedAt: monday,
      listedUntil: addDays(monday, 7),
      offers: [anOffer({ outcome: 'lapsed' })],
    });
    expect(perspectiveOf(granted(accept(someFacts(ask), offer, 'UBEN', later(300))).ask).listedUntil).toBeNull();
  });

  it.each<[string, Ask, string]>([
    ['was withdrawn', inState({ state: 'withdrawn', offers: [anOffer({ outcome: 'withdrawn' })] }), 'offerClosed'],
    [
      'lapsed before the asker withdrew',
      inState({ state: 'withdrawn', offers: [anOffer({ outcome: 'lapsed' })] }),
      'offerClosed',
    ],
    [
      'lapsed before the ask ended as unmet',
      inState({ state: 'unmet', offers: [anOffer({ outcome: 'lapsed' })] }),
      'offerClosed',
    ],
    ['was declined', inState({ offers: [anOffer({ outcome: 'declined' })] }), 'offerClosed'],
    [
      'was called off by the mentor, and the search goes on',
      inState({ offers: [anOffer({ outcome: 'accepted' })], sessions: [aSession({ outcome: 'calledOff' })] }),
      'offerClosed',
    ],
    ['is in their own running session', anAskInSession(aRunningSession()), 'alreadyYours'],
    ['is long over', anAskInSession(anEndedSession()), 'alreadyYours'],
  ])('to an offer that %s is answered %s', (_what, ask, answer) => {
    expect(refusal(accept(someFacts(ask), offer, 'UBEN', later(60)))).toBe(answer);
  });

  it('to an offer of somebody else is refused, as is one that is not known', () => {
    expect(refusal(accept(someFacts(anOfferedAsk(), with_(ben, cai)), offer, 'UCAI', monday))).toBe('notYours');
    expect(refusal(accept(someFacts(anOfferedAsk()), 'ask_1.1.o9', 'UBEN', monday))).toBe('unknownAsk');
  });
});

describe('minutes at the moment of yes', () => {
  const promised = (minutes: number, daysAgo = 10) => [
    { sessionId: 'other', minutes, reservedAt: addDays(monday, -daysAgo) },
  ];
  const answer = (change: Partial<Person>, now = monday) =>
    accept(someFacts(anOfferedAsk(), with_(aMentor('UBEN', change))), offer, 'UBEN', now);

  it.each<[string, Partial<Person>, string | null]>([
    ['exactly enough', { reserved: promised(45) }, null],
    ['one too few', { reserved: promised(46) }, 'minutesSpent'],
    ['a budget that is smaller than the ask', { minutes: 10 }, 'minutesSpent'],
    ['a budget lowered below what is promised', { minutes: 30, reserved: promised(45) }, 'minutesSpent'],
    ['minutes given back today', { reserved: promised(60, 30) }, null],
  ])('%s', (_what, change, expected) => {
    expect(refusal(answer(change))).toBe(expected);
  });

  it('are refused with what is left and when they come back', () => {
    expect(answer({ reserved: promised(50) })).toEqual({
      ok: false,
      refusal: { code: 'minutesSpent', left: 10, refillsAt: addDays(monday, 20), zone: 'Etc/UTC' },
    });
  });

  it('come back thirty days after they were promised, not a millisecond before', () => {
    const back = addDays(monday, 20);
    expect(refusal(answer({ reserved: promised(60) }, new Date(back.getTime() - 1)))).toBe('minutesSpent');
    expect(refusal(answer({ reserved: promised(60) }, back))).toBeNull();
  });
});

describe('saying no', () => {
  it('moves on, and nobody is told', () => {
    const no = granted(decline(someFacts(anOfferedAsk()), offer, 'UBEN', later(5)));

    expect(stateAfter(no)).toBe('searching');
    expect(wakeAt(no.ask, someFacts())).toEqual(later(5));
    expect(posts(no)).toEqual([]);
    expect(edits(no)).toEqual(['offer to UBEN']);
  });

  it('twice is the same as once', () => {
    const no = granted(decline(someFacts(anOfferedAsk()), offer, 'UBEN', later(5)));
    expect(granted(decline(someFacts(no.ask), offer, 'UBEN', later(6)))).toEqual({
      ask: no.ask,
      notices: [],
      minutes: [],
    });
  });

  it('after the deadline leaves the offer to the next mentor alone', () => {
    const no = granted(decline(someFacts(passedOn, with_(ben, cai)), offer, 'UBEN', later(300)));
    expect(perspectiveOf(no.ask)).toMatchObject({
      state: 'offered',
      offers: [{ outcome: 'declined' }, { outcome: 'open' }],
    });
  });

  it.each<[string, Ask, string, string]>([
    ['by somebody else', anOfferedAsk(), 'UCAI', 'notYours'],
    ['after saying yes', anAskInSession(), 'UBEN', 'alreadyYours'],
    [
      'after the asker withdrew',
      inState({ state: 'withdrawn', offers: [anOffer({ outcome: 'withdrawn' })] }),
      'UBEN',
      'offerClosed',
    ],
  ])('%s is refused', (_how, ask, who, answer) => {
    expect(refusal(decline(someFacts(ask, with_(ben, cai)), offer, who, later(5)))).toBe(answer);
  });
});

describe('the promise to the asker', () => {
  const promisedAt = anAsk().promisedAt;
  const offered = (change: Partial<Ask> = {}) =>
    anAsk({
      perspectives: [aPerspective({ state: 'offered', offers: [anOffer({ lapsesAt: addDays(promisedAt, 1) })] })],
      ...change,
    });

  it('is kept with "still asking" at the moment itself, once', () => {
    const early = wake(someFacts(offered()), new Date(promisedAt.getTime() - 1));
    const due = wake(someFacts(offered()), promisedAt);

    expect(posts(early)).toEqual([]);
    expect(posts(due)).toEqual(['stillAsking to UANA']);
    expect(posts(wake(someFacts(due.ask), addDays(promisedAt, 0.1)))).toEqual([]);
  });

  it('needs no other word after "taken"', () => {
    expect(posts(wake(someFacts(offered({ promiseKeptAt: monday })), promisedAt))).toEqual([]);
  });
});
