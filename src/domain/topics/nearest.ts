import type { Topic } from '../topics';
import { SMALL_WORDS } from './everyday';
import { readWords, type Word } from './key';
import { readAlike, slipsAllowed, slipsBetween } from './misspelling';
import { readMessage } from './prose';
import { addUnder, rememberPerList, type Term, termsByTopic } from './terms';

/** So much of a term has to be there; of a short text less is enough: there is little that could be there by chance. */
const WHOLE_ENOUGH = 0.75;
const ENOUGH_OF_FEW = 0.45;
const FEW_WORDS = 2;
const MISSPELLED = 0.8;
const AKIN = 0.5;
/** Words that share so many first letters are mostly of one family ("accessible", "accessibility"). */
const SAME_STEM = 6;
/** So are a word and one that goes on for a letter or three ("speak", "speaking"). */
const SHORTEST_STEM = 5;
/** Shorter words that are misspelled are too often another word that is not ("later", "LaTeX"): only where there are few. */
const SURELY_MISSPELLED = 6;
const LONGEST_ENDING = 3;
/** What a small word of a term weighs: "day one" is more than a day. */
const SMALL_WEIGHT = 2.5;
/** A word that stands in so many different terms of a topic tells of it. */
const TERMS_THAT_TELL = 2;
/** And in one of them for every so many topics that have it: "plan" is in half of all trades, and tells of none. */
const TOPICS_PER_TERM = 4;

/**
 * The topics nearest to a text in which none was named. They have a whole term in common with it, down to parts of words
 * ("negotiable" and "negotiation") and misspelled ones; or a word that tells of the topic, because several different terms
 * of it have that word, and no other topic has as many ("boss" tells of managing up). In a long text that much is needed:
 * half a term is there by chance. Nothing is better than noise, so there may be none.
 */
export function nearestTopics(text: string, topics: readonly Topic[], limit = 3): Topic[] {
  const vocabulary = readVocabulary(topics);
  const words = tellingWords(text);
  const likeness = new Map<string, number>();
  const isShort = words.size <= FEW_WORDS;
  for (const word of words) {
    for (const [known, alike] of vocabulary.alike(word)) {
      if (alike === MISSPELLED && !isShort && word.length < SURELY_MISSPELLED) continue;
      likeness.set(known, Math.max(alike, likeness.get(known) ?? 0));
    }
  }
  const best = new Map<Topic, number>();
  const raise = (topic: Topic, share: number) => void best.set(topic, Math.max(share, best.get(topic) ?? 0));
  const enough = isShort ? ENOUGH_OF_FEW : WHOLE_ENOUGH;
  for (const [word, alike] of likeness) {
    for (const phrase of vocabulary.phrases.get(word) ?? []) {
      const share = sharedPart(phrase, likeness, vocabulary);
      const isComplete = phrase.small === 0 && phrase.words.every((each) => likeness.has(each));
      if (share >= (isComplete ? ENOUGH_OF_FEW : enough)) raise(phrase.topic, share);
    }
    for (const topic of vocabulary.toldBy(word)) raise(topic, alike * WHOLE_ENOUGH);
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
  /** How many of its words say nothing by themselves. */
  readonly small: number;
}

interface Vocabulary {
  /** By each telling word in them. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly weight: (word: string) => number;
  readonly order: ReadonlyMap<Topic, number>;
  /** Words of topics that a word is, or is nearly, and how surely. */
  readonly alike: (word: string) => (readonly [string, number])[];
  /** Topics of which a word tells. */
  readonly toldBy: (word: string) => readonly Topic[];
}

const readVocabulary = rememberPerList((topics): Vocabulary => {
  const phrases = new Map<string, Phrase[]>();
  const order = new Map<Topic, number>();
  for (const terms of termsByTopic(topics)) {
    for (const term of terms) {
      order.set(term.topic, order.size);
      const phrase = phraseOf(term);
      for (const word of new Set(phrase?.words)) if (phrase) addUnder(phrases, word, phrase);
    }
  }
  const weight = (word: string): number => Math.log(1 + topics.length / (phrases.get(word)?.length ?? 1));
  return { phrases, weight, order, alike: alikeAmong(phrases), toldBy: (word) => toldBy(word, phrases) };
});

function phraseOf({ topic, words, ambiguity }: Term): Phrase | null {
  // "I go home" is not near the language Go; a noun such as "pitch" may well be meant.
  if (ambiguity !== undefined && ambiguity !== 'noun') return null;
  const telling = words.filter(tells);
  return { topic, words: telling.map(({ key }) => key), small: words.length - telling.length };
}

/** How much of a phrase the text has, its rarer words counting more. */
function sharedPart({ words, small }: Phrase, likeness: ReadonlyMap<string, number>, { weight }: Vocabulary): number {
  let shared = 0;
  let whole = small * SMALL_WEIGHT;
  for (const word of words) {
    shared += weight(word) * (likeness.get(word) ?? 0);
    whole += weight(word);
  }
  return whole === 0 ? 0 : shared / whole;
}

/**
 * Topics with several terms that differ in what stands beside the word; of all topics with it they have the most. Where so many
 * topics have it that a few terms are nothing special, it tells of none.
 */
function toldBy(word: string, phrases: ReadonlyMap<string, readonly Phrase[]>): Topic[] {
  const beside = new Map<Topic, Set<string>>();
  for (const { topic, words } of phrases.get(word) ?? []) {
    const all = beside.get(topic) ?? new Set();
    beside.set(topic, all.add(words.filter((other) => other !== word).join(' ')));
  }
  const most = Math.max(
    TERMS_THAT_TELL,
    Math.ceil(beside.size / TOPICS_PER_TERM),
    ...[...beside.values()].map(({ size }) => size),
  );
  return [...beside].filter(([, all]) => all.size === most).map(([topic]) => topic);
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

function alikeAmong(phrases: ReadonlyMap<string, readonly Phrase[]>): Vocabulary['alike'] {
  const misspelled = readAlike(phrases.keys());
  const byStem = new Map<string, string[]>();
  for (const word of phrases.keys()) {
    if (word.length >= SHORTEST_STEM) addUnder(byStem, word.slice(0, SHORTEST_STEM), word);
  }
  return (word) => {
    if (phrases.has(word)) return [[word, 1]];
    const slips = slipsAllowed(word);
    const nearly = slips === 0 ? [] : misspelled(word, slips);
    return [
      ...nearly
        .filter((other) => slipsBetween(word, other, Math.min(slips, slipsAllowed(other)), false) !== undefined)
        .map((other) => [other, MISSPELLED] as const),
      ...(byStem.get(word.slice(0, SHORTEST_STEM)) ?? [])
        .filter((other) => areAkin(word, other))
        .map((other) => [other, AKIN] as const),
    ];
  };
}

function areAkin(word: string, other: string): boolean {
  if (word.length >= SAME_STEM && word.slice(0, SAME_STEM) === other.slice(0, SAME_STEM)) return true;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return long.startsWith(short) && short.length >= SHORTEST_STEM && long.length - short.length <= LONGEST_ENDING;
}
