import type { Ask } from '../../src/domain/ask';
import { boardWeek, mayPassOn, noteFor } from '../../src/domain/generosity';
import { isFree } from '../../src/domain/matching/suggest';
import { fitsShort } from '../../src/domain/minutes';
import { defaultPolicy } from '../../src/domain/policy';
import { noSilence } from '../../src/domain/silence';
import {
  aBrief,
  aMentor,
  anAsk,
  anAskInSession,
  anEndedSession,
  aPerson,
  holds,
  later,
  monday,
} from '../support/builders';

describe('whoever was helped twice', () => {
  it.each([
    ['a colleague', aPerson(), true],
    ['somebody who holds the topic', aMentor('UANA'), false],
    ['a guest', aPerson('UANA', { isGuest: true }), false],
    ['a bot', aPerson('UANA', { isBot: true }), false],
    ['somebody who left', aPerson('UANA', { isActive: false }), false],
  ])('%s may be asked: %s', (_who, person, may) => expect(mayPassOn(person, 't_feedback', false)).toBe(may));
});

describe('short questions', () => {
  const short = aMentor('UBEN', { topics: [{ topicId: 't_feedback', level: 'ahead', shortMinutes: 10 }] });
  const given = (...minutes: readonly number[]) =>
    minutes.map((each, n) => ({ sessionId: `s${n}`, minutes: each, reservedAt: monday }));

  it.each([
    ['of 5 minutes fit', short, 5, true],
    ['of 15 minutes do not', short, 15, false],
    ['fit a second time', { ...short, reserved: given(5) }, 5, true],
    ['are over after ten minutes', { ...short, reserved: given(5, 5) }, 5, false],
    ['are not used up by long ones', { ...short, reserved: given(30) }, 5, true],
    ['come back after 30 days', { ...short, reserved: given(5, 5) }, 5, true, later(60 * 24 * 30)],
    ['are no limit on another topic', { ...short, topics: [...short.topics, ...holds('t_other')] }, 15, false],
  ])('%s', (_how, person, minutes, fits, now = monday) => {
    expect(fitsShort(person, ['t_feedback'], minutes, now)).toBe(fits);
  });

  it('are no limit where the whole topic is offered', () => {
    expect(fitsShort(aMentor('UBEN'), ['t_feedback'], 30, monday)).toBe(true);
    expect(
      fitsShort({ ...short, topics: [...short.topics, ...holds('t_other')] }, ['t_feedback', 't_other'], 30, monday),
    ).toBe(true);
  });

  it('keep the long ones away', () => {
    const asked = { person: short, offeredAt: [], silence: noSilence };
    const need = (minutes: 5 | 15) => ({ ask: anAsk({ brief: aBrief({ minutes }) }), policy: defaultPolicy });
    expect(isFree(need(5), asked, monday)).toBe(true);
    expect(isFree(need(15), asked, monday)).toBe(false);
  });
});

describe('a note of one’s own', () => {
  const kept = (change: Partial<Ask> = {}, keepsNote = true): Ask =>
    anAskInSession(anEndedSession({ keepsNote, written: { text: 'Start with what you saw.', link: '', more: null } }), {
      id: 'ask_0',
      brief: aBrief({ question: 'How to give feedback to a senior colleague?' }),
      ...change,
    });

  it.each<[string, Ask, string | null]>([
    ['is found for a question like it', kept(), 'Start with what you saw.'],
    ['is not there when it was not kept', kept({}, false), null],
    ['is not found on another topic', kept({ brief: aBrief({ topics: ['t_other'] }) }), null],
    ['is not found for other words', kept({ brief: aBrief({ question: 'Where is the printer?' }) }), null],
    [
      'is found by its topics once the words are erased',
      kept({ brief: aBrief({ question: '' }) }),
      'Start with what you saw.',
    ],
  ])('%s', (_how, earlier, note) => expect(noteFor(anAsk(), [earlier], 'UBEN')).toBe(note));

  it('is never somebody else’s', () => expect(noteFor(anAsk(), [kept()], 'UCEM')).toBeNull());
});

it.each([
  ['2026-03-02T08:59:00Z', null],
  ['2026-03-02T09:00:00Z', '2026-03-02'],
  ['2026-03-08T23:00:00Z', '2026-03-02'],
  ['2026-03-09T00:00:00Z', null],
])('the board of %s is of %s', (now, week) => expect(boardWeek(new Date(now))).toBe(week));
