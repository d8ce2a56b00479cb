import type { Ask } from '../../../src/domain/ask';
import { askReopen, declineReopen, mayAskReopen, reopen } from '../../../src/domain/decisions/reopen';
import { finish, minutesUsed } from '../../../src/domain/decisions/session';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { defaultPolicy } from '../../../src/domain/policy';
import {
  aMentor,
  anAskInSession,
  anEndedSession,
  aPerson,
  later,
  monday,
  someFacts,
  someThanks,
} from '../../support/builders';
import { edits, granted, iso, posts, refusal, sessionIn, stateAfter } from './reading';

const session = 'ask_1.1.s1';
const ended = anAskInSession(anEndedSession({ endedAt: later(7) }));
const asked = (ask: Ask = ended) => granted(askReopen(someFacts(ask), session, 'UANA', later(20))).ask;
const withMinutes = (minutes: number, used: number) => ({
  with: [
    aPerson('UANA'),
    aMentor('UBEN', { minutes, reserved: [{ sessionId: session, minutes: used, reservedAt: monday }] }),
  ],
});

describe('talking once more', () => {
  it('is asked of the mentor by the asker, once', () => {
    const wanted = granted(askReopen(someFacts(ended), session, 'UANA', later(20)));

    expect(posts(wanted)).toEqual(['reopenAsked to UBEN']);
    expect(stateAfter(wanted)).toBe('ended');
    expect(posts(granted(askReopen(someFacts(wanted.ask), session, 'UANA', later(21))))).toEqual([]);
    expect(mayAskReopen(wanted.ask, sessionIn(wanted.ask), later(21))).toBe(false);
  });

  it('begins when the mentor says so, with as many minutes as before', () => {
    const open = granted(reopen(someFacts(asked(), withMinutes(60, 7)), session, 'UBEN', false, later(60)));

    expect(stateAfter(open)).toBe('active');
    expect(iso(sessionIn(open.ask).endsAt)).toBe(iso(later(75)));
    expect(posts(open)).toEqual(['reopened to both']);
    expect(edits(open)).toEqual(expect.arrayContaining(['card to both', 'reopenAsked to UBEN', 'thanksForm to UANA']));
    expect(open.minutes).toEqual([{ personId: 'UBEN', sessionId: session, minutes: 22, reservedAt: monday }]);
    expect(open.ask.thanksNudgeAt).toBeNull();
    expect(open.ask.echo.dueAt).toBeNull();
  });

  it('is almost over after four fifths of the new time, and asks for thanks anew at the end', () => {
    const open = granted(reopen(someFacts(asked()), session, 'UBEN', false, later(60)));
    expect(posts(wake(someFacts(open.ask), new Date(later(72).getTime() - 1)))).toEqual([]);
    expect(posts(wake(someFacts(open.ask), later(72)))).toEqual(['hearBackAsked to both']);

    const over = granted(finish(someFacts(open.ask), session, 'UBEN', later(64)));

    const form = over.notices.find(({ kind }) => kind === 'thanksForm');
    expect(form).toMatchObject({ delivery: 'post', about: `${session}#again`, to: 'UANA' });
    expect(over.minutes[0]?.minutes).toBe(7 + 4);
    expect(mayAskReopen(over.ask, sessionIn(over.ask), later(65))).toBe(false);
    expect(over.ask.thanksNudgeAt).not.toBeNull();
  });

  it('waits for no minutes beyond the budget, unless the mentor gives them knowingly', () => {
    const facts = someFacts(asked(), withMinutes(20, 7));
    expect(refusal(reopen(facts, session, 'UBEN', false, later(60)))).toBe('minutesSpent');

    const open = granted(reopen(facts, session, 'UBEN', true, later(60)));

    expect(open.minutes[0]?.minutes).toBe(7);
    expect(minutesUsed(sessionIn(open.ask), later(75))).toBe(7);
  });

  it('keeps what was thanked for and when it is asked how it went', () => {
    const echo = { ...ended.echo, dueAt: later(3 * 24 * 60) };
    const thanked = asked({ ...ended, thanks: someThanks(), echo });
    const open = granted(reopen(someFacts(thanked), session, 'UBEN', false, later(60)));
    const over = granted(finish(someFacts(open.ask), session, 'UANA', later(64)));

    expect(over.ask.echo).toEqual(echo);
    expect(over.ask.thanksNudgeAt).toBeNull();
  });

  it('is not now when the mentor says so, and is not asked again', () => {
    const declined = granted(declineReopen(someFacts(asked()), session, 'UBEN', later(30)));

    expect(posts(declined)).toEqual(['reopenDeclined to UANA']);
    expect(edits(declined)).toEqual(['reopenAsked to UBEN']);
    expect(refusal(askReopen(someFacts(declined.ask), session, 'UANA', later(31)))).toBe('reopenOver');
    expect(refusal(reopen(someFacts(declined.ask), session, 'UBEN', false, later(31)))).toBe('reopenOver');
  });

  it('lapses quietly after a day', () => {
    const until = later(7 + 24 * 60);
    const waiting = asked({ ...ended, echo: { ...ended.echo, dueAt: later(7 * 24 * 60) } });
    expect(iso(wakeAt(waiting, { policy: defaultPolicy }))).toBe(iso(until));
    expect(refusal(reopen(someFacts(waiting), session, 'UBEN', false, until))).toBe('reopenOver');

    const lapsed = wake(someFacts(waiting), until);

    expect(posts(lapsed)).toEqual([]);
    expect(edits(lapsed)).toEqual(['reopenAsked to UBEN']);
  });

  it.each<[string, Ask, string, Date, string]>([
    ['by the mentor', ended, 'UBEN', later(20), 'onlyAsker'],
    ['a day later', ended, 'UANA', later(7 + 24 * 60), 'reopenOver'],
    ['twice', anAskInSession(anEndedSession({ reopenedAt: later(9) })), 'UANA', later(20), 'reopenOver'],
    ['of a closed question', { ...ended, closedAt: later(9) }, 'UANA', later(20), 'reopenOver'],
    [
      'of an answer in writing',
      anAskInSession(anEndedSession({ written: { text: 'So.', link: '', more: null } })),
      'UANA',
      later(20),
      'reopenOver',
    ],
  ])('asked for %s is refused', (_how, ask, who, at, answer) => {
    expect(refusal(askReopen(someFacts(ask), session, who, at))).toBe(answer);
  });

  it('can be said yes to by the mentor alone, and only when asked', () => {
    expect(refusal(reopen(someFacts(asked()), session, 'UANA', false, later(30)))).toBe('onlyMentor');
    expect(refusal(reopen(someFacts(ended), session, 'UBEN', false, later(30)))).toBe('reopenOver');
  });
});
