/** Whom shall we ask? Suggestions with reasons, the best match or one name as a wish (product.md §4.4). */
import { companyForEachStory, knowSql, offersKnowledge, QUESTION, readBy, sendsQuestion } from './company';

const FIELD = 'Whom shall we ask?';
const WHY = 'Why them? (if you chose a name)';

describe('who fits a question', () => {
  const company = companyForEachStory();

  async function linWrites(question = QUESTION) {
    const lin = company.slack.as('Lin');
    await lin.command(`/ask-mentor ${question}`);
    await lin.fill({ 'What have you tried or read?': 'An index on id' });
    await lin.submit();
    return lin;
  }

  it('is shown with reasons, at most three, before anybody is asked', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Sam', 'Tom', 'Kim');
    const lin = await linWrites();

    expect(lin.modal?.title).toBe('Whom shall we ask?');
    expect(lin.modal?.options(FIELD)).toHaveLength(4);
    expect(lin.modal?.value(FIELD)).toBe('Ask the best match for me');
    expect(lin.modal?.words).toContain('knows SQL well');
    expect(readBy(slack.as('Eva'))).not.toContain(QUESTION);
    expect(lin.sees('We are asking')).toBeUndefined();

    expect((await lin.submit()).closed).toBe(true);
    expect(lin.sees('We are asking somebody who knows SQL')).toBeDefined();
    expect(slack.as('Eva').sees('Can you help @Lin')).toBeDefined();
  });

  it('is not a question where one fits, or nobody', async () => {
    await knowSql(company.slack, 'Sam');
    const lin = await linWrites();
    expect(lin.modal).toBeUndefined();
    expect(company.slack.as('Sam').sees('Can you help @Lin')).toBeDefined();
  });

  it('may be a wish: they are asked first and read why, and nobody else does', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Sam', 'Tom');
    const lin = await linWrites();
    await lin.fill({ [FIELD]: 'Tom', [WHY]: 'Your talk on <indexes> helped me' });
    await lin.submit();

    const tom = slack.as('Tom');
    expect(tom.sees('Can you help @Lin')?.words).toContain('Your talk on <indexes> helped me');
    expect(readBy(slack.as('Eva'))).not.toContain(QUESTION);
    expect(readBy(lin)).not.toContain('Tom');

    await tom.press('Not now');
    expect(slack.as('Eva').sees('Can you help @Lin')?.words).not.toContain('Your talk');
    expect(readBy(lin)).not.toContain('Tom');
  });

  it('waits for whom was wished when they come to work later the same day, and goes on when they cannot', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Kim');
    const lin = await linWrites();
    // In New York it is four in the morning.
    await lin.fill({ [FIELD]: 'Kim' });
    await lin.submit();
    expect(lin.sees('We are looking for somebody who knows SQL')).toBeDefined();
    expect(readBy(slack.as('Eva'))).not.toContain(QUESTION);

    await slack.as('Kim').command('/ask-mentor rest friday');
    await slack.travel({ minutes: 1 });
    expect(slack.as('Eva').sees('Can you help @Lin')).toBeDefined();
  });

  it('asks whom was wished when their day begins', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Kim');
    const lin = await linWrites();
    await lin.fill({ [FIELD]: 'Kim' });
    await lin.submit();
    await slack.travel({ hours: 5 });
    expect(slack.as('Kim').sees('Can you help @Lin')).toBeDefined();
    expect(readBy(slack.as('Eva'))).not.toContain(QUESTION);
  });

  it('loses nothing on the way back to the question', async () => {
    await knowSql(company.slack, 'Eva', 'Sam');
    const lin = await linWrites();
    await lin.pressInModal('Change my question');
    expect(lin.modal?.title).toBe('Ask a mentor');
    expect(lin.modal?.value('Your question')).toBe(QUESTION);
    expect(lin.modal?.value('What have you tried or read?')).toBe('An index on id');
    expect(lin.modal?.value('Topics')).toEqual(['SQL']);

    await lin.fill({ 'Your question': 'Which index does my SQL join need with 3 columns?' });
    expect((await sendsQuestion(lin)).closed).toBe(true);
    expect(lin.sees('Which index does my SQL join need with 3 columns?')).toBeDefined();
    expect(readBy(lin)).not.toContain(QUESTION);
  });

  it('is kept when the form is closed, and offered again', async () => {
    await knowSql(company.slack, 'Eva', 'Sam');
    const lin = await linWrites();
    await lin.cancel();
    await lin.command('/ask-mentor');
    expect(lin.modal?.words).toContain('This is what you wrote last time and did not send.');
    expect(lin.modal?.value('What have you tried or read?')).toBe('An index on id');
  });

  it('makes one question, however often it is sent', async () => {
    await knowSql(company.slack, 'Eva', 'Sam');
    const lin = await linWrites();
    await Promise.all([lin.submit(), lin.submit()]);
    expect(lin.inbox().filter(({ words }) => words.includes(QUESTION))).toHaveLength(1);
  });

  it('says so when the form was left open for more than a day', async () => {
    await knowSql(company.slack, 'Eva', 'Sam');
    const lin = await linWrites();
    await company.slack.travel({ hours: 25 }, undefined, { stepMinutes: 180 });
    const { errors } = await lin.submit();
    expect(errors[FIELD]).toContain('This question was sent already');
  });

  it('can be wished for without a name', async () => {
    const { slack } = company;
    await offersKnowledge(slack, 'Eva', ['SQL']);
    await offersKnowledge(slack, 'Sam', ['SQL']);
    const lin = slack.as('Lin');
    await lin.command(`/ask-mentor ${QUESTION}`);
    await lin.pressInModal('More choices');
    await lin.fill({ 'Your name': ['Show it only to the person who says yes'] });
    await lin.submit();
    await lin.fill({ [FIELD]: 'Sam', [WHY]: 'You know our tables' });
    await lin.submit();
    const offer = slack.as('Sam').sees('Can you help a colleague with a question?');
    expect(offer?.words).toContain('You know our tables');
    expect(JSON.stringify(offer)).not.toMatch(/Lin|U0LIN/);
  });

  it('is told why it was them as it was when they were chosen, whatever changed since', async () => {
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['Feedback'], { 'Ask me about …': 'slow joins' });
    const lin = await linWrites('Which of these joins is slow, and what would you look at?');
    await lin.submit();
    const sam = slack.as('Sam');
    const why = 'We ask you because people may ask you about: slow joins';
    expect(sam.sees('Can you help @Lin')?.words).toContain(why);

    await offersKnowledge(slack, 'Sam', ['Feedback'], { 'Ask me about …': 'gardens' });
    await company.restart();
    await slack.travel({ minutes: 1 });
    expect(sam.sees('Can you help @Lin')?.words).toContain(why);
    await sam.press('Yes, now');
    expect(lin.sees('said yes to your question')?.words).toContain('Why @Sam: can be asked about: slow joins.');
  });
});
