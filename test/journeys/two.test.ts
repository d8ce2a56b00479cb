import { companyForEachStory, knowSql, QUESTION, sendsQuestion, travelDays } from './company';

const TWO = { 'How many answers?': 'Two, from different people' };

describe('two answers to one question', () => {
  const company = companyForEachStory();

  /** Lin asks for two; the field is behind "More choices". */
  async function linAsksTwo() {
    const { slack } = company;
    const lin = slack.as('Lin');
    await lin.command(`/ask-mentor ${QUESTION}`);
    await lin.pressInModal('More choices');
    await lin.fill(TWO);
    expect(await sendsQuestion(lin)).toMatchObject({ closed: true });
    return lin;
  }

  it('come from two who differ, apart from each other, and are thanked in one go', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Sam', 'Ana');
    const lin = await linAsksTwo();
    const [eva, ana] = [slack.as('Eva'), slack.as('Ana')];
    for (const each of [eva, ana])
      expect(each.sees('Can you help @Lin')?.words).toContain('Two people are asked, each on their own.');
    expect(slack.as('Sam').sees('Can you help @Lin')).toBeUndefined();

    await eva.press('Yes, now');
    await lin.press('I am here');
    await lin.press('What will you do?');
    await lin.fill({ 'In one sentence: what will you do?': 'I add an index' });
    await lin.submit();
    await eva.press('We are done');
    expect(lin.sees('One answer: You talked with @Eva about this. The other: ')).toBeDefined();

    await slack.travel({ minutes: 5 });
    await ana.press('Yes, now');
    await lin.press('I am here');
    await lin.press('What will you do?');
    await lin.fill({ 'In one sentence: what will you do?': 'I read the plan' });
    await lin.submit();
    await ana.press('We are done');

    const form = lin.sees('Side by side, this is what you said you will do');
    expect(form?.words).toMatch(/After @Eva:\s+I add an index\s+After @Ana:\s+I read the plan/);
    expect(lin.inbox().filter(({ buttons }) => buttons.includes('Write a thank-you'))).toHaveLength(1);
    for (const each of [eva, ana]) expect(each.inbox().some(({ words }) => /After @/.test(words))).toBe(false);
    await lin.press('Write a thank-you');
    expect(lin.modal?.value('Now I will …')).toBe('I add an index\nI read the plan');
    await lin.fill({ 'You …': 'You both took the time' });
    await lin.submit();
    for (const each of [eva, ana]) expect(each.sees('@Lin thanks you')?.words).toContain('You both took the time');

    await travelDays(slack, 7);
    expect(lin.sees('How did it go after you talked with @Eva and @Ana')).toBeDefined();
    await lin.press('Used it');
    await lin.submit();
    for (const each of [eva, ana]) expect(each.sees('Today we heard: it was used')).toBeDefined();
  });

  it('are one when nobody says yes to the second by the promised time, and the asker is told', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Ana');
    const lin = await linAsksTwo();
    await slack.as('Eva').press('Yes, now');
    await lin.press('I am here');
    await slack.as('Eva').press('We are done');
    await lin.press('Write a thank-you');
    await lin.submit();

    await travelDays(slack, 2);

    expect(lin.sees('nobody was free for the second one in time')?.words).toContain('You go on with @Eva.');
    expect(slack.as('Ana').sees('Can you help @Lin')).toBeUndefined();
    expect(
      slack
        .as('Ana')
        .inbox()
        .flatMap(({ buttons }) => buttons),
    ).toEqual([]);
  });

  it('let thanks that were sent early reach the second mentor too', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Ana');
    const lin = await linAsksTwo();
    const [eva, ana] = [slack.as('Eva'), slack.as('Ana')];
    await eva.press('Yes, now');
    await lin.press('I am here');
    await eva.press('We are done');
    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': 'You took the time' });
    await lin.submit();
    expect(ana.sees('@Lin thanks you')).toBeUndefined();
    await slack.travel({ minutes: 1 });

    await ana.press('Yes, now');
    await lin.press('I am here');
    await ana.press('We are done');
    await lin.press('Send my thank-you');

    expect(ana.sees('@Lin thanks you')?.words).toContain('You took the time');
  });

  it('go on with one when the other did not happen', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Ana');
    const lin = await linAsksTwo();
    await slack.as('Eva').press('Yes, now');
    await lin.press('I am here');
    await lin.press('It did not happen');
    await slack.as('Ana').press('Yes, now');
    await lin.press('I am here');
    await slack.as('Ana').press('We are done');
    await lin.press('Leave it');
    await lin.press('Write a thank-you');
    expect(await lin.submit()).toMatchObject({ closed: true });
    expect(slack.as('Ana').sees('@Lin thanks you')).toBeDefined();
  });
});
