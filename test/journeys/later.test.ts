import { asks, companyForEachStory, FRIDAY_AFTERNOON, knowSql, linAndSamTalk, pressable, readBy } from './company';

describe('a mentor who says yes, later', () => {
  const company = companyForEachStory();

  async function samSays(choice: string | RegExp) {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    await sam.press('Yes, later');
    const offered = sam.modal?.options('When suits you?') ?? [];
    const label = offered.find((each) => (typeof choice === 'string' ? each === choice : choice.test(each)));
    await sam.fill({ 'When suits you?': label ?? `not offered: ${offered.join(' | ')}` });
    expect(await sam.submit()).toMatchObject({ closed: true });
    return { slack, lin, sam };
  }

  it('is offered times on their own clock, and the asker says that it is fine', async () => {
    const { slack, lin, sam } = await samSays('Today 11:00, your time');
    const taken = lin.sees('@Sam said yes to your question, for today 11:00 AM');
    expect(taken?.buttons).toEqual(['Fine', 'Another time', 'In writing instead']);
    await lin.press('Fine');
    expect(lin.sees('You said that this is fine')?.buttons).toEqual(['Another time', 'In writing instead']);

    await slack.travel({ minutes: 51 });
    expect(sam.sees('your conversation begins in about ten minutes')).toBeDefined();
    await slack.travel({ minutes: 10 });
    await lin.press('I am here');
    expect(sam.sees('It ends today')).toBeDefined();
  });

  it('is offered half an hour, an hour, tomorrow morning, in writing, and a time of their own', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    const sam = slack.as('Sam');
    await sam.press('Yes, later');
    expect(sam.modal?.options('When suits you?')).toEqual([
      'Today 10:30, your time',
      'Today 11:00, your time',
      'Tomorrow 09:00, your time',
      'In writing, by tomorrow 17:00, your time',
      'At another time, which I pick below',
    ]);
    await sam.fill({ 'When suits you?': 'At another time, which I pick below' });
    expect(await sam.submit()).toMatchObject({ closed: false, errors: { 'Another time': expect.any(String) } });
    await sam.fill({ 'Another time': new Date('2026-03-03T08:00:00Z') });
    expect((await sam.submit()).errors).toMatchObject({
      'Another time': 'This time has passed already. Please choose another one.',
    });
    await sam.fill({ 'Another time': new Date('2026-04-20T08:00:00Z') });
    expect(await sam.submit()).toMatchObject({ closed: false });
    await sam.fill({ 'Another time': new Date('2026-03-05T13:00:00Z') });
    expect(await sam.submit()).toMatchObject({ closed: true });
    expect(slack.as('Lin').sees('said yes to your question, for Thursday, March 5, 2026 2:00 PM')).toBeDefined();
  });

  it('is asked for another time, and answers in writing instead', async () => {
    const { lin, sam } = await samSays('Today 11:00, your time');
    await lin.press('Another time');
    expect(sam.sees('@Lin asks for another time')).toBeDefined();
    await sam.press('In writing instead');
    // Said once, in a message of its own, with one button besides that of the status.
    expect(lin.inbox().filter(({ words }) => words.includes('You do not need to be there at a time'))).toHaveLength(1);
    expect(lin.sees('@Sam said yes to your question.')?.buttons).toEqual([]);
  });

  it('and moved by both, each hears what the other chose', async () => {
    const { lin, sam } = await samSays('Today 11:00, your time');
    await lin.press('Another time');
    await sam.press('In 1 hour');
    expect(lin.sees('@Sam suggests another time')?.buttons).toEqual([
      'Fine',
      'In writing instead',
      'Take the question back',
    ]);
    await sam.press('Another time');
    expect(sam.sees('When would suit you instead?')).toBeDefined();
    await sam.press('Tomorrow morning');
    expect(lin.sees(/@Sam suggests another time: tomorrow/i)).toBeDefined();
    expect(pressable(lin.sees('@Lin asks, @Sam helps'))).toEqual(['I cannot after all']);

    // Whoever helps is not held to a time that does not suit.
    await knowSql(company.slack, 'Eva');
    await sam.press('I cannot after all');
    expect(lin.sees('It did not work out with @Sam after all')).toBeDefined();
    expect(company.slack.as('Eva').sees('Can you help @Lin')).toBeDefined();
  });

  it('and the asker would rather have it in writing', async () => {
    const { lin, sam } = await samSays('Today 11:00, your time');
    await lin.press('In writing instead');
    expect(sam.sees('@Lin would rather have your answer in writing')?.buttons).toEqual([
      'Answered',
      'I cannot after all',
    ]);
    expect(lin.sees('@Sam answers in this thread by')).toBeDefined();
    await sam.press('Answered');
    expect(lin.inbox().some(({ buttons }) => buttons.includes('Write a thank-you'))).toBe(true);
    expect(readBy(sam)).toContain('@Lin asked for an answer in writing');
  });

  it('in writing: one reminder, then the asker is asked whether it came, and may wait a day', async () => {
    const { slack, lin, sam } = await samSays(/^In writing/);
    expect(lin.sees('@Sam said yes to your question and answers in writing by')).toBeDefined();
    await slack.travel({ days: 1, hours: 5 }, undefined, { stepMinutes: 30 });
    expect(sam.sees('You promised @Lin an answer in writing')).toBeDefined();
    await slack.travel({ hours: 18 }, undefined, { stepMinutes: 30 });
    expect(lin.sees('Did the answer from @Sam come?')?.buttons).toEqual([
      'Yes, it came',
      'Not yet, wait a day',
      'Ask somebody else',
    ]);
    await lin.press('Not yet, wait a day');
    expect(lin.inbox().filter(({ buttons }) => buttons.includes('Yes, it came'))).toEqual([]);
    await slack.travel({ days: 1, hours: 1 }, undefined, { stepMinutes: 60 });
    await lin.press('Yes, it came');
    expect(lin.inbox().some(({ buttons }) => buttons.includes('Write a thank-you'))).toBe(true);
    // All the minutes that were asked for count as used.
    await sam.openHome();
    expect(sam.home?.texts().join('\n')).toContain('45 of 60 minutes left');
  });

  it('in writing, and no answer came: somebody else is asked, and the minutes return', async () => {
    const { slack, lin, sam } = await samSays(/^In writing/);
    await knowSql(slack, 'Eva');
    await slack.travel({ days: 2 }, undefined, { stepMinutes: 60 });
    await lin.press('Ask somebody else');
    expect(slack.as('Eva').sees('Can you help @Lin')).toBeDefined();
    await sam.openHome();
    expect(sam.home?.texts().join('\n')).toContain('60 of 60 minutes left');
  });
});

describe('an answer in writing that nobody says a word about', () => {
  const company = companyForEachStory({ now: FRIDAY_AFTERNOON });

  it('goes on to somebody else after three working days', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await sam.press('Yes, later');
    const inWriting = sam.modal?.options('When suits you?').find((each) => each.startsWith('In writing')) ?? '';
    await sam.fill({ 'When suits you?': inWriting });
    await sam.submit();
    await slack.travel({ days: 8 }, undefined, { stepMinutes: 120 });
    expect(lin.sees('It did not work out with @Sam after all')).toBeDefined();
  });
});

describe('an agreed time', () => {
  const company = companyForEachStory();

  it('cannot be agreed on any more once they talk', async () => {
    const { lin } = await linAndSamTalk(company.slack);
    expect(lin.inbox().filter(({ buttons }) => buttons.includes('Fine'))).toEqual([]);
  });
});
