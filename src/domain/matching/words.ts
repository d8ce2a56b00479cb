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

const allWordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const saysSomething = (word: string): boolean =>
  !sayNothing.has(word) && (word.length >= MIN_LETTERS || /[^\p{Script=Latin}\p{N}]/u.test(word));

/** Tells of other texts whether they share words with `text`; made once, because a question meets the lines of hundreds. */
export function sharingWith(text: string): (other: string) => boolean {
  const words = new Set(allWordsIn(text).filter(saysSomething));
  return (other) => words.size > 0 && allWordsIn(other).some((word) => words.has(word));
}
