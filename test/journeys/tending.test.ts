import { topics } from '../../src/topics';
import { fortyTopics } from '../support/fortyTopics';
import { asks, companyForEachStory, offersKnowledge, sendsQuestion } from './company';

describe('topics that somebody tends', () => {
  const company = companyForEachStory();
  const tends = (...words: string[]) => topics(company.file, words, company.slack.clock.now());

  it('become one, and whoever held the other one is told at Home and loses nothing', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await offersKnowledge(slack, 'Sam', ['Bee keeping']);
    await offersKnowledge(slack, 'Eva', ['Beekeeping at home']);
    await sam.openHome();
    expect(await tends()).toEqual([
      `Sandbox: ${fortyTopics.length + 2} topics, 2 of them typed and not looked at yet`,
      '  Bee keeping',
      '  Beekeeping at home',
    ]);
    // Two forms that were opened before carry the old topic.
    await lin.command('/ask-mentor How do I look after a colony in winter?');
    await lin.fill({ Topics: ['Bee keeping'] });
    await sam.command('/ask-mentor me');

    expect(await tends('--merge', 'Bee keeping > beekeeping at home')).toEqual(['Sandbox: done.']);
    await sam.submit();
    await sendsQuestion(lin);
    expect(slack.as('Eva').sees('Can you help @Lin')?.words).toContain('Beekeeping at home');

    await sam.openHome();
    expect(sam.home?.words).toContain('Bee keeping is now part of Beekeeping at home, and you hold that instead.');
    await sam.pressHome('Hide this');
    expect(sam.home?.words).not.toContain('Bee keeping');
    await sam.command('/ask-mentor me');
    expect(sam.modal?.value('Topics you can help with')).toEqual(['Beekeeping at home']);
  });

  it('come back as what they are part of now, when “Not my topic” is undone after that', async () => {
    const { slack } = company;
    const eva = slack.as('Eva');
    await offersKnowledge(slack, 'Eva', ['Bee keeping']);
    await asks(slack, 'Lin', 'How do I look after a colony in winter?', { Topics: ['Bee keeping'] });
    await eva.press('Not my topic');
    await offersKnowledge(slack, 'Sam', ['Beekeeping at home']);
    await tends('--merge', 'Bee keeping > Beekeeping at home');
    await eva.press('Put it back');
    await eva.command('/ask-mentor me');
    expect(eva.modal?.value('Topics you can help with')).toEqual(['Beekeeping at home']);
  });

  it('are offered no more when they are retired, and questions on their way go on', async () => {
    const { slack } = company;
    const [lin, eva] = [slack.as('Lin'), slack.as('Eva')];
    await offersKnowledge(slack, 'Eva', ['Fax machines']);
    await asks(slack, 'Lin', 'Why does it beep three times and print nothing?', { Topics: ['Fax machines'] });
    await tends('--retire', 'fax machine');
    expect((await lin.command('/ask-mentor status')).text).toContain('Fax machines');
    await eva.openHome();
    expect(eva.home?.words).toContain('Fax machines is no longer offered as a topic.');
    await eva.press('Yes, now');
    expect(lin.sees('@Eva said yes to your question')).toBeDefined();
    await lin.command('/ask-mentor Who knows about fax machines?');
    expect(lin.modal?.value('Topics')).toBeUndefined();
    await expect(tends('--retire', 'Knitting')).rejects.toThrow('Sandbox: No topic is called “Knitting”.');
    await tends('--keep', 'Fax machines');
    await eva.openHome();
    expect(eva.home?.words).not.toContain('no longer offered');
  });
});
