/** Words that two short texts share, for matching a question with a mentor's own "ask me about" line. */

/** Shorter words say little, and "about" or "would" nothing; in other scripts every word counts. */
const MIN_LETTERS = 5;
const sayNothing = new Set([
  'about',
  'after',
  'before',
  'could',
  'every',
  'first',
  'other',
  'should',
  'their',
  'there',
  'these',
  'thing',
  'things',
  'think',
  'those',
  'through',
  'using',
  'where',
  'which',
  'while',
  'would',
  'question',
  'questions',
  'people',
  'anything',
  'something',
]);

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
const wordsOf = (plainText: string): string[] => plainText.match(/[\p{L}\p{N}]+/gu) ?? [];

const saysSomething = (word: string): boolean =>
  !sayNothing.has(word) && (word.length >= MIN_LETTERS || /[^\p{Script=Latin}\p{N}]/u.test(word));

/** Raise it when a text gets other words than before: those that are stored (`line_words`) are then made anew. */
export const WORDS_RULE = 1;

/** The words of a text that say something, each once. */
export const tellingWords = (text: string): string[] => [...new Set(wordsOf(plain(text)).filter(saysSomething))];

/** Tells of other texts whether they share words with `text`; made once, because a question meets the lines of hundreds. */
export function sharingWith(text: string): (other: string) => boolean {
  const list = tellingWords(text);
  const words = new Set(list);
  return (other) => {
    if (list.length === 0 || other === '') return false;
    const line = plain(other);
    // Most lines have none of them even as a part of a longer word, which is found out much faster.
    return list.some((word) => line.includes(word)) && wordsOf(line).some((word) => words.has(word));
  };
}

/** More words make the search slower, and what it finds no better. */
const MOST_SEARCHED = 24;
const MIN_SEARCHED = 3;

/** The words by which questions that read alike are found: short names such as SQL count, the commonest words do not. */
export const searchWords = (text: string): string[] =>
  [...new Set(wordsOf(plain(text)))]
    .filter((word) => !sayNothing.has(word) && !commonShort.has(word))
    .filter((word) => word.length >= MIN_SEARCHED || /[^\p{Script=Latin}\p{N}]/u.test(word))
    .slice(0, MOST_SEARCHED);

/** One word in common may be chance, or one word with two meanings. */
const LEAST_IN_COMMON = 2;

/** How alike two texts are by their search words: 1 for the same words, 0 for none or hardly any in common. */
export function likenessOf(words: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  const common = words.filter((word) => known.has(word)).length;
  return common < LEAST_IN_COMMON ? 0 : (2 * common) / (words.length + others.length);
}

const commonShort = new Set(
  (
    'the and for are but not you all any can had her was one our out has him his how its may new now see two way who did get ' +
    'let put say she too use this that with have from they will what when your been were into than them then some more like ' +
    'just does want need make know help work over also such very much many each only which best good between without'
  ).split(' '),
);
