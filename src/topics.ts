/**
 * `npm run topics`: shows the topics that people typed and nobody has looked at. With --merge "FROM > INTO", --alias "ALIAS > TOPIC",
 * --keep TOPIC or --retire TOPIC it tends them. For the operator, on the machine's own database, until there is a form in Slack.
 */
import { existsSync } from 'node:fs';
import { type TopicWish, tend } from './domain/topics/tending';
import { wordsFor } from './slack/words';
import { openStore } from './storage/sqlite/store';

const USE = 'Use: npm run topics -- [--merge "FROM > INTO" | --alias "ALIAS > TOPIC" | --keep TOPIC | --retire TOPIC]';

/** What the words ask for; null: only to look. @throws where they are none of these. */
export function readWish(words: readonly string[]): TopicWish | null {
  const [flag, said = '', ...more] = words;
  if (flag === undefined) return null;
  const [first = '', second = '', ...others] = said.split('>').map((part) => part.trim());
  const two = first !== '' && second !== '' && others.length === 0;
  if (more.length === 0 && said !== '') {
    if (flag === '--keep' || flag === '--retire') return { kind: flag === '--keep' ? 'keep' : 'retire', topic: said };
    if (flag === '--merge' && two) return { kind: 'merge', topic: first, into: second };
    if (flag === '--alias' && two) return { kind: 'alias', topic: second, alias: first };
  }
  throw new Error(USE);
}

/** Does it in every workspace that knows the topic; returns the lines to print. @throws where none does. */
export async function topics(file: string, words: readonly string[], now: Date): Promise<string[]> {
  const wish = readWish(words);
  const store = openStore(file);
  const say = wordsFor(null);
  try {
    const lines: string[] = [];
    const refused: string[] = [];
    for (const { id, name } of await store.workspaces()) {
      if (wish) {
        const changed = await store.tendTopic(id, (all) => tend(wish, all), now);
        if (!changed.ok) refused.push(`${name || id}: ${say.refused(changed.refusal)}`);
        else lines.push(`${name || id}: done.`);
        continue;
      }
      const all = await store.tendedTopics(id);
      const typed = all.filter(({ status }) => status === 'typed').map((topic) => `  ${topic.name}`);
      const offered = all.filter(({ status }) => status !== 'retired').length;
      lines.push(`${name || id}: ${offered} topics, ${typed.length} of them typed and not looked at yet`, ...typed);
    }
    if (lines.length === 0 && refused.length > 0) throw new Error(refused.join('\n'));
    return [...lines, ...refused, ...(lines.length === 0 ? ['No workspace is known yet: start Ask Mentor once.'] : [])];
  } finally {
    await store.close();
  }
}

async function main(words: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const file = process.env.DATABASE_PATH || 'data/ask-mentor.db';
  for (const line of await topics(file, words, new Date())) console.log(line);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  });
}
