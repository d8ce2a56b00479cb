import { deskForFile } from './support/demo';
import { Person } from './support/person';

const QUESTION = 'How do I get over my stage fright before a talk to 40 customers?';
const REQUIRED = 'Please complete this required field.';
const EMPTY = 'Please write a few words here.';

interface Mistake {
  /** The button that sends the form. */
  readonly send: string;
  readonly field: string;
  /** What is written into it before; left as it is when absent. */
  readonly write?: string;
  readonly says: string;
}

/** Sends the form, which stays: the field says what is wrong to eyes and ears, has the focus, and keeps what was written. */
async function expectRefused(me: Person, { send, field, write, says }: Mistake): Promise<void> {
  const it = me.form.getByLabel(field, { exact: true });
  if (write !== undefined) await it.fill(write);
  await me.form.getByRole('button', { name: send, exact: true }).click();
  await me.form.getByRole('alert').filter({ hasText: says }).first().waitFor();
  await it.and(me.page.locator(':focus')).waitFor();
  const heard = await it.evaluate((element) => ({
    isInvalid: element.getAttribute('aria-invalid'),
    described: (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  }));
  expect(heard).toEqual({ isInvalid: 'true', described: expect.stringContaining(says) });
  if (write !== undefined) expect(await it.inputValue()).toBe(write);
}

describe('a form with a mistake', () => {
  const desk = deskForFile();

  it('asks for a question, long and short enough, and once for a topic', async () => {
    const me = new Person(await desk.open());
    await me.write('/ask-mentor');
    const mistake = { send: 'Send question', field: 'Your question' };
    await expectRefused(me, { ...mistake, says: REQUIRED });
    await expectRefused(me, { ...mistake, write: 'Too short', says: 'Must be at least 10 characters' });
    // The same mistake twice is said twice.
    await expectRefused(me, { ...mistake, says: 'Must be at least 10 characters' });
    await expectRefused(me, { ...mistake, write: `${'Why? '.repeat(61)}`, says: 'Must be at most 300 characters' });
    await me.form.getByLabel('What have you tried or read?').fill('Nothing yet.');
    await me.form.getByLabel('Your question').fill('What would you do in my place, please?');
    await me.form.getByRole('button', { name: 'Send question' }).click();
    await me.form.getByText(/We found no topic in your question/).waitFor();
    await me.form.getByRole('combobox', { name: 'Topics' }).and(me.page.locator(':focus')).waitFor();
    expect(await me.form.getByLabel('What have you tried or read?').inputValue()).toBe('Nothing yet.');
    await me.form.getByRole('button', { name: 'Cancel' }).click();
    await me.form.waitFor({ state: 'detached' });
  });

  it('asks a mentor for days and for hours that make sense', async () => {
    const me = new Person(await desk.open());
    await me.be('Zofia');
    await me.write('/ask-mentor me');
    await me.form.getByLabel('Ask me about …').fill('tests that lie');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await me.form.getByRole('checkbox', { name: day }).uncheck();
    await me.form.getByRole('button', { name: 'Save' }).click();
    await me.form.getByRole('alert').filter({ hasText: REQUIRED }).waitFor();
    const monday = me.form.getByRole('checkbox', { name: 'Monday' });
    await monday.and(me.page.locator(':focus')).waitFor();
    await monday.check();
    await expectRefused(me, { send: 'Save', field: 'From', write: '', says: REQUIRED });
    await me.form.getByLabel('From', { exact: true }).fill('09:00');
    const sameTime = 'Please choose an end that is not the start.';
    await expectRefused(me, { send: 'Save', field: 'To', write: '09:00', says: sameTime });
    await expectRefused(me, {
      send: 'Save',
      field: 'Ask me about …',
      write: 'x'.repeat(151),
      says: 'Must be at most 150 characters',
    });
    await me.form.getByRole('button', { name: 'Cancel' }).click();
    await me.form.waitFor({ state: 'detached' });
  });

  it('names who cannot be invited: an app, a guest, oneself', async () => {
    const me = new Person(await desk.open());
    await me.write('/ask-mentor invite');
    const mistake = { send: 'Send invitation', field: 'Who could help others?' };
    await expectRefused(me, { ...mistake, says: REQUIRED });
    const people = me.form.getByRole('combobox', { name: mistake.field });
    for (const name of ['Ask Mentor', 'Dana', 'Lin']) {
      await people.fill(name);
      await me.form.getByRole('listbox', { name: 'Choices' }).getByText(name, { exact: true }).click();
    }
    await expectRefused(me, { ...mistake, says: 'Dana is a guest here.' });
    await expectRefused(me, { ...mistake, says: 'is an app.' });
    await expectRefused(me, { ...mistake, says: 'You cannot invite yourself.' });
    expect(await me.form.getByRole('button', { name: /^Remove / }).count()).toBe(3);
    await me.form.getByRole('button', { name: 'Cancel' }).click();
    await me.form.waitFor({ state: 'detached' });
  });

  it('asks for one sentence in a conversation, and for one from the mentor who would put it otherwise', async () => {
    const me = new Person(await desk.open());
    await me.be('Pablo');
    await me.goTo('Noor');
    await me.press('What will you do?');
    const plan = { send: 'Say it', field: 'In one sentence: what will you do?' };
    await expectRefused(me, { ...plan, says: REQUIRED });
    await expectRefused(me, { ...plan, write: '   ', says: EMPTY });
    await expectRefused(me, { ...plan, write: 'x'.repeat(301), says: 'Must be at most 300 characters' });
    await me.form.getByLabel(plan.field).fill('I join on the key of the customer');
    await me.send('Say it');
    await me.be('Noor');
    await me.goTo('Pablo');
    await (await me.openThread()).getByRole('button', { name: 'Not quite' }).last().click();
    const fix = { send: 'Send', field: 'How would you put it, in one sentence?' };
    await expectRefused(me, { ...fix, write: '', says: REQUIRED });
    await expectRefused(me, { ...fix, write: ' ', says: EMPTY });
    await expectRefused(me, { ...fix, write: 'x'.repeat(301), says: 'Must be at most 300 characters' });
    await me.form.getByLabel(fix.field).fill('Find out first which table has two rows');
    await me.form.getByRole('button', { name: 'Send', exact: true }).click();
    await me.form.waitFor({ state: 'detached' });
    await me.sees('Find out first which table has two rows');
  });

  it('asks for an answer and a web address, for one more question, and for the words of a thank-you', async () => {
    const me = new Person(await desk.open());
    await me.write(`/ask-mentor ${QUESTION}`);
    await me.form.getByText('Public speaking').waitFor();
    await me.sendQuestion();
    await me.be('Sam');
    await me.messagesOfApp();
    await me.press('Answer here');
    const answer = { send: 'Send answer', field: 'Your answer' };
    const link = { send: 'Send answer', field: 'A link that helps' };
    await expectRefused(me, { ...answer, says: REQUIRED });
    await expectRefused(me, { ...answer, write: ' ', says: EMPTY });
    await me.form.getByLabel('Your answer').fill('Learn the first minute by heart.');
    await expectRefused(me, { ...link, write: 'example.com', says: 'Must be a URL' });
    await expectRefused(me, { ...link, write: 'mailto:sam@example.com', says: 'begins with https://' });
    expect(await me.form.getByLabel('Your answer').inputValue()).toBe('Learn the first minute by heart.');
    await me.form.getByLabel(link.field).fill('https://example.com/fright');
    await me.send('Send answer');

    await me.be('Lin');
    await me.messagesOfApp();
    await me.press('One more question');
    const more = { send: 'Send question', field: 'Your one more question' };
    await expectRefused(me, { ...more, write: ' ', says: EMPTY });
    await expectRefused(me, { ...more, write: 'x'.repeat(301), says: 'Must be at most 300 characters' });
    await me.form.getByLabel(more.field).fill('And the second minute?');
    await me.sendQuestion();

    await me.be('Sam');
    await me.messagesOfApp();
    await me.press('Answer it');
    await expectRefused(me, { ...answer, write: ' ', says: EMPTY });
    await expectRefused(me, { ...answer, write: 'x'.repeat(1501), says: 'Must be at most 1500 characters' });
    await me.form.getByLabel('Your answer').fill('It comes by itself.');
    await me.send('Send answer');

    await me.be('Lin');
    await me.messagesOfApp();
    await me.press('Write a thank-you');
    for (const field of ['Before …', 'Now I will …']) await me.form.getByLabel(field).fill('');
    const thanks = { send: 'Send thank-you', field: 'You …' };
    await expectRefused(me, { ...thanks, says: EMPTY });
    await expectRefused(me, { ...thanks, write: 'x'.repeat(601), says: 'Must be at most 600 characters' });
    await me.form.getByLabel('You …').fill('You answered twice.');
    await me.send('Send thank-you');
    await me.be('Sam');
    await me.messagesOfApp();
    await me.sees('You answered twice.');
  });

  it('takes a line about what came of it that fits', async () => {
    const me = new Person(await desk.open());
    await me.be('Katya');
    await me.messagesOfApp();
    await me.press('Used it');
    const line = { send: 'Tell them', field: 'Anything to add?' };
    await expectRefused(me, { ...line, write: 'x'.repeat(301), says: 'Must be at most 300 characters' });
    await me.form.getByLabel(line.field).fill('Everybody met everybody.');
    await me.send('Tell them');
    await me.sees(/You answered: used it/);
  });
});
