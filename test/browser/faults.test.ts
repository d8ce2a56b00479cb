import type { Locator, Page } from 'playwright-core';
import type { Office, Seen } from '../../sandbox/web/shapes';
import { deskForFile } from './support/demo';
import { Person, timePasses } from './support/person';

interface Case {
  readonly name: string;
  readonly question: string;
  /** Switches it on, in the panel. */
  readonly begin: (faults: Locator) => Promise<unknown>;
  /** What the panel says then. */
  readonly said: RegExp;
}

const press = (name: string) => (faults: Locator) => faults.getByRole('button', { name }).click();
const check = (name: string) => (faults: Locator) => faults.getByRole('checkbox', { name }).check();

const cases: readonly Case[] = [
  {
    name: 'Slack is slow',
    question: 'How do I read a German contract about a lease?',
    begin: check('Slow'),
    said: /Slow/,
  },
  {
    name: 'Slack answers 503',
    question: 'How do I write a SQL join over three tables?',
    begin: press('Answer 503'),
    said: /503 for the next/,
  },
  {
    name: 'calls never arrive',
    question: 'How do I write a clear page about our sales calls?',
    begin: press('Cut the next 2 calls'),
    said: /never arrive/,
  },
  {
    name: 'an answer is lost',
    question: 'How do I prepare interviews in user research?',
    begin: press('Lose the next answer'),
    said: /lost after the effect/,
  },
  {
    name: 'everything is delivered twice',
    question: 'How do I open a negotiation about a price?',
    begin: check('Deliver everything twice'),
    said: /twice/,
  },
];

describe('on a bad day nothing is lost and nothing is there twice', () => {
  const desk = deskForFile();

  it.each(cases)('when $name', async ({ question, begin, said }) => {
    const page = await desk.open();
    const me = new Person(page);
    await me.be('Bruno');
    await page.getByRole('button', { name: 'Faults' }).click();
    const faults = page.getByRole('region', { name: 'Faults' });
    await me.write(`/ask-mentor ${question}`);
    await me.form.waitFor();
    await begin(faults);
    await faults.getByText(said).first().waitFor();
    await me.sendQuestion();
    // What could not be said waits for a while of sandbox time.
    await timePasses(page, '+15 minutes');
    await faults.getByRole('button', { name: 'Back to a good day' }).click();
    await timePasses(page, '+15 minutes');
    await me.messagesOfApp();
    await me.sees(/You will hear from us by|is waiting for somebody|said yes/);
    expect(await page.getByRole('article').filter({ hasText: question }).count()).toBe(1);
    expect(await asked(page, desk.demo.address, question)).toBeGreaterThan(0);
    expect(await count(faults, 'Messages still waiting to be sent')).toBe('0');
    expect(await count(faults, 'Messages sent twice')).toBe('0');
    await me.press('Take the question back');
    await me.press('Take it back');
    await page.getByRole('article').filter({ hasText: question }).getByText('is not waiting any more').waitFor();
  });

  it('says after a kill how long what was in doubt waits, and lets that time pass', async () => {
    const page = await desk.open();
    const me = new Person(page);
    await page.getByRole('button', { name: 'Faults' }).click();
    const faults = page.getByRole('region', { name: 'Faults' });
    await faults.getByRole('button', { name: 'Kill the app' }).click();
    await faults.getByText('Killed.').waitFor();
    await me.write('/ask-mentor help');
    await me.sees(/could not be reached/);
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('/ask-mentor help');
    await faults.getByRole('button', { name: 'Start the app' }).click();
    await faults.getByText(/waits for a minute of sandbox time/).waitFor();
    const done = page.waitForResponse(/\/do\/travel$/);
    await faults.getByRole('button', { name: 'Let two minutes pass' }).click();
    await done;
    await faults.getByText(/waits for a minute of sandbox time/).waitFor({ state: 'detached' });
    await me.press('Send');
    await me.sees('Only you can see this');
  });
});

const count = (faults: Locator, name: string): Promise<string | null> =>
  faults.locator('.tally > div', { hasText: name }).locator('dd').textContent();

/** How many people were asked. None of them twice. */
async function asked(page: Page, address: string, question: string): Promise<number> {
  const get = async <T>(path: string): Promise<T> => (await page.request.get(address + path)).json() as Promise<T>;
  const { people } = await get<Office>('/office');
  const inboxes = await Promise.all(people.map(({ id }) => get<Seen>(`/seen?as=${id}&in=app`)));
  const perPerson = inboxes.map(
    ({ open }) =>
      open?.messages.filter(({ text, blocks }) => {
        const words = text + JSON.stringify(blocks);
        return words.includes(question) && /Can you help|has moved on|You said no/.test(words);
      }).length ?? 0,
  );
  expect(Math.max(...perPerson)).toBe(1);
  return perPerson.filter((each) => each > 0).length;
}
