import { companyForEachStory, knowSql, offersKnowledge } from './company';

describe('“Fewer of these”', () => {
  const company = companyForEachStory();

  async function invited() {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await lin.command('/ask-mentor invite');
    await lin.fill({ 'Who could help others?': ['Sam'] });
    await lin.submit();
    return sam;
  }

  it('lowers the reminders step by step, says what holds, and can be undone', async () => {
    const sam = await invited();
    await sam.openHome();
    expect(sam.home?.words).toContain('1 of 2 reminders used');
    await sam.press('Fewer of these');
    expect(sam.sees('You get at most 1 reminder in any 7 days from now on.')).toBeDefined();
    expect(sam.home?.words).toContain('1 of 1 reminders used');
    await sam.press('Undo');
    expect(sam.sees('It is as it was before.')).toBeDefined();
    expect(sam.home?.words).toContain('1 of 2 reminders used');

    await sam.press('Fewer of these');
    await sam.press('Fewer of these');
    expect(sam.home?.words).toContain('You get no reminders.');
    await sam.press('Fewer of these');
    expect(sam.sees('You already get no reminders.')).toBeDefined();
  });

  it('is changed back in the form', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await offersKnowledge(slack, 'Sam', ['SQL'], { 'Asked for help, in any 7 days': 'At most once' });
    await sam.openHome();
    expect(sam.home?.words).toContain('Asked at most once a week');
    await knowSql(slack, 'Sam');
    expect(sam.home?.words).toContain('Asked at most once a week');
    await offersKnowledge(slack, 'Sam', ['SQL'], { 'Asked for help, in any 7 days': 'At most 3 times' });
    expect(sam.home?.words).toContain('Asked at most 3 times a week');
  });
});
