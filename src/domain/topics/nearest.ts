import type { Topic } from '../topics';
import { SMALL_WORDS } from './everyday';
import { readWords, type Word } from './key';
import { slipsAllowed, slipsBetween } from './misspelling';
import { readMessage } from './prose';
import { addUnder, rememberPerList, termsByTopic } from './terms';

/** Below this the resemblance is chance. */
const CLOSE_ENOUGH = 0.45;
const MISSPELLED = 0.8;
const ALIKE_FROM = 0.5;
/** Words that share so many first letters are mostly of one family ("accessible", "accessibility"). */
const SAME_STEM = 6;
/** Two shared trigrams of a word make it worth a closer look. */
const WORTH_A_LOOK = 2;

/**
 * The topics nearest to a text in which none was named: they share words, parts
 * of words ("negotiable" and "negotiation") or misspelled words with it. A share
 * of a rare word counts more than of a common one. Nothing is better than noise,
 * so there may be none.
 */
export function nearestTopics(text: string, topics: readonly Topic[], limit = 3): Topic[] {
  const vocabulary = readVocabulary(topics);
  const likeness = new Map<string, number>();
  for (const word of tellingWords(text)) {
    for (const [known, alike] of alikeWords(word, vocabulary)) {
      likeness.set(known, Math.max(alike, likeness.get(known) ?? 0));
    }
  }
  const best = new Map<Topic, number>();
  const phrases = new Set([...likeness.keys()].flatMap((word) => vocabulary.phrases.get(word) ?? []));
  for (const phrase of phrases) {
    const share = sharedPart(phrase, likeness, vocabulary);
    if (share >= CLOSE_ENOUGH) best.set(phrase.topic, Math.max(share, best.get(phrase.topic) ?? 0));
  }
  return [...best]
    .map(([topic, share]) => ({ topic, share, order: vocabulary.order.get(topic) ?? 0 }))
    .sort((a, b) => b.share - a.share || a.order - b.order)
    .slice(0, Math.max(0, limit))
    .map(({ topic }) => topic);
}

interface Phrase {
  readonly topic: Topic;
  readonly words: readonly string[];
}

interface Vocabulary {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly trigrams: ReadonlyMap<string, readonly string[]>;
  readonly weight: (word: string) => number;
  readonly order: ReadonlyMap<Topic, number>;
}

const readVocabulary = rememberPerList((topics): Vocabulary => {
  const phrases = new Map<string, Phrase[]>();
  const order = new Map<Topic, number>();
  for (const terms of termsByTopic(topics)) {
    for (const { topic, words, ambiguity } of terms) {
      order.set(topic, order.size);
      // "I go home" is not near the language Go; a noun such as "pitch" may well be meant.
      if (ambiguity !== undefined && ambiguity !== 'noun') continue;
      const phrase = { topic, words: words.filter(tells).map(({ key }) => key) };
      for (const word of new Set(phrase.words)) addUnder(phrases, word, phrase);
    }
  }
  const trigrams = new Map<string, string[]>();
  for (const word of phrases.keys()) {
    for (const trigram of trigramsOf(word)) addUnder(trigrams, trigram, word);
  }
  const weight = (word: string): number => Math.log(1 + topics.length / (phrases.get(word)?.length ?? 1));
  return { phrases, trigrams, weight, order };
});

/** How much of a phrase the text has, its rarer words counting more. */
function sharedPart({ words }: Phrase, likeness: ReadonlyMap<string, number>, { weight }: Vocabulary): number {
  let shared = 0;
  let whole = 0;
  for (const word of words) {
    shared += weight(word) * (likeness.get(word) ?? 0);
    whole += weight(word);
  }
  return whole === 0 ? 0 : shared / whole;
}

function tellingWords(text: string): ReadonlySet<string> {
  const words = readMessage(text).flatMap((stretch) => readWords(stretch.text));
  return new Set(words.filter(tells).map(({ key }) => key));
}

/** Small words, one or two letters, numbers and the hiragana between Japanese words tell nothing. */
function tells({ plain, key }: Word): boolean {
  if (SMALL_WORDS.has(plain) || /^[\d:.]+$/.test(key) || /^\p{sc=Hiragana}/u.test(key)) return false;
  return key.length > 2 || !/^\p{sc=Latin}/u.test(key);
}

function alikeWords(word: string, { phrases, trigrams }: Vocabulary): [string, number][] {
  if (phrases.has(word)) return [[word, 1]];
  const mine = trigramsOf(word);
  const shared = new Map<string, number>();
  for (const trigram of mine) {
    for (const other of trigrams.get(trigram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared].flatMap(([other, count]): [string, number][] => {
    if (count < WORTH_A_LOOK) return [];
    const dice = (2 * count) / (mine.size + trigramsOf(other).size);
    const misspelled = slipsBetween(word, other, slipsAllowed(word), false) !== undefined;
    const akin = word.slice(0, SAME_STEM) === other.slice(0, SAME_STEM);
    const alike = Math.max(dice, misspelled ? MISSPELLED : 0, akin ? ALIKE_FROM : 0);
    return alike >= ALIKE_FROM ? [[other, alike]] : [];
  });
}

/** Every three letters in a row, the word's ends marked so that beginnings count. */
function trigramsOf(word: string): ReadonlySet<string> {
  const letters = [...`^${word}$`];
  return new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join('')));
}
