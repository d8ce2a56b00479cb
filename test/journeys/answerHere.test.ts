import { asks, type Company, offersKnowledge, openCompany, pressable } from './company';

describe('an answer in writing', () => {
  let company: Company;
  beforeEach(async () => {
    company = await openCompany();
  });
  afterEach(() => company.close());

  it('goes to the asker as it is, with one more question, a thank-you and what came of it', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await offersKnowledge(slack, 'Sam', ['SQL']);
    await asks(slack, 'Lin', 'How do I read a query plan in SQL?');

    await sam.press('Answer here');
    await sam.fill({
      'Your answer': 'Read it from the inside out. <!channel>',
      'A link that helps': 'https://example.com/plans',
    });
    expect(await sam.submit()).toMatchObject({ closed: true });
    const answer = lin.sees('@Sam answered your question');
    expect(answer?.words).toContain('Read it from the inside out. <!channel>');
    expect(answer?.words).toContain('https://example.com/plans');
    expect(answer?.mentions).not.toContain('channel');
    expect(pressable(answer)).toEqual(['Write a thank-you', 'One more question']);
    expect(sam.sees('You answered @Lin in writing')?.buttons).toEqual([]);

    await lin.press('One more question');
    await lin.fill({ 'Your one more question': 'Where does a nested loop start?' });
    await lin.submit();
    expect(pressable(lin.sees('@Sam answered your question'))).toEqual(['Write a thank-you']);
    await sam.press('Answer it');
    await sam.fill({ 'Your answer': 'At the table with the fewest rows.' });
    await sam.submit();
    expect(lin.sees('answered your one more question')?.words).toContain('At the table with the fewest rows.');
    expect(sam.sees('had one more question')?.buttons).toEqual([]);

    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': 'You saved my afternoon' });
    await lin.submit();
    expect(sam.sees('thanks you')?.words).toContain('You saved my afternoon');
    expect(pressable(lin.sees('@Sam answered your question'))).toEqual([]);

    await slack.travel({ days: 7 }, undefined, { stepMinutes: 60 });
    await lin.press('Used it');
    await lin.submit();
    expect(sam.sees('7 days ago you gave @Lin 5 minutes on SQL')).toBeDefined();
    expect(slack.protocolErrors).toEqual([]);
  });

  it('survives a restart, and an empty or broken one is told at its field', async () => {
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['SQL']);
    await asks(slack, 'Lin', 'How do I read a query plan in SQL?');
    const sam = slack.as('Sam');
    await sam.press('Answer here');
    await sam.fill({ 'Your answer': '   ', 'A link that helps': 'https://example.com/plans' });
    expect((await sam.submit()).errors).toMatchObject({ 'Your answer': 'Please write a few words here.' });
    await sam.fill({ 'Your answer': 'From the inside out.' });
    await company.restart();
    expect(await sam.submit()).toMatchObject({ closed: true });
    await company.restart();
    await slack.as('Lin').press('One more question');
    expect(slack.as('Lin').modal?.title).toBe('One more question');
  });
});
