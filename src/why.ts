/**
 * `npm run why -- --ask ID`: the story of one ask: every offer, answer, deadline and message, what was held back and why.
 * `npm run why -- "question" [--as USER]`: who would be asked for a question, in which order and why, and who would not.
 * For the operator, on the machine's own database, which stays as it is; it shows no words of people.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Ask, defaultLength, isWaiting, limits, type Perspective } from './domain/ask';
import { newAsk } from './domain/decisions/submit';
import { languageOf } from './domain/language';
import type { Person } from './domain/person';
import { pointingOf } from './domain/signposts';
import { storyOf } from './domain/story';
import { inferTopics, nearestTopics, type Topic } from './domain/topics';
import { whomLines } from './domain/whom';
import { openStoreForReading } from './storage/sqlite/store';
import type { Store, Workspace, WorkspaceId } from './storage/store';

export const USAGE = [
  'Use: npm run why -- --ask ID                   the story of one ask; its id is in the logs',
  '     npm run why -- "question" [--as USER]     who would be asked, and who would not; USER is a Slack id',
  'It reads the database at DATABASE_PATH, else data/ask-mentor.db, and changes nothing, also while Ask Mentor runs.',
];

export type Wanted =
  | { readonly askId: string }
  | { readonly question: string; readonly as: string | null }
  | { readonly help: true };

/** What the words on the command line ask for; null when they are not of that form. */
export function wantedIn(words: readonly string[]): Wanted | null {
  try {
    const options = { ask: { type: 'string' }, as: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (values.help) return { help: true };
    const question = positionals.join(' ').trim();
    if (values.ask) return question === '' && values.as === undefined ? { askId: values.ask } : null;
    return question === '' || values.as === '' ? null : { question, as: values.as ?? null };
  } catch {
    return null;
  }
}

/** The lines to print, or null when no workspace has this ask. While it waits for a yes, who is next and who is not. */
export async function why(file: string, askId: string, now: Date): Promise<string[] | null> {
  return reading(file, async (store) => {
    const found = await store.history(askId);
    if (!found) return null;
    const lines = storyOf(found.ask, found.notices, found.wakeAt);
    return [
      `Ask ${askId}, workspace ${found.workspaceId}`,
      ...lines.map(({ at, what }) => `${at.toISOString()}  ${what}`),
      ...(isWaiting(found.ask) ? await whoIsNext(store, found.workspaceId, found.ask, now) : []),
    ];
  });
}

/** As it would be if whoever is asked now said no. */
async function whoIsNext(store: Store, workspaceId: WorkspaceId, ask: Ask, now: Date): Promise<string[]> {
  const parts = ask.perspectives.map((each) => (each.state === 'offered' ? searching(each) : each));
  const survey = await store.survey(workspaceId, { ...ask, perspectives: parts }, now);
  const names = new Map((await store.topics(workspaceId)).map((topic) => [topic.id, topic.name]));
  return [`Whom else, at ${now.toISOString()}:`, ...whomLines(survey, names, now)];
}

const searching = (perspective: Perspective): Perspective => ({ ...perspective, state: 'searching' });

/**
 * Who would be asked in each workspace that knows the person; without one, in every workspace.
 * @throws an Error with a sentence for the operator where there is nothing to say.
 */
export async function whom(file: string, question: string, as: string | null, now: Date): Promise<string[]> {
  return reading(file, async (store) => {
    const all = await store.workspaces();
    if (all.length === 0) throw new Error('No workspace is known yet: start Ask Mentor once.');
    const found = await Promise.all(
      all.map(async (workspace) => ({ workspace, asker: as === null ? null : await store.person(workspace.id, as) })),
    );
    const known = found.filter(({ asker }) => as === null || asker !== null);
    if (known.length === 0) throw new Error(`Nobody here has the id ${as}. It is the one Slack shows in a profile.`);
    const lines = await Promise.all(
      known.map(({ workspace, asker }) => inWorkspace(store, workspace, asker, question, now)),
    );
    return lines.flat();
  });
}

async function inWorkspace(
  store: Store,
  { id, name }: Workspace,
  asker: Person | null,
  question: string,
  now: Date,
): Promise<string[]> {
  const all = await store.topics(id);
  const topics = inferTopics(question, all, limits.topicsMax, await store.similarTopics(id, question));
  const ask = askOf(question, topics, asker, await store.policy(id), now);
  const survey = await store.survey(id, ask, now);
  const names = new Map(all.map((topic) => [topic.id, topic.name]));
  return [
    `${name || id}, at ${now.toISOString()}${asker ? `, asked by ${asker.id}` : ', whoever asks'}`,
    topicsLine(question, topics, all),
    ...pointed(question, topics),
    ...whomLines(survey, names, now),
  ];
}

/** As the form would send it where nothing else is chosen. */
function askOf(
  question: string,
  topics: readonly Topic[],
  asker: Person | null,
  policy: Awaited<ReturnType<Store['policy']>>,
  now: Date,
): Ask {
  const chosen = { topics: topics.map((topic) => topic.id), minutes: defaultLength, soon: 'whenSuits' } as const;
  const brief = { question, tried: '', help: null, known: null, language: languageOf(question), ...chosen };
  const sent = { askId: 'why', brief, source: null, inWritingIsFine: false };
  return newAsk(sent, { askerId: asker?.id ?? '', promisedAt: now, policy }, now);
}

function topicsLine(question: string, topics: readonly Topic[], all: readonly Topic[]): string {
  if (topics.length > 0) return `Topics in it: ${topics.map((topic) => topic.name).join(', ')}`;
  const near = nearestTopics(question, all).map((topic) => topic.name);
  return `No topic is found in it${near.length > 0 ? `; near it: ${near.join(', ')}` : ''}. The form says so once.`;
}

function pointed(question: string, topics: readonly Topic[]): string[] {
  const pointing = pointingOf(
    question,
    '',
    topics.map((topic) => topic.name),
  );
  return pointing ? [`The form points to the contact for ${pointing.kind} first, before anybody is asked.`] : [];
}

async function reading<T>(file: string, read: (store: Store) => Promise<T>): Promise<T> {
  const store = openStoreForReading(file);
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

async function main(words: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const file = process.env.DATABASE_PATH || 'data/ask-mentor.db';
  const wanted = wantedIn(words);
  if (!wanted) throw new Error(USAGE.join('\n'));
  if ('help' in wanted) return console.log(USAGE.join('\n'));
  if (!existsSync(file)) throw new Error(`There is no database at ${file}. Set DATABASE_PATH.`);
  const lines =
    'askId' in wanted
      ? await why(file, wanted.askId, new Date())
      : await whom(file, wanted.question, wanted.as, new Date());
  if (!lines && 'askId' in wanted) throw new Error(`There is no ask ${wanted.askId} in ${file}.`);
  for (const line of lines ?? []) console.log(line);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  });
}
