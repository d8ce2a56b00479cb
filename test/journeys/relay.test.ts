import { asks, companyForEachStory, knowSql, offersKnowledge, QUESTION, readBy, sendsQuestion } from './company';

describe('“I know who”', () => {
  const company = companyForEachStory();

  async function evaNames(name: string) {
    const { slack } = company;
    await knowSql(slack, 'Eva');
    await asks(slack, 'Lin');
    const eva = slack.as('Eva');
    await eva.press('I know who could help');
    await eva.fill({ 'Who could help?': [name] });
    await eva.submit();
    expect(eva.modal?.texts().join('\n')).toContain('Thank you. We will see whether they can help');
    await eva.cancel();
    return { slack, lin: slack.as('Lin'), eva, named: slack.as(name) };
  }

  it('asks the colleague next, who reads who thought of them, and passes the offer on', async () => {
    await offersKnowledge(company.slack, 'Tom', ['German']);
    const { lin, eva, named: tom } = await evaNames('Tom');
    expect(tom.sees('Can you help @Lin')?.words).toContain('@Eva thought of you');
    expect(eva.sees('You said no to this question')).toBeDefined();
    await tom.press('Yes, now');
    expect(lin.sees('@Tom said yes')).toBeDefined();
    expect(readBy(lin)).not.toContain('Eva');
  });

  it('invites whoever does not help here yet, without the question, and asks them once they do', async () => {
    const { named: tom, lin } = await evaNames('Tom');
    expect(tom.sees('@Eva thinks that you could help somebody with SQL')).toBeDefined();
    expect(readBy(tom)).not.toContain(QUESTION);
    expect(lin.sees('Nobody who knows SQL is free right now')).toBeDefined();
    await offersKnowledge(company.slack, 'Tom', ['SQL']);
    expect(tom.sees('Can you help @Lin')?.words).toContain('@Eva thought of you');
  });

  it.each(['Lin', 'Robo', 'Olaf', 'Gus'])('says the same when it is %s, who cannot be asked', async (name) => {
    const { lin, named } = await evaNames(name);
    expect(named.inbox().filter(({ words }) => words.includes('thinks that you could help'))).toEqual([]);
    expect(lin.sees('Nobody who knows SQL is free right now')).toBeDefined();
  });
});

describe('a question that is wanted today', () => {
  const company = companyForEachStory();

  async function linAsksToday() {
    const { slack } = company;
    const lin = slack.as('Lin');
    await lin.command(`/ask-mentor ${QUESTION}`);
    await lin.fill({ 'What have you tried or read?': 'An index.' });
    await lin.pressInModal('More choices');
    // What was typed is still there.
    expect(lin.modal?.value('What have you tried or read?')).toBe('An index.');
    await lin.fill({ 'How soon?': 'Today' });
    expect(await sendsQuestion(lin)).toMatchObject({ closed: true });
    return { slack, lin };
  }

  it('goes to two at once, the first yes wins, and the other hears it kindly', async () => {
    await knowSql(company.slack, 'Eva', 'Sam', 'Tom');
    const { slack, lin } = await linAsksToday();
    const [eva, sam, tom] = [slack.as('Eva'), slack.as('Sam'), slack.as('Tom')];
    expect(eva.sees('Can you help @Lin')?.words).toContain('An answer today would help most.');
    expect(sam.sees('Can you help @Lin')).toBeDefined();
    expect(tom.sees('Can you help @Lin')).toBeUndefined();
    await sam.press('Yes, now');
    expect(lin.sees('@Sam said yes')).toBeDefined();
    expect(eva.sees('Somebody else is helping with this question')).toBeDefined();
  });

  it('asks another one as soon as one passes, and moves on after an hour', async () => {
    await knowSql(company.slack, 'Eva', 'Sam', 'Tom');
    const { slack } = await linAsksToday();
    await slack.as('Eva').press('Not now');
    expect(slack.as('Tom').sees('Can you help @Lin')).toBeDefined();
    await slack.travel({ minutes: 61 });
    expect(slack.as('Sam').sees('has moved on')).toBeDefined();
    expect(slack.as('Tom').sees('has moved on')).toBeDefined();
    expect(slack.as('Lin').sees('Nobody who knows SQL is free right now')).toBeDefined();
  });

  it('is told within two hours that it is still asked', async () => {
    await knowSql(company.slack, 'Eva', 'Sam');
    await offersKnowledge(company.slack, 'Kim', ['SQL']);
    const { slack, lin } = await linAsksToday();
    expect(lin.sees('You will hear from us by today 12:00 PM')).toBeDefined();
    await slack.travel({ hours: 2 });
    // Kim in New York is not at work yet: the question waits for her.
    expect(lin.sees('nobody has said yes so far')?.buttons).toEqual([
      'Add topics',
      'In writing is fine',
      'Invite a colleague',
      'Take the question back',
    ]);
  });
});

describe('a question that nobody has said yes to', () => {
  const company = companyForEachStory();

  it('reaches more people with more topics', async () => {
    const { slack } = company;
    const [lin, tom] = [slack.as('Lin'), slack.as('Tom')];
    await offersKnowledge(slack, 'Tom', ['Spreadsheets']);
    await asks(slack, 'Lin');
    await lin.press('Add topics');
    await lin.fill({ Topics: ['SQL', 'Spreadsheets'] });
    expect(await lin.submit()).toMatchObject({ closed: true });
    expect(tom.sees('Can you help @Lin')?.words).toContain('you know Spreadsheets');
    expect(lin.sees('We are still asking somebody who knows SQL or Spreadsheets')).toBeDefined();
    expect(lin.sees('Nobody was free at that time')).toBeDefined();
  });

  it('may be answered in writing, which whoever is asked reads', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await asks(slack, 'Lin');
    expect((await lin.press('In writing is fine')).ephemeral).toContain('an answer in writing is fine too');
    await knowSql(slack, 'Eva');
    expect(slack.as('Eva').sees('Can you help @Lin')?.words).toContain('An answer in writing is fine too.');
  });

  it('can be asked again for an answer in writing when patience is over', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await asks(slack, 'Lin');
    await slack.travel({ days: 9 }, undefined, { stepMinutes: 240 });
    await lin.press('Ask for an answer in writing');
    expect(lin.modal?.value('Your question')).toBe(QUESTION);
    expect(lin.modal?.value('In writing?')).toEqual(['An answer in writing is fine too']);
  });

  it('is not changed by somebody else, and not after it is over', async () => {
    const { slack } = company;
    await asks(slack, 'Lin');
    const lin = slack.as('Lin');
    const listed = lin.sees('Nobody who knows SQL is free right now');
    await lin.press('Take the question back');
    const pressed = listed && (await lin.pressStale(listed, 'Add topics'));
    expect(pressed?.ephemeral).toContain('not looking for somebody');
  });
});
