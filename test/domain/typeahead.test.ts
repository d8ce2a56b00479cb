import fc from 'fast-check';
import { suggestTopics, type Topic } from '../../src/domain/topics';
import { joinWords, readWords } from '../../src/domain/topics/key';
import { fortyTopics } from '../support/fortyTopics';

const more = [
  'Sales',
  'Sale of houses',
  'Year-end planning',
  'Planning poker',
  'Plan B',
  '予算',
  '予算管理',
  'Ünüs',
  'Ab',
];
const topics: readonly Topic[] = [
  ...fortyTopics.map((topic) => ({ id: topic.name, ...topic })),
  ...more.map((name, at) => ({ id: name, name, aliases: at % 2 === 0 ? [`${name}s and more`, 'planing tools'] : [] })),
];

/** Each spelling is read once, and compared hundreds of times. */
function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
}

const keyOf = once((text) => joinWords(readWords(text), 'key'));
const plainOf = once((text) => joinWords(readWords(text), 'plain'));
/** What begins with the first word, with the second and so on. */
const laterOf = once((text) => readWords(text).map((_, at, words) => joinWords(words.slice(at), 'plain')));

/** The fewest slips between what was typed and any beginning of the target, by the whole table. */
function slips(typed: string, target: string): number {
  const table = Array.from({ length: typed.length + 1 }, () => new Array<number>(target.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 1000;
  for (let i = 0; i <= typed.length; i++)
    for (let j = 0; j <= target.length; j++) {
      const same = typed[i - 1] === target[j - 1];
      const swapped = i > 1 && j > 1 && typed[i - 1] === target[j - 2] && typed[i - 2] === target[j - 1];
      const costs = [at(i - 1, j - 1) + (same ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1];
      const cost = Math.min(...costs, swapped ? at(i - 2, j - 2) + 1 : 1000);
      (table[i] as number[])[j] = i === 0 ? j : j === 0 ? i : cost;
    }
  return Math.min(...(table[typed.length] ?? []));
}

const beginsAlike = (a: string, b: string): boolean => a[0] === b[0] || a[0] === b[1] || a[1] === b[0];

/** How well one text fits what was typed: smaller is better, infinity is not at all. */
function fitOf(typed: string, text: string, isName: boolean): number {
  const [key, plain, typedKey, typedPlain] = [keyOf(text), plainOf(text), keyOf(typed), plainOf(typed)];
  if (key === typedKey) return isName ? 0 : 1;
  if (plain.startsWith(typedPlain) || plain.startsWith(typedKey)) return isName ? 2 : 3;
  // Between characters that are written without spaces no word begins.
  if (plain.includes(` ${typedPlain}`)) return 4;
  if ((typedPlain.length > 1 || /\p{sc=Han}/u.test(typedPlain)) && plain.includes(typedPlain)) return 5;
  const allowed = typedPlain.length >= 8 ? 2 : typedPlain.length >= 5 ? 1 : 0;
  const made = laterOf(text)
    .filter((start) => beginsAlike(typedPlain, start))
    .map((start) => slips(typedPlain, start));
  const fewest = Math.min(...made);
  return allowed > 0 && fewest <= allowed ? 6 + fewest : Number.POSITIVE_INFINITY;
}

/** Compares what was typed with every spelling of every topic. */
function comparedWithAll(typed: string): Topic[] {
  return [...topics]
    .sort((a, b) => (plainOf(a.name) < plainOf(b.name) ? -1 : 1))
    .map((topic) => ({
      topic,
      fit: Math.min(...[topic.name, ...topic.aliases].map((t, at) => fitOf(typed, t, at === 0))),
    }))
    .filter((each) => each.fit !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.fit - b.fit)
    .map(({ topic }) => topic);
}

const spellings = topics
  .flatMap(({ name, aliases }) => [name, ...aliases])
  .filter((text) => /^[\0-\xff予算管理]*$/.test(text));
const slipped = fc
  .tuple(fc.constantFrom(...spellings), fc.nat(), fc.nat(3), fc.constantFrom(...'abelnpst '), fc.nat(20))
  .map(([text, place, how, letter, length]) => {
    const at = place % text.length;
    const [before, here, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
    const changed = [
      text,
      before + after,
      before + letter + here + after,
      before + after.slice(0, 1) + here + after.slice(1),
    ];
    return (changed[how] ?? '').slice(0, 2 + length);
  })
  .filter((typed) => keyOf(typed) !== '');

describe('the typeahead of topics', () => {
  it('finds what comparing with every spelling would find, in the same order', () => {
    fc.assert(
      fc.property(slipped, fc.constantFrom(3, 20, 100), (typed, most) => {
        const names = (all: readonly Topic[]) => all.map(({ name }) => name);
        expect(names(suggestTopics(typed, topics, most))).toEqual(names(comparedWithAll(typed)).slice(0, most));
      }),
      { numRuns: 300 },
    );
  });
});
