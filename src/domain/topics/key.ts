/**
 * How text becomes words that can be compared. Topics and questions go through
 * the same reading, so that what is stored is what will be found.
 */
import { withoutPlural } from './plural';

/** A word of a text: as written, and as compared. */
export interface Word {
  /** As written, without a possessive 's and without l', d', qu'. */
  readonly raw: string;
  /** Case and accents folded, plural kept. */
  readonly plain: string;
  /** What words are compared by: `plain` without its plural s. */
  readonly key: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const LETTER = String.raw`[\p{L}\p{N}]`;
// Scripts written without spaces: each character is a word of its own, so that "予算" is found inside a sentence.
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
// Katakana stays together: テスト (test) must not be found inside コンテスト (contest).
const KATAKANA = String.raw`[\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF]`;
const OF_WORD = String.raw`(?!${UNSPACED}|${KATAKANA})[\p{L}\p{N}\p{M}]`;

const WORDS = new RegExp(
  [
    `(?<!${LETTER})${LETTER}{1,2}&${LETTER}{1,2}(?!${LETTER})`, // P&L, FP&A
    String.raw`(?<!${LETTER})\d+(?:[:.]\d+)+(?:s(?!${LETTER}))?`, // 1:1s, 3.11
    String.raw`(?<!${LETTER}|\.)\.net(?!${LETTER})`,
    `${KATAKANA}+`,
    String.raw`${UNSPACED}\p{M}*`,
    String.raw`(?=${LETTER})(?:${OF_WORD})+(?:'(?:${OF_WORD})+)*(?:(?:\+{1,2}|#)(?![\p{L}\p{N}+#]))?`, // don't, C++, C#
  ].join('|'),
  'giu',
);

const NO_SPACE_AROUND = new RegExp(`^(?:${UNSPACED}|${KATAKANA})|(?:${UNSPACED}|${KATAKANA})$`, 'u');

/** The words of a text in order. */
export function readWords(text: string): Word[] {
  const tidy = tidyText(text);
  const words: Word[] = [];
  let end = 0;
  for (const match of tidy.matchAll(WORDS)) {
    const raw = bare(match[0]);
    const plain = foldWord(raw);
    words.push({ raw, plain, key: withoutPlural(plain), gap: tidy.slice(end, match.index) });
    end = match.index + match[0].length;
  }
  return words;
}

/** Words put together again as a key; nothing goes between characters that are written without spaces. */
export function joinWords(words: readonly Word[], by: 'key' | 'plain'): string {
  let joined = '';
  let before = '';
  for (const word of words) {
    const glued =
      joined === '' || (word.gap === '' && (NO_SPACE_AROUND.test(before) || NO_SPACE_AROUND.test(word[by])));
    joined += glued ? word[by] : ` ${word[by]}`;
    before = word[by];
  }
  return joined;
}

/**
 * The key under which names and aliases are compared and stored: case, accents,
 * punctuation, extra spaces and a plural s are folded. C++, C#, .NET, P&L and
 * 1:1 keep what distinguishes them. Empty when there is no letter or digit.
 */
export function topicKey(text: string): string {
  return joinWords(readWords(text), 'key');
}

const LONGEST_NAME = 40;
/** Control characters and broken halves of characters; spaces, tabs and line ends are no such. */
const INVISIBLE = /(?!\s)[\p{Cc}\p{Cs}]/gu;

/**
 * What a person may type as a new topic: tidied, or null when there is no
 * letter or digit in it, or more than 40 characters. What reorders text
 * (direction overrides) goes too: a name must read the same for everybody.
 */
export function cleanTopicName(text: string): string | null {
  const name = text
    .replace(INVISIBLE, '')
    // The two joiners hold emoji and Persian words together; all other invisible characters go.
    .replace(/(?!\u200C|\u200D)\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .normalize('NFC')
    .trim();
  const readable = topicKey(name) !== '';
  return readable && [...name].length <= LONGEST_NAME ? name : null;
}

/** Nothing to fold here but case, as in most names: reading 5,000 topics takes half the time. */
const PLAIN = /^[ -~]*$/;

/**
 * One form for what looks the same, and "&" either inside an abbreviation
 * (P & L) or as the word it stands for. Accents go before words are looked for,
 * so that a key read again gives the same words.
 */
function tidyText(text: string): string {
  if (PLAIN.test(text) && !text.includes('&')) return text;
  return withoutAccents(text.normalize('NFKC').replace(INVISIBLE, ''))
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/♯/g, '#')
    .replace(/(?<![\p{L}\p{N}])(\p{L}) & (\p{L})(?![\p{L}\p{N}])/gu, '$1&$2')
    .replace(/(?<=[\p{L}\p{N}])(?: & |(?<=[\p{L}\p{N}]{3})&|&(?=[\p{L}\p{N}]{3}))(?=[\p{L}\p{N}])/gu, ' and ');
}

const bare = (word: string): string => word.replace(/^(?:l|d|qu)'(?=.)/i, '').replace(/(?<=.)'s$/i, '');

const OWN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ı: 'i',
  ς: 'σ',
};

/** Marks are accents only on Latin and Greek letters; in Japanese, Thai or Hindi they are part of the letter. */
function withoutAccents(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/([\p{sc=Latin}\p{sc=Greek}\p{N}])\p{M}+/gu, '$1')
    .normalize('NFKC')
    .replace(/[ßẞæÆœŒøØłŁđĐðÐþÞıς]/g, (letter) => OWN_LETTERS[letter] ?? letter);
}

const foldWord = (raw: string): string => withoutAccents(raw.toLowerCase()).replace(/'/g, '');
