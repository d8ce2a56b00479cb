/**
 * All spellings of a list of topics as one long text, so that looking through them is one native search instead of
 * thousands of comparisons. The topics stand in it in the order of their names, so that the first hits are those to show.
 */
import type { Topic } from '../topics';
import { addUnder, rememberPerList, type Term, termsByTopic } from './terms';

/** Before a name, before an alias, and after either; no word has one of these in it. */
export const NAME = '\n';
export const ALIAS = '\r';
const END = '\t';

/** A part of a spelling was found: in which topic, and what stands before it. */
export interface Hit {
  readonly nth: number;
  readonly before: string;
}

export interface Spellings {
  readonly topics: readonly Topic[];
  /** The numbers of the topics that are called exactly this, and of those that are called so besides. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly alsoCalled: ReadonlyMap<string, readonly number[]>;
  /** Where `part` stands, in the order of the topics: once in what is spelt in Latin letters, once in the rest. */
  hits(part: string): readonly Iterable<Hit>[];
}

export const spellingsOf = rememberPerList((topics): Spellings => {
  const byTopic = termsByTopic(topics);
  const named = new Map<string, number[]>();
  const alsoCalled = new Map<string, number[]>();
  for (const [nth, terms] of byTopic.entries()) {
    for (const { key, isName } of terms) addUnder(isName ? named : alsoCalled, key, nth);
  }
  // A text of Latin letters alone takes half the memory, and half the time to look through.
  const texts = [longText(byTopic, (spelling) => LATIN.test(spelling))];
  texts.push(longText(byTopic, (spelling) => !LATIN.test(spelling)));
  return {
    topics: byTopic.flatMap(([first]) => (first ? [first.topic] : [])),
    named,
    alsoCalled,
    hits: (part) => texts.map((text) => hitsIn(text, part)),
  };
});

const LATIN = /^[\0-\xff]*$/;

interface LongText {
  readonly text: string;
  /** Where each topic ends in it. */
  readonly ends: Int32Array;
}

function longText(byTopic: readonly (readonly Term[])[], belongs: (spelling: string) => boolean): LongText {
  const texts = byTopic.map((terms) => terms.map(spelt).filter(belongs).join(''));
  const ends = new Int32Array(texts.length);
  let end = 0;
  for (const [at, each] of texts.entries()) {
    end += each.length;
    ends[at] = end;
  }
  return { text: texts.join(''), ends };
}

/** "budgets" is found by its key, "budget", as well. */
function spelt({ isName, plain, key }: Term): string {
  const mark = isName ? NAME : ALIAS;
  return key === plain ? mark + plain + END : mark + plain + END + mark + key + END;
}

function* hitsIn({ text, ends }: LongText, part: string): Iterable<Hit> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    yield { nth: firstAfter(ends, at), before: text[at - 1] ?? '' };
  }
}

/** Which topic a place in the text belongs to. */
function firstAfter(ends: Int32Array, at: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
