import type { Ask } from '../../../src/domain/ask';
import { delivered } from '../../../src/domain/decisions/delivery';
import { type ThanksGiven, thank } from '../../../src/domain/decisions/thanks';
import { wake } from '../../../src/domain/decisions/wake';
import { addDays } from '../../../src/domain/duration';
import { post } from '../../../src/domain/notices';
import {
  anAsk,
  anAskInSession,
  anEndedSession,
  aPerspective,
  aRunningSession,
  later,
  monday,
  someFacts,
  someThanks,
} from '../../support/builders';
import { edits, granted, posts, refusal, sessionIn } from './reading';

const nudgeAt = new Date('2026-03-03T09:00:00Z');
const ended = (change: Partial<Ask> = {}, session = anEndedSession()) =>
  anAskInSession(session, {
    thanksAskedAt: later(15),
    thanksNudgeAt: nudgeAt,
    echo: { ...anAsk().echo, dueAt: addDays(later(15), 7) },
    ...change,
  });
const given = (change: Partial<ThanksGiven> = {}): ThanksGiven => {
  const { at: _, ...words } = someThanks();
  return { ...words, echoInDays: 7, ...change };
};
const giveThanks = (ask: Ask, change: Partial<ThanksGiven> = {}, who = 'UANA') =>
  thank(someFacts(ask), who, given(change), later(20));

describe('thanks', () => {
  it('reach the mentor, and no reminder follows', () => {
    const thanked = granted(giveThanks(ended()));

    expect(posts(thanked)).toEqual(['thanks to UBEN']);
    expect(edits(thanked)).toEqual(['thanksForm to UANA', 'card to both', 'status to UANA']);
    expect(thanked.ask).toMatchObject({ thanks: someThanks(), thanksNudgeAt: null });
    expect(posts(wake(someFacts(thanked.ask), nudgeAt))).toEqual([]);
  });

  it.each([
    [3, addDays(later(20), 3)],
    [7, addDays(later(20), 7)],
    [30, addDays(later(20), 30)],
    [null, null],
  ])('with %s days ask how it went then', (echoInDays, dueAt) => {
    expect(granted(giveThanks(ended(), { echoInDays })).ask.echo.dueAt).toEqual(dueAt);
  });

  it('after the question how it went leave that question alone', () => {
    const echo = { ...anAsk().echo, timesAsked: 1 as const, askedAt: later(19) };
    expect(granted(giveThanks(ended({ echo }))).ask.echo).toEqual(echo);
  });

  it('after the ask closed still reach the mentor, and ask for nothing later', () => {
    const closed = ended({ closedAt: later(18), echo: anAsk().echo });
    const thanked = granted(giveThanks(closed));
    expect(posts(thanked)).toEqual(['thanks to UBEN']);
    expect(thanked.ask.echo.dueAt).toBeNull();
  });

  it('keep "now I will" as what the asker will do, when nothing was said in the session', () => {
    expect(sessionIn(granted(giveThanks(ended())).ask).hearBack).toEqual({
      text: 'Say it on Thursday.',
      saidAt: later(20),
      confirmed: null,
    });
  });

  it('keep what was said in the session as it was', () => {
    const hearBack = { text: 'Ask first.', saidAt: later(10), confirmed: true as const };
    expect(sessionIn(granted(giveThanks(ended({}, anEndedSession({ hearBack })))).ask).hearBack).toEqual(hearBack);
  });

  it('without a plan keep none', () => {
    expect(sessionIn(granted(giveThanks(ended(), { nowIWill: '' })).ask).hearBack).toBeNull();
  });

  it.each<[string, Ask, string, string]>([
    ['from the mentor', ended(), 'UBEN', 'onlyAsker'],
    ['twice', ended({ thanks: someThanks() }), 'UANA', 'alreadyThanked'],
    ['while the session runs', anAskInSession(aRunningSession()), 'UANA', 'sessionNotOver'],
    [
      'for what did not happen',
      anAsk({
        perspectives: [aPerspective({ state: 'ended', sessions: [anEndedSession({ outcome: 'notHappened' })] })],
      }),
      'UANA',
      'sessionNotOver',
    ],
  ])('%s are refused', (_how, ask, who, code) => {
    expect(refusal(giveThanks(ask, {}, who))).toBe(code);
  });
});

describe('the reminder of thanks', () => {
  it('comes on the next working day at the moment itself, and makes the first message a line when it arrives', () => {
    expect(posts(wake(someFacts(ended()), new Date(nudgeAt.getTime() - 1)))).toEqual([]);
    const due = wake(someFacts(ended()), nudgeAt);
    expect(posts(due)).toEqual(['thanksNudge to UANA']);
    expect(edits(due)).toEqual([]);
    const reminder = post('thanksNudge', 'ask_1', 'ask_1', 'UANA');
    const arrived = delivered(someFacts(due.ask), reminder, { channel: 'D1', ts: '1.1' }, later(5, nudgeAt));
    expect(edits(arrived)).toEqual(['thanksForm to UANA']);
  });

  it('never comes again', () => {
    const { ask } = wake(someFacts(ended()), nudgeAt);
    for (const days of [1, 2, 5]) expect(posts(wake(someFacts(ask), addDays(monday, days)))).toEqual([]);
  });

  it('loses its button when the thanks arrive after it', () => {
    const { ask } = wake(someFacts(ended()), nudgeAt);
    expect(edits(granted(giveThanks(ask)))).toContain('thanksNudge to UANA');
  });
});
