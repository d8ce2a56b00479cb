import {
  asks,
  companyForEachStory,
  knowSql,
  linAndSamTalk,
  offersKnowledge,
  pressable,
  QUESTION,
  TUESDAY_DAWN,
} from './company';

describe('the app is started anew', () => {
  const company = companyForEachStory({ now: TUESDAY_DAWN });

  it('between any two steps, and the story goes on', async () => {
    const { slack } = company;
    const [lin, eva, sam] = [slack.as('Lin'), slack.as('Eva'), slack.as('Sam')];
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');
    await restartedAfter({ hours: 2 });
    expect(eva.sees('Can you help @Lin')).toBeDefined();

    await restartedAfter({ hours: 4 });
    expect(sam.sees('Can you help @Lin')).toBeDefined();

    await sam.press('Yes, now');
    await restartedAfter({ minutes: 10 });
    expect(sam.sees('@Lin did not make it in time')).toBeDefined();

    await sam.press('In 1 hour');
    await restartedAfter({ minutes: 50 });
    expect(lin.sees('your conversation begins in about ten minutes')).toBeDefined();
    await restartedAfter({ minutes: 10 });
    await lin.press('I am here');
    await restartedAfter({ minutes: 12 });
    expect(lin.sees('In one sentence: what will you do?')).toBeDefined();

    await lin.press('What will you do?');
    await lin.fill({ 'In one sentence: what will you do?': 'I add an index' });
    await company.restart();
    await lin.submit();
    await restartedAfter({ minutes: 3 });
    await restartedAfter({ days: 1 });
    expect(lin.sees('This is the only reminder')).toBeDefined();

    await lin.press('Write a thank-you');
    await company.restart();
    expect((await lin.submit()).closed).toBe(true);
    expect(sam.sees('@Lin thanks you for your time')).toBeDefined();

    await restartedAfter({ days: 7 });
    await lin.press('Not yet');
    await restartedAfter({ days: 7 });
    await lin.press('Used it');
    await lin.submit();
    expect(sam.sees('Today we heard: it was used')).toBeDefined();
    // What may still be done with the thank-you.
    const left = [...lin.inbox(), ...sam.inbox(), ...eva.inbox()].flatMap((each) => pressable(each) ?? []);
    expect(left.sort()).toEqual(['Anything to add?', 'What happens with it']);
  });

  it('while a question is on the list, and it goes on when somebody is there', async () => {
    const { slack } = company;
    await slack.travel({ hours: 3 }, undefined, { stepMinutes: 60 });
    await asks(slack, 'Lin');
    expect(slack.as('Lin').sees('Nobody who knows SQL is free right now')).toBeDefined();
    await restartedAfter({ days: 1 });

    await offersKnowledge(slack, 'Sam', ['SQL']);

    expect(slack.as('Sam').sees('Can you help @Lin')).toBeDefined();
  });

  it('after it was away during the whole conversation, and catches up once', async () => {
    const { slack } = company;
    await slack.travel({ hours: 3 }, undefined, { stepMinutes: 60 });
    const { lin } = await linAndSamTalk(slack);

    slack.move({ minutes: 40 });
    await company.restart();
    await slack.settle();

    expect(pressable(lin.sees('This conversation is over'))).toEqual(['Talk once more', 'It did not happen']);
    expect(lin.inbox().filter(({ text }) => text.includes('A thank-you takes about 20 seconds'))).toHaveLength(1);
    expect(lin.sees('it is almost over')).toBeUndefined();
  });

  it('while a form is open: what was typed arrives', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await lin.command(`/ask-mentor ${QUESTION}`);
    await company.restart();

    expect((await lin.submit()).closed).toBe(true);
    expect(lin.sees(QUESTION)).toBeDefined();
  });

  async function restartedAfter(span: { minutes?: number; hours?: number; days?: number }): Promise<void> {
    await company.restart();
    await company.slack.travel(span, undefined, { stepMinutes: span.minutes ? 1 : 30 });
  }
});
