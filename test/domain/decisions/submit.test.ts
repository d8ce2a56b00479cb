import { questionKey, type Submission, type SubmitFacts, submit } from '../../../src/domain/decisions/submit';
import { wakeAt } from '../../../src/domain/decisions/wake';
import { defaultPolicy } from '../../../src/domain/policy';
import { aBrief, aPerson, monday, someFacts } from '../../support/builders';
import { granted, iso, posts, refusal, stateAfter } from './reading';

const ana = aPerson('UANA');
const facts = (change: Partial<SubmitFacts> = {}): SubmitFacts => ({
  asker: ana,
  openAsks: [],
  toldNoTopic: false,
  policy: defaultPolicy,
  ...change,
});
const form = (change: Partial<Submission> = {}): Submission => ({
  askId: 'ask_1',
  brief: aBrief(),
  source: null,
  inWritingIsFine: false,
  nearest: [],
  ...change,
});
const open = (id: string, question: string) => ({ id, questionKey: questionKey(question) });

describe('submitting a question', () => {
  it('keeps the name back, and looks for two, only where the workspace offers that', () => {
    const wanted = form({ sealed: true, perspectives: 2 });
    const asked = (change: Partial<typeof defaultPolicy>) => {
      const { ask } = granted(submit(facts({ policy: { ...defaultPolicy, ...change } }), wanted, monday));
      return [ask.sealed, ask.perspectives.length];
    };
    expect(asked({})).toEqual([true, 2]);
    expect(asked({ sealedAsks: false, perspectivesOffered: false })).toEqual([false, 1]);
  });

  it('makes an ask that searches at once and tells the asker', () => {
    const asked = granted(submit(facts(), form(), monday));

    expect(stateAfter(asked)).toBe('searching');
    expect(posts(asked)).toEqual(['status to UANA']);
    expect(wakeAt(asked.ask, someFacts())).toEqual(monday);
  });

  it.each([
    ['on Monday at ten', '2026-03-02T10:00:00Z', '2026-03-03T17:00:00.000Z'],
    ['on Monday night', '2026-03-02T23:00:00Z', '2026-03-03T17:00:00.000Z'],
    ['on Friday', '2026-03-06T16:59:00Z', '2026-03-09T17:00:00.000Z'],
    ['on Sunday', '2026-03-08T12:00:00Z', '2026-03-09T17:00:00.000Z'],
  ])('%s promises a word by the end of the next working day', (_when, at, promised) => {
    expect(iso(granted(submit(facts(), form(), new Date(at))).ask.promisedAt)).toBe(promised);
  });

  it("counts the promise in the asker's zone", () => {
    const asker = aPerson('UANA', { zone: 'America/New_York' });
    expect(iso(granted(submit(facts({ asker }), form(), monday)).ask.promisedAt)).toBe('2026-03-03T22:00:00.000Z');
  });

  it.each([
    ['in capitals', 'HOW DO I GIVE FEEDBACK TO A COLLEAGUE WHO IS MORE SENIOR?'],
    ['with other punctuation', 'How do I give feedback, to a colleague who is more senior…'],
    ['with other spaces', '  How do I  give feedback to a colleague\nwho is more senior ?!'],
    ['in full-width letters', 'Ｈｏｗ do I give feedback to a colleague who is more senior?'],
  ])('the same question %s is the ask that is already on its way', (_how, question) => {
    const openAsks = [open('ask_0', aBrief().question)];
    expect(submit(facts({ openAsks }), form({ brief: aBrief({ question }) }), monday)).toEqual({
      ok: false,
      refusal: { code: 'sameQuestion', askId: 'ask_0' },
    });
  });

  it.each([
    ['another question on the same topic', 'How do I give feedback to my own manager?'],
    ['a question with other signs in its words', 'How do I give feedback to 2 colleagues who are more senior?'],
  ])('%s is an ask of its own', (_what, question) => {
    const openAsks = [open('ask_0', aBrief().question)];
    expect(refusal(submit(facts({ openAsks }), form({ brief: aBrief({ question }) }), monday))).toBeNull();
  });

  it.each([
    [2, null],
    [3, 'tooManyOpenAsks'],
    [4, 'tooManyOpenAsks'],
  ])('with %i asks open the next one is answered by %s', (count, answer) => {
    const openAsks = Array.from({ length: count }, (_, n) => open(`ask_${n}`, `Another question, number ${n}`));
    expect(refusal(submit(facts({ openAsks }), form(), monday))).toBe(answer);
  });

  it('finds the same question before it counts to the limit', () => {
    const openAsks = ['one', 'two', aBrief().question].map((question, n) => open(`ask_${n}`, question));
    expect(refusal(submit(facts({ openAsks }), form(), monday))).toBe('sameQuestion');
  });

  it('says once that no topic was found, with the nearest ones', () => {
    const nothing = form({ brief: aBrief({ topics: [] }), nearest: ['Feedback'] });
    expect(submit(facts(), nothing, monday)).toEqual({
      ok: false,
      refusal: { code: 'noTopic', nearest: ['Feedback'] },
    });
    expect(refusal(submit(facts({ toldNoTopic: true }), nothing, monday))).toBeNull();
  });
});
