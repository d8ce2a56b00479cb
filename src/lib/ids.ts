import { randomFillSync } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const LETTERS = 10;
/** Asking the system for random bytes takes longer than anything else about an id, so they are fetched for many at once. */
const bytes = Buffer.alloc(LETTERS * 256);
let used = bytes.length;

/** A new id such as `ask_7k2m9q4t1x`: 50 random bits, readable aloud, safe in buttons, logs and file names. */
export function newId(prefix: string): string {
  if (used === bytes.length) {
    randomFillSync(bytes);
    used = 0;
  }
  const own = bytes.subarray(used, used + LETTERS);
  used += LETTERS;
  const letters = Array.from(own, (byte) => ALPHABET[byte % ALPHABET.length]);
  return `${prefix}_${letters.join('')}`;
}
