import type { Ask } from '../../../src/domain/ask';
import { begin } from '../../../src/domain/decisions/begin';
import { erasesAt } from '../../../src/domain/decisions/erase';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { withdraw } from '../../../src/domain/decisions/withdraw';
import { defaultPolicy } from '../../../src/domain/policy';
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
  someFacts,
} from '../../support/builders';
import { edits, granted, perspectiveOf, posts, refusal, stateAfter } from './reading';

const listed = anAsk({
  perspectives: [aPerspective({ state: 'listed', listedUntil: later(9999), nextAt: later(9999) })],
});
const chosenTime = anAskInSession(aSession({ hereBy: null, startsAt: later(60), remindAt: later(50) }));
const choosing = anAskInSession(aSession({ hereBy: null, waitingBecause: 'noTap', missed: 1, chooseBy: later(600) }));
const running = anAskInSession(aRunningSession());
const ended = anAskInSession(anEndedSession(), { thanksNudgeAt: later(999) });
const takeBack = (ask: Ask, who = 'UANA') => withdraw(someFacts(ask), who, later(5));

describe('taking the question back', () => {
  it.each<[string, Ask, string[], string[]]>([
    ['while somebody is searched for', anAsk(), [], []],
    ['while a mentor thinks it over', anOfferedAsk(), [], ['offer to UBEN']],
    ['on the list', listed, [], []],
    ['after a yes', anAskInSession(), ['calledOff to both'], ['card to both', 'taken to UANA']],
    ['while another time is chosen', choosing, ['calledOff to both'], ['chooseTime to UBEN', 'missed to UANA']],
    ['before the other time', chosenTime, ['calledOff to both'], ['card to both']],
  ])('%s ends it', (_when, ask, told, shownAnew) => {
    const back = granted(takeBack(ask));

    expect(stateAfter(back)).toBe('withdrawn');
    expect(back.ask.closedAt).toEqual(later(5));
    expect(wakeAt(back.ask, someFacts())).toEqual(erasesAt(back.ask, defaultPolicy));
    expect(posts(back)).toEqual(told);
    expect(edits(back)).toEqual(expect.arrayContaining(['status to UANA', ...shownAnew]));
  });

  it('after a yes gives the mentor their minutes back', () => {
    expect(granted(takeBack(anAskInSession())).minutes).toMatchObject([{ personId: 'UBEN', minutes: 0 }]);
  });

  it('shows lapsed offers anew too, as they could still be taken', () => {
    const ask = anAsk({ perspectives: [aPerspective({ offers: [anOffer({ outcome: 'lapsed' })] })] });
    expect(edits(granted(takeBack(ask)))).toContain('offer to UBEN');
  });

  it('twice is the same as once', () => {
    const back = granted(takeBack(anOfferedAsk()));
    expect(granted(takeBack(back.ask))).toEqual({ ask: back.ask, notices: [], minutes: [] });
  });

  it.each<[string, Ask, string, string]>([
    ['by the mentor', anOfferedAsk(), 'UBEN', 'onlyAsker'],
    ['while the session runs', running, 'UANA', 'alreadyTaken'],
    ['after it', ended, 'UANA', 'alreadyOver'],
    ['when nobody was found', anAsk({ perspectives: [aPerspective({ state: 'unmet' })] }), 'UANA', 'alreadyOver'],
  ])('%s is refused', (_when, ask, who, code) => {
    expect(refusal(takeBack(ask, who))).toBe(code);
  });

  it('at the moment of "I am here" is won by the first', () => {
    const here = granted(begin(someFacts(anAskInSession()), 'ask_1.1.s1', 'UANA', later(5)));
    expect(refusal(takeBack(here.ask))).toBe('alreadyTaken');
    const back = granted(takeBack(anAskInSession()));
    expect(refusal(begin(someFacts(back.ask), 'ask_1.1.s1', 'UANA', later(5)))).toBe('sessionOver');
  });
});

describe('an asker who is gone', () => {
  const gone = (ask: Ask) =>
    wake(someFacts(ask, { with: [aPerson('UANA', { isActive: false }), aMentor('UBEN')] }), later(5));

  it.each<[string, Ask, string, string[]]>([
    ['while somebody is searched for', anAsk(), 'withdrawn', []],
    ['while a mentor thinks it over', anOfferedAsk(), 'withdrawn', []],
    ['on the list', listed, 'withdrawn', []],
    ['after a yes', anAskInSession(), 'withdrawn', ['calledOff to both']],
    ['before the other time', chosenTime, 'withdrawn', ['calledOff to both']],
    ['while the session runs', running, 'closed', []],
    ['with thanks still owed', ended, 'closed', []],
  ])('%s leaves nothing open', (_when, ask, state, told) => {
    const left = gone(ask);

    expect(stateAfter(left)).toBe(state);
    expect(left.ask).toMatchObject({ closedAt: later(5), thanksNudgeAt: null, echo: { dueAt: null } });
    expect(wakeAt(left.ask, someFacts())).toEqual(erasesAt(left.ask, defaultPolicy));
    expect(posts(left)).toEqual(told);
  });

  it('after the ask was closed changes nothing of it', () => {
    const closed = { ...granted(takeBack(anOfferedAsk())).ask };
    expect(gone(closed)).toEqual({ ask: closed, notices: [], minutes: [] });
    const done = {
      ...ended,
      perspectives: ended.perspectives.map((p) => ({ ...p, state: 'closed' as const })),
      closedAt: later(3),
    };
    expect(gone(done)).toEqual({ ask: done, notices: [], minutes: [] });
  });

  it('while the session runs costs the mentor only the minutes used', () => {
    expect(gone(running).minutes).toMatchObject([{ personId: 'UBEN', minutes: 5 }]);
  });
});

describe('a mentor who is gone', () => {
  const gone = (ask: Ask, change = { isActive: false } as Parameters<typeof aMentor>[1]) =>
    wake(someFacts(ask, { with: [aPerson('UANA'), aMentor('UBEN', change)] }), later(5));

  it.each([
    ['deactivated', { isActive: false }],
    ['no mentor any more', { joinedAt: null }],
    ['giving no minutes any more', { minutes: 0 }],
  ])('and %s: their offer moves on at once', (_why, change) => {
    const left = gone(anOfferedAsk(), change);
    expect(stateAfter(left)).toBe('searching');
    expect(perspectiveOf(left.ask).offers[0]?.outcome).toBe('withdrawn');
    expect(posts(left)).toEqual([]);
  });

  it.each<[string, Ask]>([
    ['after the yes', anAskInSession()],
    ['before the other time', chosenTime],
    ['while they should choose one', choosing],
    ['while the session runs', running],
  ])('%s: an honest note, and the search goes on', (_when, ask) => {
    const left = gone(ask);
    expect(stateAfter(left)).toBe('searching');
    expect(wakeAt(left.ask, someFacts())).toEqual(later(5));
    expect(posts(left)).toEqual(['calledOff to both', 'goesOn to UANA']);
    expect(left.minutes).toMatchObject([{ minutes: 0 }]);
  });

  it.each<[string, Ask]>([
    ['while others are searched', anAsk()],
    ['after the session', ended],
  ])('%s: nothing changes', (_when, ask) => {
    expect(posts(gone(ask))).not.toContain('calledOff to both');
  });
});
