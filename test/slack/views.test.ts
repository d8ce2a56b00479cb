/** The rules that hold for every notice; what each one says is in asking, session and afterwards.test.ts. */
import { noticeKinds } from '../../src/domain/notices';
import { renderers } from '../../src/slack/notices';
import { past } from './pastScenarios';
import { saying, standing } from './scenarios';
import { buttonsOf, type Case, liveIn, mrkdwnOf, problemsOf, render, shown, unescaped, wordsOf } from './support';

const standingCases = Object.entries(standing);
const pastCases = Object.entries(past);
const allCases = [...standingCases, ...pastCases];

const nasty = [
  '<!channel> & <@U1> <https://evil.example|click> @here',
  '😀'.repeat(1500),
  '&'.repeat(3000),
  'é\u0301'.repeat(1000),
  'x'.repeat(3000),
];

/** Sent live by us: names of people, moments, the link to the message it is about. */
const ours =
  /^(?:@U(?:ANA|BEN|CEM)|!date\^\d+\^[^|]*\|[^|]*|https:\/\/example\.slack\.com\/archives\/C1\/p1\|Open the message)$/;

describe('every kind of notice', () => {
  it('has its view, and a case here', () => {
    const kinds = Object.keys(noticeKinds).filter((kind) => kind !== 'home');
    expect(Object.keys(renderers).sort()).toEqual(kinds.toSorted());
    // A copy is only ever edited, to one line.
    const posted = kinds.filter((kind) => kind !== 'copy').toSorted();
    expect([...new Set(standingCases.map(([, { kind }]) => kind))].sort()).toEqual(posted);
  });
});

describe.each(standingCases)('%s', (_, example) => {
  it('is posted, and edited to the same', () => {
    expect(shown(example, 'edit')).toEqual(shown(example));
  });

  it('says in its text all that its blocks say', () => {
    const { text, blocks } = shown(example);
    const plain = unescaped(text);
    for (const said of wordsOf(blocks).split('\n')) expect(plain).toContain(said);
  });

  it('is what Slack takes', () => expect(problemsOf(shown(example))).toEqual([]));

  it('has buttons that say what they are about, in a block that is recognised', () => {
    const { blocks } = shown(example);
    for (const { value } of buttonsOf(blocks)) expect(value).not.toBe('');
    const ids = blocks.flatMap((block) => (block.type === 'actions' ? [block.block_id] : []));
    expect(ids).toEqual(ids.map(() => `n|${example.kind}:${example.about}:${example.to ?? 'group'}`));
  });
});

/** No decision edits these so far. */
const notEdited = /^(?:moved|soon), /;

const isOneLine = (example: Case): void => {
  const { text, blocks } = shown(example, 'edit');
  expect(text.split('\n')).toHaveLength(1);
  expect(blocks).toHaveLength(1);
  expect(buttonsOf(blocks)).toEqual([]);
  expect(text).not.toContain('How do I give feedback');
};

describe('what is past is one line without buttons', () => {
  it.each(pastCases.filter(([name]) => !notEdited.test(name)))('%s', (_, example) => isOneLine(example));

  it.each(pastCases.filter(([name]) => notEdited.test(name)))('%s', (_, example) => isOneLine(example));
});

/** Posted as a line when it comes late: the asker was promised to hear who said yes. */
const saidLate = /^taken, /;
/** Posted although the offer was answered already; the mentor knows what they said. */
const saidTwice = /^offer, (?:accepted|declined)/;

describe('what is past', () => {
  const late = pastCases.filter(([name]) => !saidLate.test(name));

  it.each(late.filter(([name]) => !saidTwice.test(name)))('is not posted: %s', (_, example) =>
    expect(render(example)).toBeNull(),
  );

  it.each(late.filter(([name]) => saidTwice.test(name)))('is not posted: %s', (_, example) =>
    expect(render(example)).toBeNull(),
  );
});

describe('people’s words', () => {
  it.each(allCases)('are never live: %s', (_, example) => {
    for (const text of nasty) {
      const rendering = render(saying(text, example), 'edit');
      if (!rendering) continue;
      for (const mrkdwn of [rendering.text, ...mrkdwnOf(rendering.blocks)]) {
        expect(liveIn(mrkdwn).filter((each) => !ours.test(each))).toEqual([]);
      }
    }
  });

  it.each(allCases)('never make a message too long: %s', (_, example) => {
    for (const text of nasty) {
      const rendering = render(saying(text, example), 'edit');
      if (rendering) expect(problemsOf(rendering)).toEqual([]);
    }
  });
});

describe('an ask that was erased', () => {
  const about = standingCases.filter(([, { ask }]) => ask !== null);
  const gone = about.map(([name, example]) => [name, { ...example, ask: null }] as const);

  it.each(gone)('is not posted: %s', (_, example) => expect(render(example)).toBeNull());

  it.each(gone)('leaves none of its words in an edit: %s', (_, example) => {
    const rendering = render(example, 'edit');
    expect(rendering ? problemsOf(rendering) : []).toEqual([]);
    expect(rendering?.text ?? '').not.toContain('How do I give feedback');
  });
});
