import type { Ask, Echo, EchoAnswer } from '../../../src/domain/ask';
import { delivered, held } from '../../../src/domain/decisions/delivery';
import { answerEcho } from '../../../src/domain/decisions/echo';
import { thank } from '../../../src/domain/decisions/thanks';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { addDays } from '../../../src/domain/duration';
import { post } from '../../../src/domain/notices';
import type { Person } from '../../../src/domain/person';
import {
  aMentor,
  anAsk,
  anAskInSession,
  anEndedSession,
  aPerson,
  aRunningSession,
  later,
  someFacts,
  someThanks,
} from '../../support/builders';
import { edits, granted, iso, posts, refusal, stateAfter } from './reading';

/** Due on the next Monday at 10:15; thanks were said. */
const dueAt = addDays(later(15), 7);
const followed = (echo: Partial<Echo> = {}, change: Partial<Ask> = {}) =>
  anAskInSession(anEndedSession(), { thanks: someThanks(), echo: { ...anAsk().echo, ...echo }, ...change });
const waiting = followed({ dueAt });
const asked = followed({ askedAt: dueAt, timesAsked: 1 });
const withAsker = (ask: Ask, change: Partial<Person> = {}) =>
  someFacts(ask, { with: [aPerson('UANA', change), aMentor('UBEN')] });
const answer = (ask: Ask, what: EchoAnswer, now = addDays(dueAt, 1), who = 'UANA') =>
  answerEcho(someFacts(ask), who, what, 'It went well.', now);
const never = Array.from({ length: 7 }, () => null);

describe('"how did it go?"', () => {
  it('is asked at the chosen time, not a millisecond before', () => {
    expect(posts(wake(someFacts(waiting), new Date(dueAt.getTime() - 1)))).toEqual([]);
    expect(posts(wake(someFacts(waiting), dueAt))).toEqual(['echoQuestion to UANA']);
  });

  it.each<[string, Partial<Person>, string]>([
    ['in New York before breakfast waits for nine', { zone: 'America/New_York' }, '2026-03-09T13:00:00.000Z'],
    ['on a day off waits for the next', { off: ['2026-03-09'] }, '2026-03-10T09:00:00.000Z'],
    ['during a rest waits for its end', { restUntil: addDays(dueAt, 10) }, '2026-03-19T10:15:00.000Z'],
  ])('%s, and its patience with it', (_when, change, at) => {
    const early = wake(withAsker(waiting, change), dueAt);
    expect(posts(early)).toEqual([]);
    expect(iso(wakeAt(early.ask, someFacts()))).toBe(at);
    expect(posts(wake(withAsker(early.ask, change), new Date(at)))).toEqual(['echoQuestion to UANA']);
  });

  it('is asked as said of somebody who has no hours', () => {
    expect(posts(wake(withAsker(waiting, { week: never }), dueAt))).toEqual(['echoQuestion to UANA']);
  });

  it('is never asked when the asker said so', () => {
    const thanked = granted(
      thank(
        someFacts(followed({ dueAt }, { thanks: null })),
        'UANA',
        { before: '', you: 'Thank you.', nowIWill: '', echoInDays: null },
        later(20),
      ),
    );
    expect(iso(wakeAt(thanked.ask, someFacts()))).toBe(iso(addDays(later(15), 1)));
    expect(stateAfter(wake(someFacts(thanked.ask), addDays(later(15), 1)))).toBe('closed');
  });

  it('is asked without thanks as well', () => {
    expect(posts(wake(someFacts(followed({ dueAt }, { thanks: null })), dueAt))).toEqual(['echoQuestion to UANA']);
  });
});

describe('the answer', () => {
  it.each<EchoAnswer>(['used', 'part', 'otherRoad'])('"%s" is told to the mentor, and the ask closes', (what) => {
    const told = granted(answer(asked, what));

    expect(posts(told)).toEqual(['echoTold to UBEN']);
    expect(edits(told)).toContain('echoQuestion to UANA');
    expect(stateAfter(wake(someFacts(told.ask), addDays(dueAt, 1)))).toBe('closed');
    expect(refusal(answer(told.ask, 'used'))).toBe('echoNotOpen');
  });

  it('"not yet" tells nobody and asks once more after a week', () => {
    const notYet = granted(answer(asked, 'notYet'));
    const again = wake(someFacts(notYet.ask), addDays(dueAt, 8));

    expect(posts(notYet)).toEqual([]);
    expect(wakeAt(notYet.ask, someFacts())).toEqual(addDays(dueAt, 8));
    expect(posts(again)).toEqual(['echoQuestion to UANA']);
    expect(edits(again)).toEqual(['echoQuestion to UANA']);
    expect(stateAfter(again)).toBe('ended');
  });

  it('"not yet" may become "used" before it is asked again', () => {
    const notYet = granted(answer(asked, 'notYet'));
    const used = granted(answer(notYet.ask, 'used', addDays(dueAt, 2)));
    expect(posts(used)).toEqual(['echoTold to UBEN']);
    expect(used.ask.echo.dueAt).toBeNull();
  });

  const askedAgain = followed({
    askedAt: addDays(dueAt, 8),
    timesAsked: 2,
    answer: 'notYet',
    answeredAt: addDays(dueAt, 1),
  });

  it('to the second question counts like the first', () => {
    expect(posts(granted(answer(askedAgain, 'used', addDays(dueAt, 9))))).toEqual(['echoTold to UBEN']);
  });

  it('"not yet" a second time closes the ask without a word to the mentor', () => {
    const notYet = granted(answer(askedAgain, 'notYet', addDays(dueAt, 9)));
    expect(posts(notYet)).toEqual([]);
    expect(stateAfter(wake(someFacts(notYet.ask), addDays(dueAt, 9)))).toBe('closed');
  });

  it.each([
    ['first', asked],
    ['second', askedAgain],
  ])('to the %s question that never comes closes the ask after a week, not a millisecond before', (_which, ask) => {
    const over = addDays(ask.echo.askedAt ?? dueAt, 7);
    expect(stateAfter(wake(someFacts(ask), new Date(over.getTime() - 1)))).toBe('ended');
    const closed = wake(someFacts(ask), over);
    expect(stateAfter(closed)).toBe('closed');
    expect(posts(closed)).toEqual([]);
  });

  it('has its week from the arrival of the question', () => {
    const question = post('echoQuestion', 'ask_1', 'ask_1#1', 'UANA');
    const arrived = delivered(someFacts(asked), question, { channel: 'D1', ts: '1' }, addDays(dueAt, 3));
    expect(wakeAt(arrived.ask, someFacts())).toEqual(addDays(dueAt, 10));
  });

  it('given in Home before the question arrived stays the answer', () => {
    const question = post('echoQuestion', 'ask_1', 'ask_1#1', 'UANA');
    const told = granted(answer(asked, 'used')).ask;
    expect(delivered(someFacts(told), question, { channel: 'D1', ts: '1' }, addDays(dueAt, 3)).ask).toEqual(told);
  });

  it('starts its days of patience when there is room for it', () => {
    const question = post('echoQuestion', 'ask_1', 'ask_1#1', 'UANA');
    const roomAt = addDays(dueAt, 6);
    const { ask } = held(someFacts(asked), question, roomAt);
    expect(wake(someFacts(ask), addDays(dueAt, 7)).ask.closedAt).toBeNull();
    expect(wake(someFacts(ask), addDays(roomAt, 7)).ask.closedAt).not.toBeNull();
  });

  it('may be answered in Home while there is no room for it', () => {
    const waits = held(someFacts(asked), post('echoQuestion', 'ask_1', 'ask_1#1', 'UANA'), addDays(dueAt, 6)).ask;
    expect(posts(granted(answer(waits, 'used', addDays(dueAt, 1))))).toEqual(['echoTold to UBEN']);
    const second = { ...waits, echo: { ...waits.echo, timesAsked: 2 as const } };
    const { ask } = granted(answer(second, 'notYet', addDays(dueAt, 1)));
    expect(refusal(answer(ask, 'used', addDays(dueAt, 2)))).toBe('echoNotOpen');
  });

  it.each<[string, Ask, string, string]>([
    ['from the mentor', asked, 'UBEN', 'onlyAsker'],
    ['before it was asked for', waiting, 'UANA', 'echoNotOpen'],
    ['while the session runs', anAskInSession(aRunningSession()), 'UANA', 'echoNotOpen'],
    ['after the ask closed', { ...asked, closedAt: addDays(dueAt, 7) }, 'UANA', 'echoNotOpen'],
  ])('%s is refused', (_how, ask, who, code) => {
    expect(refusal(answer(ask, 'used', addDays(dueAt, 1), who))).toBe(code);
  });
});

describe('closing', () => {
  it('waits a day after the end of the session, whatever was answered', () => {
    const dayAfter = addDays(later(15), 1);
    const early = followed({ askedAt: later(20), timesAsked: 1, answer: 'used', answeredAt: later(30) });
    expect(stateAfter(wake(someFacts(early), new Date(dayAfter.getTime() - 1)))).toBe('ended');
    expect(stateAfter(wake(someFacts(early), dayAfter))).toBe('closed');
  });

  it('changes nothing of an ask that is closed until its words go', () => {
    const closed = wake(someFacts(asked), addDays(dueAt, 7));
    expect(wake(someFacts(closed.ask), addDays(dueAt, 36))).toEqual({ ask: closed.ask, notices: [], minutes: [] });
    expect(wakeAt(closed.ask, someFacts())).toEqual(addDays(dueAt, 37));
  });
});
