import { randomFillSync } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const LETTERS = 8;
const HOUR = 3_600_000;
/** Asking the system for random bytes takes longer than anything else about an id, so they are fetched for many at once. */
const bytes = Buffer.alloc(LETTERS * 256);
let used = bytes.length;

/**
 * A new id such as `ask_c4n7k2m9q4t`: the hour, then 40 random bits; readable aloud, safe in buttons, logs and file names.
 * What begins together is mostly due together, and so lies on the same few pages of every index (docs/decisions/0025).
 */
export function newId(prefix: string, now = Date.now()): string {
  if (used === bytes.length) {
    randomFillSync(bytes);
    used = 0;
  }
  const own = bytes.subarray(used, used + LETTERS);
  used += LETTERS;
  const letters = Array.from(own, (byte) => ALPHABET[byte % ALPHABET.length]);
  return `${prefix}_${hourLetters(now)}${letters.join('')}`;
}

/** Three letters that grow from hour to hour. After 32,768 hours they begin again, which spoils nothing but the order. */
export function hourLetters(at: number): string {
  const hour = Math.floor(at / HOUR);
  return [hour >> 10, hour >> 5, hour].map((part) => ALPHABET[part & 31]).join('');
}
