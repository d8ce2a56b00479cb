import { deskForFile } from './support/demo';
import { Looks } from './support/everybody';
import { Person } from './support/person';

const BORROWED = 'I lean towards … because …. What am I missing?';
const SEVERAL_FIT = 'How do I prepare a presentation for a difficult negotiation?';
const THANKS = 'You showed me which costs are fixed.';

/** Each form that a question can lead to: used once, and looked at by axe, wide and light, small and dark. */
describe('every form', () => {
  const desk = deskForFile();

  it('helps to ask well, shows who fits before anybody is asked, and takes a wish', async () => {
    const page = await desk.open({ reducedMotion: 'reduce' });
    const [me, looks] = [new Person(page), new Looks(page)];
    await me.write('/ask-mentor');
    const question = me.form.getByLabel('Your question');
    await me.form.getByRole('combobox', { name: 'Borrow a question' }).selectOption(BORROWED);
    await page.waitForFunction(
      (text) => document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea')?.value === text,
      BORROWED,
    );
    await question.fill(SEVERAL_FIT);
    await me.press('Check my question');
    await me.form.getByText('What did you try or read so far?').waitFor();
    await me.press('More choices');
    await me.form.getByLabel('What would help most?').waitFor();
    await looks.atBoth('a question with every choice');

    await me.press('Send question');
    await me.form.getByRole('heading', { name: 'Whom shall we ask?' }).waitFor();
    await looks.atBoth('who fits');
    await me.press('Change my question');
    expect(await question.inputValue()).toBe(SEVERAL_FIT);
    await me.press('Send question');
    await me.form.getByRole('radio', { name: 'Jamal' }).check();
    await me.form.getByLabel('Why them?').fill('You have been there.');
    await me.send('Ask');
    await me.be('Jamal');
    await me.messagesOfApp();
    await me.sees('You have been there.');

    await me.press('Yes, later');
    await me.form.getByRole('radio', { name: 'At another time' }).check();
    await me.press('Say yes');
    await me.form.getByText('Please pick a day and a time here.').waitFor();
    await me.form.getByLabel('Another time', { exact: true }).fill('2026-06-01T10:00');
    await me.press('Say yes');
    await me.form.getByText('Please pick a time within the next two weeks.').waitFor();
    await looks.atBoth('another time, too late');
    await me.form.getByRole('radio', { name: /^In writing/ }).check();
    await me.send('Say yes');
    await me.sees(/You said yes to @Lin, in writing/);
    expect(looks.found).toEqual({});
  });

  it('passes a question on to who knows, and opens a door at Home', async () => {
    const page = await desk.open({ reducedMotion: 'reduce' });
    const [me, looks] = [new Person(page), new Looks(page)];
    await me.write('/ask-mentor How do I join two spreadsheets on a column of names?');
    await me.form.getByText('Spreadsheets').waitFor();
    await me.sendQuestion();
    await me.be('Tara');
    await me.messagesOfApp();
    await me.sees(/two spreadsheets/);
    await me.screen.getByRole('button', { name: 'More options' }).last().click();
    await looks.atBoth('the menu of a question');
    await me.screen.getByRole('menuitem', { name: 'I know who could help' }).click();
    await me.press('Suggest');
    await me.form.getByText('Please complete this required field.').waitFor();
    await looks.atBoth('who knows');
    await me.form.getByRole('combobox', { name: 'Who could help?' }).fill('Noo');
    await me.form.getByRole('option', { name: 'Noor' }).click();
    await me.press('Suggest');
    await me.sees(/We will see whether they can help/);
    await me.send('Close');
    await me.be('Noor');
    await me.home();
    await me.press('Open my door');
    await me.form.getByLabel('How many minutes do you have now?').selectOption('15 minutes');
    await looks.atBoth('a door');
    await me.send('Open my door');
    await me.sees(/Your door is open until/);
    await looks.atBoth('Home with an open door');
    await me.press('Close my door');
    await me.button('Open my door').waitFor();
    await me.press('Levels');
    await me.form.getByRole('combobox', { name: 'SQL', exact: true }).selectOption('One step ahead of a beginner');
    await looks.atBoth('levels');
    await me.send('Save');
    expect(looks.found).toEqual({});
  });

  it('lets a thank-you be shared by both, or by nobody', async () => {
    const page = await desk.open({ reducedMotion: 'reduce' });
    const [me, looks] = [new Person(page), new Looks(page)];
    await me.be('Stig');
    await me.messagesOfApp();
    await me.press('Write a thank-you');
    await me.form.getByLabel('You …').fill(THANKS);
    await me.form.getByRole('radio', { name: 'Yes, without my name' }).check();
    await looks.atBoth('a thank-you');
    await me.send('Send thank-you');

    await me.be('Vera');
    await me.messagesOfApp();
    await me.sees('You may share it without the name.');
    await me.press('What happens with it');
    await me.form.getByRole('radio', { name: 'To my manager' }).check();
    await me.press('Save');
    await me.form.getByText('Please choose who gets it.').waitFor();
    await looks.atBoth('where a thank-you goes');
    await me.form.getByRole('radio', { name: 'Into the thanks channel' }).check();
    await me.send('Save');
    await me.be('Grace');
    await me.goTo('thanks');
    await me.sees(THANKS);
    expect(await me.screen.getByRole('log').getByText('Stig').count()).toBe(0);
    expect(looks.found).toEqual({});
  });

  it('takes a report to whom the workspace named, when there are words in it', async () => {
    const page = await desk.open({ reducedMotion: 'reduce' });
    const [me, looks] = [new Person(page), new Looks(page)];
    await me.be('Pablo');
    await me.home();
    await me.press('Something was not right');
    await me.form.getByRole('combobox', { name: 'Who is it about?' }).selectOption('Noor');
    await looks.atBoth('who it is about');
    await me.press('Next');
    await me.form.getByRole('checkbox', { name: 'Report what happened' }).check();
    await me.press('Do it');
    await me.form.getByText('Please choose who should read it.').waitFor();
    await me.form.getByRole('radio', { name: 'Leila' }).check();
    await me.press('Do it');
    await me.form.getByText('Please say in a few words what happened.').waitFor();
    await looks.atBoth('a report without words');
    await me.form.getByLabel('What happened?').fill('I was laughed at.');
    await me.press('Do it');
    await me.form.getByText(/Leila gets your report now/).waitFor();
    await me.form.press('Escape');
    await me.be('Leila');
    await me.messagesOfApp();
    await me.sees('I was laughed at.');
    expect(looks.found).toEqual({});
  });

  it('shows what is known about somebody, gives a copy, and forgets', async () => {
    const page = await desk.open({ reducedMotion: 'reduce' });
    const [me, looks] = [new Person(page), new Looks(page)];
    await me.be('Yusuf');
    await me.write('/ask-mentor privacy');
    await me.form.getByText('Time zone: America/New_York').waitFor();
    await looks.atBoth('what is known');
    await me.press('Show a copy of all');
    await me.form.getByText('America/New_York').first().waitFor();
    await looks.atBoth('a copy of it');
    await me.form.press('Escape');
    await me.press('Forget me');
    const confirm = me.screen.getByRole('alertdialog');
    await looks.atBoth('whether to forget');
    await confirm.getByRole('button', { name: 'Forget me' }).click();
    await me.form.getByText('Your data is erased').waitFor();
    await me.send('Close');
    await me.home();
    await me.button('Ask').waitFor();
    expect(looks.found).toEqual({});
  });
});
