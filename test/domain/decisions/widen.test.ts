import { stateOf } from '../../../src/domain/ask';
import { nameColleague } from '../../../src/domain/decisions/named';
import { fineInWriting, widen } from '../../../src/domain/decisions/widen';
import { anAsk, anAskInSession, anOfferedAsk, aPerspective, later, monday, someFacts } from '../../support/builders';
import { edits, granted, refusal } from './reading';

const OFFER = 'ask_1.1.o1';
const listed = anAsk({
  promiseKeptAt: monday,
  perspectives: [
    aPerspective({ state: 'listed', listedAt: monday, listedUntil: later(600), passedOver: ['UBEN'], nextAt: null }),
  ],
});

describe('more topics', () => {
  it('let an ask on the list search again, also among those who were passed over', () => {
    const wider = granted(widen(someFacts(listed), 'UANA', ['t_feedback', 't_sql'], later(5)));
    expect(wider.ask.brief.topics).toEqual(['t_feedback', 't_sql']);
    expect(wider.ask.perspectives).toMatchObject([{ state: 'searching', nextAt: later(5), passedOver: [] }]);
    expect(edits(wider)).toEqual(['status to UANA', 'nobody to UANA']);
  });

  it('take nothing from whoever is asked already', () => {
    const wider = granted(widen(someFacts(anOfferedAsk()), 'UANA', ['t_sql'], later(5)));
    expect(stateOf(wider.ask)).toBe('offered');
  });

  it('are the asker’s to choose, while nobody has said yes', () => {
    expect(refusal(widen(someFacts(listed), 'UBEN', ['t_sql'], monday))).toBe('onlyAsker');
    expect(refusal(widen(someFacts(anAskInSession()), 'UANA', ['t_sql'], monday))).toBe('alreadyOver');
  });
});

describe('“in writing is fine”', () => {
  it('is shown to whoever is asked', () => {
    const fine = granted(fineInWriting(someFacts(anOfferedAsk()), 'UANA'));
    expect(fine.ask.inWritingIsFine).toBe(true);
    expect(edits(fine)).toEqual(['offer to UBEN']);
    expect(refusal(fineInWriting(someFacts(anAskInSession()), 'UANA'))).toBe('alreadyOver');
  });
});

describe('“I know who”', () => {
  const named = (id: string | null, ask = anOfferedAsk()) =>
    granted(nameColleague(someFacts(ask), OFFER, 'UBEN', id, monday));

  it('passes the offer on, and keeps who thought of whom', () => {
    const passed = named('UCEM');
    expect(passed.ask.perspectives).toMatchObject([
      { state: 'searching', offers: [{ outcome: 'declined' }], named: [{ id: 'UCEM', by: 'UBEN' }] },
    ]);
    expect(named('UCEM', passed.ask).ask.perspectives[0]?.named).toHaveLength(1);
  });

  it('lets an ask that has gone on look again, when somebody who passed thinks of a colleague later', () => {
    const passed = named(null).ask;
    const [perspective] = passed.perspectives;
    if (!perspective) throw new Error('no perspective');
    const waits = { ...passed, perspectives: [{ ...perspective, state: 'listed' as const, nextAt: later(600) }] };
    expect(named('UCEM', waits).ask.perspectives).toMatchObject([{ state: 'listed', nextAt: monday }]);
  });

  it.each([
    ['nobody who could help', null],
    ['the asker', 'UANA'],
    ['themselves, who were asked', 'UBEN'],
  ])('looks the same when it is %s', (_whom, id) => {
    const passed = named(id);
    expect(edits(passed)).toEqual(edits(named('UCEM')));
    expect(passed.ask.perspectives).toMatchObject([{ offers: [{ outcome: 'declined' }], named: [] }]);
  });

  it('is refused to others', () => {
    expect(refusal(nameColleague(someFacts(anOfferedAsk()), OFFER, 'UANA', 'UCEM', monday))).toBe('notYours');
  });
});
