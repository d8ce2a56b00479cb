import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { SqliteDatabase } from '../src/storage/sqlite/binding';
import { temporaryFolder } from './support/folder';

const people = [
  { id: 'U0LIN', name: 'Lin', tz: 'Europe/Berlin' },
  { id: 'U0SAM', name: 'Sam', tz: 'Europe/Berlin' },
];

describe('the process', () => {
  let slack: Sandbox;
  let folder: string;
  let child: ChildProcess | undefined;
  beforeEach(async () => {
    slack = await startSandbox({ people, now: new Date() });
    folder = temporaryFolder();
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await slack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = () => path.join(folder, 'main.db');

  function run(env: Record<string, string>) {
    const started = spawn(process.execPath, [path.join(__dirname, '../dist/main.js')], {
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? '',
        SLACK_API_URL: slack.url,
        PORT: '0',
        DATABASE_PATH: file(),
        LOG_LEVEL: 'warn',
        ...env,
      },
    });
    child = started;
    let said = '';
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (data) => (said += data));
    const exited = once(started, 'exit').then(([code]) => ({ code: code as number | null, said }));
    const port = new Promise<number>((resolve, reject) => {
      // Whoever waits for the port is told why there will be none.
      void exited.then(() => reject(new Error(`It ended before it listened: ${said}`)));
      started.stdout.on('data', () => {
        const found = /port (\d+)/.exec(said);
        if (found) resolve(Number(found[1]));
      });
    });
    port.catch(() => {});
    return { started, exited, port, said: () => said };
  }

  const status = async (port: number, place: string) => (await fetch(`http://127.0.0.1:${port}/${place}`)).status;

  it.each([
    [
      'HTTP',
      () => ({ SLACK_BOT_TOKEN: slack.botToken, SLACK_SIGNING_SECRET: slack.signingSecret }),
      /HTTP; Slack sends to/,
    ],
    [
      'Socket Mode',
      () => ({ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken }),
      /Socket Mode; health at/,
    ],
  ])('starts with %s, says what it listens on, answers for its health, and stops cleanly', async (_name, env, says) => {
    const process = run(env());
    const port = await process.port;
    expect(process.said()).toMatch(says);
    expect(await status(port, 'healthz')).toBe(200);
    expect(await status(port, 'readyz')).toBe(200);
    expect(await status(port, 'elsewhere')).toBe(404);
    process.started.kill('SIGTERM');
    expect(await process.exited).toMatchObject({ code: 0 });
  });

  it('stops on SIGTERM with work in flight: what was accepted is saved, and nothing is half done', async () => {
    const process = run({ SLACK_BOT_TOKEN: slack.botToken, SLACK_SIGNING_SECRET: slack.signingSecret });
    slack.connectApp(`http://127.0.0.1:${await process.port}/slack/events`);
    const lin = slack.as('Lin');
    await lin.command('/ask-mentor How do I read a query plan in SQL?');
    const hold = slack.onCall(async ({ phase }) => {
      if (phase === 'before') process.started.kill('SIGTERM');
    });
    expect(await lin.submit()).toMatchObject({ closed: true });
    expect(await process.exited).toMatchObject({ code: 0 });
    hold();
    const db = new SqliteDatabase(file(), { readonly: true });
    expect(db.prepare('SELECT count(*) AS asks FROM asks').get()).toEqual({ asks: 1 });
    expect(db.prepare("SELECT count(*) AS open FROM notices WHERE state = 'inFlight'").get()).toEqual({ open: 0 });
    db.close();
  });

  it('is not ready while Slack does not accept the token, and says so without the token', async () => {
    const process = run({ SLACK_BOT_TOKEN: 'xoxb-not-this-one', SLACK_SIGNING_SECRET: 'x' });
    const port = await process.port;
    expect(await status(port, 'healthz')).toBe(200);
    expect(await status(port, 'readyz')).toBe(503);
    expect(process.said()).toContain('invalid_auth');
    expect(process.said()).not.toContain('not-this-one');
  });

  it('lists everything that is wrong with the settings, and ends', async () => {
    const process = run({ SLACK_BOT_TOKEN: 'hunter2', PORT: 'many' });
    const { code, said } = await process.exited;
    expect(code).toBe(1);
    expect(said).toMatch(/SLACK_BOT_TOKEN.*PORT.*\.env\.example/s);
    expect(said).not.toContain('hunter2');
  });
});
