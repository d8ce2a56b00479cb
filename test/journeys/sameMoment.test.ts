import type { Actor } from '../../sandbox/actor/actor';
import { asks, companyForEachStory, knowSql, QUESTION } from './company';

describe('what happens twice at the same moment', () => {
  const company = companyForEachStory();

  it('two mentors say yes: one wins, the other is thanked', async () => {
    const { slack } = company;
    const [lin, eva, sam] = [slack.as('Lin'), slack.as('Eva'), slack.as('Sam')];
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');
    await slack.travel({ hours: 4 });

    const heard = await Promise.all([eva.press('Yes, now'), sam.press('Yes, now')]);

    expect(heard.map(({ ephemeral }) => ephemeral).filter(Boolean)).toEqual([
      'Somebody else said yes first. Thank you for wanting to help.',
    ]);
    expect(groupsOf(lin)).toHaveLength(1);
    expect(lin.inbox().filter(({ text }) => text.includes('said yes to your question'))).toHaveLength(1);
    expect([...groupsOf(eva), ...groupsOf(sam)]).toHaveLength(1);
  });

  it('one mentor says yes twice: there is one conversation', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');

    await Promise.all([sam.press('Yes, now'), sam.press('Yes, now')]);

    expect(lin.inbox().filter(({ kind }) => kind === 'mpim')).toHaveLength(1);
    expect(lin.inbox().filter(({ text }) => text.includes('said yes to your question'))).toHaveLength(1);
  });

  it('yes and no by one mentor: one of them counts', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');

    await Promise.all([sam.press('Yes, now'), sam.press('Not now')]);

    const saidYes = lin.sees('@Sam said yes to your question') !== undefined;
    expect(sam.sees(saidYes ? 'You said yes to @Lin' : 'You said no to this question')?.buttons).toEqual([]);
    expect(groupsOf(sam)).toHaveLength(saidYes ? 1 : 0);
  });

  it('yes and taking the question back: either there is a conversation or there is none', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');

    await Promise.all([sam.press('Yes, now'), lin.press('Take the question back')]);

    expect(lin.sees('This question is not waiting any more')?.buttons).toEqual([]);
    expect(sam.inbox().flatMap(({ buttons }) => buttons)).toEqual([]);
  });

  it('a form is sent twice: there is one question', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    await lin.command(`/ask-mentor ${QUESTION}`);

    await Promise.all([lin.submit(), lin.submit()]);

    expect(lin.modal).toBeUndefined();
    expect(lin.inbox().filter(({ words }) => words.includes(QUESTION))).toHaveLength(1);
    expect(sam.inbox().filter(({ words }) => words.includes(QUESTION))).toHaveLength(1);
  });

  it('both say that they are done: the asker is asked for thanks once', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    await sam.press('Yes, now');
    await lin.press('I am here');

    await Promise.all([lin.press('We are done'), sam.press('We are done')]);

    expect(lin.inbox().filter(({ text }) => text.includes('A thank-you takes about 20 seconds'))).toHaveLength(1);
  });
});

const groupsOf = (person: Actor) => person.conversations().filter(({ kind }) => kind === 'mpim');
