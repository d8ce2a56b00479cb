import { companyForEachStory, knowSql, linAndSamTalk, QUESTION, readBy, travelDays } from './company';

describe('what people keep', () => {
  const company = companyForEachStory();

  it('can be looked up by both, and by nobody else', async () => {
    const { slack } = company;
    const { lin, sam } = await thanked();
    for (const person of [lin, sam]) {
      await person.openHome();
      await person.pressHome('Earlier');
      expect(person.modal?.words).toContain(QUESTION);
      await person.pressInModal('Look again');
      expect(person.modal?.words).toContain('read the plan first');
      expect(person.modal?.words).toContain('You showed me how');
    }
    await knowSql(slack, 'Eva');
    const eva = slack.as('Eva');
    await eva.openHome();
    await eva.pressHome('Earlier');
    expect(eva.modal?.words).toContain('There is nothing here yet');
  });

  it('has the thanks somebody received, for them alone', async () => {
    const { sam } = await thanked();
    await sam.openHome();
    await sam.pressHome('Thanks received');
    expect(sam.modal?.words).toContain('from @Lin');
    expect(sam.modal?.words).toContain('You showed me how');

    await sam.pressInModal('Delete');
    expect(sam.modal?.words).toContain('There are no thanks here yet.');
    expect(sam.sees('This thank-you was deleted')).toBeDefined();
  });

  it('has thanks that their writer can delete there too, for both', async () => {
    const { lin, sam } = await thanked();
    await lin.openHome();
    await lin.pressHome('Earlier');
    await lin.pressInModal('Look again');
    await lin.pressInModal('Delete');
    expect(lin.modal?.words).toContain(QUESTION);
    expect(lin.modal?.words).not.toContain('You showed me how');
    expect(readBy(sam)).not.toContain('You showed me how');
    await sam.openHome();
    await sam.pressHome('Thanks received');
    expect(sam.modal?.words).toContain('There are no thanks here yet.');
  });

  it('has what came of it', async () => {
    const { slack } = company;
    const { lin, sam } = await thanked();
    await travelDays(slack, 7);
    await lin.press('Used part');
    await lin.fill({ 'Anything to add?': 'The index did it' });
    await lin.submit();
    await sam.openHome();
    await sam.pressHome('Earlier');
    await sam.pressInModal('Look again');
    expect(sam.modal?.words).toContain('How it went: used part.');
    expect(sam.modal?.words).toContain('The index did it');
  });

  it('leads from another road to a second perspective, of somebody else', async () => {
    const { slack } = company;
    const { lin, sam } = await thanked();
    await travelDays(slack, 7);
    await lin.press('Took another road');
    await lin.submit();
    expect(lin.modal?.words).toContain('Another road is a good outcome too.');
    await lin.pressInModal('Ask somebody else too');
    expect(lin.modal?.value('Your question')).toBe(QUESTION);
    await lin.submit();
    expect(sam.inbox().filter(({ words }) => words.includes('Can you help'))).toEqual([]);
    // Nor through the door of whoever helped before.
    await sam.command('/ask-mentor door 25');
    expect(sam.sees(/Nobody needs you right now/)).toBeDefined();
    expect(lin.sees('has time right now')).toBeUndefined();
    await knowSql(slack, 'Eva');
    await slack.travel({ minutes: 2 });
    expect(slack.as('Eva').sees('Can you help')?.words).toContain(QUESTION);
  });

  it('offers the second perspective in the message too', async () => {
    const { slack } = company;
    const { lin } = await thanked();
    await travelDays(slack, 7);
    await lin.press('Took another road');
    await lin.submit();
    expect(lin.sees('You answered: took another road')?.buttons).toEqual(['Ask somebody else too']);
    await lin.press('Ask somebody else too');
    await lin.submit();
    expect(lin.sees('Nobody who knows SQL is free right now')).toBeDefined();
    await lin.press('Take the question back');

    // Also where there is a choice, and on the way back from it.
    await knowSql(slack, 'Eva', 'Tom');
    await lin.press('Ask somebody else too');
    await lin.submit();
    await lin.pressInModal('Change my question');
    await lin.submit();
    expect(lin.modal?.options('Whom shall we ask?')).toEqual(['Ask the best match for me', 'Eva', 'Tom']);
  });

  async function thanked() {
    const both = await linAndSamTalk(company.slack);
    await both.lin.press('We are done');
    await both.lin.press('Write a thank-you');
    await both.lin.fill({ 'You …': 'You showed me how', 'Now I will …': 'read the plan first' });
    await both.lin.submit();
    return both;
  }
});
