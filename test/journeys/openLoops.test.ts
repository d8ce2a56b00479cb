/** What is owed to somebody who helped is a line at the foot of the next confirmation, never in front of the form (product.md §3.8). */
import {
  asks,
  companyForEachStory,
  knowSql,
  linAndSamTalk,
  readBy,
  seenBy,
  sendsQuestion,
  travelDays,
} from './company';

const ECHO = '@Sam would like to hear how it went · 20 seconds';
const THANKS = 'A thank-you to @Sam is still open · 20 seconds';

describe('an open loop', () => {
  const company = companyForEachStory();
  const withdraws = async (question: string) => {
    const lin = company.slack.as('Lin');
    await lin.press('Take the question back', { message: seenBy(lin, question) });
  };

  it('is one line under a new question, opens its form, and is gone once it is closed', async () => {
    const { slack } = company;
    const { lin } = await linAndSamTalk(slack);
    await lin.press('We are done');
    await knowSql(slack, 'Eva', 'Tom');
    await asks(slack, 'Lin', 'How do I write an index for two columns in SQL?');
    expect(seenBy(lin, 'two columns').words).not.toContain('20 seconds');
    await travelDays(slack, 1.2);

    await lin.command('/ask-mentor What does a hash join do in SQL?');
    expect(lin.modal?.words).not.toContain('20 seconds');
    await sendsQuestion(lin);
    const confirmed = seenBy(lin, 'hash join');
    expect(confirmed.words).toContain(THANKS);
    expect(confirmed.text).toContain(THANKS);
    await lin.press('Write a thank-you', { message: seenBy(lin, 'hash join') });
    await lin.fill({ 'You …': 'You drew the plan with me.', 'When may we ask you how it went?': 'In 3 days' });
    await lin.submit();
    expect(seenBy(lin, 'hash join').words).not.toContain('20 seconds');

    await travelDays(slack, 6);
    await asks(slack, 'Lin', 'When is a view in SQL worth it for a report?');
    expect(seenBy(lin, 'a view in SQL').words).toContain(ECHO);
    await lin.press('Say how it went', { message: seenBy(lin, 'a view in SQL') });
    expect(lin.modal?.options('How did it go?')).toContain('Not yet');
    await lin.fill({ 'How did it go?': 'Used it' });
    await lin.submit();
    expect(seenBy(lin, 'a view in SQL').words).not.toContain('20 seconds');
    expect(slack.as('Sam').sees('gave @Lin')).toBeDefined();
  });

  it('may be let pass; after three it is asked once whether to stop, and nobody else reads of it', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await lin.press('We are done');
    await knowSql(slack, 'Eva', 'Tom');
    await travelDays(slack, 1.1);
    for (const nth of ['first', 'second', 'third']) {
      await asks(slack, 'Lin', `What should I learn ${nth} about SQL joins?`);
      expect(seenBy(lin, `learn ${nth}`).words).toContain(THANKS);
      await withdraws(`learn ${nth}`);
    }
    await asks(slack, 'Lin', 'Which SQL book helps with query plans?');
    const asked = seenBy(lin, 'Which SQL book');
    expect(asked.words).toContain('Here we sometimes remind you of somebody who helped you. Shall we go on?');
    expect(asked.words).not.toContain('20 seconds');

    await lin.press('Stop reminding me here');
    expect(readBy(lin)).toContain('We do not remind you here any more.');
    expect(seenBy(lin, 'Which SQL book').words).not.toContain('Shall we go on?');
    await asks(slack, 'Lin', 'How long may a SQL transaction be open?');
    expect(seenBy(lin, 'SQL transaction').words).not.toMatch(/20 seconds|Shall we/);
    expect(readBy(sam)).not.toMatch(/20 seconds|Shall we|remind/);

    await lin.press('Remind me again');
    await withdraws('SQL transaction');
    await asks(slack, 'Lin', 'What is a lock in SQL, and who waits for it?');
    expect(seenBy(lin, 'a lock in SQL').words).toContain(THANKS);
  });
});
