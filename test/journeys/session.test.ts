import { companyForEachStory, linAndSamTalk, samSaysYes } from './company';

describe('a conversation', () => {
  const company = companyForEachStory();

  it('is made ten minutes longer by the mentor, once', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    expect(lin.sees('It ends today 10:15 AM')).toBeDefined();
    expect((await lin.press('+10 minutes')).ephemeral).toBe('Only the person who helps can do this.');

    await sam.press('+10 minutes');

    expect(lin.sees('It ends today 10:25 AM')?.words).toContain('Ten minutes were added.');
    expect(sam.sees('It ends today 10:25 AM')?.buttons).not.toContain('+10 minutes');
    await slack.travel({ minutes: 24 });
    expect(lin.sees('This conversation is over')).toBeUndefined();
    await slack.travel({ minutes: 1 });
    expect(lin.sees('This conversation is over')).toBeDefined();
    await sam.openHome();
    expect(sam.home?.words).toContain('45 of 60 minutes left');
  });

  it.each(['Lin', 'Sam'])('is done when %s says so, and unused minutes return', async (who) => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await slack.travel({ minutes: 4 });

    await slack.as(who).press('We are done');

    expect(sam.sees('This conversation is over')).toBeDefined();
    expect(lin.sees('A thank-you takes about 20 seconds')).toBeDefined();
    await sam.openHome();
    expect(sam.home?.words).toContain('56 of 60 minutes left');
  });

  it('of five minutes is not interrupted', async () => {
    const { slack } = company;
    const { lin } = await linAndSamTalk(slack, { Minutes: '5 minutes' });
    await slack.travel({ minutes: 5 });
    expect(lin.sees('In one sentence: what will you do?')).toBeUndefined();
    expect(lin.sees('A thank-you takes about 20 seconds')).toBeDefined();
  });

  it('calls nobody when it ends by itself, but for the asker', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    const [toLin, toSam] = [lin.inbox().length, sam.inbox().length];

    await slack.travel({ minutes: 15 });

    // "What will you do?" in the thread, which both are in, and the thanks to the asker.
    expect(lin.inbox().length).toBe(toLin + 2);
    expect(sam.inbox().length).toBe(toSam + 1);
  });

  it('is put right by the mentor in one line, which the thank-you then begins with', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await lin.press('What will you do?');
    await lin.fill({ 'In one sentence: what will you do?': 'I add an index on id' });
    await lin.submit();
    expect(sam.sees('@Sam, is that what you meant?')?.buttons).toEqual(['Exactly', 'Not quite']);

    await sam.press('Not quite');
    await sam.fill({ 'How would you put it, in one sentence?': 'An index on both columns' });
    await sam.submit();

    const said = lin.sees('@Sam puts it like this');
    expect(said?.words).toContain('An index on both columns');
    expect(said?.buttons).toEqual([]);
    await slack.travel({ minutes: 15 });
    expect(lin.sees('In one sentence: what will you do?')).toBeUndefined();
    expect(lin.sees('This conversation is over')?.words).toContain('An index on both columns');
    await lin.press('Write a thank-you');
    expect(lin.modal?.value('Now I will …')).toBe('An index on both columns');
  });

  it('lets the asker say it anew until the mentor has answered', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    for (const sentence of ['I add an index', 'I rewrite the join']) {
      await lin.press('What will you do?');
      await lin.fill({ 'In one sentence: what will you do?': sentence });
      await lin.submit();
    }
    expect(sam.inbox().filter(({ buttons }) => buttons.includes('Exactly'))).toHaveLength(1);
    expect(sam.sees('@Sam, is that what you meant?')?.words).toContain('I rewrite the join');
  });

  it('is in one thread, which names both, with both clocks right', async () => {
    const { slack } = company;
    const { lin, sam } = await samSaysYes(slack);
    await slack.changePerson('U0SAM', { tz: 'America/New_York' });
    await lin.press('I am here');
    await slack.travel({ minutes: 12 });

    const card = lin.sees('@Lin asks, @Sam helps');
    expect(card?.mentions).toEqual([lin.id, sam.id]);
    expect(lin.sees('what will you do?')?.threadTs).toBe(card?.ts);
    expect(card?.words).toContain('10:15 AM');
    expect(sam.sees('@Lin asks, @Sam helps')?.words).toContain('4:15 AM');
  });
});
