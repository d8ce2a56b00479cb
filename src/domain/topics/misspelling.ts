import { addUnder } from './terms';

/** How many slips of the finger a word of this length may have. */
export function slipsAllowed(word: string): number {
  const letters = [...word].length;
  return letters >= 8 ? 2 : letters >= 5 ? 1 : 0;
}

/** Which letters occur, one bit each: tells most words apart before anything is compared. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** How many of these letters the others lack: with more than the allowed slips it is another word. */
function missing(letters: number, others: number): number {
  let count = 0;
  for (let left = letters & ~others; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * The fewest slips (a letter too many, missing, wrong, or two swapped) between
 * what was typed and the target or, with `begun`, any beginning of it.
 * Undefined when there are more than `slips`.
 */
export function slipsBetween(typed: string, target: string, slips: number, begun: boolean): number | undefined {
  if (typed.length - target.length > slips || (!begun && target.length - typed.length > slips)) return undefined;
  const width = Math.min(target.length, typed.length + slips);
  const rows = rowsOf(width + 1);
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    // Further from the diagonal there are more slips than allowed.
    const [from, to] = [Math.max(1, i - slips), Math.min(width, i + slips)];
    row[from - 1] = from === 1 ? i : TOO_MANY;
    let fewest = row[from - 1] as number;
    for (let j = from; j <= to; j++) {
      const same = typed[i - 1] === target[j - 1];
      const above = j < i + slips ? (last[j] as number) : TOO_MANY;
      let cost = Math.min((last[j - 1] as number) + (same ? 0 : 1), above + 1, (row[j - 1] as number) + 1);
      const swapped = i > 1 && j > 1 && typed[i - 1] === target[j - 2] && typed[i - 2] === target[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      row[j] = cost;
      fewest = Math.min(fewest, cost);
    }
    if (fewest > slips) return undefined;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const least = begun ? Math.max(0, typed.length - slips) : width;
  let fewest = TOO_MANY;
  for (let j = least; j <= width; j++) fewest = Math.min(fewest, last[j] as number);
  return fewest <= slips ? fewest : undefined;
}

const TOO_MANY = 100;

/** Compared thousands of times for each key that is pressed, so the rows are made once. */
let rows: readonly [Int32Array, Int32Array, Int32Array] = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

function rowsOf(length: number): typeof rows {
  if (length > rows[0].length)
    rows = [new Int32Array(length * 2), new Int32Array(length * 2), new Int32Array(length * 2)];
  return rows;
}

interface Spelt {
  readonly text: string;
  /** Which letters its first ten are. */
  readonly letters: number;
}

/** Of so many typed letters no more than the allowed slips are missing in the first ten of what was meant. */
const FIRST_TYPED = 8;
const FIRST_MEANT = FIRST_TYPED + 2;

/**
 * Finds among `texts` those of which a word may be a misspelling, so that few have to be compared: they begin alike and have
 * nearly the same letters. People seldom mistype the first letter, unless they swap it, leave it out or hit one too many.
 */
export function readAlike(texts: Iterable<string>): (typed: string, slips: number) => string[] {
  const byFirst = new Map<string, Spelt[]>();
  const bySecond = new Map<string, Spelt[]>();
  for (const text of texts) {
    const spelt = { text, letters: lettersOf(text.slice(0, FIRST_MEANT)) };
    addUnder(byFirst, text[0] ?? '', spelt);
    if (text[1] !== text[0]) addUnder(bySecond, text[1] ?? '', spelt);
  }
  return (typed, slips) => {
    const [first = '', second = ''] = [typed[0], typed[1]];
    const letters = lettersOf(typed.slice(0, FIRST_TYPED));
    const found: string[] = [];
    for (const list of [byFirst.get(first), bySecond.get(first), second === first ? [] : byFirst.get(second)]) {
      for (const spelt of list ?? []) if (missing(letters, spelt.letters) <= slips) found.push(spelt.text);
    }
    return found;
  };
}
