import type { Page } from 'playwright-core';
import { deskForFile } from './support/demo';
import { Looks } from './support/everybody';
import { Person, timePasses } from './support/person';

describe('everybody can use it', () => {
  const desk = deskForFile();

  it.each([
    { name: 'light, wide', colorScheme: 'light', width: 1280, height: 800 },
    { name: 'dark, 320 px', colorScheme: 'dark', width: 320, height: 640 },
  ] as const)('axe finds nothing on any screen, and nothing is cut off ($name)', async (how) => {
    const page = await desk.open({
      colorScheme: how.colorScheme,
      viewport: { width: how.width, height: how.height },
      reducedMotion: 'reduce',
    });
    const me = new Person(page);
    const looks = new Looks(page);
    const look = (name: string) => looks.at(name);
    await look('channel and tour');
    await me.screen.getByRole('button', { name: 'More actions' }).last().click();
    await look('menu of a message');
    await page.keyboard.press('Escape');
    for (const panel of ['Traffic', 'Faults']) {
      await page.getByRole('button', { name: panel, exact: true }).click();
      await page.getByRole('region', { name: panel }).waitFor();
      await look(panel);
    }
    await page.getByRole('button', { name: 'Faults', exact: true }).click();
    await me.write('/ask-mentor me');
    await me.form.getByRole('combobox').first().fill('a');
    await me.form.getByRole('option').first().waitFor();
    await look('form with choices');
    await me.form.getByRole('button', { name: 'Cancel' }).click();
    await me.write('/ask-mentor');
    await me.form.getByRole('button', { name: 'Send question' }).click();
    await me.form.getByRole('alert').first().waitFor();
    await look('form with a mistake');
    await me.form.getByRole('button', { name: 'Cancel' }).click();
    await me.write('/ask-mentor help');
    await me.sees('Only you can see this');
    await look('ephemeral message');
    await me.be('Oskar');
    await me.home();
    await me.sees(/What needs you now/);
    await look('Home');
    await me.messagesOfApp();
    await me.press('Take the question back');
    await look('confirmation');
    await me.press('Keep it');
    await me.be('Pablo');
    await me.goTo('Noor');
    await me.screen.getByRole('button', { name: 'More actions' }).first().click();
    await me.screen.getByRole('menuitem', { name: 'Reply in thread' }).click();
    await look('thread');
    await page.getByRole('button', { name: 'Close thread' }).click();
    await page.getByRole('button', { name: 'Split view' }).click();
    await page.getByRole('region', { name: 'Right screen', exact: true }).waitFor();
    await look('split view');
    await page.getByRole('button', { name: 'Split view' }).click();
    await timePasses(page, '+1 hour');
    await page.getByRole('region', { name: 'Sent meanwhile' }).waitFor();
    await look('what was sent meanwhile');
    expect(looks.found).toEqual({});
  });

  it('is used by keyboard alone: a question is asked, and the focus comes back', async () => {
    const page = await desk.open();
    const me = new Person(page);
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    const tabTo = async (name: string): Promise<void> => {
      for (let tries = 0; tries < 80; tries += 1) {
        if ((await focused()) === name) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${name}`);
    };
    await tabTo('Message');
    await page.keyboard.type('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('How do I read a German contract?');
    await page.keyboard.press('Enter');
    await me.form.waitFor();
    // The focus stays inside the form, all the way round.
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      expect(await me.form.evaluate((form) => form.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await me.form.waitFor({ state: 'detached' });
    await expectFocus(page, 'Message');
    await page.keyboard.type('/ask-mentor How do I read a German contract?');
    await page.keyboard.press('Enter');
    await me.form.waitFor();
    await tabTo('Send question');
    await page.keyboard.press('Enter');
    await me.form.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    await tabTo('Ask');
    await page.keyboard.press('Enter');
    await me.form.waitFor({ state: 'detached' });
    await expectFocus(page, 'Message');

    // Back from the field is the menu of the newest message.
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('More actions');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expectFocus(page, 'Ask an expert about this');
    await page.keyboard.press('Escape');
    await expectFocus(page, 'More actions');
  });
});

async function expectFocus(page: Page, label: string): Promise<void> {
  await page.waitForFunction((name) => {
    const at = document.activeElement;
    return (at?.getAttribute('aria-label') ?? at?.textContent) === name;
  }, label);
}
