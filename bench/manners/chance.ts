/** Chance that is the same in every run and for every policy: it depends on what is asked, not on when. */

/** A number from 0 up to 1 for these words. */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of words.join('|')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of `all`, the first ones far more often than the last (a rank's share falls with its number). */
export function skewed<T>(all: readonly T[], luck: number): T {
  const shares = all.map((_, rank) => 1 / (rank + 2));
  let left = luck * shares.reduce((sum, share) => sum + share, 0);
  const at = shares.findIndex((share) => {
    left -= share;
    return left <= 0;
  });
  return all[at < 0 ? all.length - 1 : at] as T;
}

export const between = (least: number, most: number, luck: number): number => least + (most - least) * luck;
