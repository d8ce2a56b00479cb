import {
  asks,
  companyForEachStory,
  knowSql,
  linAndSamTalk,
  messagesSent,
  samSaysYes,
  seenBy,
  travelDays,
} from './company';

describe('when the asker is not there', () => {
  const company = companyForEachStory();

  it('the mentor chooses another time, both are reminded, and it begins then', async () => {
    const { slack } = company;
    const { lin, sam } = await samSaysYes(slack);

    await slack.travel({ minutes: 10 });
    expect(lin.sees('@Sam was there for you just now. These things happen.')).toBeDefined();
    expect(sam.sees('@Lin did not make it in time')?.buttons).toEqual([
      'In 30 minutes',
      'In 1 hour',
      'Tomorrow morning',
      'In writing instead',
      'I cannot after all',
    ]);
    await sam.press('In 1 hour');
    expect(lin.sees('@Sam suggests another time: today 11:10 AM')?.buttons).toEqual([
      'Fine',
      'Another time',
      'In writing instead',
      'Take the question back',
    ]);
    expect(sam.sees('You chose another time: today 11:10 AM')?.buttons).toEqual([]);

    await slack.travel({ minutes: 49 });
    expect(lin.sees('your conversation begins in about ten minutes')).toBeUndefined();
    await slack.travel({ minutes: 1 });
    const reminder = sam.sees('your conversation begins in about ten minutes');
    expect(reminder?.mentions).toEqual([lin.id, sam.id]);

    await slack.travel({ minutes: 10 });
    expect(sam.sees('it is time: @Sam is ready')).toBeDefined();
    await lin.press('I am here');
    expect(sam.sees('Write in this thread, or start a huddle')).toBeDefined();
    expect(lin.sees('It was time for this conversation')?.buttons).toEqual([]);
  });

  it('a second time, it ends kindly and the mentor has their minutes back', async () => {
    const { slack } = company;
    const { lin, sam } = await samSaysYes(slack);
    await slack.travel({ minutes: 10 });
    await sam.press('In 30 minutes');
    await slack.travel({ minutes: 41 });

    const told = sam.sees('It did not work out this time, so this ends here');
    expect(told?.words).toContain('@Sam, your minutes are yours again');
    expect(lin.inbox().flatMap(({ buttons }) => buttons)).toEqual([]);
    await asks(slack, 'Lin', 'Which index does a SQL join need?');
    expect(sam.sees('Which index does a SQL join need?')?.words).toContain('which leaves you 45 of your 60');
  });

  it('the mentor may answer in writing instead, and the asker hears by when', async () => {
    const { slack } = company;
    const { lin, sam } = await samSaysYes(slack);
    await slack.travel({ minutes: 10 });

    await sam.press('In writing instead');
    expect(sam.sees('You answer in writing, by tomorrow 5:00 PM')?.buttons).toEqual([]);
    const told = lin.sees('@Sam would rather answer in writing, by tomorrow 5:00 PM');
    expect(told?.edited).toBe(false);
    expect(told?.buttons).toEqual(['Take the question back']);
    expect(lin.sees('@Sam said yes and answers in writing by')).toBeDefined();
    expect(lin.sees('was there for you just now')).toBeUndefined();

    await sam.press('Answered');
    expect(lin.sees('This suggested another time')?.buttons).toEqual([]);
    expect(lin.sees('@Sam writes')).toBeUndefined();
    expect(lin.inbox().some(({ buttons }) => buttons.includes('Write a thank-you'))).toBe(true);
  });

  it('the search goes on when the mentor cannot after all', async () => {
    const { slack } = company;
    const { lin, sam } = await samSaysYes(slack);
    await knowSql(slack, 'Eva');
    await slack.travel({ minutes: 10 });

    await sam.press('I cannot after all');

    expect(lin.sees('It did not work out with @Sam after all')).toBeDefined();
    expect(slack.as('Eva').sees('Can you help @Lin')).toBeDefined();
    expect(sam.inbox().flatMap(({ buttons }) => buttons)).toEqual([]);
  });

  it('the search goes on when the mentor chooses no time by the end of their next working day', async () => {
    const { slack } = company;
    const { lin } = await samSaysYes(slack);
    await knowSql(slack, 'Eva');
    await slack.travel({ days: 1, hours: 7 }, undefined, { stepMinutes: 30 });
    await slack.travel({ hours: 16 }, undefined, { stepMinutes: 30 });

    expect(lin.sees('It did not work out with @Sam after all')).toBeDefined();
    expect(slack.as('Eva').sees('Can you help @Lin')).toBeDefined();
  });

  it('the asker may ask for another time once', async () => {
    const { slack } = company;
    const { lin, sam } = await samSaysYes(slack);

    await lin.press('Another time');
    expect(sam.sees('@Lin asks for another time. When would suit you?')).toBeDefined();
    expect(lin.sees('was there for you just now')).toBeUndefined();
    await sam.press('Tomorrow morning');
    expect(lin.sees('@Sam suggests another time: tomorrow 9:00 AM')).toBeDefined();

    await slack.travel({ hours: 23 }, undefined, { stepMinutes: 10 });
    expect(lin.sees('it is time: @Sam is ready')?.buttons).toEqual(['I am here']);
    await lin.press('I am here');
    expect(lin.sees('Write in this thread, or start a huddle')).toBeDefined();
  });
});

describe('a conversation that did not happen', () => {
  const company = companyForEachStory();

  it('is said from its card, and takes place at another time with the same mentor', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);

    await sam.press('It did not happen');
    expect(sam.sees('This conversation did not take place')?.buttons).toEqual([]);
    expect(lin.sees('Your conversation with @Sam did not take place')?.buttons).toEqual([
      'Another time with Sam',
      'Somebody else',
      'Leave it',
    ]);

    await lin.press('Another time with Sam');
    await sam.press('In 30 minutes');
    await slack.travel({ minutes: 30 });
    await lin.press('I am here');
    expect(sam.sees('Write in this thread, or start a huddle')).toBeDefined();
    await slack.travel({ minutes: 15 });
    expect(lin.sees('Your conversation with @Sam is over')?.buttons).toContain('Write a thank-you');
  });

  it('is said when it is over, and somebody else is asked', async () => {
    const { slack } = company;
    const { lin } = await linAndSamTalk(slack);
    await knowSql(slack, 'Eva');
    await slack.travel({ minutes: 15 });

    await lin.press('It did not happen', { message: seenBy(lin, 'A thank-you takes about 20 seconds') });
    await lin.press('Somebody else');

    expect(slack.as('Eva').sees('Can you help @Lin')).toBeDefined();
    expect(lin.sees('That conversation did not take place')?.buttons).toEqual([]);
    await slack.as('Eva').press('Yes, now');
    expect(lin.sees('@Eva said yes to your question')).toBeDefined();
  });

  it('asks for nothing afterwards when it is left', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await slack.travel({ minutes: 15 });
    await lin.press('It did not happen', { message: seenBy(lin, 'A thank-you takes about 20 seconds') });
    await lin.press('Leave it');
    const sent = messagesSent(slack);

    await travelDays(slack, 31);

    expect(messagesSent(slack)).toBe(sent);
    expect([...lin.inbox(), ...sam.inbox()].flatMap(({ buttons }) => buttons)).toEqual([]);
  });

  it('asks for nothing afterwards when nobody chooses', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await lin.press('It did not happen');
    const sent = messagesSent(slack);

    await travelDays(slack, 31);

    expect(messagesSent(slack)).toBe(sent);
    expect([...lin.inbox(), ...sam.inbox()].flatMap(({ buttons }) => buttons)).toEqual([]);
  });
});
