import type { Actor } from '../../sandbox/actor/actor';
import { asks, companyForEachStory, linAndSamTalk, offersKnowledge } from './company';

const CALLS_EVERYBODY = 'SQL: <!channel> <!here> <@U0KIM> *bold* & <https://evil.example|click> @everyone?';
const READ = 'SQL: <!channel> <!here> <@U0KIM> *bold* & <https://evil.example|click> @everyone?';
const NOBODY_ELSE = /channel|here|everyone|U0KIM/;

describe('whatever people write', () => {
  const company = companyForEachStory();

  it('calls nobody and stays readable, from the question to what came of it', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await offersKnowledge(slack, 'Sam', ['SQL'], { 'Ask me about …': CALLS_EVERYBODY });
    await lin.shortcut('ask_mentor');
    await lin.fill({ 'Your question': CALLS_EVERYBODY, 'What have you tried or read?': CALLS_EVERYBODY });
    await lin.submit();
    expect(sam.sees('Can you help @Lin')?.words).toContain(READ);
    await sam.press('Yes, now');
    await lin.press('I am here');
    await lin.press('What will you do?');
    await lin.fill({ 'In one sentence: what will you do?': CALLS_EVERYBODY });
    await lin.submit();
    await sam.press('Not quite');
    await sam.fill({ 'How would you put it, in one sentence?': CALLS_EVERYBODY });
    await sam.submit();
    expect(sam.sees('@Sam puts it like this')?.words).toContain(READ);
    await lin.press('We are done');
    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': CALLS_EVERYBODY });
    await lin.submit();
    expect(sam.sees('@Lin thanks you')?.words).toContain(READ);
    await slack.travel({ days: 7 }, undefined, { stepMinutes: 180 });
    await lin.press('Used it');
    await lin.fill({ 'Anything to add?': CALLS_EVERYBODY });
    await lin.submit();
    expect(sam.sees('Today we heard: it was used')?.words).toContain(READ);
    await lin.openHome();
    await lin.command('/ask-mentor status');

    expect(calledIn(lin)).toEqual([]);
    expect(calledIn(sam)).toEqual([]);
  });

  it('calls nobody as the name of a topic', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await offersKnowledge(slack, 'Sam', ['<!channel> & co']);
    await asks(slack, 'Lin', 'What is the fastest way to get started?', { Topics: ['<!channel> & co'] });

    expect(sam.sees('Can you help @Lin')?.words).toContain('because you know <!channel> & co');
    expect(lin.sees('We are asking somebody who knows <!channel> & co')).toBeDefined();
    expect([...calledIn(lin), ...calledIn(sam)]).toEqual([]);
  });

  it.each([
    ['emoji', 'Is 👩🏽‍💻 or 🏳️‍🌈 one character in SQL? 🤷‍♀️'],
    ['combining characters', 'Why does e\u0301 differ from é, and Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ from ZA, in SQL?'],
    ['right-to-left text', 'למה השאילתה ב-SQL כל כך איטית? لماذا الاستعلام بطيء؟'],
  ])('is readable with %s', async (_, question) => {
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['SQL']);
    await asks(slack, 'Lin', question);

    expect(slack.as('Sam').sees('Can you help @Lin')?.words).toContain(question);
    expect(slack.as('Lin').sees('We are asking')?.words).toContain(question);
  });

  it('is told at the field when it is too long, and nothing is cut', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    const long = `Why is SQL slow? ${'&'.repeat(2900)}`;
    await lin.command(`/ask-mentor ${long}`);
    expect(lin.modal?.value('Your question')).toBe(long);
    expect(await lin.submit()).toMatchObject({
      closed: false,
      errors: { 'Your question': 'This is too long. Up to 300 characters fit here.' },
    });
    await lin.fill({
      'Your question': 'Why is SQL slow on my machine?',
      'What have you tried or read?': '<'.repeat(1001),
    });
    expect((await lin.submit()).closed).toBe(false);
    await lin.fill({ 'What have you tried or read?': '<'.repeat(1000) });
    expect((await lin.submit()).closed).toBe(true);
  });

  it('fits everywhere when it is as long as it may be', async () => {
    const { slack } = company;
    const { lin, sam } = await linAndSamTalk(slack, {
      'Your question': `SQL ${'&'.repeat(296)}`,
      'What have you tried or read?': '&'.repeat(1000),
    });
    expect(sam.sees('@Lin asks, @Sam helps')?.words).toContain('&'.repeat(296));
    await lin.press('We are done');
    await lin.press('Write a thank-you');
    await lin.fill({ 'Before …': '<'.repeat(600), 'You …': '<'.repeat(600), 'Now I will …': '<'.repeat(600) });
    expect((await lin.submit()).closed).toBe(true);

    expect(sam.sees('@Lin thanks you')?.words.split('<').length).toBe(1801);
    await lin.openHome();
    await sam.openHome();
  });

  it('as a name calls nobody', async () => {
    const { slack } = company;
    await slack.changePerson('U0SAM', { name: 'Sam <!channel>' });
    const lin = slack.as('Lin');
    await offersKnowledge(slack, 'U0SAM', ['SQL']);
    await asks(slack, 'Lin');
    await slack.as('U0SAM').press('Yes, now');
    await lin.press('I am here');
    await lin.press('It did not happen');
    expect(lin.sees('did not take place')?.buttons).toContain('Another time with Sam <!channel>');
    expect(calledIn(lin)).toEqual([]);
  });
});

/** Whom the messages of a person call, but for the two who talk. */
const calledIn = (person: Actor): string[] =>
  person.inbox().flatMap(({ mentions }) => mentions.filter((each) => NOBODY_ELSE.test(each)));
