/** What random histories (test/model) found: buttons that were left behind, and promises that only seemed kept. */
import type { Ask } from '../../../src/domain/ask';
import { lose } from '../../../src/domain/decisions/begin';
import { delivered } from '../../../src/domain/decisions/delivery';
import { search, waitOnList } from '../../../src/domain/decisions/search';
import { chooseNext, didNotHappen } from '../../../src/domain/decisions/session';
import { lookAt, wake, wakeAt } from '../../../src/domain/decisions/wake';
import { withdraw } from '../../../src/domain/decisions/withdraw';
import { addDays } from '../../../src/domain/duration';
import { edit, post } from '../../../src/domain/notices';
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
  monday,
  someFacts,
  someThanks,
} from '../../support/builders';
import { edits, granted, partsOf, perspectiveOf, posts, refusal, stateAfter } from './reading';

const gone = aPerson('UANA', { isActive: false });
const said = { text: 'Ask first.', saidAt: later(12), confirmed: null };
/** The first conversation did not happen; what the asker said in it was never confirmed. */
const earlier = aRunningSession({ outcome: 'notHappened', endedAt: later(15), hearBack: said });
const afterEarlier = (ask: Ask): Ask => ({
  ...ask,
  perspectives: ask.perspectives.map((each) => ({
    ...each,
    sessions: [earlier, ...each.sessions.map((session) => ({ ...session, id: 'ask_1.1.s2' }))],
  })),
});
const listed = anAsk({
  perspectives: [aPerspective({ state: 'listed', listedAt: monday, listedUntil: later(99), nextAt: later(99) })],
});
const inState = (state: 'ended' | 'searching', change: Parameters<typeof aPerspective>[0] = {}): Ask =>
  anAsk({ perspectives: [aPerspective({ state, nextAt: null, ...change })] });

describe('an ask that closes takes "Exactly" out of an earlier thread', () => {
  it.each([
    [
      'the asker leaves while it runs',
      wake(someFacts(anAskInSession(aRunningSession({ hearBack: said })), { with: [gone, aMentor()] }), later(13)),
    ],
    [
      'it is taken back after another yes',
      granted(withdraw(someFacts(afterEarlier(anAskInSession())), 'UANA', later(20))),
    ],
    [
      'it is taken back while somebody else is searched for',
      granted(withdraw(someFacts(afterEarlier(inState('searching'))), 'UANA', later(20))),
    ],
    [
      'patience is over',
      waitOnList(someFacts(afterEarlier(listed), { candidates: [] }), perspectiveOf(afterEarlier(listed)), later(99)),
    ],
    [
      'the asker leaves it at that',
      granted(chooseNext(someFacts(inState('ended', { sessions: [earlier] })), earlier.id, 'UANA', 'leave', later(20))),
    ],
  ])('when %s', (_when, decided) => {
    expect(edits(decided)).toContain('hearBack to both');
  });
});

describe('a written answer', () => {
  const more = { question: 'And then?', askedAt: later(20), answer: null, answeredAt: null };
  const written = anEndedSession({ place: { kind: 'direct' }, written: { text: 'Ask.', link: '', more } });

  it('did happen', () => {
    expect(refusal(didNotHappen(someFacts(anAskInSession(written)), written.id, 'UBEN', later(30)))).toBe(
      'sessionOver',
    );
  });

  it('takes no more questions and answers once it is closed, also when thanks were said', () => {
    const echo = {
      ...anAsk().echo,
      timesAsked: 1 as const,
      askedAt: monday,
      answer: 'used' as const,
      answeredAt: monday,
    };
    const closed = wake(someFacts(anAskInSession(written, { thanks: someThanks(), echo })), addDays(monday, 14));
    expect(stateAfter(closed)).toBe('closed');
    expect(edits(closed)).toEqual(expect.arrayContaining(['answered to UANA', 'moreAsked to UBEN']));
  });
});

describe('an offer that lapsed', () => {
  const lapsed = anOffer({ id: 'ask_1.1.o2', mentorId: 'UCAI', outcome: 'lapsed' });

  it('can be taken again, and says so, when whoever said yes cannot', () => {
    const taken = anAskInSession(aSession({ hereBy: null, waitingBecause: 'noTap', chooseBy: later(60) }));
    const ask = { ...taken, perspectives: [{ ...perspectiveOf(taken), offers: [lapsed] }] };
    const { facts, perspective, session } = partsOf(ask);
    expect(edits(lose(facts, perspective, session, 'calledOff', later(5)))).toContain('offer to UCAI');
  });

  it('and when the asker wants somebody else', () => {
    const ask = inState('ended', { offers: [lapsed], sessions: [earlier] });
    const decided = granted(chooseNext(someFacts(ask), earlier.id, 'UANA', 'somebodyElse', later(20)));
    expect(edits(decided)).toContain('offer to UCAI');
  });
});

describe('an offer that has not arrived', () => {
  const waiting = anOfferedAsk({
    perspectives: [aPerspective({ state: 'offered', offers: [anOffer({ deliveredAt: null, lapsesAt: null })] })],
  });
  const wakeWith = (restUntil: Date | null, ask = waiting) =>
    wake(someFacts(ask, { with: [aPerson('UANA'), aMentor('UBEN', { restUntil })] }), later(5));

  it('is not kept for somebody who begins to rest', () => {
    expect(stateAfter(wakeWith(addDays(monday, 14)))).toBe('searching');
    expect(stateAfter(wakeWith(null))).toBe('offered');
  });

  it('but one that has arrived can still be answered during a rest', () => {
    expect(stateAfter(wakeWith(addDays(monday, 14), anOfferedAsk()))).toBe('offered');
  });
});

describe('the status', () => {
  it('no longer says that somebody is asked when the next one is asked in the morning', () => {
    const night = new Date('2026-03-02T22:00:00Z');
    const ask = inState('searching', { nextAt: night, offers: [anOffer({ mentorId: 'UCAI', outcome: 'lapsed' })] });
    const facts = someFacts(ask, { with: [aPerson('UANA'), aMentor('UBEN')] });
    const waits = search(facts, perspectiveOf(ask), night);
    expect(edits(waits)).toEqual(['status to UANA']);
    expect(edits(search(facts, perspectiveOf(waits.ask), night))).toEqual([]);
  });
});

describe('the promise', () => {
  const nobody = search(someFacts(anAsk(), { candidates: [] }), perspectiveOf(anAsk()), monday);
  const told = nobody.notices.find(({ kind }) => kind === 'nobody');

  it('is kept by "on the list" once that has arrived, not while it waits for the morning', () => {
    expect(nobody.ask.promiseKeptAt).toBeNull();
    const arrived = delivered(
      someFacts(nobody.ask),
      told ?? post('nobody', 'ask_1', '', 'UANA'),
      { channel: 'D', ts: '1' },
      later(60),
    );
    expect(arrived.ask.promiseKeptAt).toEqual(later(60));
  });

  it('still stands when the search goes on before "on the list" could be said', () => {
    const goesOn = waitOnList(someFacts(nobody.ask), perspectiveOf(nobody.ask), later(10));
    expect(stateAfter(goesOn)).toBe('searching');
    const waits = { ...goesOn.ask, perspectives: [{ ...perspectiveOf(goesOn.ask), nextAt: addDays(monday, 9) }] };
    expect(wakeAt(waits, someFacts())).toEqual(waits.promisedAt);
    const asleep = { with: [aPerson('UANA'), aMentor('UBEN', { restUntil: addDays(monday, 5) })] };
    expect(posts(wake(someFacts(anOfferedAsk({ promiseKeptAt: null }), asleep), waits.promisedAt))).toContain(
      'stillAsking to UANA',
    );
  });

  it('is kept at its time on the list too, when "on the list" still waits for the morning', () => {
    const late = { ...nobody.ask, perspectives: [{ ...perspectiveOf(nobody.ask), listedUntil: addDays(monday, 5) }] };
    expect(wakeAt(late, someFacts())).toEqual(late.promisedAt);
    const kept = wake(someFacts(late, { candidates: [] }), late.promisedAt);
    expect(posts(kept)).toEqual(['stillAsking to UANA']);
    expect(stateAfter(kept)).toBe('listed');
  });

  it('is said anew in the same message when it is listed twice at one moment', () => {
    const again = inState('searching', { nextAt: monday, listedAt: monday, listedUntil: later(99) });
    const twice = search(someFacts(again, { candidates: [] }), perspectiveOf(again), monday);
    expect(twice.notices).toContainEqual(edit('nobody', 'ask_1', `ask_1#${monday.getTime()}`, 'UANA'));
  });
});

describe('an ask that is moved while somebody has left', () => {
  it('looks again at once, whoever moved it', () => {
    const facts = (isActive: boolean) =>
      someFacts(anOfferedAsk(), { with: [aPerson('UANA', { isActive }), aMentor('UBEN')] });
    expect(lookAt(facts(true), later(5))).toEqual(wakeAt(anOfferedAsk(), someFacts()));
    expect(lookAt(facts(false), later(5))).toEqual(later(5));
  });
});
