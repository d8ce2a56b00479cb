import type { Topic } from '../topics';
import { joinWords, readWords } from './key';
import { readAlike, slipsAllowed, slipsBetween } from './misspelling';
import { spellingsOf } from './spellings';
import { addUnder, rememberPerList, termsByTopic } from './terms';

interface Names {
  /** What topics are called without spaces: "Power Point" and "PowerPoint" are one. */
  readonly topics: ReadonlyMap<string, readonly Topic[]>;
  readonly alike: ReturnType<typeof readAlike>;
}

const withoutSpaces = (key: string): string => key.replaceAll(' ', '');

const namesOf = rememberPerList((list): Names => {
  const topics = new Map<string, Topic[]>();
  for (const { key, topic } of termsByTopic(list).flat()) addUnder(topics, withoutSpaces(key), topic);
  return { topics, alike: readAlike(topics.keys()) };
});

/** Whether a topic has this name or alias. */
export function isTopic(name: string, list: readonly Topic[]): boolean {
  const { named, alsoCalled } = spellingsOf(list);
  const key = joinWords(readWords(name), 'key');
  return named.has(key) || alsoCalled.has(key);
}

/**
 * The topic that a new name is nearly the same as: a slip or two away from its
 * name or one of its aliases, or the same but for spaces. Null where the name is
 * a topic already, or so short that a slip makes it another word ("Lua", "Ada").
 */
export function nearlySameTopic(name: string, list: readonly Topic[]): Topic | null {
  if (isTopic(name, list)) return null;
  const text = withoutSpaces(joinWords(readWords(name), 'key'));
  const { topics, alike } = namesOf(list);
  const [same] = topics.get(text) ?? [];
  if (same) return same;
  const allowed = slipsAllowed(text);
  if (allowed === 0) return null;
  let best: { readonly topic: Topic | undefined; readonly slips: number } | null = null;
  for (const known of alike(text, allowed)) {
    const slips = slipsBetween(text, known, Math.min(allowed, slipsAllowed(known)), false);
    if (slips === undefined || slips >= (best?.slips ?? allowed + 1)) continue;
    best = { topic: topics.get(known)?.[0], slips };
  }
  return best?.topic ?? null;
}
