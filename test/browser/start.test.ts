import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { states } from '../../src/domain/lifecycle';
import { SqliteDatabase } from '../../src/storage/sqlite/binding';
import { launch, type RunningDemo, startDemo } from './support/demo';
import { Person } from './support/person';

describe('a demo', () => {
  let browser: Browser;
  let demo: RunningDemo | undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'ask-mentor-kept-'));
  const file = path.join(folder, 'kept.db');
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await demo?.end();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (): Promise<Person> => {
    const page = await browser.newPage();
    await page.goto(demo?.address ?? '');
    return new Person(page);
  };

  it('goes on where it was when it is kept', async () => {
    demo = await startDemo('--keep', file);
    const before = await open();
    await before.write('A line that stays');
    await before.sees('A line that stays');
    await before.write('/ask-mentor How do I read a German contract about a lease?');
    await before.sendQuestion();
    await before.messagesOfApp();
    await before.sees('How do I read a German contract about a lease?');
    expect(await demo.end()).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect(statesIn(file)).toEqual([...states].sort());

    demo = await startDemo('--keep', file);
    const after = await open();
    await after.sees('A line that stays');
    await after.home();
    await after.sees('How do I read a German contract about a lease?');
    await after.press('Take the question back');
    await after.press('Take it back');
    await after.messagesOfApp();
    await after.sees('This question is not waiting any more.');
  });

  it('starts from the story it has lived once, at the same moment of it', async () => {
    demo = await startDemo();
    const first = await office(demo.address);
    expect(await demo.end()).toBe(0);
    demo = await startDemo();
    const second = await office(demo.address);
    expect(second.channels).toEqual(first.channels);
    expect(Math.abs(second.now - first.now)).toBeLessThan(60_000);
    const me = await open();
    await me.be('Bruno');
    await me.messagesOfApp();
    await me.sees(/You thanked/);
  });

  it('is small, and draws only what is on the screen of a long conversation', async () => {
    demo = await startDemo();
    const kilobytes = Number(demo.said().match(/the page is (\d+) kB/)?.[1]);
    expect(kilobytes).toBeLessThan(400);
    await writeMany(demo.address, 1000);
    const { page } = await open();
    await page.getByText('Line number 1000').waitFor();
    const log = page.getByRole('log');
    const drawn = () =>
      log.locator('article').evaluateAll((all) => ({
        all: all.length,
        drawn: all.filter((each) => each.checkVisibility({ contentVisibilityAuto: true })).length,
      }));
    await expectFew(drawn);
    await log.evaluate((element) => element.scrollTo(0, 0));
    await page.getByText('Good morning, Larkfield!').waitFor();
    await expectFew(drawn);
    // For whoever wants to know; machines differ.
    console.log(`Scrolled through in ${await log.evaluate(scrolledThrough)}`);
    const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    console.log(`First paint after ${Math.round(painted ?? 0)} ms`);
  });
});

/** In which states of their life the questions of the company are. */
function statesIn(file: string): unknown[] {
  const database = new SqliteDatabase(file, { readonly: true });
  const found = database.prepare('SELECT DISTINCT state FROM perspectives ORDER BY state').pluck().all();
  database.close();
  return found;
}

/** A thousand messages are there for the reader of the screen; a screenful of them is drawn. */
async function expectFew(drawn: () => Promise<{ all: number; drawn: number }>): Promise<void> {
  const { all, drawn: few } = await drawn();
  expect(all).toBeGreaterThan(1000);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(100);
}

/** From the top to the end as fast as frames are drawn, a screenful at a time: how long the frames took. */
async function scrolledThrough(list: Element): Promise<string> {
  const took: number[] = [];
  list.scrollTo(0, 0);
  let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  do {
    list.scrollBy(0, list.clientHeight);
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    took.push(now - before);
    before = now;
  } while (list.scrollTop + list.clientHeight < list.scrollHeight - 1 && took.length < 1000);
  took.sort((a, b) => a - b);
  const [middle, longest] = [took[took.length >> 1] ?? 0, took.at(-1) ?? 0];
  return `${took.length} frames of ${Math.round(middle)} ms, the longest ${Math.round(longest)} ms`;
}

interface Shown {
  readonly channels: Record<string, string>;
  readonly now: number;
}

const office = async (address: string): Promise<Shown> => (await fetch(`${address}/office`)).json() as Promise<Shown>;

async function writeMany(address: string, count: number): Promise<void> {
  const { channels } = await office(address);
  const [channel] = Object.entries(channels).find(([, name]) => name === 'general') ?? [];
  for (let n = 1; n <= count; n += 1) {
    const body = JSON.stringify({ as: 'U0SAM', channel, text: `Line number ${n}` });
    await fetch(`${address}/do/say`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }
}
