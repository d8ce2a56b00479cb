import type { Ask, HearBack } from '../../../src/domain/ask';
import { confirmHearBack, hearBack } from '../../../src/domain/decisions/hearBack';
import { thank } from '../../../src/domain/decisions/thanks';
import { anAskInSession, anEndedSession, aRunningSession, aSession, later, someFacts } from '../../support/builders';
import { edits, granted, posts, refusal, sessionIn } from './reading';

const session = 'ask_1.1.s1';
const plan = 'I will say it on Thursday.';
const said = (change: Partial<HearBack> = {}): HearBack => ({
  text: plan,
  saidAt: later(10),
  confirmed: null,
  ...change,
});
const running = anAskInSession(aRunningSession());
const saidIn = (change: Partial<HearBack> = {}) => anAskInSession(aRunningSession({ hearBack: said(change) }));
const say = (ask: Ask, who = 'UANA', text = plan) => hearBack(someFacts(ask), session, who, text, later(12));
const answer = (ask: Ask, confirmed: true | { fix: string } = true, who = 'UBEN') =>
  confirmHearBack(someFacts(ask), session, who, confirmed);

describe('"what will you do?"', () => {
  it('is shown to the mentor', () => {
    const shown = granted(say(running));
    expect(posts(shown)).toEqual(['hearBack to both']);
    expect(sessionIn(shown.ask).hearBack).toEqual({ text: plan, saidAt: later(12), confirmed: null });
  });

  it('said anew before the mentor answered replaces the sentence in its place', () => {
    const shown = granted(say(saidIn(), 'UANA', 'I will ask first.'));
    expect(posts(shown)).toEqual([]);
    expect(edits(shown)).toEqual(['hearBack to both']);
    expect(sessionIn(shown.ask).hearBack?.text).toBe('I will ask first.');
  });

  it('can be said after the end as well', () => {
    expect(refusal(say(anAskInSession(anEndedSession())))).toBeNull();
  });

  it('said after the thanks, which had no message of its own, is a message', () => {
    const given = { before: '', you: 'You listened.', nowIWill: plan, echoInDays: 7 };
    const thanked = granted(thank(someFacts(anAskInSession(anEndedSession())), 'UANA', given, later(20)));
    const first = granted(hearBack(someFacts(thanked.ask), session, 'UANA', 'I will ask first.', later(30)));

    expect(posts(first)).toEqual(['hearBack to both']);
    expect(edits(granted(hearBack(someFacts(first.ask), session, 'UANA', plan, later(40))))).toContain(
      'hearBack to both',
    );
  });

  it('takes the button from the question that asked for it', () => {
    expect(edits(granted(say(anAskInSession(aRunningSession({ almostOverTold: true })))))).toContain(
      'hearBackAsked to both',
    );
  });

  it.each<[string, Ask, string, string]>([
    ['by the mentor', running, 'UBEN', 'onlyAsker'],
    ['before the session', anAskInSession(), 'UANA', 'notActive'],
    ['after the mentor answered', saidIn({ confirmed: true }), 'UANA', 'alreadyOver'],
    [
      'in a session that did not happen',
      anAskInSession(aRunningSession({ outcome: 'notHappened' })),
      'UANA',
      'sessionOver',
    ],
    ['once the ask is closed', { ...running, closedAt: later(11) }, 'UANA', 'alreadyOver'],
  ])('%s is refused', (_how, ask, who, code) => {
    expect(refusal(say(ask, who))).toBe(code);
  });
});

describe('the answer of the mentor', () => {
  it.each([true as const, { fix: 'Ask first whether they want it.' }])('%j stands under the sentence', (confirmed) => {
    const answered = granted(answer(saidIn(), confirmed));
    expect(sessionIn(answered.ask).hearBack?.confirmed).toEqual(confirmed);
    expect(posts(answered)).toEqual([]);
    expect(edits(answered)).toEqual(['hearBack to both', 'card to both']);
  });

  it('twice keeps the first', () => {
    const fixed = granted(answer(saidIn(), { fix: 'Ask first.' }));
    expect(granted(answer(fixed.ask)).ask).toEqual(fixed.ask);
  });

  it.each<[string, Ask, string, string]>([
    ['by the asker', saidIn(), 'UANA', 'onlyMentor'],
    ['before anything was said', running, 'UBEN', 'alreadyOver'],
    ['of another session', anAskInSession(aSession({ id: 'ask_1.1.s2' })), 'UBEN', 'unknownAsk'],
    ['once the ask is closed', { ...saidIn(), closedAt: later(11) }, 'UBEN', 'alreadyOver'],
  ])('%s is refused', (_how, ask, who, code) => {
    expect(refusal(answer(ask, true, who))).toBe(code);
  });
});
