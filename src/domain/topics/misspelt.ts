import type { Topic } from '../topics';
import { joinWords } from './key';
import { readAlike, slipsAllowed, slipsBetween } from './misspelling';
import { addUnder, rememberPerList, termsByTopic } from './terms';

interface Beginnings {
  /** Where people begin to type (at a term, or from its second word on, from its third, …), with the topics it leads to. */
  readonly topics: ReadonlyMap<string, readonly number[]>;
  readonly alike: ReturnType<typeof readAlike>;
}

const beginningsOf = rememberPerList((list): Beginnings => {
  const topics = new Map<string, number[]>();
  for (const [nth, terms] of termsByTopic(list).entries()) {
    for (const { plain, words } of terms) {
      addUnder(topics, plain, nth);
      for (let at = 1; at < words.length; at++) addUnder(topics, joinWords(words.slice(at), 'plain'), nth);
    }
  }
  return { topics, alike: readAlike(topics.keys()) };
});

/** Numbers of the topics (by name) that may be meant: a term begins as typed but for a slip or two. Fewest slips first. */
export function misspelt(plain: string, list: readonly Topic[]): number[] {
  const slips = slipsAllowed(plain);
  if (slips === 0) return [];
  const { topics, alike } = beginningsOf(list);
  const fewest = new Map<number, number>();
  for (const text of alike(plain, slips)) {
    const made = slipsBetween(plain, text, slips, true);
    if (made === undefined) continue;
    for (const nth of topics.get(text) ?? []) fewest.set(nth, Math.min(made, fewest.get(nth) ?? made));
  }
  return [...fewest].sort(([a, some], [b, others]) => some - others || a - b).map(([nth]) => nth);
}
