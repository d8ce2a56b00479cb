import type { Locator } from 'playwright-core';
import { deskForFile } from './support/demo';
import { Person } from './support/person';

/** The field that says what is wrong with it. */
const problemOf = (field: Locator): Promise<string> =>
  field.evaluate((element) => {
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  });

describe('forms', () => {
  const desk = deskForFile();

  it('opens the ask form on a message, with the message in it', async () => {
    const me = new Person(await desk.open());
    await me.goTo('help-me-think');
    const message = me.screen.getByRole('article').filter({ hasText: 'their budget does not cover' });
    await message.getByRole('button', { name: 'More actions' }).click();
    await me.screen.getByRole('menuitem', { name: 'Ask an expert about this' }).click();
    expect(await me.form.getByLabel('The message').inputValue()).toContain('I have tried twice');
    await me.form.getByLabel('What is your question about it?').fill('How do I say this without losing the customer?');
    await me.form.getByRole('combobox', { name: 'Topics' }).fill('nego');
    await me.screen.getByRole('option', { name: 'Negotiation', exact: true }).click();
    await me.sendQuestion();
    await me.messagesOfApp();
    await me.sees('How do I say this without losing the customer?');
    await me.press('Take the question back');
    const confirm = me.screen.getByRole('alertdialog', { name: 'Take the question back?' });
    await confirm.getByRole('button', { name: 'Keep it' }).click();
    await me.press('Take the question back');
    await confirm.getByRole('button', { name: 'Take it back' }).click();
    await me.sees('This question is not waiting any more.');
  });

  it('says at the field what is wrong with a question, and loses nothing', async () => {
    const me = new Person(await desk.open());
    await me.write('/ask-mentor');
    const question = me.form.getByLabel('Your question');
    await me.form.getByRole('button', { name: 'Send question' }).click();
    await me.form.getByText('Please complete this required field.').waitFor();
    expect(await problemOf(question)).toContain('Please complete this required field.');
    expect(await question.evaluate((element) => element === document.activeElement)).toBe(true);
    await question.fill('Too short');
    await me.form.getByRole('button', { name: 'Send question' }).click();
    await me.form.getByText('Must be at least 10 characters').waitFor();
    await question.fill('What would you do in my place, please?');
    await me.form.getByRole('button', { name: 'Send question' }).click();
    await me.form.getByText(/We found no topic in your question/).waitFor();
    expect(await question.inputValue()).toBe('What would you do in my place, please?');
    await me.form.getByRole('button', { name: 'Cancel' }).click();
    await me.form.waitFor({ state: 'detached' });
  });

  it('holds what a mentor says about themselves: topics, minutes, days and hours', async () => {
    const me = new Person(await desk.open());
    await me.be('Bruno');
    await me.write('/ask-mentor me');
    const topics = me.form.getByRole('combobox', { name: 'Topics you can help with' });
    await topics.fill('Portuguese wine');
    await me.screen.getByRole('option', { name: 'New topic: Portuguese wine' }).click();
    await topics.fill('spread');
    await me.screen.getByRole('option', { name: 'Spreadsheets' }).click();
    await me.form.getByRole('button', { name: 'Remove Spreadsheets' }).click();
    await me.form.getByLabel('Minutes in any 30 days').selectOption('30 minutes');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await me.form.getByRole('checkbox', { name: day }).uncheck();
    await me.form.getByRole('button', { name: 'Save' }).click();
    await me.form.getByText(/Please choose at least one day|Please complete this required field/).waitFor();
    await me.form.getByRole('checkbox', { name: 'Monday' }).check();
    await me.form.getByLabel('From', { exact: true }).fill('10:00');
    await me.form.getByLabel('To', { exact: true }).fill('10:00');
    await me.form.getByRole('button', { name: 'Save' }).click();
    await me.form.getByText('Please choose an end that is not the start.').waitFor();
    await me.form.getByLabel('To', { exact: true }).fill('12:00');
    await me.send('Save');
    await me.write('/ask-mentor me');
    await me.form.getByText('Portuguese wine').waitFor();
    expect(await me.form.getByLabel('To', { exact: true }).inputValue()).toBe('12:00');
    await me.form.getByRole('button', { name: 'Cancel' }).click();
  });

  it('finds people, and says who cannot be invited', async () => {
    const me = new Person(await desk.open());
    await me.write('/ask-mentor invite');
    const people = me.form.getByRole('combobox', { name: 'Who could help others?' });
    await people.fill('Dan');
    await me.form.getByRole('option', { name: 'Dana' }).click();
    await me.form.getByRole('button', { name: 'Send invitation' }).click();
    await me.form.getByText(/Dana is a guest here/).waitFor();
    await me.form.getByRole('button', { name: 'Remove Dana' }).click();
    await people.fill('Brun');
    await me.form.getByRole('option', { name: 'Bruno' }).click();
    await me.form.getByRole('button', { name: 'Send invitation' }).click();
    await me.form.getByText(/We invite 1 colleague|already offers/).waitFor();
    await me.send('Close');
  });

  it('asks for the words of a thank-you, and takes them', async () => {
    const me = new Person(await desk.open());
    await me.be('Stig');
    await me.messagesOfApp();
    await me.press('Write a thank-you');
    await me.form.getByLabel('Before …').fill('');
    await me.form.getByLabel('Now I will …').fill('');
    await me.form.getByRole('button', { name: 'Send thank-you' }).click();
    await me.form.getByText('Please write a few words here.').first().waitFor();
    await me.form.getByLabel('You …').fill('You showed me which costs are fixed.');
    await me.send('Send thank-you');
    await me.sees(/You thanked/);
  });

  it('shows Home with what needs a person, and acts from there', async () => {
    const me = new Person(await desk.open());
    await me.be('Katya');
    await me.home();
    await me.sees(/Tell @Leila how it went|What needs you now|Nothing needs you/);
    await me.press('Rest until tomorrow');
    await me.form.getByText(/We do not ask you until/).waitFor();
    await me.send('Close');
    await me.sees(/resting until/);
    await me.press('I am back');
    await me.send('Close');
    await me.sees(/not resting/);
    await me.press('Change');
    await me.form.getByRole('heading', { name: 'Offer what you know' }).waitFor();
    await me.form.press('Escape');
    await me.form.waitFor({ state: 'detached' });
  });

  it('shows what only one person may see, and offers commands', async () => {
    const me = new Person(await desk.open());
    await me.screen.getByRole('textbox', { name: 'Message' }).fill('/');
    await me.screen.getByRole('option', { name: /ask-mentor status/ }).click();
    expect(await me.screen.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('/ask-mentor status');
    await me.press('Send');
    await me.sees('Only you can see this');
    await me.be('Sam');
    await me.goTo('general');
    expect(await me.screen.getByText('Only you can see this').count()).toBe(0);
  });
});
