/**
 * Whether an everyday word is meant as a topic: "errors in Go" is, "I go home"
 * is not. One clear sign is enough; in doubt it is no topic, because a missing
 * topic is one tap to add and a silly one costs trust.
 */
import {
  AFTER_LETTERS,
  type Ambiguity,
  DOERS,
  LETTER_LABELS,
  MEANS_FOLLOW,
  NAMES_FOLLOW,
  TECHNICAL,
  TECHNOLOGIES,
  TELLS_ABOUT,
  TITLE_WORDS,
} from './everyday';
import type { Word } from './key';

const ABBREVIATIONS = new Set(['vs', 'g', 'e', 'etc', 'approx', 'esp']);
const LOOK_BACK = 4;

/** Words of a text, and what the capitals in it are worth. */
export interface Passage {
  readonly words: readonly Word[];
  readonly opensSentence: readonly boolean[];
  /** Whether something ends before the word, so that it does not belong to the word before. A line break may be chance. */
  readonly standsApart: readonly boolean[];
  /** False where a whole sentence is in capitals or written like a heading. */
  readonly capitalsTell: readonly boolean[];
}

/** Finds sentences and looks how each is written. */
export function readPassage(words: readonly Word[]): Passage {
  const opensSentence = words.map((word, at) => at === 0 || opens(word, words[at - 1]));
  const standsApart = words.map(
    (word, at) => at === 0 || (opens(word, words[at - 1]) && !/^[^\S\n]*\n[^\S\n]*$/.test(word.gap)),
  );
  const starts = opensSentence.flatMap((does, at) => (does ? [at] : []));
  const capitalsTell = starts.flatMap((start, nth) => {
    const sentence = words.slice(start, starts[nth + 1]);
    return new Array<boolean>(sentence.length).fill(!isShouted(sentence) && !isHeading(sentence));
  });
  return { words, opensSentence, standsApart, capitalsTell };
}

/** Whether the single word at `at`, written as `term`, is meant as the topic. */
export function isMeant(passage: Passage, at: number, term: Word, ambiguity: Ambiguity): boolean {
  const word = passage.words[at];
  // "words" is not the program Word: an everyday word must stand as the topic does.
  if (word === undefined || word.plain !== term.plain) return false;
  if (namedByCapitals(passage, at, term, ambiguity)) return true;
  if (ambiguity === 'small') return false;
  if (ambiguity === 'letters' && AFTER_LETTERS.has(near(passage, at, 1))) return false;
  return (
    word.gap.endsWith('`') ||
    (word.raw === term.raw && passage.opensSentence[at] && standsFirst(passage, at, ambiguity)) ||
    NAMES_FOLLOW.has(near(passage, at, -1)) ||
    TECHNICAL.has(near(passage, at, 1)) ||
    (!isHyphenated(passage, at) && (isMeans(passage, at, ambiguity) || isListed(passage, at, ambiguity)))
  );
}

/** "Go: how do I…", "Go is slow", or nothing but "Go?" */
function standsFirst(passage: Passage, at: number, ambiguity: Ambiguity): boolean {
  const isAll = passage.words.length === 1;
  const isLabel = at === 0 && (passage.words[1]?.gap.startsWith(':') ?? false);
  return isAll || isLabel || (ambiguity !== 'noun' && TELLS_ABOUT.has(near(passage, at, 1)));
}

function namedByCapitals(passage: Passage, at: number, term: Word, ambiguity: Ambiguity): boolean {
  const word = passage.words[at];
  if (word === undefined || passage.opensSentence[at] || !passage.capitalsTell[at]) return false;
  if (!hasCapitalsOf(word.raw, term.raw) || isHyphenated(passage, at)) return false;
  const before = near(passage, at, -1);
  // "3 PM", "5 C": a time or a unit.
  if (/^\d/.test(before) && /^\s*$/.test(word.gap) && [...word.raw].length <= 2) return false;
  if (ambiguity === 'verb') return !DOERS.has(before);
  if ([...word.raw].length > 1) return true;
  // "R. Smith" and "plan C"
  const isInitial = /^\.\s/.test(passage.words[at + 1]?.gap ?? '') && !MEANS_FOLLOW.has(before);
  return !isInitial && !LETTER_LABELS.has(before) && !AFTER_LETTERS.has(near(passage, at, 1));
}

function hasCapitalsOf(raw: string, term: string): boolean {
  if (raw === raw.toLowerCase()) return false;
  const inCapitals = raw.length > 3 && raw === raw.toUpperCase();
  return raw === term || term === term.toLowerCase() || inCapitals;
}

/** "in Go", "using R"; for a noun ("in spring") only with something technical shortly before. */
function isMeans(passage: Passage, at: number, ambiguity: Ambiguity): boolean {
  if (!MEANS_FOLLOW.has(near(passage, at, -1))) return false;
  if (ambiguity !== 'noun') return true;
  for (let back = 2; back <= LOOK_BACK + 1; back++) if (TECHNICAL.has(near(passage, at, -back))) return true;
  return false;
}

/** "Python or Go", "R, SQL", "from Java to Go". After "and" a verb may simply go on: "learn Python and go home". */
function isListed(passage: Passage, at: number, ambiguity: Ambiguity): boolean {
  const links = ambiguity === 'verb' ? /^(?:or|vs|versus|o|oder|ou)$/ : /^(?:and|or|vs|versus|y|o|und|oder|et|ou|e)$/;
  const linkedBy = (step: 1 | -1): boolean => {
    const beside = near(passage, at, step);
    const gap = passage.words[step === 1 ? at + 1 : at]?.gap ?? '';
    if (/^\s*[,/]\s*$/.test(gap)) return TECHNOLOGIES.has(beside) && (ambiguity !== 'verb' || gap.trim() === '/');
    return links.test(beside) && TECHNOLOGIES.has(near(passage, at, 2 * step));
  };
  const fromTo =
    near(passage, at, -1) === 'to' && near(passage, at, -3) === 'from' && TECHNOLOGIES.has(near(passage, at, -2));
  return linkedBy(1) || linkedBy(-1) || fromTo;
}

/** The word so many places away in the same sentence, or nothing. */
function near(passage: Passage, at: number, step: number): string {
  const [from, to] = step < 0 ? [at + step + 1, at] : [at + 1, at + step];
  for (let i = from; i <= to; i++) if (passage.standsApart[i]) return '';
  return passage.words[at + step]?.key ?? '';
}

/** "Go-live", "C-level" */
function isHyphenated(passage: Passage, at: number): boolean {
  const isJoint = (gap: string | undefined): boolean => gap !== undefined && /^[-‐‑]$/.test(gap);
  return isJoint(passage.words[at + 1]?.gap) || (at > 0 && isJoint(passage.words[at]?.gap));
}

function opens(word: Word, before: Word | undefined): boolean {
  if (/^\.\s*$/.test(word.gap) && ABBREVIATIONS.has(before?.plain ?? '')) return false;
  return /[.!?:;…]["'”)\]*_]*\s|\n|[。!?•]/.test(word.gap);
}

function isShouted(sentence: readonly Word[]): boolean {
  const long = sentence.filter(({ raw }) => raw.length > 1 && raw.toLowerCase() !== raw.toUpperCase());
  return long.length > 1 && long.every(({ raw }) => raw === raw.toUpperCase());
}

function isHeading(sentence: readonly Word[]): boolean {
  return sentence.slice(1).some(({ raw, plain }) => TITLE_WORDS.has(plain) && /^\p{Lu}\p{Ll}*$/u.test(raw));
}
