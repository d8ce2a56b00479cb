import type { Ask } from '../../../src/domain/ask';
import { begin, chooseTime, lose, type OtherTime, postpone, ready, remind } from '../../../src/domain/decisions/begin';
import { delivered, undeliverable } from '../../../src/domain/decisions/delivery';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { post } from '../../../src/domain/notices';
import type { Person } from '../../../src/domain/person';
import {
  aMentor,
  anAskInSession,
  anEndedSession,
  aPerson,
  aRunningSession,
  aSession,
  later,
  monday,
  someFacts,
} from '../../support/builders';
import { edits, granted, iso, partsOf, perspectiveOf, posts, refusal, sessionIn, stateAfter } from './reading';

const session = 'ask_1.1.s1';
const tuesdayEnd = new Date('2026-03-03T17:00:00Z');
const aWaiting = (change: Parameters<typeof aSession>[0] = {}) =>
  aSession({ hereBy: null, waitingBecause: 'noTap', missed: 1, chooseBy: tuesdayEnd, ...change });
const over = anAskInSession(aSession({ outcome: 'calledOff', hereBy: null }));

describe('"I am here"', () => {
  it('starts the clock', () => {
    const here = granted(begin(someFacts(anAskInSession()), session, 'UANA', later(3)));

    expect(stateAfter(here)).toBe('active');
    expect(sessionIn(here.ask)).toMatchObject({ begunAt: later(3), endsAt: later(18), hereBy: null });
    expect(posts(here)).toEqual([]);
    expect(edits(here)).toEqual(expect.arrayContaining(['card to both', 'taken to UANA', 'status to UANA']));
  });

  it('still counts at the very end of the ten minutes, before anybody looked', () => {
    expect(refusal(begin(someFacts(anAskInSession()), session, 'UANA', later(10)))).toBeNull();
  });

  it.each<[string, Ask, string, string]>([
    ['of the mentor', anAskInSession(), 'UBEN', 'onlyAsker'],
    ['twice', anAskInSession(aRunningSession()), 'UANA', 'alreadyHere'],
    ['after the end', anAskInSession(anEndedSession()), 'UANA', 'sessionOver'],
    ['after it was called off', over, 'UANA', 'sessionOver'],
    ['while another time is being found', anAskInSession(aWaiting()), 'UANA', 'notActive'],
    ['before the other time', anAskInSession(aSession({ hereBy: null, startsAt: later(60) })), 'UANA', 'notActive'],
  ])('%s is refused', (_how, ask, who, answer) => {
    expect(refusal(begin(someFacts(ask), session, who, later(3)))).toBe(answer);
  });
});

const arrived = { kind: 'group', channel: 'G1', ts: '1.0' } as const;

describe('nobody taps', () => {
  it('while the card is still on its way, and nobody is missed', () => {
    expect(wake(someFacts(anAskInSession()), later(30)).notices).toEqual([]);
    expect(wakeAt(anAskInSession(), someFacts())).toBeNull();
  });

  it('for ten minutes: the mentor chooses another time, and the asker is told', () => {
    const early = wake(someFacts(anAskInSession(aSession({ place: arrived }))), new Date(later(10).getTime() - 1));
    const missed = wake(someFacts(anAskInSession(aSession({ place: arrived }))), later(10));

    expect(early.notices).toEqual([]);
    expect(stateAfter(missed)).toBe('accepted');
    expect(posts(missed)).toEqual(['chooseTime to UBEN', 'missed to UANA']);
    expect(sessionIn(missed.ask)).toMatchObject({
      missed: 1,
      waitingBecause: 'noTap',
      hereBy: null,
      chooseBy: tuesdayEnd,
    });
  });

  it('a second time: it is called off and the minutes return', () => {
    const twice = wake(someFacts(anAskInSession(aSession({ missed: 1, place: arrived }))), later(10));

    expect(stateAfter(twice)).toBe('withdrawn');
    expect(posts(twice)).toEqual(['calledOff to both']);
    expect(twice.minutes).toMatchObject([{ personId: 'UBEN', minutes: 0 }]);
    expect(twice.ask.closedAt).toEqual(later(10));
  });
});

describe('"another time"', () => {
  it('once is asked of the mentor, without a word of having missed anything', () => {
    const moved = granted(postpone(someFacts(anAskInSession()), session, 'askerBusy', later(2)));
    expect(posts(moved)).toEqual(['chooseTime to UBEN']);
    expect(sessionIn(moved.ask)).toMatchObject({ missed: 0, postponed: true, waitingBecause: 'askerBusy' });
  });

  it.each<[string, Ask, string]>([
    ['a second time', anAskInSession(aSession({ postponed: true })), 'alreadyMoved'],
    ['twice in a row', anAskInSession(aWaiting({ waitingBecause: 'askerBusy', postponed: true })), 'notActive'],
    ['when the session runs', anAskInSession(aRunningSession()), 'alreadyHere'],
    ['when it is over', anAskInSession(anEndedSession()), 'sessionOver'],
  ])('%s is refused', (_when, ask, answer) => {
    expect(refusal(postpone(someFacts(ask), session, 'askerBusy', later(2)))).toBe(answer);
  });
});

describe('the mentor who is to choose another time', () => {
  it('chooses none by the end of their next working day: the search goes on', () => {
    const waiting = someFacts(anAskInSession(aWaiting()));
    const early = wake(waiting, new Date(tuesdayEnd.getTime() - 1));
    const lost = wake(waiting, tuesdayEnd);

    expect(early.notices).toEqual([]);
    expect(stateAfter(lost)).toBe('searching');
    expect(posts(lost)).toEqual(['calledOff to both', 'goesOn to UANA']);
    expect(lost.minutes).toMatchObject([{ minutes: 0 }]);
  });

  it('on Friday has until Monday', () => {
    const friday = new Date('2026-03-06T10:00:00Z');
    const missed = wake(someFacts(anAskInSession(aSession({ hereBy: friday, place: arrived }))), friday);
    expect(iso(wakeAt(missed.ask, someFacts()))).toBe('2026-03-09T17:00:00.000Z');
  });

  const choose = (time: OtherTime, at: string, asker: Partial<Person> = {}, mentor: Partial<Person> = {}) =>
    granted(
      chooseTime(
        someFacts(anAskInSession(aWaiting()), { with: [aPerson('UANA', asker), aMentor('UBEN', mentor)] }),
        session,
        'UBEN',
        time,
        new Date(at),
      ),
    );
  const never = Array.from({ length: 7 }, () => null);

  it.each<[string, OtherTime, string, Partial<Person>, Partial<Person>, string]>([
    ['in half an hour', 'halfHour', '2026-03-02T10:00:00Z', {}, {}, '2026-03-02T10:30:00.000Z'],
    ['in an hour', 'hour', '2026-03-02T10:00:00Z', {}, {}, '2026-03-02T11:00:00.000Z'],
    [
      'in an hour, which is after work, so on the next morning',
      'hour',
      '2026-03-02T16:30:00Z',
      {},
      {},
      '2026-03-03T09:00:00.000Z',
    ],
    ['tomorrow morning', 'tomorrow', '2026-03-02T10:00:00Z', {}, {}, '2026-03-03T09:00:00.000Z'],
    ['tomorrow on a Friday, which is Monday', 'tomorrow', '2026-03-06T10:00:00Z', {}, {}, '2026-03-09T09:00:00.000Z'],
    [
      'tomorrow, when the asker in New York is up',
      'tomorrow',
      '2026-03-02T10:00:00Z',
      { zone: 'America/New_York' },
      {},
      '2026-03-03T14:00:00.000Z',
    ],
    [
      'in half an hour, but the asker is off until Thursday',
      'halfHour',
      '2026-03-02T10:00:00Z',
      { off: ['2026-03-02', '2026-03-03', '2026-03-04'] },
      {},
      '2026-03-05T09:00:00.000Z',
    ],
    [
      "tomorrow, in the mentor's hours, as the two share none",
      'tomorrow',
      '2026-03-02T10:00:00Z',
      { zone: 'Pacific/Auckland' },
      {},
      '2026-03-03T09:00:00.000Z',
    ],
    [
      "in an hour, in the mentor's hours, as the asker has none",
      'hour',
      '2026-03-02T10:00:00Z',
      { week: never },
      {},
      '2026-03-02T11:00:00.000Z',
    ],
    [
      'in an hour as said, as the mentor has no hours',
      'hour',
      '2026-03-02T10:00:00Z',
      {},
      { week: never },
      '2026-03-02T11:00:00.000Z',
    ],
  ])('can say %s', (_what, time, now, asker, mentor, starts) => {
    const chosen = choose(time, now, asker, mentor);
    expect(iso(sessionIn(chosen.ask).startsAt)).toBe(starts);
    expect(posts(chosen)).toEqual(['moved to UANA']);
  });

  it('is reminded ten minutes before, and so is the asker', () => {
    const later_ = choose('hour', '2026-03-02T10:00:00Z').ask;
    const soon = wake(someFacts(later_), later(50));

    expect(wakeAt(later_, someFacts())).toEqual(later(50));
    expect(posts(soon)).toEqual(['soon to both']);
    expect(wakeAt(soon.ask, someFacts())).toEqual(later(60));
  });

  it.each<[string, Ask, string, string]>([
    ['the asker', anAskInSession(aWaiting()), 'UANA', 'onlyMentor'],
    ['the mentor, twice', anAskInSession(aSession({ hereBy: null, startsAt: later(60) })), 'UBEN', 'notActive'],
    ['the mentor, of a session that runs', anAskInSession(aRunningSession()), 'UBEN', 'alreadyHere'],
    ['the mentor, of a session called off', over, 'UBEN', 'sessionOver'],
  ])('is not %s', (_who, ask, who, answer) => {
    expect(refusal(chooseTime(someFacts(ask), session, who, 'hour', later(5)))).toBe(answer);
  });
});

describe('the other time', () => {
  const moved = anAskInSession(aSession({ hereBy: null, startsAt: later(60), remindAt: later(50), missed: 1 }));

  it('is announced once', () => {
    const { facts, perspective, session: its } = partsOf(moved);
    expect(sessionIn(remind(facts, perspective, its).ask).remindAt).toBeNull();
  });

  it('asks "I am here" once more, for ten minutes', () => {
    const { facts, perspective, session: its } = partsOf(moved);
    const now = ready(facts, perspective, its, later(60));

    expect(posts(now)).toEqual(['ready to both']);
    expect(sessionIn(now.ask)).toMatchObject({ startsAt: null, remindAt: null, hereBy: later(70) });
  });

  it('is asked for without a late reminder after an outage', () => {
    expect(posts(wake(someFacts(moved), later(65)))).toEqual(['ready to both']);
  });
});

describe('a mentor who cannot after all', () => {
  it('gets the minutes back, and the asker hears that the search goes on', () => {
    const { facts, perspective, session: its } = partsOf(anAskInSession());
    const lost = lose(facts, perspective, its, 'calledOff', later(2));

    expect(stateAfter(lost)).toBe('searching');
    expect(wakeAt(lost.ask, facts)).toEqual(later(2));
    expect(posts(lost)).toEqual(['calledOff to both', 'goesOn to UANA']);
    expect(lost.minutes).toEqual([{ personId: 'UBEN', sessionId: session, minutes: 0, reservedAt: monday }]);
  });
});

describe('the card', () => {
  const card = post('card', 'ask_1', session, null);
  const place = { channel: 'G1', ts: '1.0' };

  it('starts the ten minutes when it arrives, not when the mentor said yes', () => {
    const { ask } = delivered(someFacts(anAskInSession()), card, place, later(7));
    expect(sessionIn(ask)).toMatchObject({ hereBy: later(17), place: { kind: 'group', ...place } });
  });

  it('of a second copy changes nothing', () => {
    const once = delivered(someFacts(anAskInSession()), card, place, later(7));
    expect(delivered(someFacts(once.ask), card, { channel: 'G1', ts: '2.0' }, later(9)).ask).toEqual(once.ask);
  });

  it('goes to each of the two where no group can be opened, and the ten minutes start then', () => {
    const fallen = undeliverable(someFacts(anAskInSession()), card, later(7));
    expect(posts(fallen)).toEqual(['card to UANA', 'card to UBEN']);
    expect(sessionIn(fallen.ask)).toMatchObject({ place: { kind: 'direct' }, hereBy: later(17) });
  });

  it('is sent to nobody once the session is called off', () => {
    const ask = { ...over, perspectives: [{ ...perspectiveOf(over), state: 'withdrawn' as const }] };
    expect(undeliverable(someFacts(ask), card, later(7))).toEqual({ ask, notices: [], minutes: [] });
  });

  const direct = aSession({ place: { kind: 'direct' } });

  it('that cannot reach the mentor at all sends the ask on', () => {
    const lost = undeliverable(someFacts(anAskInSession(direct)), post('card', 'ask_1', session, 'UBEN'), later(7));
    expect(stateAfter(lost)).toBe('searching');
    expect(posts(lost)).toContain('goesOn to UANA');
  });

  it('that cannot reach the asker at all calls it off, and the mentor is told', () => {
    const off = undeliverable(someFacts(anAskInSession(direct)), post('card', 'ask_1', session, 'UANA'), later(7));
    expect(stateAfter(off)).toBe('withdrawn');
    expect(posts(off)).toContain('calledOff to UBEN');
  });

  it('that cannot reach somebody does no harm to a session that runs', () => {
    const ask = anAskInSession(aRunningSession({ place: { kind: 'direct' } }));
    expect(undeliverable(someFacts(ask), post('card', 'ask_1', session, 'UBEN'), later(7)).ask).toEqual(ask);
  });
});
