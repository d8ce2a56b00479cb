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
    .map((topic) => termsOf(topic))
    .filter((terms) => terms.length > 0)
    .sort((a, b) => compareTopics(a[0], b[0])),
);

/** The texts of topics come again with each workspace, and with each list that has one topic more. */
const readBefore = new Map<string, readonly Word[]>();
const MOST_REMEMBERED = 50_000;

function wordsOf(text: string): readonly Word[] {
  const known = readBefore.get(text);
  if (known !== undefined) return known;
  const words = readWords(text);
  if (readBefore.size >= MOST_REMEMBERED) readBefore.clear();
  readBefore.set(text, words);
  return words;
}

function termsOf(topic: Topic): Term[] {
  return [topic.name, ...topic.aliases].flatMap((text, at) => {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const isName = at === 0;
    const ambiguity = ambiguityOf(words, isName, topic.ambiguous === true);
    return [{ topic, isName, words, key: joinWords(words, 'key'), plain: joinWords(words, 'plain'), ambiguity }];
  });
}

// Not localeCompare: it depends on the machine.
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareTopics(a: Term | undefined, b: Term | undefined): number {
  return compareText(a?.plain ?? '', b?.plain ?? '') || compareText(a?.topic.id ?? '', b?.topic.id ?? '');
}
