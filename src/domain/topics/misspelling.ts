/** How many slips of the finger a word of this length may have. */
export function slipsAllowed(word: string): number {
  const letters = [...word].length;
  return letters >= 8 ? 2 : letters >= 5 ? 1 : 0;
}

/** Which letters occur, one bit each: tells most words apart before anything is compared. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Whether so few of the typed letters are missing in the other that it may be the same word. */
export function mayBeSame(typed: string, target: number, slips: number): boolean {
  let missing = 0;
  for (let i = 0; i < typed.length && missing <= slips; i++) {
    if ((target & (1 << (typed.charCodeAt(i) & 31))) === 0) missing++;
  }
  return missing <= slips;
}

/**
 * Whether the first letters allow it: people seldom mistype the first, unless
 * they swap it, leave it out or hit one too many.
 */
export function beginsAlike(typed: string, target: string): boolean {
  return typed[0] === target[0] || typed[0] === target[1] || typed[1] === target[0];
}

/**
 * The fewest slips (a letter too many, missing, wrong, or two swapped) between
 * what was typed and the target or, with `begun`, any beginning of it.
 * Undefined when there are more than `slips`.
 */
export function slipsBetween(typed: string, target: string, slips: number, begun: boolean): number | undefined {
  if (typed.length - target.length > slips || (!begun && target.length - typed.length > slips)) return undefined;
  const width = Math.min(target.length, typed.length + slips);
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= width; j++) last.push(j);
  for (let i = 1; i <= typed.length; i++) {
    const row = new Array<number>(width + 1).fill(TOO_MANY);
    row[0] = i;
    let fewest = i;
    // Further from the diagonal there are more slips than allowed.
    for (let j = Math.max(1, i - slips); j <= Math.min(width, i + slips); j++) {
      const same = typed[i - 1] === target[j - 1];
      let cost = Math.min(at(last, j - 1) + (same ? 0 : 1), at(last, j) + 1, at(row, j - 1) + 1);
      const swapped = i > 1 && j > 1 && typed[i - 1] === target[j - 2] && typed[i - 2] === target[j - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row[j] = cost;
      fewest = Math.min(fewest, cost);
    }
    if (fewest > slips) return undefined;
    beforeLast = last;
    last = row;
  }
  const fewest = begun ? Math.min(...last) : at(last, width);
  return fewest <= slips ? fewest : undefined;
}

const TOO_MANY = 1000;
const at = (row: readonly number[], j: number): number => row[j] ?? TOO_MANY;
