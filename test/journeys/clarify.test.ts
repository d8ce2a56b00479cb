import { asks, companyForEachStory, linAndSamTalk, offersKnowledge, people, QUESTION } from './company';

describe('clarifying questions', () => {
  const company = companyForEachStory();

  it('fit what would help, are offered to the asker alone, and are asked in the thread with one tap', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack);
    expect((await sam.press('What could I ask?')).ephemeral).toBe('Only the person who asked can do this.');
    const offered = (await lin.press('What could I ask?')).ephemeral;
    expect(offered).toContain('Tap a question');

    await lin.press('What would you do first?');

    const asked = sam.sees('@Sam, @Lin asks: What would you do first?');
    expect(asked?.threadTs).toBe(sam.sees('@Lin asks, @Sam helps')?.ts);
    expect((await lin.press('What could I ask?')).ephemeral).not.toContain('What would you do first?');

    // Where one looks shortly before the end.
    await slack.travel({ minutes: 12 });
    expect(lin.sees('In one sentence')?.buttons).toEqual(['What will you do?', 'What could I ask?']);
    for (const sentence of ['Could you give me an example?', 'I had not seen it that way, can you say more?'])
      await lin.press(sentence);
    expect(lin.sees('In one sentence')?.buttons).toEqual(['What will you do?']);
  });

  it('are not all that both can read again: what was tried stands behind the card', async () => {
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['SQL']);
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await asks(slack, 'Lin', QUESTION, { 'What have you tried or read?': 'An index on the id.' });
    await sam.press('Yes, now');
    for (const each of [lin, sam]) {
      expect(each.sees('@Lin asks, @Sam helps')?.words).not.toContain('An index on the id.');
      await each.press('Read all of it');
      expect(each.modal?.words).toContain('An index on the id.');
    }
  });
});

const withOlga = [...people, { id: 'U0OLG', name: 'Olga', tz: 'America/New_York' }];

describe('"somebody else" after a conversation that did not happen', () => {
  const company = companyForEachStory({ people: withOlga });
  const passers = ['Eva', 'Tom', 'Ana', 'Kim'];

  it('asks on, also when five were asked before', async () => {
    const { slack } = company;
    for (const name of [...passers, 'Sam']) await offersKnowledge(slack, name, ['SQL']);
    await asks(slack, 'Lin', QUESTION);
    const lin = slack.as('Lin');
    const asked = new Set<string>();
    for (let days = 0; asked.size < 5 && days < 5; days++) {
      for (let hours = 0; hours < 24; hours++) {
        for (const name of [...passers, 'Sam']) {
          if (!slack.as(name).sees('Can you help @Lin')?.buttons.includes('Not now')) continue;
          asked.add(name);
          if (asked.size < 5) await slack.as(name).press('Not now');
          else await slack.as(name).press('Yes, now');
        }
        if (asked.size === 5) break;
        await slack.travel({ hours: 1 });
      }
    }
    expect(asked.size).toBe(5);
    await lin.press('I am here');
    await lin.press('It did not happen');
    await offersKnowledge(slack, 'Olga', ['SQL']);

    await lin.press('Somebody else');

    expect(slack.as('Olga').sees('Can you help @Lin')).toBeDefined();
  });
});
