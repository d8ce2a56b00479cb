import type { Actor } from '../../sandbox/actor/actor';
import { asks, companyForEachStory, knowSql, messagesSent, QUESTION, travelDays } from './company';

/** Monday, 10:00 in Berlin. */
const MONDAY = '2026-03-02T09:00:00Z';
const TOGETHER = 'things waited for you. Here they are in one message.';

describe('what waits for the same moment of one person', () => {
  const company = companyForEachStory({ now: MONDAY });

  /** Lin talks with Sam about this, to the end. */
  async function talk(question: string) {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await asks(slack, 'Lin', question);
    await sam.press('Yes, now');
    await lin.press('I am here');
    await lin.press('We are done');
  }

  /** Lin and Sam talked twice on one day. */
  async function talkedTwice() {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    await talk(QUESTION);
    await talk('What is an SQL index good for?');
    return { lin: slack.as('Lin'), sam: slack.as('Sam') };
  }

  const together = (person: Actor) => person.inbox().filter(({ words }) => words.includes(TOGETHER));

  /** Thanks Sam twice, while Sam rests. */
  async function thanksTwice(lin: Actor) {
    for (const you of ['You were patient', 'You drew it']) {
      await lin.press('Write a thank-you');
      await lin.fill({ 'You …': you });
      await lin.submit();
    }
  }

  it('comes as one message, with the words of each', async () => {
    const { slack } = company;
    const { lin, sam } = await talkedTwice();
    await sam.command('/ask-mentor rest today');
    await thanksTwice(lin);
    expect(sam.sees('thanks you')).toBeUndefined();
    const sent = messagesSent(slack);

    await slack.travel({ days: 1 }, undefined, { stepMinutes: 30 });

    const [message, ...more] = together(sam);
    expect(more).toEqual([]);
    expect(message?.text).toContain(`2 ${TOGETHER}`);
    expect(message?.text).toMatch(/You were patient[\s\S]*You drew it/);
    expect(message?.words).toMatch(/You were patient[\s\S]*You drew it/);
    expect(messagesSent(slack) - sent).toBe(1);
  });

  it('reminders due at one moment are one message, count once, and each button works', async () => {
    const { slack } = company;
    const { lin, sam } = await talkedTwice();
    await lin.openHome();
    await slack.travel({ days: 1 }, undefined, { stepMinutes: 30 });

    const [message, ...more] = together(lin);
    expect(more).toEqual([]);
    expect(message?.buttons.filter((label) => label === 'Write a thank-you')).toHaveLength(2);
    expect(lin.home?.words).toContain('1 of 2 reminders used');

    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': 'You were patient' });
    await lin.submit();
    expect(sam.sees('You were patient')).toBeDefined();
    const [after] = together(lin);
    expect(after?.ts).toBe(message?.ts);
    expect(after?.words).toContain('You thanked @Sam');
    expect(after?.words).toContain('This is the only reminder');
    expect(after?.buttons.filter((label) => label === 'Write a thank-you')).toHaveLength(1);

    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': 'You drew it' });
    await lin.submit();
    expect(sam.sees('You drew it')).toBeDefined();
    expect(together(lin).flatMap(({ buttons }) => buttons)).toEqual([]);
  });

  it('of which nobody knows whether it arrived is sent again when each part may be, and either copy works', async () => {
    const { slack } = company;
    const { lin, sam } = await talkedTwice();
    await sam.command('/ask-mentor rest today');
    await thanksTwice(lin);
    slack.fault({
      method: 'chat.postMessage',
      kind: 'dropAfter',
      match: ({ text }) => String(text).includes(TOGETHER),
    });
    await slack.travel({ days: 1 }, undefined, { stepMinutes: 30 });
    expect(together(sam)).toHaveLength(2);
    await travelDays(slack, 2);
    expect(together(sam)).toHaveLength(2);
  });

  it('is not sent again in doubt when it asks for something, and Home still shows it', async () => {
    const { slack } = company;
    const { lin } = await talkedTwice();
    await lin.openHome();
    slack.fault({
      method: 'chat.postMessage',
      kind: 'dropBefore',
      match: ({ text }) => String(text).includes(TOGETHER),
    });
    await travelDays(slack, 3);
    expect(together(lin)).toEqual([]);
    expect(lin.sees('This is the only reminder')).toBeUndefined();
    expect(lin.home?.words).toContain('Say thank you to @Sam');
  });

  it('goes part by part when the one message is refused', async () => {
    const { slack } = company;
    const { lin, sam } = await talkedTwice();
    await sam.command('/ask-mentor rest today');
    await thanksTwice(lin);
    slack.fault({
      method: 'chat.postMessage',
      kind: 'error',
      error: 'invalid_blocks',
      match: ({ text }) => String(text).includes(TOGETHER),
    });
    await slack.travel({ days: 1 }, undefined, { stepMinutes: 30 });
    expect(sam.sees('You were patient')).toBeDefined();
    expect(sam.sees('You drew it')).toBeDefined();
    expect(together(sam)).toEqual([]);
  });

  it('that is told to wait waits as one', async () => {
    const { slack } = company;
    const { lin, sam } = await talkedTwice();
    await sam.command('/ask-mentor rest today');
    await thanksTwice(lin);
    slack.fault({
      method: 'chat.postMessage',
      kind: '429',
      retryAfter: 120,
      match: ({ text }) => String(text).includes(TOGETHER),
    });
    await slack.travel({ days: 1 }, undefined, { stepMinutes: 30 });
    await slack.travel({ minutes: 5 });
    expect(together(sam)).toHaveLength(1);
  });
});
