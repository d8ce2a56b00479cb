import type { Topic } from '../topics';
import { type Ambiguity, ambiguityOf } from './everyday';
import { joinWords, readWords, type Word } from './key';

/** One way to say a topic: its name or an alias. */
export interface Term {
  readonly topic: Topic;
  readonly isName: boolean;
  readonly words: readonly Word[];
  readonly key: string;
  readonly plain: string;
  /** Its first two words, or the only one: hundreds may begin with "data". */
  readonly opening: string;
  /** Set where the term is an everyday word too, and needs a sign. */
  readonly ambiguity: Ambiguity | undefined;
}

/**
 * Remembers what was worked out for a list of topics for as long as the list
 * lives: typeahead asks at each key, and reading 5,000 topics takes longer than
 * answering from them.
 */
export function rememberPerList<T>(work: (topics: readonly Topic[]) => T): (topics: readonly Topic[]) => T {
  const known = new WeakMap<readonly Topic[], { readonly result: T }>();
  return (topics) => {
    const found = known.get(topics) ?? { result: work(topics) };
    known.set(topics, found);
    return found.result;
  };
}

/** Adds to the list kept under a key. */
export function addUnder<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** All terms, names first for each topic; the topics sorted by name, then id, so that answers do not depend on storage. */
export const termsByTopic = rememberPerList((topics): (readonly Term[])[] =>
  topics
    .map(termsOf)
    .filter((terms) => terms.length > 0)
    .sort((a, b) => compareTopics(a[0], b[0])),
);

/** A text as it is compared. */
type Reading = Pick<Term, 'words' | 'key' | 'plain' | 'opening'>;

/** The texts of topics come again with each workspace. Those that came first stay: the starters of them all. */
const readBefore = new Map<string, Reading>();
const MOST_REMEMBERED = 50_000;

function readingOf(text: string): Reading {
  const known = readBefore.get(text);
  if (known !== undefined) return known;
  const words = readWords(text);
  const opening = openingOf(words, 0, words.length > 1);
  const reading = { words, key: joinWords(words, 'key'), plain: joinWords(words, 'plain'), opening };
  if (readBefore.size < MOST_REMEMBERED) readBefore.set(text, reading);
  return reading;
}

/** What a term that stands at a place of a text begins with. */
export function openingOf(words: readonly Word[], at: number, withSecond: boolean): string {
  const first = words[at]?.key ?? '';
  return withSecond ? `${first} ${words[at + 1]?.key ?? ''}` : first;
}

/** `topicKey` of a text that is likely to come again. */
export const rememberedKey = (text: string): string => readingOf(text).key;

/** A list that has one topic more has all others as they were. */
const termsBefore = new WeakMap<Topic, readonly Term[]>();

function termsOf(topic: Topic): readonly Term[] {
  const known = termsBefore.get(topic);
  if (known !== undefined) return known;
  const terms = [topic.name, ...topic.aliases].flatMap((text, at) => {
    const reading = readingOf(text);
    if (reading.words.length === 0) return [];
    const isName = at === 0;
    return [{ topic, isName, ...reading, ambiguity: ambiguityOf(reading.words, isName, topic.ambiguous === true) }];
  });
  termsBefore.set(topic, terms);
  return terms;
}

// Not localeCompare: it depends on the machine.
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareTopics(a: Term | undefined, b: Term | undefined): number {
  return compareText(a?.plain ?? '', b?.plain ?? '') || compareText(a?.topic.id ?? '', b?.topic.id ?? '');
}
