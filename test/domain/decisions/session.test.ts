import type { Ask } from '../../../src/domain/ask';
import {
  almostOverAt,
  chooseNext,
  didNotHappen,
  extend,
  finish,
  minutesUsed,
} from '../../../src/domain/decisions/session';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { addDays } from '../../../src/domain/duration';
import {
  aMentor,
  anAsk,
  anAskInSession,
  anEndedSession,
  aPerson,
  aPerspective,
  aRunningSession,
  aSession,
  later,
  monday,
  someFacts,
  someThanks,
} from '../../support/builders';
import { edits, granted, iso, perspectiveOf, posts, refusal, sessionIn, stateAfter } from './reading';

const session = 'ask_1.1.s1';
const running = anAskInSession(aRunningSession());
const ended = anAskInSession(anEndedSession());
const notHappened = (change: Partial<Ask> = {}) =>
  anAsk({
    perspectives: [
      aPerspective({
        state: 'ended',
        nextAt: null,
        sessions: [aRunningSession({ outcome: 'notHappened', endedAt: later(5) })],
      }),
    ],
    ...change,
  });
const minutes = (decision: { minutes: readonly { minutes: number }[] }) =>
  decision.minutes.map((entry) => entry.minutes);

describe('almost over', () => {
  it.each([
    [5, null],
    [15, later(12)],
    [30, later(24)],
  ])('of %i minutes is after four fifths, never in the shortest', (length, at) => {
    expect(almostOverAt(aRunningSession({ minutes: length, endsAt: later(length) }))).toEqual(at);
  });

  it('asks "what will you do?", at the moment itself and once', () => {
    const early = wake(someFacts(running), new Date(later(12).getTime() - 1));
    const due = wake(someFacts(running), later(12));

    expect(posts(early)).toEqual([]);
    expect(posts(due)).toEqual(['hearBackAsked to both']);
    expect(edits(due)).toEqual(['card to both']);
    expect(posts(wake(someFacts(due.ask), later(13)))).toEqual([]);
  });

  it('asks nothing when the asker said it already', () => {
    const said = anAskInSession(aRunningSession({ hearBack: { text: 'Say it.', saidAt: later(5), confirmed: null } }));
    expect(posts(wake(someFacts(said), later(12)))).toEqual([]);
  });

  it('is asked of the asker alone where the session is in direct messages', () => {
    const direct = anAskInSession(aRunningSession({ place: { kind: 'direct' } }));
    expect(posts(wake(someFacts(direct), later(12)))).toEqual(['hearBackAsked to UANA']);
  });
});

describe('+10 minutes', () => {
  it('move the end once, and cost the mentor no budget', () => {
    const longer = granted(extend(someFacts(running), session, 'UBEN', later(14)));

    expect(sessionIn(longer.ask).endsAt).toEqual(later(25));
    expect(longer.minutes).toEqual([]);
    expect(refusal(extend(someFacts(longer.ask), session, 'UBEN', later(15)))).toBe('alreadyExtended');
  });

  it('are still given at the last moment, before anybody looked', () => {
    expect(refusal(extend(someFacts(running), session, 'UBEN', later(15)))).toBeNull();
  });

  it.each<[string, Ask, string, string]>([
    ['by the asker', running, 'UANA', 'onlyMentor'],
    ['before the session', anAskInSession(), 'UBEN', 'notActive'],
    ['after the end', ended, 'UBEN', 'sessionOver'],
  ])('%s are refused', (_how, ask, who, answer) => {
    expect(refusal(extend(someFacts(ask), session, who, later(14)))).toBe(answer);
  });
});

describe('the end', () => {
  it.each(['UANA', 'UBEN'])('comes when %s says so, and asks only the asker for something', (who) => {
    const over = granted(finish(someFacts(running), session, who, later(7)));

    expect(stateAfter(over)).toBe('ended');
    expect(posts(over)).toEqual(['thanksForm to UANA']);
    expect(edits(over)).toContain('card to both');
  });

  it('comes by itself at the moment itself, not a millisecond before', () => {
    const told = anAskInSession(aRunningSession({ almostOverTold: true }));
    expect(stateAfter(wake(someFacts(told), new Date(later(15).getTime() - 1)))).toBe('active');
    expect(stateAfter(wake(someFacts(told), later(15)))).toBe('ended');
  });

  it('after an outage counts from when the time was over', () => {
    const late = wake(someFacts(running), addDays(monday, 1));
    expect(sessionIn(late.ask).endedAt).toEqual(later(15));
    expect(minutes(late)).toEqual([15]);
    expect(posts(late)).toEqual(['thanksForm to UANA']);
  });

  it.each([
    ['at once', 0, 0],
    ['a second after the start', 1 / 60, 1],
    ['after seven minutes', 7, 7],
    ['a second later', 7 + 1 / 60, 8],
    ['in the extra time', 22, 15],
  ])('%s uses begun minutes, at most what was promised', (_when, after, used) => {
    expect(minutesUsed(aRunningSession(), later(after))).toBe(used);
    expect(minutes(granted(finish(someFacts(running), session, 'UBEN', later(after))))).toEqual([used]);
  });

  it('uses no minutes of a session that never began', () => {
    expect(minutesUsed(aSession(), later(5))).toBe(0);
  });

  it.each<[string, Ask, string, string]>([
    ['by somebody else', running, 'UCAI', 'notYours'],
    ['before the session', anAskInSession(), 'UBEN', 'notActive'],
    ['twice', ended, 'UBEN', 'sessionOver'],
  ])('%s is refused', (_how, ask, who, answer) => {
    expect(refusal(finish(someFacts(ask), session, who, later(7)))).toBe(answer);
  });

  it.each([
    ['in the morning', '2026-03-02T10:00:00Z', '2026-03-03T09:00:00.000Z'],
    ['on Friday', '2026-03-06T16:00:00Z', '2026-03-09T09:00:00.000Z'],
    ['just before a working day', '2026-03-03T08:00:00Z', '2026-03-04T09:00:00.000Z'],
  ])('%s lets a reminder of thanks wait for the next working day', (_when, at, nudge) => {
    const over = granted(finish(someFacts(running), session, 'UBEN', new Date(at)));
    expect(iso(over.ask.thanksNudgeAt)).toBe(nudge);
  });

  it('late at night lets it wait for three hours at least', () => {
    const nightShift = { from: 60, to: 480 };
    const asker = aPerson('UANA', { week: Array.from({ length: 7 }, () => nightShift) });
    const facts = someFacts(running, { with: [asker, aMentor('UBEN')] });
    const over = granted(finish(facts, session, 'UBEN', new Date('2026-03-02T23:30:00Z')));
    expect(iso(over.ask.thanksNudgeAt)).toBe('2026-03-03T02:30:00.000Z');
  });

  it('asks how it went after a week', () => {
    expect(granted(finish(someFacts(running), session, 'UBEN', later(7))).ask.echo.dueAt).toEqual(addDays(later(7), 7));
  });

  it('of a second session on the same question brings no second reminder of thanks', () => {
    const again = anAskInSession(aRunningSession(), { thanksNudgedAt: monday });
    expect(granted(finish(someFacts(again), session, 'UBEN', later(7))).ask.thanksNudgeAt).toBeNull();
  });

  it.each([
    [0, addDays(later(7), 7)],
    [1, addDays(later(7), 7)],
    [2, null],
  ] as const)('after %i questions how it went asks again only below two', (timesAsked, dueAt) => {
    const again = anAskInSession(aRunningSession());
    const asked = { ...again, echo: { ...again.echo, timesAsked } };
    expect(granted(finish(someFacts(asked), session, 'UBEN', later(7))).ask.echo.dueAt).toEqual(dueAt);
  });
});

describe('"it did not happen"', () => {
  it.each<[string, Ask, string]>([
    ['the asker while it runs', running, 'UANA'],
    ['the mentor while it runs', running, 'UBEN'],
    ['the asker after the end', ended, 'UANA'],
    ['the mentor after the end', ended, 'UBEN'],
  ])('said by %s returns the minutes and asks the asker what is next', (_who, ask, who) => {
    const not = granted(didNotHappen(someFacts(ask), session, who, later(20)));

    expect(stateAfter(not)).toBe('ended');
    expect(minutes(not)).toEqual([0]);
    expect(posts(not)).toEqual(['whatNext to UANA']);
    expect(not.ask).toMatchObject({ thanksNudgeAt: null, echo: { dueAt: null } });
  });

  it('twice is the same as once', () => {
    const once = granted(didNotHappen(someFacts(running), session, 'UANA', later(5)));
    expect(granted(didNotHappen(someFacts(once.ask), session, 'UBEN', later(6)))).toEqual({
      ask: once.ask,
      notices: [],
      minutes: [],
    });
  });

  it('takes the buttons from everything that was asked about it', () => {
    const asked = anAskInSession(anEndedSession({ almostOverTold: true }), {
      thanksNudgedAt: addDays(monday, 1),
      echo: { ...anAsk().echo, timesAsked: 1, askedAt: addDays(monday, 7) },
    });
    const not = granted(didNotHappen(someFacts(asked), session, 'UANA', addDays(monday, 8)));
    expect(edits(not)).toEqual(
      expect.arrayContaining([
        'thanksForm to UANA',
        'thanksNudge to UANA',
        'echoQuestion to UANA',
        'hearBackAsked to both',
      ]),
    );
  });

  it('leaves the asker a week to choose, however late it is said', () => {
    const not = granted(didNotHappen(someFacts(ended), session, 'UANA', addDays(monday, 12)));
    expect(iso(wakeAt(not.ask, someFacts()))).toBe(iso(addDays(monday, 20)));
    expect(stateAfter(wake(someFacts(not.ask), addDays(monday, 20)))).toBe('closed');
  });

  it('leaves that week as well when it was asked before how it went', () => {
    const asked = { ...ended, echo: { ...anAsk().echo, timesAsked: 1 as const, askedAt: addDays(monday, 7) } };
    const not = granted(didNotHappen(someFacts(asked), session, 'UANA', addDays(monday, 12)));
    expect(iso(wakeAt(not.ask, someFacts()))).toBe(iso(addDays(monday, 20)));
  });

  it('of an earlier session does nothing to the one that runs now', () => {
    const second = aRunningSession({ id: 'ask_1.1.s2' });
    const sessions = [aSession({ outcome: 'calledOff', hereBy: null }), second];
    const ask = anAsk({ perspectives: [aPerspective({ state: 'active', sessions })] });
    expect(refusal(didNotHappen(someFacts(ask), session, 'UBEN', later(5)))).toBe('sessionOver');
  });

  const answered = {
    ...anAsk().echo,
    timesAsked: 1 as const,
    askedAt: monday,
    answeredAt: monday,
    answer: 'used' as const,
  };
  it.each<[string, Ask, string, string]>([
    ['by somebody else', running, 'UCAI', 'notYours'],
    ['before the session', anAskInSession(), 'UANA', 'notActive'],
    ['after the thanks', { ...ended, thanks: someThanks() }, 'UBEN', 'alreadyThanked'],
    ['after the asker told how it went', { ...ended, echo: answered }, 'UBEN', 'alreadyOver'],
  ])('%s is refused', (_how, ask, who, answer) => {
    expect(refusal(didNotHappen(someFacts(ask), session, who, later(20)))).toBe(answer);
  });
});

describe('what is next after it did not happen', () => {
  it('another time: the minutes are reserved anew and the mentor chooses when', () => {
    const again = granted(chooseNext(someFacts(notHappened()), session, 'UANA', 'anotherTime', later(30)));

    expect(stateAfter(again)).toBe('accepted');
    expect(posts(again)).toEqual(['card to both', 'chooseTime to UBEN']);
    expect(again.minutes).toEqual([{ personId: 'UBEN', sessionId: 'ask_1.1.s2', minutes: 15, reservedAt: later(30) }]);
    expect(sessionIn(again.ask)).toMatchObject({
      id: 'ask_1.1.s2',
      hereBy: null,
      chooseBy: new Date('2026-03-03T17:00:00Z'),
    });
  });

  it('another time takes the last minutes of the mentor', () => {
    const spent = aMentor('UBEN', { reserved: [{ sessionId: 'other', minutes: 45, reservedAt: monday }] });
    const facts = someFacts(notHappened(), { with: [aPerson('UANA'), spent] });
    expect(refusal(chooseNext(facts, session, 'UANA', 'anotherTime', later(30)))).toBeNull();
  });

  it('another time, but the mentor has no minutes left: the asker may still choose somebody else', () => {
    const spent = aMentor('UBEN', { reserved: [{ sessionId: 'other', minutes: 50, reservedAt: monday }] });
    const facts = someFacts(notHappened(), { with: [aPerson('UANA'), spent] });
    expect(refusal(chooseNext(facts, session, 'UANA', 'anotherTime', later(30)))).toBe('mentorNotFree');
    expect(refusal(chooseNext(facts, session, 'UANA', 'somebodyElse', later(30)))).toBeNull();
  });

  it('somebody else: the search goes on at once', () => {
    const on = granted(chooseNext(someFacts(notHappened()), session, 'UANA', 'somebodyElse', later(30)));
    expect(stateAfter(on)).toBe('searching');
    expect(wakeAt(on.ask, someFacts())).toEqual(later(30));
    expect(edits(on)).toContain('whatNext to UANA');
  });

  it('neither: the ask is closed', () => {
    const left = granted(chooseNext(someFacts(notHappened()), session, 'UANA', 'leave', later(30)));
    expect(stateAfter(left)).toBe('closed');
    expect(left.ask.closedAt).toEqual(later(30));
    expect(posts(left)).toEqual([]);
  });

  it.each<[string, Ask, string, string]>([
    ['by the mentor', notHappened(), 'UBEN', 'onlyAsker'],
    ['of a session that did happen', ended, 'UANA', 'alreadyOver'],
    [
      'twice',
      granted(chooseNext(someFacts(notHappened()), session, 'UANA', 'somebodyElse', later(30))).ask,
      'UANA',
      'alreadyOver',
    ],
    ['after the ask closed', wake(someFacts(notHappened()), addDays(monday, 30)).ask, 'UANA', 'alreadyOver'],
  ])('%s is refused', (_how, ask, who, answer) => {
    expect(refusal(chooseNext(someFacts(ask), session, who, 'anotherTime', later(31)))).toBe(answer);
  });

  it('keeps the first session as it was', () => {
    const again = granted(chooseNext(someFacts(notHappened()), session, 'UANA', 'anotherTime', later(30)));
    expect(perspectiveOf(again.ask).sessions.map(({ outcome }) => outcome)).toEqual(['notHappened', 'open']);
  });
});
