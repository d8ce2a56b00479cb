import type { Ask, Perspective } from '../../../src/domain/ask';
import { lose } from '../../../src/domain/decisions/begin';
import { accept } from '../../../src/domain/decisions/offer';
import { chooseNext, didNotHappen, finish } from '../../../src/domain/decisions/session';
import { submit } from '../../../src/domain/decisions/submit';
import { thank, thankToo } from '../../../src/domain/decisions/thanks';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { withdraw } from '../../../src/domain/decisions/withdraw';
import { defaultPolicy } from '../../../src/domain/policy';
import {
  aBrief,
  aMentor,
  anAsk,
  anEndedSession,
  anOffer,
  aPerson,
  aPerspective,
  aRunningSession,
  aSession,
  later,
  monday,
  someFacts,
} from '../../support/builders';
import { edits, granted, posts, refusal, stateAfter } from './reading';

const second = (change: Partial<Perspective> = {}) => aPerspective({ id: 'ask_1.2', number: 2, ...change });
const forTwo = (first: Perspective, other: Perspective, change: Partial<Ask> = {}) =>
  anAsk({ perspectives: [first, other], ...change });
const company = {
  with: [
    aPerson('UANA'),
    aMentor('UBEN', { team: 'Sales' }),
    aMentor('UCEM', { team: 'Sales' }),
    aMentor('UDAN', { team: 'Finance' }),
  ],
};
const states = ({ ask }: { ask: Ask }) => ask.perspectives.map(({ state }) => state);
const mentorsAsked = ({ ask }: { ask: Ask }) =>
  ask.perspectives.map(({ offers }) => offers.map(({ mentorId }) => mentorId));

const taken = aPerspective({
  state: 'accepted',
  nextAt: null,
  offers: [anOffer({ outcome: 'accepted' })],
  sessions: [aSession({ place: { kind: 'group', channel: 'C1', ts: '1' }, startsAt: later(24 * 60), hereBy: null })],
});
const talked = (change = {}) =>
  aPerspective({
    state: 'ended',
    nextAt: null,
    offers: [anOffer({ outcome: 'accepted' })],
    sessions: [anEndedSession(change)],
  });
const running = second({
  state: 'active',
  nextAt: null,
  sessions: [aRunningSession({ id: 'ask_1.2.s1', mentorId: 'UDAN', endsAt: later(60), minutes: 60 })],
});
const offered = second({
  state: 'offered',
  nextAt: null,
  offers: [anOffer({ id: 'ask_1.2.o1', mentorId: 'UDAN' })],
});

describe('a question for two', () => {
  const given = {
    asker: aPerson('UANA'),
    openAsks: [],
    toldNoTopic: false,
    policy: defaultPolicy,
  };
  const form = { askId: 'ask_1', brief: aBrief(), source: null, inWritingIsFine: false, nearest: [] };

  it('begins with two parts, where the workspace has them', () => {
    const ids = (policy = defaultPolicy) =>
      granted(submit({ ...given, policy }, { ...form, perspectives: 2 }, monday)).ask.perspectives.map(({ id }) => id);
    expect(ids()).toEqual(['ask_1.1', 'ask_1.2']);
    expect(ids({ ...defaultPolicy, perspectivesOffered: false })).toEqual(['ask_1.1']);
  });

  it('is put to two who differ, at once', () => {
    const { ask } = granted(submit(given, { ...form, perspectives: 2 }, monday));
    const woken = wake(someFacts(ask, company), monday);
    expect(mentorsAsked(woken)).toEqual([['UBEN'], ['UDAN']]);
    expect(posts(woken)).toEqual(['offer to UBEN', 'offer to UDAN']);
  });

  it('is put to two who are alike where there is nobody else', () => {
    const { ask } = granted(submit(given, { ...form, perspectives: 2 }, monday));
    const alike = { with: company.with.slice(0, 3) };
    expect(mentorsAsked(wake(someFacts(ask, alike), monday))).toEqual([['UBEN'], ['UCEM']]);
  });

  it('says once that nobody is free', () => {
    const { ask } = granted(submit(given, { ...form, perspectives: 2 }, monday));
    const listed = wake(someFacts(ask, { with: [aPerson('UANA')] }), monday);
    expect(states(listed)).toEqual(['listed', 'listed']);
    const keys = listed.notices.filter(({ kind }) => kind === 'nobody').map(({ about }) => about);
    expect(new Set(keys).size).toBe(1);
  });

  it('lets the first begin without the second', () => {
    const first = aPerspective({ state: 'offered', nextAt: null, offers: [anOffer()] });
    const yes = granted(accept(someFacts(forTwo(first, offered), company), 'ask_1.1.o1', 'UBEN', monday));
    expect(states(yes)).toEqual(['accepted', 'offered']);
    expect(posts(yes)).toEqual(['card to both', 'taken to UANA']);
  });
});

describe('the second answer', () => {
  const promisedAt = later(120);
  const open = forTwo(taken, offered, { promisedAt, promiseKeptAt: monday });

  it('is waited for until the promised time, and then the asker goes on with one', () => {
    expect(wakeAt(open, { policy: defaultPolicy })).toEqual(promisedAt);
    expect(posts(wake(someFacts(open, company), later(119)))).toEqual([]);

    const alone = wake(someFacts(open, company), promisedAt);

    expect(posts(alone)).toEqual(['withOne to UANA']);
    expect(edits(alone)).toEqual(expect.arrayContaining(['offer to UDAN', 'status to UANA']));
    expect(states(alone)).toEqual(['accepted', 'withdrawn']);
    expect(alone.ask.closedAt).toBeNull();
  });

  it('is given up where the first is over already, and the question is closed with it', () => {
    const first = aPerspective({ state: 'closed', nextAt: null, sessions: [anEndedSession()] });
    const over = wake(someFacts(forTwo(first, offered, { promisedAt, promiseKeptAt: monday }), company), promisedAt);
    expect(states(over)).toEqual(['closed', 'withdrawn']);
    expect(over.ask.closedAt).toEqual(promisedAt);
    expect(edits(over)).toContain('card to both');
  });

  it('is looked for further where nobody has said yes to either', () => {
    const first = aPerspective({ state: 'offered', nextAt: null, offers: [anOffer()] });
    const asking = wake(someFacts(forTwo(first, offered, { promisedAt }), company), promisedAt);
    expect(posts(asking)).toEqual(['stillAsking to UANA']);
  });

  it('is looked for further once somebody said yes to it and then could not', () => {
    const lost = { ...running, state: 'accepted' as const };
    const [session] = lost.sessions;
    const ask = forTwo(taken, lost, { promisedAt, promiseKeptAt: monday });
    const gone = session && lose(someFacts(ask, company), lost, session, 'calledOff', later(130));
    expect(gone && states(gone)).toEqual(['accepted', 'searching']);
    expect(gone && wakeAt(gone.ask, { policy: defaultPolicy })).toEqual(later(130));
  });
});

describe('the end of one of two', () => {
  it('does not close the other', () => {
    const notHappened = talked({ outcome: 'notHappened' });
    const left = granted(
      chooseNext(someFacts(forTwo(notHappened, running), company), 'ask_1.1.s1', 'UANA', 'leave', later(20)),
    );
    expect(states(left)).toEqual(['closed', 'active']);
    expect(left.ask.closedAt).toBeNull();
  });

  it('shows that there is one again, when it is to be another time while the other is on the list', () => {
    const listed = second({ state: 'listed', listedAt: monday, listedUntil: later(9999), nextAt: later(9999) });
    const ask = forTwo(talked({ outcome: 'notHappened' }), listed);
    const again = granted(chooseNext(someFacts(ask, company), 'ask_1.1.s1', 'UANA', 'anotherTime', later(20)));
    expect(states(again)).toEqual(['accepted', 'listed']);
    expect(edits(again)).toContain('nobody to UANA');
  });

  it('is taken back alone while the other was talked over', () => {
    const back = granted(withdraw(someFacts(forTwo(talked(), offered), company), 'UANA', later(20)));
    expect(states(back)).toEqual(['ended', 'withdrawn']);
    expect(stateAfter(back)).toBe('ended');
    expect(back.ask.closedAt).toBeNull();
  });

  it('keeps what the other one asks for, when it did not happen', () => {
    const ask = forTwo(talked(), running, {
      thanksNudgeAt: later(24 * 60),
      echo: { ...anAsk().echo, dueAt: later(7 * 24 * 60) },
    });
    const not = granted(didNotHappen(someFacts(ask, company), 'ask_1.2.s1', 'UANA', later(20)));
    expect(not.ask.thanksNudgeAt).toEqual(later(24 * 60));
    expect(not.ask.echo.dueAt).toEqual(later(7 * 24 * 60));
  });

  it('asks for thanks to both in one form', () => {
    const over = granted(finish(someFacts(forTwo(talked(), running), company), 'ask_1.2.s1', 'UDAN', later(30)));
    expect(posts(over)).toEqual(['thanksForm to UANA']);
    expect(over.notices).toContainEqual(expect.objectContaining({ delivery: 'edit', about: 'ask_1.1.s1' }));

    const given = { before: '', you: 'You both helped.', nowIWill: '', echoInDays: 7 };
    const thanked = granted(thank(someFacts(over.ask, company), 'UANA', given, later(40)));
    expect(posts(thanked)).toEqual(['thanks to UBEN', 'thanks to UDAN']);
  });

  it('shows the one reminder as over, when one is taken up again after it and ends', () => {
    const ask = forTwo(talked(), running, { thanksNudgedAt: later(20) });
    const over = granted(finish(someFacts(ask, company), 'ask_1.2.s1', 'UDAN', later(30)));
    expect(edits(over)).toContain('thanksNudge to UANA');
  });

  it('lets thanks that were sent before reach the second as well, once', () => {
    const thanks = { at: later(20), before: '', you: 'You helped.', nowIWill: '', text: '', share: 'no' as const };
    const ask = forTwo(talked(), running, { thanks });
    const over = granted(finish(someFacts(ask, company), 'ask_1.2.s1', 'UDAN', later(30)));
    expect(over.ask.thanksNudgeAt).toBeNull();
    expect(refusal(thankToo(someFacts(over.ask, company), 'ask_1.1.s1', 'UANA', later(31)))).toBe('alreadyThanked');
    expect(refusal(thankToo(someFacts(over.ask, company), 'ask_1.2.s1', 'UDAN', later(31)))).toBe('onlyAsker');

    const sent = granted(thankToo(someFacts(over.ask, company), 'ask_1.2.s1', 'UANA', later(31)));

    expect(posts(sent)).toEqual(['thanks to UDAN']);
    expect(refusal(thankToo(someFacts(sent.ask, company), 'ask_1.2.s1', 'UANA', later(32)))).toBe('alreadyThanked');
  });
});
