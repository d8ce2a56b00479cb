/**
 * A second opinion: the app against a Slack that others wrote. It knows which scope each method needs and refuses what was
 * not granted, so this says whether manifest.yml asks for enough.
 *
 * emulate says nothing about anybody's time zone, so everybody lives in UTC here. It does not look inside blocks: sandbox/
 * does.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { createApp } from '../../src/app';
import { readConfig } from '../../src/config';
import { temporaryFolder } from '../support/folder';
import { type Call, type EmulatedSlack, startEmulatedSlack } from './emulatedSlack';
import { SIGNING_SECRET } from './wire';

const manifest = parse(readFileSync(path.join(__dirname, '../../manifest.yml'), 'utf8'));
const all: string[] = manifest.oauth_config.scopes.bot;
const required = all.filter((scope) => !manifest.oauth_config.scopes.bot_optional.includes(scope));

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const QUESTION = 'Why is my SQL join so slow on a big table?';

interface Office {
  readonly slack: EmulatedSlack;
  /** Errors the app has logged. */
  readonly faults: string[];
  pass(ms: number): Promise<void>;
}

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openOffice(scopes: readonly string[]): Promise<Office> {
  const folder = temporaryFolder();
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const slack = await startEmulatedSlack(scopes, ['lin', 'sam']);
  closing.push(slack.close);
  const faults: string[] = [];
  // Tuesday, 10:00.
  let now = Date.parse('2026-03-03T10:00:00Z');
  const app = createApp({
    config: readConfig({
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
      DATABASE_PATH: path.join(folder, 'judge.db'),
    }),
    clock: { now: () => new Date(now) },
    log: {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: (event, fields) => void faults.push(`${event} ${JSON.stringify(fields)}`),
    },
  });
  closing.push(app.stop);
  const { port } = await app.start();
  slack.attach(`http://127.0.0.1:${port}/slack/events`, () => app.tick());
  return {
    slack,
    faults,
    async pass(ms) {
      now += ms;
      await app.tick();
    },
  };
}

const refused = (calls: readonly Call[]): string[] =>
  [...new Set(calls.filter(({ ok }) => !ok).map(({ method, error, needed }) => `${method}: ${error} ${needed ?? ''}`))]
    .map((each) => each.trim())
    .sort();
const methods = (calls: readonly Call[]): string[] => [...new Set(calls.map(({ method }) => method))].sort();

/** Sam knows SQL, Lin asks about it. */
async function linAsks({ slack }: Office) {
  const [lin, sam] = [slack.as('lin'), slack.as('sam')];
  await sam.command('me');
  await sam.submit({ 'Topics you can help with': ['SQL'] });
  await lin.command(QUESTION);
  await lin.submit({ 'What have you tried or read?': 'An index on id' });
  return { lin, sam };
}

describe.each([
  ['only the scopes that cannot be declined', required, ['dnd.info: missing_scope dnd:read']],
  ['every scope of manifest.yml', all, []],
])('in a Slack by others, with %s', (_, scopes, missing) => {
  it('a question goes through to what came of it', async () => {
    const office = await openOffice(scopes);
    const { slack, pass, faults } = office;
    const { lin, sam } = await linAsks(office);
    expect(await lin.sees('We are asking somebody who knows *SQL*')).toMatchObject({ kind: 'im' });
    const offer = await sam.sees(`Can you help <@${lin.id}>`);
    expect(offer?.text).toContain(QUESTION);
    expect(offer?.text).toContain('An index on id');

    await sam.press('Yes, now');
    expect(await lin.sees(`<@${sam.id}> said yes to your question`)).toMatchObject({ kind: 'im' });
    expect(await sam.sees(`You said yes to <@${lin.id}>`)).toMatchObject({ ts: offer?.ts, edited: true, buttons: [] });
    const card = await lin.sees(`<@${lin.id}> asks, <@${sam.id}> helps`);
    expect(card).toMatchObject({ kind: 'mpim', inThread: false });
    expect(await sam.sees(`<@${lin.id}> asks, <@${sam.id}> helps`)).toEqual(card);

    await lin.press('I am here');
    await pass(12 * MINUTE);
    expect(await lin.sees('In one sentence: what will you do?')).toMatchObject({ kind: 'mpim', inThread: true });
    await lin.press('What will you do?');
    await lin.submit({ 'In one sentence: what will you do?': 'I add an index on both columns' });
    await sam.press('Exactly');
    expect((await lin.sees('says: exactly'))?.text).toContain('I add an index on both columns');

    await pass(5 * MINUTE);
    expect(await sam.sees('This conversation is over')).toMatchObject({ ts: card?.ts, edited: true });
    await lin.press('Write a thank-you');
    await lin.submit({ 'You …': 'You showed me how to read the plan' });
    expect((await sam.sees(`<@${lin.id}> thanks you for your time`))?.text).toContain('how to read the plan');

    await pass(7 * DAY);
    await lin.press('Used it');
    await lin.submit({ 'Anything to add?': 'The report now takes two seconds' });
    const told = await sam.sees('Today we heard: it was used');
    expect(told).toMatchObject({ kind: 'im' });
    expect(told?.text).toContain('The report now takes two seconds');

    await sam.openHome();
    expect(await sam.home()).toContain('45 of 60 minutes left');

    const calls = await slack.calls();
    expect(refused(calls)).toEqual(missing);
    expect(methods(calls)).toEqual([
      'auth.test',
      'chat.postMessage',
      'chat.update',
      'conversations.open',
      'dnd.info',
      'users.info',
      'views.open',
      'views.publish',
    ]);
    expect([...(await lin.told()), ...(await sam.told()), ...faults]).toEqual([]);
  });
});

describe('in a Slack by others that grants less than we ask for', () => {
  it('without group conversations the two talk in direct messages', async () => {
    const office = await openOffice(required.filter((scope) => scope !== 'mpim:write'));
    const { lin, sam } = await linAsks(office);
    await sam.press('Yes, now');

    expect((await lin.sees('We could not open a group message'))?.text).toContain(`Please write to <@${sam.id}>`);
    expect((await sam.sees('We could not open a group message'))?.text).toContain(`Please write to <@${lin.id}>`);
    await lin.press('I am here');
    await office.pass(20 * MINUTE);
    for (const each of [lin, sam]) {
      expect(await each.sees('This conversation is over')).toMatchObject({ kind: 'im', edited: true });
      expect((await each.inbox()).filter(({ kind }) => kind === 'mpim')).toEqual([]);
    }

    expect(refused(await office.slack.calls())).toEqual([
      'conversations.open: missing_scope mpim:write',
      'dnd.info: missing_scope dnd:read',
    ]);
    expect(office.faults).toEqual([]);
  });

  it('nothing gets out without the scope for it, so the stories above prove something', async () => {
    const office = await openOffice(['commands']);
    const { lin, sam } = await linAsks(office);

    expect([...(await lin.inbox()), ...(await sam.inbox())]).toEqual([]);
    expect(refused(await office.slack.calls())).toEqual(
      expect.arrayContaining(['chat.postMessage: missing_scope chat:write', 'users.info: missing_scope users:read']),
    );
  });
});
