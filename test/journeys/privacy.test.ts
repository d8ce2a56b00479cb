import { SqliteDatabase } from '../../src/storage/sqlite/binding';
import { asks, companyForEachStory, knowSql, linAndSamTalk, readBy } from './company';

describe('what is known about somebody', () => {
  const company = companyForEachStory();

  it('is shown to everybody, also to those who never used it', async () => {
    const ana = company.slack.as('Ana');
    await ana.command('/ask-mentor privacy');
    expect(ana.modal?.words).toContain('Your id in Slack: U0ANA');
    expect(ana.modal?.words).toContain('Is a guest: no');
    expect(ana.modal?.words).not.toContain('Not asked until');
    await ana.pressInModal('Show a copy of all');
    expect(ana.modal?.words).toContain('"U0ANA"');
  });

  it('can be forgotten: the conversation ends kindly, and nothing has their id', async () => {
    const { slack, file } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await sam.openHome();
    expect(sam.home?.words).toContain('Your conversation with @Lin');
    await sam.command('/ask-mentor privacy');
    await sam.pressInModal('Forget me');
    expect(sam.modal?.words).toContain('It is done');
    // Their Home is as at the first visit, at once.
    expect(sam.home?.words).toContain('Your data is erased');
    expect(sam.home?.words).toContain('What would you like to do first?');
    expect(sam.home?.words).not.toContain('@Lin');
    await slack.travel({ minutes: 2 });
    expect(readBy(lin)).toContain('somebody who left');
    expect(readBy(lin)).not.toContain('gone_');
    const database = new SqliteDatabase(file, { readonly: true });
    const people = database.prepare('SELECT id FROM people').pluck().all();
    database.close();
    expect(people).not.toContain('U0SAM');
  });

  it('a question moves on when the mentor who was asked is forgotten', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');
    const eva = slack.as('Eva');
    await eva.command('/ask-mentor privacy');
    await eva.pressInModal('Forget me');
    await slack.travel({ minutes: 2 });
    expect(slack.as('Sam').sees('slow on a big table')?.buttons).toContain('Yes, now');
  });

  it('a thank-you is deleted for both by whoever wrote it', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    await lin.press('We are done');
    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': 'You were patient' });
    await lin.submit();
    expect(readBy(sam)).toContain('You were patient');
    await lin.command('/ask-mentor privacy');
    await lin.pressInModal('Delete');
    await slack.travel({ minutes: 2 });
    expect(readBy(sam)).not.toContain('You were patient');
    expect(sam.sees('This thank-you was deleted')).toBeDefined();
  });
});
