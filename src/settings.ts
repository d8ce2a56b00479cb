/**
 * `npm run settings`: shows a workspace's settings; with NAME=VALUE it changes them. `--holidays FILE` replaces the holidays,
 * with `--append` it adds to them. For the operator, on the machine's own database, until there is a form in Slack.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isForgotten } from './domain/forgotten';
import { holidayLine, merged, readHolidays } from './domain/holidays';
import type { Holiday } from './domain/person';
import { defaultPolicy, type Policy, profileFacts } from './domain/policy';
import { type SignpostKind, signpostKinds } from './domain/signposts';
import { policySchema } from './storage/policySchema';
import { openStore } from './storage/sqlite/store';
import type { Store, WorkspaceId } from './storage/store';

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
    const signpost = readSignpostName(name);
    if (signpost && rest.length > 0) {
      const set = (change.signposts ?? {}) as SignpostChange;
      change.signposts = { ...set, [signpost.kind]: { ...set[signpost.kind], [signpost.part]: value } };
      continue;
    }
    const fact = profileFacts.find((each) => name === `profileFields.${each}`);
    if (fact && rest.length > 0) {
      change.profileFields = { ...(change.profileFields ?? {}), [fact]: value };
      continue;
    }
    if (!(name in defaultPolicy) || name === 'signposts' || name === 'profileFields' || rest.length === 0) {
      problems.push(`  ${name}: not a setting`);
      continue;
    }
    change[name] = readValue(defaultPolicy[name as keyof Policy], value);
  }
  const parsed = policySchema.partial().safeParse(whole(defaultPolicy, change as Partial<Policy>));
  if (!parsed.success)
    problems.push(...parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`));
  if (problems.length > 0) throw new Error(`These settings cannot be used:\n${problems.join('\n')}`);
  return Object.fromEntries(Object.entries(change)) as Partial<Policy>;
}

type SignpostChange = Partial<Record<SignpostKind, { contact?: string; page?: string }>>;

/** `signposts.health.contact`, `signposts.health.page`: who answers instead of a mentor. null: another setting. */
function readSignpostName(name: string): { readonly kind: SignpostKind; readonly part: 'contact' | 'page' } | null {
  const [head, kind, part, ...more] = name.split('.');
  const known = signpostKinds.find((each) => each === kind);
  if (head !== 'signposts' || !known || more.length > 0) return null;
  return part === 'contact' || part === 'page' ? { kind: known, part } : null;
}

/** The change with its parts whole: what was not named stays as the workspace has it. */
function whole(policy: Policy, change: Partial<Policy>): Partial<Policy> {
  const { profileFields } = change;
  const fields = profileFields ? { profileFields: { ...policy.profileFields, ...profileFields } } : {};
  return { ...withSignposts(policy, change), ...fields };
}

function withSignposts({ signposts }: Policy, change: Partial<Policy>): Partial<Policy> {
  if (!change.signposts) return change;
  const named: SignpostChange = change.signposts;
  const parts = signpostKinds
    .filter((kind) => named[kind])
    .map((kind) => [kind, { ...(signposts[kind] ?? { contact: '', page: '' }), ...named[kind] }]);
  return { ...change, signposts: { ...signposts, ...Object.fromEntries(parts) } };
}

/** One line per setting; one of several parts has one for each. */
function settingLines(policy: Policy): string[] {
  const { signposts, profileFields, ...rest } = policy;
  return [
    ...Object.entries(rest).map(([setting, value]) => `  ${setting}=${value}`),
    ...profileFacts.map((fact) => `  profileFields.${fact}=${profileFields[fact]}`),
    ...signpostKinds.flatMap((kind) =>
      (['contact', 'page'] as const).map((part) => `  signposts.${kind}.${part}=${signposts[kind]?.[part] ?? ''}`),
    ),
  ];
}

/** Whoever reads reports and has left: nobody is offered them any more. */
async function contactLines(store: Store, id: WorkspaceId, { reportContacts }: Policy): Promise<string[]> {
  const people = await store.people(id, reportContacts);
  const left = reportContacts.filter((each) => people.some((person) => person.id === each && !person.isActive));
  const gone = reportContacts.filter((each) => isForgotten(each));
  return [...new Set([...left, ...gone])].map(
    (each) => `    ${each} has left and reads no reports: name somebody else in reportContacts`,
  );
}

/** As the setting's default is: a number, yes or no, or text. */
function readValue(like: Policy[keyof Policy], value: string): unknown {
  if (typeof like === 'string') return value;
  if (Array.isArray(like)) return value.split(',').filter((each) => each !== '');
  return value === 'true' || value === 'false' ? value === 'true' : Number(value);
}

export interface Words {
  readonly settings: readonly string[];
  /** The file of holidays; null: they stay as they are. */
  readonly holidays: { readonly file: string; readonly append: boolean } | null;
}

/**
 * What the words on the command line ask for.
 * @throws an Error when a flag does not fit.
 */
export function readWords(words: readonly string[]): Words {
  const append = words.includes('--append');
  const rest = words.filter((word) => word !== '--append');
  const at = rest.indexOf('--holidays');
  if (at < 0 && append) throw new Error('Use --append together with --holidays FILE.');
  if (at < 0) return { settings: rest, holidays: null };
  const file = rest[at + 1];
  if (!file || file.startsWith('-')) throw new Error('Use: npm run settings -- --holidays FILE [--append]');
  return { settings: rest.filter((_, index) => index !== at && index !== at + 1), holidays: { file, append } };
}

/** @throws an Error that names every line that cannot be used. */
export function holidaysIn(file: string): readonly Holiday[] {
  const read = readHolidays(readFileSync(file, 'utf8'));
  if (!read.ok)
    throw new Error(`These holidays cannot be used:\n${read.problems.map((each) => `  ${each}`).join('\n')}`);
  return read.holidays;
}

/** Changes what the words say in every workspace of the database; returns the lines to print. */
export async function settings(file: string, words: readonly string[]): Promise<string[]> {
  const { settings: named, holidays } = readWords(words);
  const change = readSettings(named);
  const given = holidays ? holidaysIn(holidays.file) : null;
  const store = openStore(file);
  try {
    const lines: string[] = [];
    for (const { id, name } of await store.workspaces()) {
      const policy =
        named.length > 0 ? await store.setPolicy(id, whole(await store.policy(id), change)) : await store.policy(id);
      if (given) await store.setHolidays(id, merged(holidays?.append ? await store.holidays(id) : [], given));
      lines.push(`${name || id}:`, ...settingLines(policy), ...(await contactLines(store, id, policy)));
      const set = await store.holidays(id);
      lines.push(set.length > 0 ? '  holidays:' : '  holidays: none', ...set.map((each) => `    ${holidayLine(each)}`));
    }
    return lines.length > 0 ? lines : ['No workspace is known yet: start Ask Mentor once.'];
  } finally {
    await store.close();
  }
}

async function main(words: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const file = process.env.DATABASE_PATH || 'data/ask-mentor.db';
  for (const line of await settings(file, words)) console.log(line);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  });
}
