/** What being kept apart from somebody means for everything that was open between the two. */
import { type Ask, type Perspective, stateOf } from '../../../src/domain/ask';
import { part } from '../../../src/domain/decisions/part';
import { chooseNext } from '../../../src/domain/decisions/session';
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
import { edits, posts, refusal } from './reading';

const people = [aPerson('UANA'), aMentor('UBEN', { doorUntil: later(60) }), aMentor('UCEM')];
const facts = (ask: Ask) => someFacts(ask, { with: people, apart: new Set(['UBEN']) });
const parted = (ask: Ask, by: 'UANA' | 'UBEN') =>
  part(facts(ask), { by, from: by === 'UANA' ? 'UBEN' : 'UANA' }, later(5));

const call = { mentorId: 'UBEN', calledAt: monday, until: later(10) };
const called = anAsk({ perspectives: [aPerspective({ state: 'listed', listedUntil: later(9999), doorCall: call })] });
const lapsed = anAsk({ perspectives: [aPerspective({ offers: [anOffer({ outcome: 'lapsed' })] })] });
const ended = anAskInSession(anEndedSession(), {
  thanksNudgeAt: later(999),
  echo: { ...anAsk().echo, dueAt: later(9999) },
});
const wantsMore = anAskInSession(anEndedSession({ reopenAskedBy: 'UANA', reopenAskedAt: later(4), endedAt: later(3) }));

describe('keeping two people apart', () => {
  it.each<[string, Ask, 'UANA' | 'UBEN', Perspective['state'], string[]]>([
    ['an open offer is withdrawn', anOfferedAsk(), 'UANA', 'searching', []],
    ['the same, as the mentor wants it', anOfferedAsk(), 'UBEN', 'searching', []],
    ['a lapsed offer cannot be taken any more', lapsed, 'UBEN', 'searching', []],
    ['a call through a door is over', called, 'UBEN', 'listed', []],
    ['before it began, for the asker', anAskInSession(), 'UANA', 'searching', ['calledOff to both', 'goesOn to UANA']],
    ['before it began, for the mentor', anAskInSession(), 'UBEN', 'searching', ['calledOff to both', 'goesOn to UANA']],
    ['while they talk, for the asker', anAskInSession(aRunningSession()), 'UANA', 'closed', []],
    ['while they talk, for the mentor', anAskInSession(aRunningSession()), 'UBEN', 'ended', []],
    ['afterwards, for the asker', ended, 'UANA', 'closed', []],
    ['afterwards, for the mentor', ended, 'UBEN', 'ended', []],
    ['when "once more" was asked', wantsMore, 'UBEN', 'ended', []],
  ])('%s', (_what, ask, by, state, said) => {
    const after = parted(ask, by);
    expect(stateOf(after.ask)).toBe(state);
    expect(posts(after)).toEqual(said);
    const offers = after.ask.perspectives.flatMap((each) => each.offers.map(({ outcome }) => outcome));
    expect(offers.filter((outcome) => outcome === 'open' || outcome === 'lapsed')).toEqual([]);
    expect(after.ask).toMatchObject({ thanksNudgeAt: null, echo: { dueAt: null } });
    expect(after.ask.perspectives.some(({ doorCall }) => doorCall !== null)).toBe(false);
    expect(after.ask.perspectives.flatMap((each) => each.sessions).some((s) => s.reopenAskedBy !== null)).toBe(false);
    // A second time there is nothing left to end.
    expect(
      part(facts(after.ask), { by, from: by === 'UANA' ? 'UBEN' : 'UANA' }, later(6)).notices.map(({ kind }) => kind),
    ).not.toContain('calledOff');
  });

  it('gives the minutes back, and ends offers and cards by an edit', () => {
    expect(parted(anAskInSession(), 'UBEN').minutes).toMatchObject([{ personId: 'UBEN', minutes: 0 }]);
    expect(edits(parted(anOfferedAsk(), 'UANA'))).toEqual(['offer to UBEN']);
    expect(edits(parted(anAskInSession(aRunningSession()), 'UBEN'))).toContain('card to both');
  });

  it('leaves alone what is of others', () => {
    const ask = anOfferedAsk();
    const other = part(facts(ask), { by: 'UCEM', from: 'UBEN' }, later(5));
    expect(other).toEqual({ ask, notices: [], minutes: [] });
    const withCem = anAskInSession(aSession({ mentorId: 'UCEM' }));
    expect(parted(withCem, 'UANA')).toMatchObject({ ask: withCem, notices: [] });
  });

  it('keeps thanks and the echo that somebody else is owed', () => {
    const second = aPerspective({
      ...{ id: 'ask_1.2', number: 2, state: 'ended', nextAt: null },
      sessions: [anEndedSession({ id: 'ask_1.2.s1', mentorId: 'UCEM' })],
    });
    const both = { ...ended, perspectives: [...ended.perspectives, second] };
    expect(parted(both, 'UANA').ask).toMatchObject({
      thanksNudgeAt: later(999),
      closedAt: null,
      perspectives: [{ state: 'closed' }, { state: 'ended' }],
    });
  });

  it.each([
    ['not shared yet: the yes is taken back', anEndedSession(), 'no', ['thanks to UBEN']],
    ['shared already: it stays', anEndedSession({ sharedAs: 'channel', sharedAt: later(30) }), 'withName', []],
  ] as const)('a thank-you, %s', (_what, session, share, shownAnew) => {
    const closed = { thanks: someThanks({ share: 'withName' }), closedAt: later(40) };
    const after = parted(anAskInSession(session, closed), 'UANA');
    expect(after.ask.thanks?.share).toBe(share);
    expect(edits(after)).toEqual(shownAnew);
    expect(parted(anAskInSession(session, closed), 'UBEN').ask.thanks?.share).toBe('withName');
  });

  it('another time with the same mentor is refused as if they had none', () => {
    const session = anEndedSession({ outcome: 'notHappened' });
    const ask = { ...anAskInSession(session), perspectives: [aPerspective({ state: 'ended', sessions: [session] })] };
    expect(refusal(chooseNext(facts(ask), session.id, 'UANA', 'anotherTime', later(20)))).toBe('mentorNotFree');
    expect(refusal(chooseNext(facts(ask), session.id, 'UANA', 'somebodyElse', later(20)))).toBeNull();
  });
});
