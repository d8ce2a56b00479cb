import type { Ask } from '../../../src/domain/ask';
import { answerHere, answerMore, askMore } from '../../../src/domain/decisions/answerHere';
import { accept } from '../../../src/domain/decisions/offer';
import { thank } from '../../../src/domain/decisions/thanks';
import { wake, wakeAt } from '../../../src/domain/decisions/wake';
import { addDays } from '../../../src/domain/duration';
import {
  aMentor,
  anAsk,
  anOffer,
  anOfferedAsk,
  aPerson,
  aPerspective,
  later,
  monday,
  someFacts,
} from '../../support/builders';
import { edits, granted, perspectiveOf, posts, refusal, sessionIn, stateAfter } from './reading';

const offer = 'ask_1.1.o1';
const said = { text: 'Start with what you saw.', link: '' };
const answer = (ask: Ask = anOfferedAsk(), mentor = aMentor('UBEN'), who = 'UBEN') =>
  answerHere(someFacts(ask, { with: [aPerson('UANA'), mentor, aMentor('UCAI')] }), offer, who, said, later(10));
const answered = () => granted(answer()).ask;
const session = 'ask_1.1.s1';

describe('"Answer here"', () => {
  it('brings the answer to the asker at once, with nothing to wait for', () => {
    const decided = granted(answer());
    expect(posts(decided)).toEqual(['answered to UANA']);
    expect(edits(decided)).toEqual(expect.arrayContaining(['status to UANA', 'offer to UBEN']));
    expect(stateAfter(decided)).toBe('ended');
    expect(sessionIn(decided.ask)).toMatchObject({ outcome: 'ended', endedAt: later(10), written: said });
  });

  it('counts five minutes of the budget, whatever the question asked for', () => {
    expect(granted(answer()).minutes).toMatchObject([{ personId: 'UBEN', minutes: 5 }]);
  });

  it('needs five minutes, not fifteen', () => {
    const reserved = [{ sessionId: 'other', minutes: 50, reservedAt: monday }];
    expect(refusal(answer(anOfferedAsk(), aMentor('UBEN', { reserved })))).toBeNull();
    expect(refusal(answer(anOfferedAsk(), aMentor('UBEN', { minutes: 4 })))).toBe('minutesSpent');
  });

  it('keeps the promise, so that nothing more is said at its time', () => {
    expect(answered().promiseKeptAt).toEqual(later(10));
  });

  it('takes back the offers of others', () => {
    const two = [anOffer({ outcome: 'lapsed' }), anOffer({ id: 'ask_1.1.o2', mentorId: 'UCAI' })];
    const decided = granted(answer(anAsk({ perspectives: [aPerspective({ state: 'offered', offers: two })] })));
    expect(perspectiveOf(decided.ask).offers.map(({ outcome }) => outcome)).toEqual(['accepted', 'withdrawn']);
    expect(edits(decided)).toContain('offer to UCAI');
  });

  it('is possible late, from the list', () => {
    const lapsed = anAsk({
      perspectives: [aPerspective({ state: 'listed', offers: [anOffer({ outcome: 'lapsed' })] })],
    });
    expect(stateAfter(granted(answer(lapsed)))).toBe('ended');
  });

  it.each([
    ['somebody else', answer(anOfferedAsk(), aMentor('UBEN'), 'UCAI'), 'notYours'],
    [
      'a mentor who passed',
      answer(
        anOfferedAsk({
          perspectives: [aPerspective({ state: 'searching', offers: [anOffer({ outcome: 'declined' })] })],
        }),
      ),
      'offerClosed',
    ],
  ])('is not for %s', (_who, outcome, code) => expect(refusal(outcome)).toBe(code));

  it('is given once, and ends what "Yes, now" could still do', () => {
    const facts = someFacts(answered());
    expect(refusal(answerHere(facts, offer, 'UBEN', said, later(11)))).toBe('alreadyYours');
    expect(refusal(accept(facts, offer, 'UBEN', later(11)))).toBe('alreadyYours');
  });

  it('can be thanked for, and a week later the mentor hears what came of it', () => {
    const given = { before: '', you: 'You helped.', nowIWill: '', echoInDays: 7 };
    const thanked = granted(thank(someFacts(answered()), 'UANA', given, later(20)));
    expect(posts(thanked)).toEqual(['thanks to UBEN']);
    expect(edits(thanked)).toContain('answered to UANA');
    expect(wakeAt(thanked.ask, someFacts())).toEqual(addDays(later(20), 7));
    expect(posts(wake(someFacts(thanked.ask), addDays(later(20), 7)))).toEqual(['echoQuestion to UANA']);
  });
});

describe('one more question', () => {
  const asked = () => granted(askMore(someFacts(answered()), session, 'UANA', 'And if they get angry?', later(15)));

  it('goes to the mentor who answered', () => {
    expect(posts(asked())).toEqual(['moreAsked to UBEN']);
    expect(edits(asked())).toEqual(['answered to UANA']);
  });

  it('is one', () => {
    expect(refusal(askMore(someFacts(asked().ask), session, 'UANA', 'And then?', later(16)))).toBe('alreadyOver');
  });

  it('is the asker’s to ask, and the mentor’s to answer', () => {
    expect(refusal(askMore(someFacts(answered()), session, 'UBEN', 'Me?', later(15)))).toBe('onlyAsker');
    expect(refusal(answerMore(someFacts(asked().ask), session, 'UANA', 'Me.', later(16)))).toBe('onlyMentor');
  });

  it('is answered once, at no further cost', () => {
    const done = granted(answerMore(someFacts(asked().ask), session, 'UBEN', 'Let them.', later(16)));
    expect(posts(done)).toEqual(['moreAnswered to UANA']);
    expect(done.minutes).toEqual([]);
    expect(refusal(answerMore(someFacts(done.ask), session, 'UBEN', 'Again.', later(17)))).toBe('alreadyOver');
  });

  it('is not there after a conversation, nor when the ask is closed', () => {
    expect(refusal(askMore(someFacts(anOfferedAsk()), session, 'UANA', 'And?', later(15)))).toBe('unknownAsk');
    expect(
      refusal(askMore(someFacts({ ...answered(), closedAt: later(12) }), session, 'UANA', 'And?', later(15))),
    ).toBe('alreadyOver');
  });
});
