/**
 * `npm run backup -- FILE`: copies the database to FILE while the app runs. `npm run backup -- --check FILE` says whether a copy
 * is sound. docs/backup.md says how to go back to one.
 */
import { existsSync } from 'node:fs';
import { backUp, whole } from './storage/sqlite/backup';

export type Wanted = { readonly check: string } | { readonly to: string };

/** null when the words are not of that form. */
export function wantedIn(words: readonly string[]): Wanted | null {
  const [first, second] = words;
  if (words.length === 2 && first === '--check' && second) return { check: second };
  return words.length === 1 && first && !first.startsWith('-') ? { to: first } : null;
}

async function main(words: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const wanted = wantedIn(words);
  if (!wanted) throw new Error('Use: npm run backup -- FILE, or: npm run backup -- --check FILE');
  if ('check' in wanted) {
    whole(wanted.check);
    return console.log(`${wanted.check} is sound.`);
  }
  const file = process.env.DATABASE_PATH || 'data/ask-mentor.db';
  await backUp(file, wanted.to);
  console.log(`Copied ${file} to ${wanted.to} and checked it.`);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  });
}
