import { asks, companyForEachStory, knowSql, offersKnowledge, QUESTION } from './company';

describe('offering what one knows', () => {
  const company = companyForEachStory();

  it('with a topic of one’s own makes it a topic for everybody', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await offersKnowledge(slack, 'Sam', ['Zorbing']);
    await lin.command('/ask-mentor');
    expect(await lin.offered('Topics', 'zorb')).toEqual(['Zorbing', 'New topic: zorb']);

    await sam.command('/ask-mentor me');
    expect(sam.modal?.value('Topics you can help with')).toEqual(['Zorbing']);
    expect(sam.modal?.value('Minutes in any 30 days')).toBe('60 minutes');
  });

  it('with few minutes is never asked for more', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await offersKnowledge(slack, 'Sam', ['SQL'], { 'Minutes in any 30 days': '30 minutes' });
    await asks(slack, 'Lin', QUESTION, { Minutes: '30 minutes' });
    await sam.press('Yes, now');

    await asks(slack, 'Ana', 'Which index does a SQL join need?', { Minutes: '5 minutes' });
    expect(slack.as('Ana').sees('Nobody who knows SQL is free right now')).toBeDefined();

    await slack.as('Lin').press('Take the question back');
    expect(sam.sees('Which index does a SQL join need?')?.words).toContain('which leaves you 25 of your 30');
  });

  it('says no kindly to a yes for which the minutes are spent', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await offersKnowledge(slack, 'Sam', ['SQL'], { 'Minutes in any 30 days': '30 minutes' });
    await asks(slack, 'Lin', QUESTION, { Minutes: '30 minutes' });
    await asks(slack, 'Ana', 'Which index does a SQL join need?', { Minutes: '30 minutes' });
    const [first, second] = sam.inbox().filter(({ buttons }) => buttons.includes('Yes, now'));
    if (!first || !second) throw new Error('Sam was asked twice');
    await sam.press('Yes, now', { message: first });

    const { ephemeral } = await sam.press('Yes, now', { message: second });

    expect(ephemeral).toContain('This asks for more minutes than you have left. Enough come back on 2 April.');
    expect(slack.as('Ana').sees('said yes')).toBeUndefined();
  });

  it('with hours of one’s own is asked only in these', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await offersKnowledge(slack, 'Sam', ['SQL'], {
      'Days you work': ['Tuesday', 'Friday'],
      From: '13:00',
      To: '15:00',
    });
    await asks(slack, 'Lin');
    expect(slack.as('Lin').sees('We are looking for somebody who knows SQL')).toBeDefined();
    await slack.travel({ hours: 2, minutes: 59 }, undefined, { stepMinutes: 30 });
    expect(sam.sees('Can you help')).toBeUndefined();
    await slack.travel({ minutes: 1 });
    expect(sam.sees('Can you help')).toBeDefined();
  });

  it('elsewhere is asked when the day begins there', async () => {
    const { slack } = company;
    const kim = slack.as('Kim');
    await knowSql(slack, 'Kim');
    await asks(slack, 'Lin');
    await slack.travel({ hours: 4, minutes: 59 }, undefined, { stepMinutes: 30 });
    expect(kim.sees('Can you help')).toBeUndefined();
    await slack.travel({ minutes: 1 });
    expect(kim.sees('Can you help')).toBeDefined();
  });

  it('wants a day and an end that is not the start', async () => {
    const sam = company.slack.as('Sam');
    await sam.command('/ask-mentor me');
    await sam.fill({ From: '09:00', To: '09:00' });
    expect(await sam.submit()).toMatchObject({
      closed: false,
      errors: { To: 'Please choose an end that is not the start.' },
    });
  });

  it('with more in depth is asked first', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Sam');
    const sam = slack.as('Sam');
    await sam.openHome();
    await sam.pressHome('Levels');
    await sam.fill({ SQL: 'I know it in depth' });
    await sam.submit();
    await asks(slack, 'Lin');
    expect(sam.sees('Can you help')).toBeDefined();
    expect(slack.as('Eva').sees('Can you help')).toBeUndefined();
  });

  it('is not for guests, who may ask', async () => {
    const { slack } = company;
    const gus = slack.as('Gus');
    await gus.command('/ask-mentor me');
    await gus.fill({ 'Topics you can help with': ['SQL'] });
    await gus.submit();
    await gus.command('/ask-mentor me');
    await gus.fill({ 'Topics you can help with': ['SQL'] });
    expect(await gus.submit()).toMatchObject({
      closed: false,
      errors: { 'Topics you can help with': 'Guests can ask here, but they are not asked for help.' },
    });

    await asks(slack, 'Gus', QUESTION);
    expect(gus.sees('Nobody who knows SQL is free right now')).toBeDefined();
  });

  it('ends for one topic or all when they are taken away', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await knowSql(slack, 'Sam');
    await sam.command('/ask-mentor me');
    await sam.fill({ 'Topics you can help with': [] });
    await sam.submit();
    await asks(slack, 'Lin');
    expect(slack.as('Lin').sees('Nobody who knows SQL is free right now')).toBeDefined();
  });
});

describe('what one types after /ask-mentor', () => {
  const company = companyForEachStory();

  it('is an exact word, or a question', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    expect((await lin.command('/ask-mentor help')).text).toContain('/ask-mentor opens the form for a question.');
    expect((await lin.command('/ask-mentor status')).text).toBe('You have no questions on their way.');
    expect((await lin.command('/ask-mentor rest')).text).toContain('Do not ask me until …');
    for (const question of ['help me with SQL', 'rest api versioning', 'back up a SQL server', 'me and my SQL']) {
      await lin.command(`/ask-mentor ${question}`);
      expect(lin.modal?.value('Your question')).toBe(question);
      await lin.cancel();
    }
  });

  it('tells where one’s questions are', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    await asks(slack, 'Lin', 'How do I stay upright while zorbing?', { Topics: ['Zorbing'] });
    const status = (await lin.command('/ask-mentor status')).text;
    expect(status).toContain(`“${QUESTION}” We are asking somebody who knows SQL.`);
    expect(status).toContain('“How do I stay upright while zorbing?” Your question is waiting for somebody, until');
  });

  it('gives rest until a day, in which nobody is sent, and ends it', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await knowSql(slack, 'Sam');
    expect((await sam.command('/ask-mentor rest 2 weeks')).text).toContain('We do not ask you until Tuesday 17 March.');
    await asks(slack, 'Lin');
    expect(sam.sees('Can you help')).toBeUndefined();
    expect((await sam.command('/ask-mentor back')).text).toBe('You can be asked again. Welcome back.');
    expect(sam.sees('Can you help')).toBeDefined();

    const choice = (await sam.command('/ask-mentor rest')).text;
    expect(choice).toContain('/ask-mentor rest friday');
    expect((await sam.press('Next week')).ephemeral).toContain('We do not ask you until Monday 9 March.');
  });
});
