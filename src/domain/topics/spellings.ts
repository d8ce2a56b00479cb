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

/** Told where a part of a spelling stands: in which topic, and what is before it. False: enough. */
export type Visit = (nth: number, before: string) => boolean;

export interface Spellings {
  readonly topics: readonly Topic[];
  /** The numbers of the topics that are called exactly this, and of those that are called so besides. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly alsoCalled: ReadonlyMap<string, readonly number[]>;
  /** Visits `part` wherever it stands, in the order of the topics: first where all is spelt in Latin letters, then elsewhere. */
  visit(part: string, visit: Visit): void;
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
    visit(part, visit) {
      for (const text of texts) visitIn(text, part, visit);
    },
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

/** Single-letter parts stand in thousands of places, so this makes nothing new for each. */
function visitIn({ text, ends }: LongText, part: string, visit: Visit): void {
  let nth = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    while ((ends[nth] as number) <= at) nth++;
    if (!visit(nth, text[at - 1] ?? '')) return;
  }
}
