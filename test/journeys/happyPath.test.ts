import { asks, type Company, offersKnowledge, openCompany } from './company';

describe('a question that finds its answer', () => {
  let company: Company;
  beforeEach(async () => {
    company = await openCompany();
  });
  afterEach(() => company.close());

  it('goes from the question to what came of it', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    const sam = slack.as('Sam');
    await offersKnowledge(slack, 'Sam', ['SQL']);

    await asks(slack, 'Lin', 'Why is my SQL join so slow on a big table?', {
      'What have you tried or read?': 'An index on id',
    });
    expect(lin.sees('We are asking somebody who knows SQL')).toBeDefined();
    const offer = sam.sees('Can you help @Lin');
    expect(offer?.words).toContain('Why is my SQL join so slow on a big table?');
    expect(offer?.words).toContain('An index on id');
    expect(offer?.words).toContain('15 minutes, which leaves you 45 of your 60');

    await sam.press('Yes, now');
    expect(lin.sees('@Sam said yes to your question')).toBeDefined();
    expect(sam.sees('You said yes to @Lin')?.buttons).toEqual([]);

    await lin.press('I am here');
    expect(lin.sees('It ends today')).toBeDefined();

    await slack.travel({ minutes: 12 });
    expect(lin.sees('In one sentence: what will you do?')).toBeDefined();
    await lin.press('What will you do?');
    await lin.fill({ 'In one sentence: what will you do?': 'I add an index on both columns' });
    await lin.submit();
    await sam.press('Exactly');
    expect(lin.sees('says: exactly')).toBeDefined();

    await slack.travel({ minutes: 5 });
    expect(sam.sees('This conversation is over')).toBeDefined();
    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': 'You showed me how to read the plan' });
    expect(await lin.submit()).toMatchObject({ closed: true });
    expect(sam.sees('@Lin thanks you for your time')?.words).toContain('You showed me how to read the plan');

    await slack.travel({ days: 7 });
    await lin.press('Used it');
    await lin.fill({ 'Anything to add?': 'The report now takes two seconds' });
    await lin.submit();
    const told = sam.sees('Today we heard: it was used');
    expect(told?.words).toContain('7 days ago you gave @Lin 15 minutes on SQL');
    expect(told?.words).toContain('The report now takes two seconds');
    expect(slack.protocolErrors).toEqual([]);
  });
});
