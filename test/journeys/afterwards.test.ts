import { asks, companyForEachStory, linAndSamTalk, messagesSent, QUESTION, travelDays } from './company';

describe('thanks', () => {
  const company = companyForEachStory();

  it('are asked for, and once more on the next working day', async () => {
    const { slack } = company;
    const { lin, sam } = await over();
    await slack.travel({ hours: 22, minutes: 59 }, undefined, { stepMinutes: 10 });
    expect(lin.sees('This is the only reminder')).toBeUndefined();
    await slack.travel({ minutes: 10 });
    expect(lin.sees('This is the only reminder')?.buttons).toEqual(['Write a thank-you', 'Fewer of these']);
    expect(lin.sees('A thank-you takes about 20 seconds')).toBeUndefined();

    await travelDays(slack, 6);
    expect(lin.inbox().filter(({ words }) => words.includes('only reminder'))).toHaveLength(1);
    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': 'You were patient' });
    await lin.submit();
    expect(sam.sees('@Lin thanks you for your time on SQL')?.words).toContain('You were patient');
    expect(lin.inbox().filter(({ buttons }) => buttons.includes('Write a thank-you'))).toEqual([]);
  });

  it('that were said are not asked for again', async () => {
    const { slack } = company;
    const { lin } = await over();
    await lin.press('Write a thank-you');
    expect(lin.modal?.value('Before …')).toBe(`I was asking myself: ${QUESTION}`);
    expect(lin.modal?.words).toContain('Only Sam sees this.');
    await lin.submit();

    await travelDays(slack, 3);
    expect(lin.sees('This is the only reminder')).toBeUndefined();
    expect(lin.sees('You thanked @Sam')?.buttons).toEqual([]);
  });

  it('carry what the asker will do, when that was not said before', async () => {
    const { slack } = company;
    const { lin, sam } = await over();
    await lin.press('Write a thank-you');
    await lin.fill({ 'Now I will …': 'read the plan first' });
    await lin.submit();

    expect(sam.sees('@Lin thanks you')?.words).toContain('read the plan first');
    expect(sam.sees('is that what you meant?')).toBeUndefined();
    expect(slack.as('Lin').sees('is that what you meant?')).toBeUndefined();
  });

  it('want at least one word', async () => {
    const { lin } = await over();
    await lin.press('Write a thank-you');
    await lin.fill({ 'Before …': null as unknown as string });
    expect(await lin.submit()).toMatchObject({ closed: false, errors: { 'You …': 'Please write a few words here.' } });
  });

  async function over() {
    const both = await linAndSamTalk(company.slack);
    await both.lin.press('We are done');
    return both;
  }
});

describe('what came of it', () => {
  const company = companyForEachStory();

  it.each([
    ['In 3 days', 3],
    ['In 30 days', 30],
  ])('is asked for at the time that was chosen: %s', async (choice, days) => {
    const { slack } = company;
    const { lin, sam } = await thanked({ 'When may we ask you how it went?': choice });

    await travelDays(slack, days - 1);
    expect(lin.sees('How did it go')).toBeUndefined();
    await travelDays(slack, 1);
    expect(lin.sees('How did it go after you talked with @Sam?')?.words).toContain(QUESTION);

    await lin.press('Took another road');
    await lin.fill({ 'Anything to add?': 'A colleague had the table already' });
    await lin.submit();
    const told = sam.sees('they took another road');
    expect(told?.words).toContain(`${days} days ago you gave @Lin 15 minutes on SQL`);
    expect(told?.words).toContain('Talking with you was part of finding it');
    expect(told?.words).toContain('A colleague had the table already');
    expect(lin.sees('You answered: took another road')?.buttons).toEqual(['Ask somebody else too']);
  });

  it('is never asked for when the asker does not want it', async () => {
    const { slack } = company;
    const { lin } = await thanked({ 'When may we ask you how it went?': 'Do not ask' });
    const sent = messagesSent(slack);
    await travelDays(slack, 40);
    expect(lin.sees('How did it go')).toBeUndefined();
    expect(messagesSent(slack)).toBe(sent);
  });

  it('is asked for once more after "not yet", and then never again', async () => {
    const { slack } = company;
    const { lin, sam } = await thanked();
    const toSam = sam.inbox().length;
    await travelDays(slack, 7);
    await lin.press('Not yet');
    expect(lin.sees('You answered: not yet. We ask once more in a week.')?.buttons).toEqual([]);

    await travelDays(slack, 7);
    await lin.press('Not yet');
    expect(lin.sees('You answered: not yet. We will not ask again.')?.buttons).toEqual([]);
    const sent = messagesSent(slack);
    await travelDays(slack, 31);
    expect(messagesSent(slack)).toBe(sent);
    expect(sam.inbox().length).toBe(toSam);
  });

  it('closes in silence when it is not answered within a week', async () => {
    const { slack } = company;
    const { lin } = await thanked();
    await travelDays(slack, 13);
    expect(lin.sees('How did it go')?.buttons).toHaveLength(5);
    const sent = messagesSent(slack);

    await travelDays(slack, 2);

    expect(lin.sees('We asked how it went. That is closed now.')?.buttons).toEqual([]);
    await travelDays(slack, 20);
    expect(messagesSent(slack)).toBe(sent);
  });

  it('does not keep the asker from asking something new', async () => {
    const { slack } = company;
    const { lin } = await thanked();
    for (const number of ['first', 'second', 'third']) await asks(slack, 'Lin', `What is the ${number} rule of SQL?`);
    expect(lin.sees('What is the third rule of SQL?')).toBeDefined();
  });

  async function thanked(more: Readonly<Record<string, string>> = {}) {
    const both = await linAndSamTalk(company.slack);
    await both.lin.press('We are done');
    await both.lin.press('Write a thank-you');
    await both.lin.fill({ 'You …': 'You showed me how', ...more });
    await both.lin.submit();
    return both;
  }
});
