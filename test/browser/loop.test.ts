import { deskForFile } from './support/demo';
import { Person, timePasses } from './support/person';

const QUESTION = 'How do I get over my stage fright before a talk to 40 customers?';

describe('one question, from being asked to what came of it', () => {
  const desk = deskForFile();

  it('is lived through by two people who act in the page', async () => {
    const page = await desk.open();
    const me = new Person(page);
    await me.write(`/ask-mentor ${QUESTION}`);
    await me.form.getByRole('heading', { name: 'Ask a mentor' }).waitFor();
    expect(await me.form.getByLabel('Your question').inputValue()).toBe(QUESTION);
    await me.form.getByText('Public speaking').waitFor();
    await me.form.getByLabel('What have you tried or read?').fill('I learned the first minute by heart.');
    await me.form.getByRole('button', { name: 'More choices' }).click();
    await me.form.getByLabel('What would help most?').selectOption('How you handled it');
    await me.sendQuestion();
    await me.messagesOfApp();
    await me.sees(/We are asking somebody who knows/);

    await me.be('Sam');
    await me.messagesOfApp();
    await me.sees(/Can you help/);
    await me.press('Yes, now');
    await me.sees(/You said yes to/);

    await me.be('Lin');
    await me.messagesOfApp();
    await me.press('I am here');
    await me.goTo(/Sam/);
    await me.sees(/Write in this thread/);
    await me.screen.getByRole('button', { name: 'More actions' }).last().click();
    await me.screen.getByRole('menuitem', { name: 'Reply in thread' }).click();
    const thread = page.getByRole('region', { name: 'Thread' });
    await thread.getByRole('textbox').fill('Thank you for the time, @Sam!');
    await thread.getByRole('button', { name: 'Reply', exact: true }).click();
    await thread.getByText('@Sam', { exact: true }).last().waitFor();

    await timePasses(page, '+15 minutes');
    await thread
      .getByText(/In one sentence|This conversation is over|It was almost over/)
      .last()
      .waitFor();
    await me.messagesOfApp();
    await me.press('Write a thank-you');
    await me.form.getByLabel('You …').fill('You told me about your own first talk.');
    await me.form.getByLabel('Now I will …').fill('I talk to three people before I begin.');
    await me.send('Send thank-you');
    await me.be('Sam');
    await me.messagesOfApp();
    await me.sees(/thanks you for your time/);

    await timePasses(page, '+1 week');
    const sent = page.getByRole('region', { name: 'Sent meanwhile' }).getByRole('listitem');
    await sent.filter({ hasText: 'How did it go' }).getByRole('button', { name: 'To Lin', exact: true }).click();
    await page.getByRole('region', { name: 'What Lin sees' }).waitFor();
    await me.press('Used it');
    await me.form.getByLabel('Anything to add?').fill('My voice shook for one sentence only.');
    await me.send('Tell them');
    await me.be('Sam');
    await me.messagesOfApp();
    await me.sees('Today we heard: it was used.');
    await me.sees('My voice shook for one sentence only.');
  });

  it('is lived through by somebody who knows only what the page says', async () => {
    // Of middle width: the tour stands above the screen, and leaves room for it.
    const page = await desk.open({ viewport: { width: 860, height: 620 } });
    const me = new Person(page);
    const tour = page.getByRole('region', { name: 'Guided tour' });
    await tour.getByRole('button', { name: 'Begin again' }).click();
    const goThere = (who: string) => tour.getByRole('button', { name: `Go there as ${who}` }).click();
    await goThere('Lin');
    const [, example = ''] = (await tour.textContent())?.match(/For example: (.*\?)/) ?? [];
    await me.write(example);
    await tour.getByText('Step 2 of 7').waitFor();
    await me.sendQuestion();
    await tour.getByText('Step 3 of 7').waitFor();
    await goThere('Sam');
    await me.press('Yes, now');
    await tour.getByText('Step 4 of 7').waitFor();
    await goThere('Lin');
    await me.press('I am here');
    await tour.getByText('Step 5 of 7').waitFor();
    await goThere('Lin');
    await me.press('What will you do?');
    await me.form.getByRole('textbox').fill('I talk to three people first.');
    await me.send('Say it');
    await tour.getByText('Step 6 of 7').waitFor();
    await timePasses(page, '+15 minutes');
    await goThere('Lin');
    await me.press('Write a thank-you');
    await me.send('Send thank-you');
    await tour.getByText('Step 7 of 7').waitFor();
    await timePasses(page, '+1 week');
    await goThere('Lin');
    await me.press('Used it');
    await me.send('Tell them');
    await tour.getByRole('button', { name: 'Read it as Sam' }).click();
    await me.sees('Today we heard: it was used.');
  });

  it('is told by the guided tour, step by step, to whoever lets it do everything', async () => {
    const page = await desk.open();
    const tour = page.getByRole('region', { name: 'Guided tour' });
    await tour.getByRole('button', { name: 'Begin again' }).click();
    for (const step of [1, 2, 3, 4, 5, 6, 7]) {
      const heading = tour.getByRole('heading', { name: `Step ${step} of 7` });
      await heading.waitFor();
      await tour.getByRole('button', { name: 'Do it for me' }).click();
      await heading.waitFor({ state: 'detached' }).catch(async () => {
        throw new Error(`Step ${step} is not done: ${await tour.textContent()}`);
      });
    }
    await tour.getByText('That was the whole loop').waitFor();
    await tour.getByRole('button', { name: 'End the tour' }).click();
    expect(await tour.count()).toBe(0);
  });
});
