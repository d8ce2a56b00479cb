import type { Topic } from '../topics';
import { joinWords, readWords } from './key';
import { beginsAlike, lettersOf, mayBeSame, slipsAllowed, slipsBetween } from './misspelling';
import { rememberPerList, type Term, termsByTopic } from './terms';

interface Known {
  readonly topic: Topic;
  readonly text: string;
  readonly letters: number;
}

/** What a topic is called without its spaces: "Power Point" and "PowerPoint" are one. */
const knownNames = rememberPerList((topics): readonly Known[] =>
  termsByTopic(topics).flatMap((terms) => terms.map((term) => ({ topic: term.topic, ...spelt(term.words) }))),
);

const spelt = (words: Term['words']) => {
  const text = joinWords(words, 'key').replaceAll(' ', '');
  return { text, letters: lettersOf(text) };
};

/**
 * The topic that a new name is nearly the same as: a slip or two away from its
 * name or one of its aliases, or the same but for spaces. Null where the name is
 * a topic already, or so short that a slip makes it another word ("Lua", "Ada").
 */
export function nearlySameTopic(name: string, topics: readonly Topic[]): Topic | null {
  const { text } = spelt(readWords(name));
  const allowed = slipsAllowed(text);
  let best: { readonly topic: Topic; readonly slips: number } | null = null;
  const whole = joinWords(readWords(name), 'key');
  for (const { topic, text: known, letters } of knownNames(topics)) {
    if (known === text) {
      if (isCalled(topic, whole)) return null;
      best = { topic, slips: 0 };
    }
    if (allowed === 0 || (best !== null && best.slips === 0)) continue;
    if (!mayBeSame(text, letters, allowed) || !beginsAlike(text, known)) continue;
    const slips = slipsBetween(text, known, Math.min(allowed, slipsAllowed(known)), false);
    if (slips !== undefined && slips < (best?.slips ?? allowed + 1)) best = { topic, slips };
  }
  return best?.topic ?? null;
}

const isCalled = (topic: Topic, key: string): boolean =>
  [topic.name, ...topic.aliases].some((text) => joinWords(readWords(text), 'key') === key);
