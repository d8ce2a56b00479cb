import { asks, companyForEachStory, offersKnowledge, travelDays } from './company';

const ZORBING = 'How do I stay upright while zorbing downhill?';

describe('a question that nobody can help with yet', () => {
  const company = companyForEachStory();

  it('is told at once, waits on the list, and goes on by itself when somebody knows the topic', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await asks(slack, 'Lin', ZORBING, { Topics: ['Zorbing'] });
    const told = lin.sees('Nobody who knows Zorbing is free right now');
    expect(told?.edited).toBe(false);
    expect(told?.words).toContain('until Tuesday, March 10, 2026 5:00 PM');
    expect(told?.buttons).toEqual(['Add topics', 'In writing is fine', 'Invite a colleague', 'Take the question back']);

    await travelDays(slack, 1);
    await offersKnowledge(slack, 'Sam', ['Zorbing']);

    expect(sam.sees('Can you help @Lin')?.words).toContain(ZORBING);
    expect(lin.sees('Nobody was free at that time')?.buttons).toEqual([]);
    await sam.press('Yes, now');
    expect(lin.sees('@Sam said yes to your question')).toBeDefined();
  });

  it('goes on when a colleague who was invited offers the topic', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await asks(slack, 'Lin', ZORBING, { Topics: ['Zorbing'] });

    await lin.press('Invite a colleague');
    await lin.fill({ 'Who could help others?': ['Sam'] });
    await lin.submit();
    expect(lin.modal?.words).toContain('We invite 1 colleague, in their working hours.');
    await sam.press('Offer what you know');
    await sam.fill({ 'Topics you can help with': ['Zorbing'] });
    await sam.submit();

    expect(sam.sees('Can you help @Lin')?.words).toContain(ZORBING);
  });

  it('is given up honestly after five working days, and can be asked again', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await asks(slack, 'Lin', ZORBING, { Topics: ['Zorbing'] });

    await travelDays(slack, 7);
    expect(lin.sees('we have stopped asking')).toBeUndefined();
    await travelDays(slack, 1);

    const told = lin.sees('We did not find anybody for your question, and we have stopped asking');
    expect(told?.words).toContain(ZORBING);
    expect(told?.buttons).toEqual(['Ask it again', 'Ask for an answer in writing', 'Invite a colleague']);
    expect(lin.sees('Nobody was free at that time')?.buttons).toEqual([]);
    expect(lin.sees('We found nobody for this question and have stopped asking')?.buttons).toEqual([]);

    await lin.press('Ask it again');
    expect(lin.modal?.value('Your question')).toBe(ZORBING);
    expect((await lin.submit()).closed).toBe(true);
    expect(lin.sees('Nobody who knows Zorbing is free right now')?.buttons).toContain('Take the question back');
  });

  it('goes on when the one who knows comes back from rest', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await offersKnowledge(slack, 'Sam', ['Zorbing']);
    await sam.command('/ask-mentor rest friday');
    await asks(slack, 'Lin', ZORBING, { Topics: ['Zorbing'] });
    expect(lin.sees('Nobody who knows Zorbing is free right now')).toBeDefined();

    await travelDays(slack, 2);
    expect(sam.sees('Can you help')).toBeUndefined();
    await travelDays(slack, 1);

    expect(sam.sees('Can you help @Lin')).toBeDefined();
  });

  it('says when somebody who fits can be asked again, and waits until then when the asker likes', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await offersKnowledge(slack, 'Sam', ['Zorbing']);
    await sam.command('/ask-mentor rest 2026-03-20');
    await asks(slack, 'Lin', ZORBING, { Topics: ['Zorbing'] });
    const told = lin.sees('Nobody who knows Zorbing is free right now');
    expect(told?.words).toContain('Somebody who fits can be asked again Friday, March 20, 2026 9:00 AM');
    expect(told?.words).not.toContain('Sam');

    await lin.press('Wait until then');
    expect(lin.sees('Nobody who knows Zorbing is free right now')?.words).toContain(
      'until Monday, March 23, 2026 5:00 PM',
    );
    expect(lin.sees('Nobody who knows Zorbing is free right now')?.buttons).not.toContain('Wait until then');

    await travelDays(slack, 15);
    expect(lin.sees('we have stopped asking')).toBeUndefined();
    await travelDays(slack, 2);
    expect(sam.sees('Can you help @Lin')?.words).toContain(ZORBING);
  });

  it('says that time alone helps where it does, and which topics are near', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await offersKnowledge(slack, 'Sam', ['Zorbing']);
    await slack.as('Sam').command('/ask-mentor rest friday');
    await asks(slack, 'Lin', 'How do I negotiate the price of zorbing?', { Topics: ['Zorbing'] });
    const told = lin.sees('Nobody who knows Zorbing is free right now');
    expect(told?.words).toContain('Somebody who fits can be asked again Friday, March 6, 2026 9:00 AM');
    expect(told?.words).toMatch(/Near your question: .*Negotiation/);
    expect(told?.buttons).not.toContain('Wait until then');

    await lin.press('Add topics');
    await lin.fill({ Topics: ['Zorbing', 'Salary'] });
    expect((await lin.submit()).errors.Topics).toMatch(
      /^This sounds like your pay.* on this topic\. Please take it away\.$/,
    );
    await lin.fill({ Topics: ['Zorbing', 'Negotiation'] });
    expect((await lin.submit()).closed).toBe(true);
  });
});
