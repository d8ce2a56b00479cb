import type { Topic } from '../topics';
import { joinWords, readWords } from './key';
import { beginsAlike, lettersOf, mayBeSame, slipsAllowed, slipsBetween } from './misspelling';
import { rememberPerList, type Term, termsByTopic } from './terms';

interface Spelling {
  readonly key: string;
  readonly plain: string;
  readonly isName: boolean;
  readonly letters: number;
  /** The term from its second word on, from its third, …: people begin to type anywhere. */
  readonly laterStarts: readonly string[];
}

interface Typed {
  readonly key: string;
  readonly plain: string;
  readonly slips: number;
  readonly mayBeInside: boolean;
}

interface Entry {
  readonly topic: Topic;
  readonly spellings: readonly Spelling[];
}

/** How well an entry fits, smaller is better; slips are added to the last. */
const EXACT_NAME = 0;
const EXACT_ALIAS = 1;
const NAME_BEGINS = 2;
const ALIAS_BEGINS = 3;
const LATER_WORD_BEGINS = 4;
const INSIDE = 5;
const MISSPELLED = 6;
const NOT_AT_ALL = Number.POSITIVE_INFINITY;

/**
 * What to offer while somebody types: exact, then what begins so, then what has
 * it inside, then likely misspellings; equals in the order of their names.
 * Nothing typed yet: the first topics by name.
 */
export function suggestTopics(typed: string, topics: readonly Topic[], limit = 20): Topic[] {
  const entries = entriesByName(topics);
  const most = Math.max(0, limit);
  const wanted = readTyped(typed);
  if (wanted.key === '') return entries.slice(0, most).map(({ topic }) => topic);

  const fits = entries.map((entry) => ({ entry, fit: fitOf(entry, wanted) }));
  const found = fits.filter(({ fit }) => fit !== NOT_AT_ALL);
  // Misspellings are the slowest to find and the last in the list: only looked for while there is room.
  if (found.length < most && wanted.slips > 0) {
    const known = new Map<string, number | undefined>();
    for (const { entry, fit } of fits) {
      if (fit !== NOT_AT_ALL) continue;
      const slips = fewestSlips(entry, wanted, known);
      if (slips !== undefined) found.push({ entry, fit: MISSPELLED + slips });
    }
  }
  return found
    .sort((a, b) => a.fit - b.fit)
    .slice(0, most)
    .map(({ entry }) => entry.topic);
}

const entriesByName = rememberPerList((topics): Entry[] =>
  termsByTopic(topics).flatMap((terms) => {
    const topic = terms[0]?.topic;
    return topic === undefined ? [] : [{ topic, spellings: terms.map(spellingOf) }];
  }),
);

function spellingOf({ key, plain, isName, words }: Term): Spelling {
  const laterStarts = words.slice(1).map((_, nth) => joinWords(words.slice(nth + 1), 'plain'));
  return { key, plain, isName, letters: lettersOf(plain), laterStarts };
}

function readTyped(typed: string): Typed {
  const words = readWords(typed);
  const plain = joinWords(words, 'plain');
  return {
    key: joinWords(words, 'key'),
    plain,
    slips: slipsAllowed(plain),
    // One Latin letter is inside nearly everything; one Japanese character is a word.
    mayBeInside: plain.length > 1 || !/\p{sc=Latin}|\d/u.test(plain),
  };
}

function fitOf({ spellings }: Entry, typed: Typed): number {
  let best = NOT_AT_ALL;
  for (const { key, plain, isName, laterStarts } of spellings) {
    if (key === typed.key) best = Math.min(best, isName ? EXACT_NAME : EXACT_ALIAS);
    else if (plain.startsWith(typed.plain) || key.startsWith(typed.key))
      best = Math.min(best, isName ? NAME_BEGINS : ALIAS_BEGINS);
    else if (best > LATER_WORD_BEGINS && laterStarts.some((start) => start.startsWith(typed.plain)))
      best = LATER_WORD_BEGINS;
    else if (best > INSIDE && typed.mayBeInside && plain.includes(typed.plain)) best = INSIDE;
  }
  return best;
}

/** `known` spares comparing twice what many topics begin or end with ("… planning"). */
function fewestSlips({ spellings }: Entry, typed: Typed, known: Map<string, number | undefined>): number | undefined {
  let fewest: number | undefined;
  for (const { plain, letters, laterStarts } of spellings) {
    if (!mayBeSame(typed.plain, letters, typed.slips)) continue;
    for (const start of [plain, ...laterStarts]) {
      if (!beginsAlike(typed.plain, start)) continue;
      if (!known.has(start)) known.set(start, slipsBetween(typed.plain, start, typed.slips, true));
      const slips = known.get(start);
      if (slips !== undefined) fewest = Math.min(slips, fewest ?? slips);
    }
  }
  return fewest;
}
