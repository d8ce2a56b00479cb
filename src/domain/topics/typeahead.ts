import type { Topic } from '../topics';
import { joinWords, readWords } from './key';
import { misspelt } from './misspelt';
import { ALIAS, NAME, type Spellings, spellingsOf } from './spellings';

/**
 * What to offer while somebody types: exact, then what begins so, then what has
 * it inside, then likely misspellings; equals in the order of their names.
 * Nothing typed yet: the first topics by name.
 */
export function suggestTopics(typed: string, topics: readonly Topic[], limit = 20): Topic[] {
  const spellings = spellingsOf(topics);
  const most = Math.max(0, limit);
  const words = readWords(typed);
  const key = joinWords(words, 'key');
  if (key === '') return spellings.topics.slice(0, most);

  const plain = joinWords(words, 'plain');
  const found = new Set([...(spellings.named.get(key) ?? []), ...(spellings.alsoCalled.get(key) ?? [])]);
  // Each step takes longer than the one before, and is only taken while there is room.
  const steps = [
    () => nameBegins(plain, key, spellings, most),
    () => elsewhere(plain, key, spellings),
    () => misspelt(plain, topics),
  ];
  for (const step of steps) {
    if (found.size >= most) break;
    for (const nth of step()) found.add(nth);
  }
  return [...found].slice(0, most).flatMap((nth) => spellings.topics[nth] ?? []);
}

const inOrder = (nths: Iterable<number>): number[] => [...new Set(nths)].sort((a, b) => a - b);

function nameBegins(plain: string, key: string, { visit }: Spellings, most: number): number[] {
  const found = new Set<number>();
  for (const part of new Set([plain, key])) {
    let [count, last] = [0, -1];
    visit(NAME + part, (nth) => {
      found.add(nth);
      // Each text has its own order, and begins anew.
      count = nth < last ? 1 : count + 1;
      last = nth;
      // The first ones come first, so no later one is better; there may be an exact one among them.
      return count <= most;
    });
  }
  return inOrder(found);
}

/** One Latin letter is inside nearly everything; one Japanese character is a word. */
const tellsInside = (plain: string): boolean => plain.length > 1 || !/\p{sc=Latin}|\d/u.test(plain);

/** An alias that begins so, then a later word, then anything that has it inside. */
function elsewhere(plain: string, key: string, { visit }: Spellings): number[] {
  const [aliases, laterWords, inside]: [number[], number[], number[]] = [[], [], []];
  const isInside = tellsInside(plain);
  for (const part of new Set([plain, key])) {
    visit(part, (nth, before) => {
      if (before === ALIAS) aliases.push(nth);
      // A key is no word as people write it: "thes" is not "the" inside of "mathematics".
      else if (part === plain && before === ' ') laterWords.push(nth);
      else if (part === plain && isInside) inside.push(nth);
      return true;
    });
  }
  return [aliases, laterWords, inside].flatMap(inOrder);
}
