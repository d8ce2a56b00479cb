import type { Ask, Echo, Foot } from '../../src/domain/ask';
import { noEcho } from '../../src/domain/ask';
import { addDays } from '../../src/domain/duration';
import { afterFoot, dueLoop, footFor, hasClosed, openLoops } from '../../src/domain/loops';
import type { Person } from '../../src/domain/person';
import { anAsk, anAskInSession, anEndedSession, aRunningSession, later, monday, someThanks } from '../support/builders';

const tomorrow = addDays(monday, 1);
const ended = (change: Partial<Ask> = {}): Ask => anAskInSession(anEndedSession(), change);
const echo = (change: Partial<Echo>): Ask =>
  ended({ thanks: someThanks(), echo: { ...noEcho, timesAsked: 1, askedAt: monday, ...change } });

describe('a loop', () => {
  it.each<[string, Ask, ReturnType<typeof openLoops>, ReturnType<typeof dueLoop>]>([
    ['is not open before a conversation ended', anAskInSession(aRunningSession()), [], null],
    ['is a thank-you from the day after the conversation', ended(), ['thanks'], 'thanks'],
    [
      'is none yet while that is less than a day ago',
      anAskInSession(anEndedSession({ endedAt: later(60) })),
      ['thanks'],
      null,
    ],
    ['is how it went, once that was asked', echo({}), ['echo'], 'echo'],
    ['is how it went before the thank-you', { ...echo({}), thanks: null }, ['echo', 'thanks'], 'echo'],
    ['is none while how it went is asked later', echo({ timesAsked: 0, dueAt: later(99) }), [], null],
    [
      'is none after "not yet", until it is asked again',
      echo({ answer: 'notYet', answeredAt: later(1), dueAt: later(99) }),
      [],
      null,
    ],
    ['is none once how it went was said', echo({ answer: 'used', answeredAt: later(1) }), [], null],
    ['is none once the ask is closed', ended({ closedAt: later(99) }), [], null],
  ])('%s', (_what, ask, open, due) => {
    expect(openLoops(ask)).toEqual(open);
    expect(dueLoop(ask, later(30, tomorrow))).toBe(due);
  });

  it('is closed by thanks, or by saying how it went', () => {
    expect(hasClosed(ended(), ended({ thanks: someThanks() }))).toBe(true);
    expect(hasClosed(echo({}), echo({ answer: 'notYet', answeredAt: later(1) }))).toBe(true);
    expect(
      hasClosed(echo({ answer: 'used', answeredAt: later(1) }), echo({ answer: 'used', answeredAt: later(1) })),
    ).toBe(false);
    expect(hasClosed(anAsk(), ended())).toBe(false);
  });
});

describe('the foot of a confirmation', () => {
  const owed = [
    { ...echo({}), id: 'ask_2', createdAt: later(2) },
    { ...ended(), id: 'ask_1', createdAt: later(1) },
  ];
  const person = (loopsIgnored: number, loopLines: Person['loopLines'] = null) => ({ loopsIgnored, loopLines });
  const thanks: Foot = { kind: 'thanks', askId: 'ask_1' };
  const goOn: Foot = { kind: 'goOn' };

  it.each<[string, ReturnType<typeof person>, readonly Ask[], Foot | null, ReturnType<typeof person> | null]>([
    ['is empty where nothing is due', person(0), [anAsk()], null, null],
    ['is what is due longest', person(0), owed, thanks, person(1)],
    ['is it again, up to three times', person(2), owed, thanks, person(3)],
    ['asks then whether to stop', person(3), owed, goOn, person(3, 'asked')],
    ['asks that once, and leaves alone who did not answer', person(3, 'asked'), owed, null, null],
    ['is there again once they closed a loop by themselves', person(0, 'asked'), owed, thanks, person(1, 'asked')],
    ['never asks twice', person(3, 'asked'), owed, null, null],
    ['goes on where they said so, however many they let pass', person(9, 'goOn'), owed, thanks, person(10, 'goOn')],
    ['is empty where they said stop', person(0, 'stop'), owed, null, null],
  ])('%s', (_what, reads, asks, foot, remembered) => {
    const found = footFor(reads, asks, later(30, tomorrow));
    expect(found).toEqual(foot);
    expect(found && afterFoot(reads, found)).toEqual(remembered);
  });
});
