import type { Sandbox } from '../../sandbox/sandbox';
import { openStore } from '../../src/storage/sqlite/store';
import { asks, companyForEachStory, knowSql, offersKnowledge, readBy, travelDays } from './company';

describe('whoever was helped twice', () => {
  const company = companyForEachStory();

  it('is asked once for a short question, becomes one step ahead with one tap, and the first mentor hears of it', async () => {
    const { slack } = company;
    const lin = await helpedTwice();
    const asked = lin.sees('You were helped twice with SQL');
    expect(asked?.buttons).toEqual(['Yes, and tell Sam', 'Yes, without telling', 'No, thanks', 'Fewer of these']);
    await lin.press('Yes, and tell Sam');
    expect(lin.sees('short questions on SQL may come to you, for 10 minutes')?.buttons).toEqual(['Change']);
    expect(slack.as('Sam').sees('@Lin now takes questions on SQL too')).toBeDefined();

    // Sam rests: only Lin is left, for short questions.
    await slack.as('Sam').command('/ask-mentor rest friday');
    await asks(slack, 'Tom', 'How do I read a query plan in SQL?', { Minutes: '15 minutes' });
    await asks(slack, 'Eva', 'What is a left join in SQL?', { Minutes: '5 minutes' });
    await slack.travel({ minutes: 3 });
    expect(lin.sees('What is a left join in SQL?')?.buttons).toContain('Yes, now');
    expect(lin.sees('How do I read a query plan')).toBeUndefined();

    // "Not my topic" and its undo leave it a topic for short questions.
    await lin.press('Not my topic');
    await lin.press('Put it back');
    await lin.press('Change');
    expect(lin.modal?.value('SQL: short questions, in 30 days')).toBe('10 minutes');
    await lin.fill({ 'SQL: short questions, in 30 days': '30 minutes' });
    await lin.submit();
    expect(lin.sees('short questions on SQL may come to you, for 30 minutes')).toBeDefined();
    await lin.press('Change');
    await lin.fill({ 'SQL: short questions, in 30 days': 'Questions of any length' });
    await lin.submit();
    // Sam rests on, and what waited for somebody with fifteen minutes comes to Lin.
    await slack.travel({ minutes: 3 });
    expect(lin.sees('How do I read a query plan')?.buttons).toContain('Yes, now');
    await lin.press('Not now');
    expect(lin.sees('short questions on SQL may come to you')?.buttons).toEqual(['Change']);
  });

  it('tells nobody whom they are kept apart from, whatever an old button says', async () => {
    const lin = await helpedTwice();
    const sam = company.slack.as('Sam');
    await sam.press('Something was not right');
    await sam.fill({ 'What would you like?': ['Never match us again'] });
    await sam.submit();
    const before = sam.inbox().length;
    await lin.press('Yes, and tell Sam');
    expect(lin.sees('short questions on SQL may come to you')).toBeDefined();
    await travelDays(company.slack, 2);
    expect(sam.inbox()).toHaveLength(before);
  });

  it('is never asked again after "no, thanks"', async () => {
    const { slack } = company;
    const lin = await helpedTwice();
    await lin.press('No, thanks');
    expect(lin.sees('You said no to questions on SQL')?.buttons).toEqual([]);
    await helpedOn('Why does SQL sort so slowly here?');
    await travelDays(slack, 1);
    expect(lin.inbox().filter(({ words }) => words.includes('You were helped twice'))).toEqual([]);
  });

  async function helpedTwice() {
    await knowSql(company.slack, 'Sam');
    await helpedOn('Why is my SQL join so slow on a big table?');
    await helpedOn('Which index does SQL use for this query?');
    await company.slack.travel({ minutes: 2 });
    return company.slack.as('Lin');
  }

  async function helpedOn(question: string) {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await asks(slack, 'Lin', question);
    await sam.press('Yes, now');
    await lin.press('I am here');
    await lin.press('We are done');
    await lin.press('Write a thank-you');
    await lin.submit();
  }
});

describe('a note that a mentor kept', () => {
  const company = companyForEachStory();

  it('stands on a question like it, ready to be sent', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await asks(slack, 'Lin', 'Why does this SQL query ignore the index on large tables?');
    await sam.press('Answer here');
    await sam.fill({ 'Your answer': 'Put both columns into one index' });
    await sam.submit();
    await lin.press('Write a thank-you');
    await lin.submit();
    await sam.press('What happens with it');
    await sam.fill({ 'May we remember?': ['Keep what I wrote as my own note'] });
    await sam.submit();

    await asks(slack, 'Tom', 'Where do I learn SQL from scratch?');
    expect(sam.sees('Where do I learn SQL')?.words).not.toContain('Your own note:');
    await sam.press('Not now');
    await asks(slack, 'Ana', 'Does a SQL query ignore every index when it sorts?');
    const offer = sam.sees('ignore every index');
    expect(offer?.words).toContain('Your own note:');
    expect(offer?.words).toContain('Put both columns into one index');
    await sam.press('Answer here');
    expect(sam.modal?.value('Your answer')).toBe('Put both columns into one index');
    await sam.submit();
    expect(slack.as('Ana').sees('@Sam answered your question')?.words).toContain('Put both columns into one index');

    // Thirty days after it closed the question has no words any more; the note is Sam's until Sam deletes it.
    await travelDays(slack, 45);
    expect(readBy(lin)).not.toContain('ignore the index on large tables');
    await asks(slack, 'Tom', 'Which SQL index helps a query on large tables?');
    expect(sam.sees('Which SQL index helps')?.words).toContain('Put both columns into one index');
    await sam.openHome();
    await sam.pressHome('Thanks received');
    await sam.pressInModal('Notes you kept');
    expect(sam.modal?.words).toContain('Put both columns into one index');
    await sam.pressInModal('Delete');
    expect(sam.modal?.words).toContain('You keep no notes.');
    await sam.press('Answer here');
    expect(sam.modal?.value('Your answer')).toBeUndefined();
  });
});

describe('the curiosity board', () => {
  const company = companyForEachStory();
  const colleagues = ['Lin', 'Eva', 'Tom', 'Ana', 'Kim'];

  it.each([
    [4, 0],
    [5, 1],
  ])('with %s people who asked shows %s time a week what they asked about', async (many, shown) => {
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['Public speaking']);
    for (const name of colleagues.slice(0, many))
      await asks(slack, name, `Why is SQL so slow for ${name} on big tables?`);
    const channel = await board(slack);
    const boards = () => channel.messages.filter(({ text }) => text.includes('*SQL*'));
    await slack.travel({ minutes: 5 });
    await travelDays(slack, 2);
    expect(boards()).toHaveLength(shown);
    await travelDays(slack, 7);
    expect(boards()).toHaveLength(2 * shown);
    for (const name of colleagues) expect(channel.messages.map(({ text }) => text).join()).not.toContain(name);
  });

  it('says that somebody is still looking only while an asker wants it said, and never who', async () => {
    const { slack } = company;
    const channel = await board(slack);
    for (const name of colleagues) await asks(slack, name, `Why is SQL so slow for ${name} on big tables?`);
    const [lin, tom] = [slack.as('Lin'), slack.as('Tom')];
    await asks(slack, 'Lin', 'How does a SQL index help a slow join?');
    const boards = () => channel.messages.map(({ text }) => text);
    expect(lin.sees('How does a SQL index help')?.words).toContain('It can add that somebody is still looking.');
    await travelDays(slack, 7);
    expect(boards().join()).not.toContain('still looking');

    await tom.press('Take the question back');
    await asks(slack, 'Tom', 'Which SQL index is right for a range of dates?');
    await tom.press('Say that I am still looking');
    expect(tom.sees('says that somebody is still looking for help with SQL')?.words).toContain('range of dates');
    await travelDays(slack, 7);
    expect(boards().at(-1)).toContain('Somebody is still looking for help with *SQL*.');
    expect(boards().join()).not.toMatch(/Tom|U0TOM/);
  });

  it('is not offered to whoever asked without a name, nor before a topic stands there', async () => {
    const { slack } = company;
    await board(slack);
    await asks(slack, 'Lin', 'How does a SQL index help a slow join?');
    expect(slack.as('Lin').sees('Nobody who knows SQL')?.buttons).not.toContain('Say that I am still looking');
    for (const name of colleagues) await asks(slack, name, `Why is SQL so slow for ${name} on big tables?`);
    await slack.travel({ hours: 6 });
    expect(slack.as('Kim').sees('Nobody who knows SQL')?.buttons).toContain('Say that I am still looking');
    const sealed = { 'Your name': ['Show it only to the person who says yes'] };
    const eva = slack.as('Eva');
    await eva.command('/ask-mentor Which SQL index is right for a range of dates?');
    await eva.pressInModal('More choices');
    await eva.fill(sealed);
    await eva.submit();
    expect(eva.sees(/Nobody who knows SQL.*range of dates/s)?.buttons).not.toContain('Say that I am still looking');
  });

  async function board(slack: Sandbox) {
    const channel = slack.workspace.conversations.create('public', 'board', [slack.workspace.installation.botUserId]);
    const store = openStore(company.file);
    const [workspace] = await store.workspaces();
    await store.setPolicy(workspace?.id ?? '', { boardChannel: channel.id });
    await store.close();
    return channel;
  }
});
