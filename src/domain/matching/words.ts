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

function wordsIn(text: string): Set<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter(
      (word) => !sayNothing.has(word) && (word.length >= MIN_LETTERS || /[^\p{Script=Latin}\p{N}]/u.test(word)),
    ),
  );
}

export function sharedWords(one: string, other: string): number {
  const words = wordsIn(one);
  return [...wordsIn(other)].filter((word) => words.has(word)).length;
}
