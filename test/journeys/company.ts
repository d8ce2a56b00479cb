/** The people that the stories are told with, and an app of their own for each story. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningApp, runApp } from '../../sandbox/app';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox';
import type { PersonSpec } from '../../sandbox/workspace/people';

export const people: readonly PersonSpec[] = [
  { id: 'U0LIN', name: 'Lin', tz: 'Europe/Berlin' },
  { id: 'U0SAM', name: 'Sam', tz: 'Europe/Berlin' },
  { id: 'U0ANA', name: 'Ana', tz: 'Europe/Lisbon' },
  { id: 'U0KIM', name: 'Kim', tz: 'America/New_York' },
  { id: 'U0GUS', name: 'Gus', tz: 'Europe/Berlin', isGuest: true },
];

/** Tuesday, 10:00 in Berlin. */
export const TUESDAY_MORNING = '2026-03-03T09:00:00Z';

export interface Company {
  readonly slack: Sandbox;
  readonly file: string;
  readonly app: RunningApp;
  /** Ends the app and starts it again on the same file. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openCompany(
  options: { now?: string; people?: readonly PersonSpec[]; scopes?: readonly string[]; socketMode?: boolean } = {},
): Promise<Company> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ask-mentor-'));
  const file = path.join(folder, 'test.db');
  const slack = await startSandbox({
    people: options.people ?? people,
    now: options.now ?? TUESDAY_MORNING,
    ...(options.scopes ? { scopes: options.scopes } : {}),
  });
  const start = async () => {
    const app = await runApp(slack, { databasePath: file, socketMode: options.socketMode ?? false });
    slack.attach(app);
    return app;
  };
  let app = await start();
  return {
    slack,
    file,
    get app() {
      return app;
    },
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

/** Somebody says what they know, in the form, as anybody would. */
export async function offersKnowledge(
  slack: Sandbox,
  name: string,
  topics: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const person = slack.as(name);
  await person.command('/ask-mentor me');
  await person.fill({ 'Topics you can help with': topics, ...more });
  const { closed, errors } = await person.submit();
  if (!closed) throw new Error(`${name} could not save: ${JSON.stringify(errors)}`);
}

/** Somebody asks a question, in the form. */
export async function asks(
  slack: Sandbox,
  name: string,
  question: string,
  more: Readonly<Record<string, string | string[]>> = {},
): Promise<void> {
  const person = slack.as(name);
  await person.command(`/ask-mentor ${question}`);
  if (Object.keys(more).length > 0) await person.fill(more);
  const { closed, errors } = await person.submit();
  if (!closed) throw new Error(`${name} could not ask: ${JSON.stringify(errors)}`);
}
