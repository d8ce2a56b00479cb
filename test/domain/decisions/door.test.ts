import type { Ask } from '../../../src/domain/ask';
import type { AskFacts, AtDoor } from '../../../src/domain/decisions/decision';
import { answerDoorCall, callThroughDoor } from '../../../src/domain/decisions/door';
import { accept } from '../../../src/domain/decisions/offer';
import { extend, finish } from '../../../src/domain/decisions/session';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { withdraw } from '../../../src/domain/decisions/withdraw';
import { bestFirst, type WaitingAsk } from '../../../src/domain/matching/door';
import type { Person } from '../../../src/domain/person';
import {
  aBrief,
  aMentor,
  anAsk,
  anOffer,
  aPerson,
  aPerspective,
  holds,
  later,
  monday,
  someFacts,
} from '../../support/builders';
import { edits, granted, iso, perspectiveOf, posts, refusal, sessionIn, stateAfter } from './reading';

const ana = aPerson('UANA');
/** Rests, and has no minutes left: neither counts at an open door. */
const ben = aMentor('UBEN', { doorUntil: later(25), restUntil: later(9999), minutes: 0 });
const night = new Date('2026-03-02T03:00:00Z');
const friday = later(4 * 24 * 60);
const call = { mentorId: 'UBEN', calledAt: monday, until: later(10) };
const about = `ask_1.1#${monday.getTime()}-UBEN`;

const waits = (change: Partial<Parameters<typeof aPerspective>[0]> = {}, ask: Partial<Ask> = {}): Ask =>
  anAsk({
    perspectives: [aPerspective({ state: 'listed', listedAt: monday, listedUntil: friday, nextAt: friday, ...change })],
    ...ask,
  });

/** What is known when Ben stands at his door. */
function atDoor(ask: Ask, change: Partial<AtDoor> & { asker?: Person; others?: readonly Person[] } = {}): AskFacts {
  const { asker = ana, others = [], mentor = ben, ...busy } = change;
  const facts = someFacts(ask, { with: [asker, mentor, ...others] });
  return { ...facts, atDoor: { mentor, isBusy: false, calling: null, ...busy } };
}

describe('an asker is called through a door', () => {
  it.each<[string, Ask]>([
    ['from the list', waits()],
    ['while somebody’s hours are awaited', waits({ state: 'searching', listedAt: null, listedUntil: null })],
  ])('%s, and the mentor hears nothing of the question', (_, ask) => {
    const called = granted(callThroughDoor(atDoor(ask), 'UBEN', monday));
    const before = perspectiveOf(ask);
    expect(perspectiveOf(called.ask)).toEqual({ ...before, doorCall: call });
    expect(posts(called)).toEqual(['doorCall to UANA']);
    expect(edits(called)).toEqual(['doorStatus to UBEN']);
    expect(called.minutes).toEqual([]);
    expect(iso(wakeAt(called.ask, someFacts()))).toBe(iso(call.until));
  });

  it('no longer than the door is open', () => {
    const mentor = { ...ben, doorUntil: later(6) };
    const short = waits({}, { brief: aBrief({ minutes: 5 }) });
    const called = granted(callThroughDoor(atDoor(short, { mentor }), 'UBEN', monday));
    expect(perspectiveOf(called.ask).doorCall?.until).toEqual(later(6));
  });

  it.each<[string, AskFacts, string]>([
    ['whose hours are over', atDoor(waits(), { asker: { ...ana, zone: 'America/Los_Angeles' } }), 'notActive'],
    ['who rests', atDoor(waits(), { asker: { ...ana, restUntil: later(60) } }), 'notActive'],
    ['who is the mentor', atDoor(waits({}, { askerId: 'UBEN' })), 'notActive'],
    ['about what the mentor does not know', atDoor(waits(), { mentor: { ...ben, topics: [] } }), 'notActive'],
    ['for longer than is left', atDoor(waits(), { mentor: { ...ben, doorUntil: later(14) } }), 'notActive'],
    ['who missed them before', atDoor(waits({ doorsMissed: ['UBEN'] })), 'notActive'],
    ['of whom they were asked before', atDoor(waits({ offers: [anOffer({ outcome: 'declined' })] })), 'notActive'],
    ['who is called through another door', atDoor(waits({ doorCall: { ...call, mentorId: 'UCAI' } })), 'notActive'],
    ['whose question is put to somebody', atDoor(waits({ state: 'offered' })), 'notActive'],
    ['by a guest', atDoor(waits(), { mentor: { ...ben, isGuest: true } }), 'notActive'],
    ['by somebody who left', atDoor(waits(), { mentor: { ...ben, isActive: false } }), 'notActive'],
    ['when the door is closed', atDoor(waits(), { mentor: { ...ben, doorUntil: null } }), 'doorClosed'],
    ['when its time is over', atDoor(waits(), { mentor: { ...ben, doorUntil: monday } }), 'doorClosed'],
    ['by somebody who talks already', atDoor(waits(), { isBusy: true }), 'doorClosed'],
    ['by somebody who calls already', atDoor(waits(), { calling: 'ask_2' }), 'doorClosed'],
  ])('not one %s', (_, facts, code) => {
    expect(refusal(callThroughDoor(facts, 'UBEN', monday))).toBe(code);
  });

  it('for words of the mentor’s own line, too', () => {
    const mentor = { ...ben, topics: [], askMeAbout: 'Feedback to senior people' };
    expect(callThroughDoor(atDoor(waits(), { mentor }), 'UBEN', monday).ok).toBe(true);
  });
});

const called = waits({ doorCall: call });

describe('while an asker is called', () => {
  it('nobody else is asked', () => {
    const free = aMentor('UCAI');
    for (const ask of [called, waits({ state: 'searching', doorCall: call, nextAt: monday })]) {
      const woken = wake(atDoor(ask, { others: [free] }), later(5));
      expect(woken).toEqual({ ask, notices: [], minutes: [] });
    }
  });

  it('a late yes of somebody else counts, and the call is over', () => {
    const ask = waits({ doorCall: call, offers: [anOffer({ mentorId: 'UCAI', outcome: 'lapsed' })] });
    const taken = granted(accept(atDoor(ask, { others: [aMentor('UCAI')] }), 'ask_1.1.o1', 'UCAI', later(2)));
    expect(perspectiveOf(taken.ask)).toMatchObject({ state: 'accepted', doorCall: null });
    expect(edits(taken)).toEqual(expect.arrayContaining(['doorCall to UANA', 'doorStatus to UBEN']));
    expect(refusal(answerDoorCall(atDoor(taken.ask), about, 'UANA', later(3)))).toBe('doorClosed');
  });

  it('the question can be taken back', () => {
    const over = granted(withdraw(atDoor(called), 'UANA', later(2)));
    expect(perspectiveOf(over.ask)).toMatchObject({ state: 'withdrawn', doorCall: null });
    expect(edits(over)).toEqual(expect.arrayContaining(['doorCall to UANA', 'doorStatus to UBEN']));
  });
});

describe('a call that ends without the asker', () => {
  it.each<[string, Person, Partial<AtDoor>, number, string[]]>([
    ['because nobody tapped: not through this door again', ben, {}, 10, ['UBEN']],
    ['because the door was closed', { ...ben, doorUntil: null }, {}, 5, []],
    ['because the time is over', { ...ben, doorUntil: later(4) }, {}, 5, []],
    ['because the mentor talks to somebody else', ben, { isBusy: true }, 5, []],
    ['because the mentor left', { ...ben, isActive: false }, {}, 5, []],
  ])('%s', (_, mentor, busy, minutes, doorsMissed) => {
    const woken = wake(atDoor(called, { mentor, calling: 'ask_1', ...busy }), later(minutes));
    expect(perspectiveOf(woken.ask)).toMatchObject({ state: 'listed', doorCall: null, doorsMissed });
    expect(perspectiveOf(woken.ask).listedUntil).toEqual(friday);
    expect(posts(woken)).toEqual([]);
    expect(edits(woken)).toContain('doorCall to UANA');
  });

  it('looks at once for whoever came free meanwhile', () => {
    const woken = wake(atDoor(called, { others: [aMentor('UCAI')] }), later(10));
    expect(perspectiveOf(woken.ask)).toMatchObject({ state: 'searching', nextAt: later(10) });
  });

  it('is over also where the promise or the patience ends meanwhile', () => {
    const ask = waits({ doorCall: call, listedUntil: later(5), nextAt: later(5) });
    expect(stateAfter(wake(atDoor(ask), later(5)))).toBe('listed');
    expect(stateAfter(wake(atDoor(ask), later(10)))).toBe('unmet');
  });
});

describe('the asker comes', () => {
  const come = (facts = atDoor(called), now = later(3)) => granted(answerDoorCall(facts, about, 'UANA', now));

  it('taken and begun in one, on top of the minutes of the mentor', () => {
    const begun = come();
    expect(perspectiveOf(begun.ask)).toMatchObject({ state: 'active', doorCall: null, listedUntil: null });
    expect(perspectiveOf(begun.ask).offers).toMatchObject([
      { id: 'ask_1.1.o1', mentorId: 'UBEN', outcome: 'accepted', via: 'door', sharedTopics: ['t_feedback'] },
    ]);
    expect(sessionIn(begun.ask)).toMatchObject({
      throughDoor: true,
      minutes: 15,
      begunAt: later(3),
      endsAt: later(18),
    });
    expect(begun.ask.promiseKeptAt).toEqual(later(3));
    expect(begun.minutes.map(({ minutes }) => minutes)).toEqual([0]);
    expect(posts(begun)).toEqual(['card to both']);
    expect(edits(begun)).toEqual(['status to UANA', 'nobody to UANA', 'doorCall to UANA', 'doorStatus to UBEN']);
  });

  it('a little late, while the door is still open', () => {
    expect(answerDoorCall(atDoor(called), about, 'UANA', later(12)).ok).toBe(true);
  });

  it.each([
    ['what is left of the door', later(15), 10],
    ['five minutes at least', later(23), 5],
  ])('for %s', (_, now, minutes) => {
    expect(sessionIn(come(atDoor(called), now).ask).minutes).toBe(minutes);
  });

  it('and neither the end nor ten minutes more touch the budget', () => {
    const begun = come().ask;
    const facts = atDoor(begun, { isBusy: true });
    expect(granted(extend(facts, 'ask_1.1.s1', 'UBEN', later(5))).minutes).toEqual([]);
    const over = granted(finish(facts, 'ask_1.1.s1', 'UBEN', later(9)));
    expect(over.minutes.map(({ minutes }) => minutes)).toEqual([0]);
    expect(edits(over)).toContain('doorStatus to UBEN');
  });

  it.each<[string, AskFacts, string, string, string]>([
    ['by somebody else', atDoor(called), about, 'UCAI', 'onlyAsker'],
    ['for a question that is not here', atDoor(called), 'ask_1.9#1', 'UANA', 'unknownAsk'],
    ['for an earlier call', atDoor(called), 'ask_1.1#1', 'UANA', 'doorClosed'],
    ['when the door is closed', atDoor(called, { mentor: { ...ben, doorUntil: null } }), about, 'UANA', 'doorClosed'],
    ['when the mentor helps somebody else', atDoor(called, { isBusy: true }), about, 'UANA', 'doorClosed'],
    ['a second time', atDoor(come().ask), about, 'UANA', 'alreadyHere'],
  ])('is refused %s', (_, facts, which, who, code) => {
    expect(refusal(answerDoorCall(facts, which, who, later(4)))).toBe(code);
  });
});

describe('what waits in front of a door', () => {
  const waiting = (askId: string, change: Partial<WaitingAsk> = {}): WaitingAsk => ({
    askId,
    asker: ana,
    brief: aBrief(),
    createdAt: monday,
    ...change,
  });
  const order = (asks: readonly WaitingAsk[], mentor = ben, now = monday): string[] =>
    bestFirst(
      {
        mentor,
        isBusy: false,
        calling: null,
        waiting: asks,
        holders: new Map([
          ['t_feedback', 1],
          ['t_sql', 40],
        ]),
      },
      now,
    ).map(({ askId }) => askId);

  it('is brought by fit, then by how long it waits', () => {
    const mentor = { ...ben, topics: holds('t_feedback', 't_sql') };
    const common = waiting('common', { brief: aBrief({ topics: ['t_sql'] }), createdAt: later(-900) });
    const longer = waiting('longer', { createdAt: later(-60) });
    expect(order([waiting('shorter'), common, longer], mentor)).toEqual(['longer', 'shorter', 'common']);
  });

  it('leaves out what does not fit now', () => {
    const asks = [
      waiting('tooLong', { brief: aBrief({ minutes: 30 }) }),
      waiting('own', { asker: ben }),
      waiting('gone', { asker: { ...ana, isActive: false } }),
      waiting('resting', { asker: { ...ana, restUntil: later(60) } }),
      waiting('other', { brief: aBrief({ topics: ['t_law'] }) }),
    ];
    expect(order(asks)).toEqual([]);
    expect(order([waiting('night')], { ...ben, doorUntil: later(25, night) }, night)).toEqual([]);
  });
});
