import type { Ask } from '../../../src/domain/ask';
import { sayOnBoard } from '../../../src/domain/decisions/board';
import { anAsk, anAskInSession, aPerspective, later, monday, someFacts } from '../../support/builders';
import { edits, granted, refusal } from './reading';

const listed: Ask = anAsk({
  perspectives: [aPerspective({ state: 'listed', listedAt: monday, listedUntil: later(9999), nextAt: later(9999) })],
});

describe('"still looking for somebody" on the board', () => {
  it('is said and taken back by the asker, who sees it in the message that offers it', () => {
    const said = granted(sayOnBoard(someFacts(listed), 'UANA', true));
    expect(said.ask.onBoard).toBe(true);
    expect(edits(said)).toEqual(['nobody to UANA']);
    expect(granted(sayOnBoard(someFacts(said.ask), 'UANA', false)).ask.onBoard).toBe(false);
  });

  it.each<[string, Ask, string, string]>([
    ['by nobody else', listed, 'UBEN', 'onlyAsker'],
    ['of a question without a name', { ...listed, sealed: true }, 'UANA', 'notActive'],
    ['once somebody said yes', anAskInSession(), 'UANA', 'alreadyOver'],
  ])('is not said %s', (_, ask, who, why) => expect(refusal(sayOnBoard(someFacts(ask), who, true))).toBe(why));
});
