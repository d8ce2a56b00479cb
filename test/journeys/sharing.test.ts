import type { Sandbox } from '../../sandbox/sandbox';
import { openStore } from '../../src/storage/sqlite/store';
import { companyForEachStory, linAndSamTalk, pressable } from './company';

describe('a thank-you that others may see', () => {
  const company = companyForEachStory();

  it('is posted in the thanks channel when writer and mentor both say yes, in the very words that both saw', async () => {
    const { slack } = company;
    const channel = await thanksChannel(slack, true);
    const { lin, sam } = await thanked({ 'May Sam share this?': 'Yes, with my name' });
    const received = sam.sees('@Lin thanks you');
    expect(received?.words).toContain('You may share it.');
    expect(channel.messages).toHaveLength(0);

    await sam.press('What happens with it');
    expect(sam.modal?.words).toContain('You showed me how');
    await sam.fill({ 'Where may it go?': 'Into the thanks channel' });
    await sam.submit();

    const [posted] = channel.messages;
    expect(posted?.text).toContain('thanks <@U0SAM> for help with *SQL*');
    expect(posted?.text).toContain('<@U0LIN>');
    expect(posted?.text).toContain('You showed me how');
    expect(sam.sees('@Lin thanks you')?.words).toContain('You shared this in');
    expect(lin.inbox().filter(({ words }) => words.includes('shared'))).toEqual([]);

    await sam.openHome();
    await sam.pressHome('Thanks received');
    await sam.pressInModal('Delete');
    expect(channel.messages.map(({ text }) => text)).toEqual(['This thank-you was deleted.']);
  });

  it('stays with the mentor when the writer did not say yes: there is no choice to share it', async () => {
    const { slack } = company;
    await thanksChannel(slack, true);
    const { sam } = await thanked();
    expect(sam.sees('@Lin thanks you')?.words).toContain('Only you see this.');
    await sam.press('What happens with it');
    expect(sam.modal?.words).toContain('sharing needs a yes');
    await expect(sam.fill({ 'Where may it go?': 'Into the thanks channel' })).rejects.toThrow();
  });

  it('is private again when the bot is not in that channel, and the mentor is told', async () => {
    const { slack } = company;
    const channel = await thanksChannel(slack, false);
    const { sam } = await thanked({ 'May Sam share this?': 'Yes, without my name' });
    await sam.press('What happens with it');
    await sam.fill({ 'Where may it go?': 'Into the thanks channel' });
    await sam.submit();
    expect(channel.messages).toHaveLength(0);
    expect(sam.sees('We could not post your thank-you')?.words).toContain('still yours alone');
    expect(sam.sees('@Lin thanks you')?.words).toContain('without the name');
  });

  it('goes to a manager without the name, where that is what was allowed', async () => {
    const { slack } = company;
    const { lin, sam } = await thanked({ 'May Sam share this?': 'Yes, without my name' });
    await sam.press('What happens with it');
    await sam.fill({ 'Where may it go?': 'To my manager' });
    expect(await sam.submit()).toMatchObject({ closed: false });
    await sam.fill({ 'Who is your manager?': ['Eva'] });
    expect(await sam.submit()).toMatchObject({ closed: true });
    const seen = slack.as('Eva').sees('@Sam would like you to see this thank-you');
    expect(seen?.words).toContain('A colleague thanks @Sam');
    expect(seen?.words).not.toContain('Lin');

    await lin.openHome();
    await lin.pressHome('Earlier');
    await lin.pressInModal('Look again');
    await lin.pressInModal('Delete');
    expect(
      slack
        .as('Eva')
        .inbox()
        .map(({ words }) => words),
    ).toEqual(['This thank-you was deleted.']);
  });

  it('is answered with a second thought, once', async () => {
    const { lin, sam } = await thanked();
    await sam.press('Anything to add?');
    await sam.fill({ 'A link, or a second thought': 'The manual has a page on this' });
    await sam.submit();
    expect(lin.sees('@Sam thought of something more')?.words).toContain('The manual has a page on this');
    expect(pressable(sam.sees('@Lin thanks you'))).toEqual(['What happens with it']);
  });

  it('may be written freely; what was typed moves along', async () => {
    const { lin, sam } = await over();
    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': 'You were kind' });
    await lin.pressInModal('Write freely instead');
    expect(lin.modal?.value('Your thank-you')).toBe('You were kind');
    await lin.fill({ 'Your thank-you': 'You were kind, and I know now what to do' });
    await lin.submit();
    const received = sam.sees('@Lin thanks you');
    expect(received?.words).toContain('You were kind, and I know now what to do');
    expect(received?.words).not.toContain('Before:');
  });

  async function over() {
    const both = await linAndSamTalk(company.slack);
    await both.lin.press('We are done');
    return both;
  }

  async function thanked(more: Readonly<Record<string, string>> = {}) {
    const both = await over();
    await both.lin.press('Write a thank-you');
    await both.lin.fill({ 'You …': 'You showed me how', ...more });
    await both.lin.submit();
    return both;
  }

  async function thanksChannel(slack: Sandbox, withApp: boolean) {
    const members = ['U0LIN', ...(withApp ? [slack.workspace.installation.botUserId] : [])];
    const channel = slack.workspace.conversations.create('public', 'thanks', members);
    const store = openStore(company.file);
    const [workspace] = await store.workspaces();
    await store.setPolicy(workspace?.id ?? '', { thanksChannel: channel.id });
    await store.close();
    return channel;
  }
});
