/** The people that the stories are told with, and an app of their own for each story. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Actor } from '../../sandbox/actor/actor';
import type { SeenMessage } from '../../sandbox/actor/inbox';
import type { Submitted } from '../../sandbox/actor/submit';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox';
import type { PersonSpec } from '../../sandbox/workspace/people';
import type { ProfileField } from '../../sandbox/workspace/workspace';
import { type AskMentor, createApp } from '../../src/app';
import { readConfig } from '../../src/config';
import type { Log } from '../../src/lib/log';
import { temporaryFolder } from '../support/folder';
import { layDownStarted } from '../support/fresh';

/** Where several fit alike, the one whose id comes first is asked first: Eva, then Sam, then Tom. */
export const people: readonly PersonSpec[] = [
  { id: 'U0LIN', name: 'Lin', tz: 'Europe/Berlin' },
  { id: 'U0EVA', name: 'Eva', tz: 'Europe/Berlin' },
  { id: 'U0SAM', name: 'Sam', tz: 'Europe/Berlin' },
  { id: 'U0TOM', name: 'Tom', tz: 'Europe/Berlin' },
  { id: 'U0ANA', name: 'Ana', tz: 'Europe/Lisbon' },
  { id: 'U0KIM', name: 'Kim', tz: 'America/New_York' },
  { id: 'U0GUS', name: 'Gus', tz: 'Europe/Berlin', isGuest: true },
  { id: 'U0ROB', name: 'Robo', isBot: true },
  { id: 'U0OLA', name: 'Olaf', tz: 'Europe/Berlin', deleted: true },
  { id: 'U0EXT', name: 'Xaver', tz: 'Europe/Berlin', teamId: 'T0ELSEWHERE' },
];

/** Tuesday, 10:00 in Berlin. */
export const TUESDAY_MORNING = '2026-03-03T09:00:00Z';
/** Friday, 16:00 in Berlin. */
export const FRIDAY_AFTERNOON = '2026-03-06T15:00:00Z';
/** Tuesday, 7:00 in Berlin: nobody is at work yet. */
export const TUESDAY_DAWN = '2026-03-03T06:00:00Z';

/** Names a topic of the starter set, so it is found by itself. */
export const QUESTION = 'Why is my SQL join so slow on a big table?';

export interface CompanyOptions {
  readonly now?: string;
  readonly people?: readonly PersonSpec[];
  readonly scopes?: readonly string[];
  readonly profileFields?: readonly ProfileField[];
  readonly socketMode?: boolean;
}

export interface Company {
  readonly slack: Sandbox;
  /** Where the app keeps everything. */
  readonly file: string;
  /** Faults the app has logged: a story ends with none. */
  readonly faults: string[];
  /** What it warned of. */
  readonly warned: string[];
  /** Ends the app and starts it again on the same file. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openCompany(options: CompanyOptions = {}): Promise<Company> {
  const folder = temporaryFolder();
  const slack = await startSandbox({
    people: options.people ?? people,
    now: options.now ?? TUESDAY_MORNING,
    ...(options.scopes ? { scopes: options.scopes } : {}),
    ...(options.profileFields ? { profileFields: options.profileFields } : {}),
  });
  const logged = { faults: [] as string[], warned: [] as string[] };
  const file = await layDownStarted(path.join(folder, 'test.db'));
  const start = () => startApp(slack, file, options.socketMode ?? false, logged);
  let app = await start();
  return {
    slack,
    file,
    ...logged,
    async restart() {
      await app.stop();
      app = await start();
    },
    async close() {
      await app.stop();
      await slack.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startApp(slack: Sandbox, file: string, socketMode: boolean, logged: Logged): Promise<AskMentor> {
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    ...(socketMode ? { SLACK_APP_TOKEN: slack.appToken } : {}),
    SLACK_API_URL: slack.url,
    PORT: '0',
    DATABASE_PATH: file,
  });
  const app = createApp({ config, clock: slack.clock, passed: slack.clock.passed, log: logInto(logged) });
  const { port } = await app.start();
  slack.connectApp(`http://127.0.0.1:${port}/slack/events`);
  slack.attach(app);
  return app;
}

type Logged = Pick<Company, 'faults' | 'warned'>;

const logInto = ({ faults, warned }: Logged): Log => ({
  debug: () => {},
  info: () => {},
  warn: (event, fields) => void warned.push(`${event} ${JSON.stringify(fields)}`),
  error: (event, fields) => void faults.push(`${event} ${JSON.stringify(fields)}`),
});

/** A company for each story of a file. It ends without a fault, and without a word that Slack would not have taken. */
export function companyForEachStory(options: CompanyOptions = {}): Omit<Company, 'close'> {
  let company: Company;
  beforeEach(async () => {
    company = await openCompany(options);
  });
  afterEach(async () => {
    const { faults, slack } = company;
    await company.close();
    expect({ protocolErrors: slack.protocolErrors, faults }).toEqual({ protocolErrors: [], faults: [] });
  });
  return {
    get slack() {
      return company.slack;
    },
    get file() {
      return company.file;
    },
    get faults() {
      return company.faults;
    },
    get warned() {
      return company.warned;
    },
    restart: () => company.restart(),
  };
}

/** Somebody says what they know, in the form, as anybody would. */
export async function offersKnowledge(
  slack: Sandbox,
  name: string,
  topics: readonly string[],
  more: Readonly<Record<string, string | string[]>> = {},
): Promise<void> {
  const person = slack.as(name);
  await person.command('/ask-mentor me');
  await person.fill({ 'Topics you can help with': topics, ...more });
  const { closed, errors } = await person.submit();
  if (!closed) throw new Error(`${name} could not save: ${JSON.stringify(errors)}`);
}

/** These people know SQL. */
export async function knowSql(slack: Sandbox, ...names: readonly string[]): Promise<void> {
  for (const name of names) await offersKnowledge(slack, name, ['SQL']);
}

/** Sends the form and, where several fit, leaves the choice to us. */
export async function sendsQuestion(person: Actor): Promise<Submitted> {
  const sent = await person.submit();
  return person.modal?.callbackId === 'pick' ? person.submit() : sent;
}

/** Somebody asks a question, in the form. */
export async function asks(
  slack: Sandbox,
  name: string,
  question: string = QUESTION,
  more: Readonly<Record<string, string | string[]>> = {},
): Promise<void> {
  const person = slack.as(name);
  await person.command(`/ask-mentor ${question}`);
  if (Object.keys(more).length > 0) await person.fill(more);
  const { closed, errors } = await sendsQuestion(person);
  if (!closed) throw new Error(`${name} could not ask: ${JSON.stringify(errors)}`);
}

/** Lin asks about SQL and Sam, who knows it, says yes. */
export async function samSaysYes(slack: Sandbox, more: Readonly<Record<string, string | string[]>> = {}) {
  await knowSql(slack, 'Sam');
  await asks(slack, 'Lin', QUESTION, more);
  await slack.as('Sam').press('Yes, now');
  return { lin: slack.as('Lin'), sam: slack.as('Sam') };
}

/** The same, and Lin is there: their conversation runs. */
export async function linAndSamTalk(slack: Sandbox, more: Readonly<Record<string, string | string[]>> = {}) {
  const both = await samSaysYes(slack, more);
  await both.lin.press('I am here');
  return both;
}

/** The way to "something was not right" stays where it is; what else can be pressed on a message. */
export const pressable = (message: SeenMessage | undefined): string[] | undefined =>
  message?.buttons.filter((label) => label !== 'Something was not right' && label !== 'What you know about me');

/** Coarse steps, for days in which nothing happens by the hour. */
export const travelDays = (slack: Sandbox, days: number): Promise<void> =>
  slack.travel({ days }, undefined, { stepMinutes: 180 });

/** Everything a person reads in their messages. */
export const readBy = (person: Actor): string =>
  person
    .inbox()
    .map(({ words, text }) => `${words}\n${text}`)
    .join('\n');

/** How many messages the app has sent so far. */
export const messagesSent = (slack: Sandbox): number => slack.calls('chat.postMessage').length;

/** The newest message that says this, as it is on the person's screen at this moment. */
export function seenBy(person: Actor, words: string): SeenMessage {
  const message = person.sees(words);
  if (!message) throw new Error(`${person.name} sees no message that says "${words}"`);
  return message;
}
