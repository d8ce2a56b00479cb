/**
 * `npm run pictures`: lives through one question in the demo page and takes the pictures of README on the way, light and
 * dark, so that they show what the product says today.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import UPNG from 'upng-js';
import { larkfield } from '../sandbox/company';
import { launch, startDemo } from '../test/browser/support/demo';
import { Person, timePasses } from '../test/browser/support/person';

const folder = path.join(__dirname, '../docs/pictures');
const COLOURS = 128;
const { story } = larkfield;

async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [demo, browser] = await Promise.all([startDemo(), launch()]);
  try {
    const page = await browser.newPage({
      viewport: { width: 860, height: 620 },
      deviceScaleFactor: 1.5,
      reducedMotion: 'reduce',
    });
    await page.goto(demo.address);
    await page.getByRole('button', { name: 'Skip the tour' }).click();
    await liveThrough(page);
  } finally {
    await browser.close();
    await demo.end();
  }
}

async function liveThrough(page: Page): Promise<void> {
  const me = new Person(page);
  await me.be('Katya');
  await me.home();
  await me.sees(/What needs you now/);
  await picture(page, 'home', '.screen');

  await choiceAndTwo(me);

  await me.be(story.asker.name);
  await me.write(`/ask-mentor ${story.question}`);
  await me.form.getByLabel('What have you tried or read?').fill(story.tried);
  await me.form.getByRole('button', { name: 'Check my question' }).click();
  await page.setViewportSize({ width: 860, height: 1000 });
  await me.form.getByRole('heading', { name: 'Ask a mentor' }).click();
  await picture(page, 'ask', '[role=dialog]');
  await me.form.getByRole('button', { name: 'More choices' }).click();
  await me.form.getByLabel('What would help most?').selectOption('How you handled it');
  await me.send('Send question');
  await page.setViewportSize({ width: 860, height: 620 });

  await me.be(story.mentor.name);
  await me.messagesOfApp();
  await me.sees(/Can you help/);
  await picture(page, 'offer', '.screen');
  await me.press('Yes, later');
  await me.form.getByRole('heading', { name: 'Yes, later' }).click();
  await picture(page, 'later', '[role=dialog]');
  await me.form.getByRole('button', { name: 'Cancel' }).click();
  await me.press('Yes, now');

  await me.be(story.asker.name);
  await me.messagesOfApp();
  await me.press('I am here');
  await me.goTo(story.mentor.name);
  await me.sees(/Write in this thread/);
  await page.getByRole('button', { name: 'More actions' }).last().click();
  await page.getByRole('menuitem', { name: 'Reply in thread' }).click();
  const thread = page.getByRole('region', { name: 'Thread' });
  const says = async (who: string, text: string): Promise<void> => {
    await me.be(who);
    await me.goTo(who === story.asker.name ? story.mentor.name : story.asker.name);
    await page.getByRole('button', { name: 'More actions' }).last().click();
    await page.getByRole('menuitem', { name: 'Reply in thread' }).click();
    await thread.getByRole('textbox').fill(text);
    await thread.getByRole('button', { name: 'Reply', exact: true }).click();
  };
  await says(story.asker.name, 'Thank you for the time! My voice shakes from the first word on.');
  await says(story.mentor.name, 'So did mine. What happens just before the first word?');
  await says(story.asker.name, 'I stand there alone and wait for silence.');
  await page.setViewportSize({ width: 1120, height: 760 });
  await picture(page, 'session', '.screen');

  await timePasses(page, '+15 minutes');
  await page.getByRole('button', { name: 'Hide Sent meanwhile' }).click();
  await me.messagesOfApp();
  await me.press('Write a thank-you');
  await page.setViewportSize({ width: 860, height: 820 });
  await me.form.getByLabel('You …').fill(story.you);
  await me.form.getByLabel('Now I will …').fill(story.plan);
  await me.form.getByRole('heading', { name: 'Say thank you' }).click();
  await picture(page, 'thanks', '[role=dialog]');
  await me.send('Send thank-you');

  await page.setViewportSize({ width: 860, height: 700 });
  await timePasses(page, '+1 week');
  await page.getByRole('button', { name: 'Hide Sent meanwhile' }).click();
  await me.press('Used it');
  await me.form.getByLabel('Anything to add?').fill(story.echo);
  await me.send('Tell them');
  await me.be(story.mentor.name);
  await me.messagesOfApp();
  await me.sees('Today we heard: it was used.');
  await picture(page, 'echo', '.screen');

  await me.home();
  await me.press('What you know about me');
  await page.setViewportSize({ width: 860, height: 1000 });
  await me.form.getByRole('heading', { name: 'What is known about you' }).click();
  await picture(page, 'privacy', '[role=dialog]');
}

/** Somebody chooses whom to ask, would like two answers, and sees both side by side. */
async function choiceAndTwo(me: Person): Promise<void> {
  const { page } = me;
  const asker = 'Mateo';
  await me.be(asker);
  await me.write('/ask-mentor How do I show what we build in a sales call without a long presentation?');
  await me.form.getByRole('button', { name: 'More choices' }).click();
  await me.form.getByLabel('Two, from different people').click();
  await me.form.getByRole('button', { name: 'Send question', exact: true }).click();
  const ask = me.form.getByRole('button', { name: 'Ask', exact: true });
  await ask.waitFor();
  await page.setViewportSize({ width: 860, height: 1000 });
  await me.form.getByRole('heading').first().click();
  await picture(page, 'choice', '[role=dialog]');
  await ask.click();
  await me.form.waitFor({ state: 'detached' });
  for (const [mentor, plan] of [
    ['Jamal', 'I ask them first what would make ten minutes worth it'],
    ['Luca', 'I show the one screen that they will use on Monday'],
  ] as const) {
    await me.be(mentor);
    await me.messagesOfApp();
    await me.press('Yes, now');
    await me.be(asker);
    await me.messagesOfApp();
    await me.press('I am here');
    await me.goTo(mentor);
    await me.press('What will you do?');
    await me.form.getByLabel('In one sentence: what will you do?').fill(plan);
    await me.send('Say it');
    await me.press('We are done');
  }
  await me.messagesOfApp();
  await me.sees(/Side by side/);
  await picture(page, 'two', '.screen');
  await page.setViewportSize({ width: 860, height: 620 });
}

async function picture(page: Page, name: string, place: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Nothing blinks, and nothing is half drawn.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const file = path.join(folder, `${name}-${colorScheme}.png`);
    await page.mouse.move(0, 0);
    const small = withFewColours(await page.locator(place).screenshot({ caret: 'hide' }));
    writeFileSync(file, small);
    console.log(`${path.relative(process.cwd(), file)} ${Math.ceil(small.length / 1024)} kB`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Text and flat areas need few colours: the file is less than half as large, and nobody sees it. */
function withFewColours(png: Buffer): Buffer {
  const image = UPNG.decode(png);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLOURS));
}

takePictures().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
