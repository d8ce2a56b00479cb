import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id such as `ask_7k2m9q4t1x`: 50 random bits, readable aloud, safe in buttons, logs and file names. */
export function newId(prefix: string): string {
  const letters = [...randomBytes(10)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return `${prefix}_${letters.join('')}`;
}
