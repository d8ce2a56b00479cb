import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ChildApp, runChild } from '../sandbox/app';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { SqliteDatabase } from '../src/storage/sqlite/binding';
import { asks, offersKnowledge } from './journeys/company';

const people = [
  { id: 'U0LIN', name: 'Lin', tz: 'Europe/Berlin' },
  { id: 'U0SAM', name: 'Sam', tz: 'Europe/Berlin' },
];

/** What each of the four messages says, to find its call among the others. */
const messages = {
  offer: 'Can you help',
  card: 'asks, <@U0SAM> helps',
  thanks: 'thanks you for your time',
  echo: 'you gave <@U0LIN>',
};

describe('a process that is killed with SIGKILL around its calls to Slack', () => {
  let slack: Sandbox;
  let folder: string;
  let app: ChildApp;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ask-mentor-killed-'));
    slack = await startSandbox({ people, now: '2026-03-03T09:00:00Z' });
    await start();
  });
  afterEach(async () => {
    await app.kill();
    await slack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = () => path.join(folder, 'killed.db');

  async function start(): Promise<void> {
    app = await runChild(slack, { databasePath: file() });
    slack.attach(app);
  }

  /** Kills the process at the first call that posts `words`; returns once it is started again and its leases are over. */
  async function killedAt(words: string, phase: 'before' | 'after', act: () => Promise<unknown>): Promise<void> {
    let killed = false;
    const unhook = slack.onCall(async (call) => {
      if (killed || call.method !== 'chat.postMessage' || call.phase !== phase) return undefined;
      if (!JSON.stringify(call.args).includes(words)) return undefined;
      killed = true;
      await app.kill();
      return phase === 'before' ? 'lose' : undefined;
    });
    await Promise.resolve(act()).catch(() => undefined);
    unhook();
    expect(killed).toBe(true);
    await start();
    await slack.travel({ minutes: 3 });
  }

  const copies = (name: string, words: string) =>
    slack
      .as(name)
      .inbox()
      .filter((each) => each.words.includes(words));

  it.each(['before', 'after'] as const)(
    '%s the effect of four kinds: the loop goes on to its end',
    async (phase) => {
      const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
      await offersKnowledge(slack, 'Sam', ['SQL']);

      await killedAt(messages.offer, phase, () => asks(slack, 'Lin', 'How do I read a query plan in SQL?'));
      await killedAt(messages.card, phase, () => sam.press('Yes, now'));
      await lin.press('I am here');
      await lin.press('We are done');
      await lin.press('Write a thank-you');
      await lin.fill({ 'You …': 'You showed me where to begin' });
      await killedAt(messages.thanks, phase, () => lin.submit());
      expect(sam.sees('You showed me where to begin')).toBeDefined();
      await slack.travel({ days: 7 }, undefined, { stepMinutes: 240 });
      await lin.press('Used it');
      await killedAt(messages.echo, phase, () => lin.submit());
      expect(sam.sees('Today we heard: it was used')).toBeDefined();

      // Each of the four may be there twice after a kill that left it open; everything else is there once.
      const most = phase === 'before' ? 1 : 2;
      expect(copies('Sam', 'thanks you for your time').length).toBeLessThanOrEqual(most);
      expect(copies('Sam', 'Today we heard').length).toBeLessThanOrEqual(most);
      expect(copies('Lin', 'You answered: used it').length).toBe(1);
      await app.stop();
      const db = new SqliteDatabase(file(), { readonly: true });
      expect(db.prepare("SELECT count(*) AS open FROM notices WHERE state = 'inFlight'").get()).toEqual({ open: 0 });
      expect(db.prepare('SELECT count(*) AS asks FROM asks').get()).toEqual({ asks: 1 });
      db.close();
      await start();
    },
    60_000,
  );
});
