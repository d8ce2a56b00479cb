/** Messages and Homes that are shown anew by a move: nothing keeps a button that no longer does what it says. */
import type { Ask } from '../../../src/domain/ask';
import { begin, chooseTime, lose, postpone } from '../../../src/domain/decisions/begin';
import type { Decision } from '../../../src/domain/decisions/decision';
import { hearBack } from '../../../src/domain/decisions/hearBack';
import { accept, decline } from '../../../src/domain/decisions/offer';
import { search, waitOnList } from '../../../src/domain/decisions/search';
import { chooseNext, didNotHappen, extend, finish } from '../../../src/domain/decisions/session';
import { thank } from '../../../src/domain/decisions/thanks';
import { wake } from '../../../src/domain/decisions/wake';
import { withdraw } from '../../../src/domain/decisions/withdraw';
import { addDays } from '../../../src/domain/duration';
import { edit, keyOf, post } from '../../../src/domain/notices';
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
} from '../../support/builders';
import { edits, granted, homesOf, partsOf, perspectiveOf, refusal } from './reading';

const session = 'ask_1.1.s1';
const offer = 'ask_1.1.o1';
const both = ['UANA', 'UBEN'];
const lapsed = anOffer({ outcome: 'lapsed' });
/** Told "still asking", and later asked of nobody. */
const stillAsking = { promiseKeptAt: anAsk().promisedAt };
const listed = anAsk({
  perspectives: [
    aPerspective({ state: 'listed', offers: [lapsed], listedAt: later(9), listedUntil: later(99), nextAt: later(99) }),
  ],
});
const choosing = anAskInSession(aSession({ hereBy: null, waitingBecause: 'noTap', missed: 1, chooseBy: later(600) }));
const running = anAskInSession(aRunningSession({ almostOverTold: true }));
const notHappened = anAsk({
  perspectives: [
    aPerspective({
      state: 'ended',
      nextAt: null,
      sessions: [aRunningSession({ outcome: 'notHappened', endedAt: later(5) })],
    }),
  ],
});
const asked = anAskInSession(anEndedSession(), {
  thanksNudgedAt: addDays(monday, 1),
  echo: { ...anAsk().echo, timesAsked: 1, askedAt: addDays(monday, 7) },
});

const found = (ask: Ask) => ({ facts: someFacts(ask), perspective: perspectiveOf(ask) });
const lost = (ask: Ask) => {
  const { facts, perspective, session: its } = partsOf(ask);
  return lose(facts, perspective, its, 'calledOff', later(2));
};
const resumed = (ask: Ask) => waitOnList(found(ask).facts, perspectiveOf(ask), later(10));
const nobodyLeft = (ask: Ask, now = later(10)) => search(someFacts(ask, { candidates: [] }), perspectiveOf(ask), now);
const patienceOver = (ask: Ask) => waitOnList(someFacts(ask, { candidates: [] }), perspectiveOf(ask), later(99));

const byNoTap = ['card to both', 'ready to both', 'taken to UANA', 'status to UANA'];
const leftovers = [
  'card to both',
  'ready to both',
  'soon to both',
  'taken to UANA',
  'chooseTime to UBEN',
  'missed to UANA',
  'status to UANA',
];

describe('shown anew', () => {
  it.each<[string, Decision, string[], string[]]>([
    [
      'when an offer goes out',
      search(found(anAsk()).facts, perspectiveOf(anAsk()), monday),
      ['status to UANA'],
      ['UBEN'],
    ],
    [
      'after a yes',
      granted(accept(someFacts(anOfferedAsk()), offer, 'UBEN', later(5))),
      ['status to UANA', 'offer to UBEN'],
      both,
    ],
    ['after a no', granted(decline(someFacts(anOfferedAsk()), offer, 'UBEN', later(5))), ['offer to UBEN'], ['UBEN']],
    [
      'after a late yes to an ask on the list',
      granted(accept(someFacts(listed), offer, 'UBEN', later(10))),
      ['status to UANA', 'nobody to UANA', 'offer to UBEN'],
      both,
    ],
    [
      'after a yes to an ask told as still going',
      granted(accept(someFacts({ ...anOfferedAsk(), ...stillAsking }), offer, 'UBEN', later(5))),
      ['status to UANA', 'stillAsking to UANA', 'offer to UBEN'],
      both,
    ],
    ['when it goes on the list', nobodyLeft(anAsk()), ['status to UANA'], ['UANA']],
    [
      'when it goes on the list after "still asking"',
      nobodyLeft(anAsk(stillAsking)),
      ['status to UANA', 'stillAsking to UANA'],
      ['UANA'],
    ],
    [
      'when it resumes',
      resumed({ ...listed, perspectives: [{ ...perspectiveOf(listed), offers: [] }] }),
      ['status to UANA', 'nobody to UANA'],
      [],
    ],
    ['when patience is over', patienceOver(listed), ['status to UANA', 'nobody to UANA', 'offer to UBEN'], ['UANA']],
    [
      'when an ask on the list is withdrawn',
      granted(withdraw(someFacts(listed), 'UANA', later(10))),
      ['status to UANA', 'nobody to UANA', 'offer to UBEN'],
      ['UANA'],
    ],
    [
      'when an offered ask is withdrawn',
      granted(withdraw(someFacts(anOfferedAsk()), 'UANA', later(10))),
      ['status to UANA', 'offer to UBEN'],
      both,
    ],
    ['when the session begins', granted(begin(someFacts(anAskInSession()), session, 'UANA', later(3))), byNoTap, both],
    ['when nobody tapped', granted(postpone(someFacts(anAskInSession()), session, 'noTap', later(10))), byNoTap, both],
    [
      'when the asker asks for another time',
      granted(postpone(someFacts(anAskInSession()), session, 'askerBusy', later(3))),
      byNoTap,
      both,
    ],
    [
      'when the mentor chose it',
      granted(chooseTime(someFacts(choosing), session, 'UBEN', 'hour', later(20))),
      ['chooseTime to UBEN', 'missed to UANA', 'card to both', 'status to UANA'],
      both,
    ],
    [
      'when it has come',
      wake(someFacts(anAskInSession(aSession({ hereBy: null, startsAt: later(60) }))), later(60)),
      ['card to both', 'moved to UANA', 'soon to both', 'status to UANA', 'taken to UANA'],
      both,
    ],
    ['when the mentor cannot', lost(choosing), leftovers, both],
    ['when the mentor goes in the middle', lost(running), [...leftovers, 'hearBackAsked to both'], both],
    ['when it is called off', granted(withdraw(someFacts(choosing), 'UANA', later(20))), leftovers, both],
    [
      'when the mentor gives ten minutes',
      granted(extend(someFacts(running), session, 'UBEN', later(14))),
      ['card to both'],
      both,
    ],
    [
      'when the asker says what they will do',
      granted(hearBack(someFacts(running), session, 'UANA', 'Ask.', later(14))),
      ['hearBackAsked to both'],
      ['UANA'],
    ],
    [
      'when the session ends',
      granted(finish(someFacts(running), session, 'UBEN', later(14))),
      ['card to both', 'hearBackAsked to both', 'status to UANA'],
      both,
    ],
    [
      'when it did not happen',
      granted(didNotHappen(someFacts(running), session, 'UBEN', later(14))),
      ['card to both', 'hearBackAsked to both', 'thanksForm to UANA', 'status to UANA'],
      both,
    ],
    [
      'when another time is wanted',
      granted(chooseNext(someFacts(notHappened), session, 'UANA', 'anotherTime', later(20))),
      ['whatNext to UANA', 'status to UANA'],
      both,
    ],
    [
      'when somebody else is wanted',
      granted(chooseNext(someFacts(notHappened), session, 'UANA', 'somebodyElse', later(20))),
      ['whatNext to UANA', 'status to UANA'],
      both,
    ],
    [
      'when thanks are said',
      granted(
        thank(someFacts(asked), 'UANA', { before: '', you: 'Thank you.', nowIWill: '', echoInDays: 7 }, later(90)),
      ),
      ['thanksForm to UANA', 'thanksNudge to UANA', 'card to both', 'status to UANA'],
      both,
    ],
    [
      'when an ask closes with questions open',
      wake(someFacts(asked), addDays(monday, 14)),
      ['status to UANA', 'thanksForm to UANA', 'thanksNudge to UANA', 'echoQuestion to UANA', 'card to both'],
      ['UANA'],
    ],
    [
      'when an ask closes without a choice of what is next',
      wake(someFacts(notHappened), addDays(monday, 14)),
      ['status to UANA', 'whatNext to UANA'],
      ['UANA'],
    ],
  ])('%s', (_when, decided, messages, homes) => {
    expect(edits(decided).toSorted()).toEqual(messages.toSorted());
    expect([...new Set(homesOf(decided))].toSorted()).toEqual(homes.toSorted());
  });

  it('"on the list" is the very message that told it', () => {
    const told = nobodyLeft(anAsk()).notices.find(({ kind, delivery }) => kind === 'nobody' && delivery === 'post');
    const later_ = withdraw(someFacts(nobodyLeft(anAsk()).ask), 'UANA', later(20));
    const shown = granted(later_).notices.find(({ kind }) => kind === 'nobody');
    expect(told && keyOf(told)).toBe(shown && keyOf(shown));
  });

  it('by a round of the search for another time is the message of that round', () => {
    const first = granted(postpone(someFacts(anAskInSession()), session, 'noTap', later(10)));
    const chosen = granted(chooseTime(someFacts(first.ask), session, 'UBEN', 'hour', later(20)));
    const about = `${session}#1`;
    expect(first.notices).toContainEqual(post('chooseTime', 'ask_1', about, 'UBEN'));
    expect(chosen.notices).toContainEqual(edit('chooseTime', 'ask_1', about, 'UBEN'));
  });
});

describe('a session that is not known', () => {
  const facts = someFacts(anAskInSession(), { with: [aPerson('UANA'), aMentor('UBEN')] });

  it.each([
    ['here', begin(facts, 'ask_1.1.s9', 'UANA', monday)],
    ['another time', postpone(facts, 'ask_1.1.s9', 'askerBusy', monday)],
    ['the other time', chooseTime(facts, 'ask_1.1.s9', 'UBEN', 'hour', monday)],
    ['ten more minutes', extend(facts, 'ask_1.1.s9', 'UBEN', monday)],
    ['done', finish(facts, 'ask_1.1.s9', 'UBEN', monday)],
    ['it did not happen', didNotHappen(facts, 'ask_1.1.s9', 'UBEN', monday)],
    ['what is next', chooseNext(facts, 'ask_1.1.s9', 'UANA', 'leave', monday)],
    ['what I will do', hearBack(facts, 'ask_1.1.s9', 'UANA', 'Ask.', monday)],
    ['no to its offer', decline(facts, 'ask_1.1.o9', 'UBEN', monday)],
  ])('answers "%s" with a refusal', (_what, outcome) => {
    expect(refusal(outcome)).toBe('unknownAsk');
  });
});
