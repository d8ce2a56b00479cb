/**
 * `npm run settings`: shows a workspace's settings; with NAME=VALUE it changes them. For the operator, on the machine's own
 * database, until there is a form in Slack.
 */
import { existsSync } from 'node:fs';
import { defaultPolicy, type Policy } from './domain/policy';
import { policySchema } from './storage/policySchema';
import { openStore } from './storage/sqlite/store';

/**
 * Reads `NAME=VALUE` words into a change of settings.
 * @throws an Error that lists every word that cannot be used.
 */
export function readSettings(words: readonly string[]): Partial<Policy> {
  const problems: string[] = [];
  const change: Record<string, unknown> = {};
  for (const word of words) {
    const [name = '', ...rest] = word.split('=');
    const value = rest.join('=');
    if (!(name in defaultPolicy) || rest.length === 0) {
      problems.push(`  ${name}: not a setting`);
      continue;
    }
    change[name] = readValue(defaultPolicy[name as keyof Policy], value);
  }
  const parsed = policySchema.partial().safeParse(change);
  if (!parsed.success)
    problems.push(...parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`));
  if (problems.length > 0) throw new Error(`These settings cannot be used:\n${problems.join('\n')}`);
  return Object.fromEntries(Object.entries(change)) as Partial<Policy>;
}

/** As the setting's default is: a number, yes or no, or text. */
function readValue(like: Policy[keyof Policy], value: string): unknown {
  if (typeof like === 'string') return value;
  return value === 'true' || value === 'false' ? value === 'true' : Number(value);
}

async function main(words: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const file = process.env.DATABASE_PATH || 'data/ask-mentor.db';
  const change = readSettings(words);
  const store = openStore(file);
  try {
    const workspaces = await store.workspaces();
    if (workspaces.length === 0) console.log('No workspace is known yet: start Ask Mentor once.');
    for (const { id, name } of workspaces) {
      const policy = words.length > 0 ? await store.setPolicy(id, change) : await store.policy(id);
      console.log(`${name || id}:`);
      for (const [setting, value] of Object.entries(policy)) console.log(`  ${setting}=${value}`);
    }
  } finally {
    await store.close();
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  });
}
