/**
 * `npm run why -- --ask ID`: the story of one ask: every offer, answer, deadline and message, what was held back and why.
 * For the operator, on the machine's own database; it shows no words of people. The id is in the logs.
 */
import { existsSync } from 'node:fs';
import { storyOf } from './domain/story';
import { openStore } from './storage/sqlite/store';

/** The id after `--ask`; null when the words are not of that form. */
export function askIn(words: readonly string[]): string | null {
  const [flag, id] = words;
  return words.length === 2 && flag === '--ask' && id ? id : null;
}

/** The lines to print, or null when no workspace has this ask. */
export async function why(file: string, askId: string): Promise<string[] | null> {
  const store = openStore(file);
  try {
    const found = await store.history(askId);
    if (!found) return null;
    const lines = storyOf(found.ask, found.notices, found.wakeAt);
    return [
      `Ask ${askId}, workspace ${found.workspaceId}`,
      ...lines.map(({ at, what }) => `${at.toISOString()}  ${what}`),
    ];
  } finally {
    await store.close();
  }
}

async function main(words: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const file = process.env.DATABASE_PATH || 'data/ask-mentor.db';
  const askId = askIn(words);
  if (!askId) throw new Error('Use: npm run why -- --ask ID');
  if (!existsSync(file)) throw new Error(`There is no database at ${file}. Set DATABASE_PATH.`);
  const lines = await why(file, askId);
  if (!lines) throw new Error(`There is no ask ${askId} in ${file}.`);
  for (const line of lines) console.log(line);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  });
}
