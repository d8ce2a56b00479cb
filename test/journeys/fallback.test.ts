import type { Actor } from '../../sandbox/actor/actor';
import { companyForEachStory, knowSql, pressable, samSaysYes, travelDays } from './company';

const scopesWithoutGroups = ['commands', 'chat:write', 'users:read'];

describe('when no group conversation can be opened', () => {
  const company = companyForEachStory();

  it('both get direct messages that name the other, and all goes on through to what came of it', async () => {
    const { slack } = company;
    slack.fault({ method: 'conversations.open', kind: 'error', error: 'user_disabled' });
    const { lin, sam } = await samSaysYes(slack);

    await walkThrough(lin, sam);
  });

  it('another time works there too', async () => {
    const { slack } = company;
    slack.fault({ method: 'conversations.open', kind: 'error', error: 'user_disabled' });
    const { lin, sam } = await samSaysYes(slack);
    await slack.travel({ minutes: 10 });
    await sam.press('In 30 minutes');
    await slack.travel({ minutes: 20 });
    for (const each of [lin, sam]) expect(each.sees('your conversation begins in about ten minutes')).toBeDefined();
    await slack.travel({ minutes: 10 });
    expect(sam.sees('It is time. @Lin can tap')?.buttons).toEqual([]);
    await lin.press('I am here');
    expect(sam.sees('Write to each other, or start a huddle')).toBeDefined();
  });

  it('the mentor who cannot be reached any more is replaced', async () => {
    const { slack } = company;
    slack.fault({ method: 'conversations.open', kind: 'error', error: 'user_disabled' });
    slack.fault({
      method: 'chat.postMessage',
      kind: 'error',
      error: 'user_disabled',
      times: 100,
      nth: 2,
      match: ({ channel }) => channel === 'U0SAM',
    });
    await knowSql(slack, 'Eva');
    await slack.as('Eva').command('/ask-mentor rest tomorrow');
    const { lin } = await samSaysYes(slack);

    expect(lin.sees('@Sam is no longer available')).toBeDefined();
    await travelDays(slack, 1);
    expect(slack.as('Eva').sees('Can you help @Lin')).toBeDefined();
  });

  async function walkThrough(lin: Actor, sam: Actor): Promise<void> {
    const { slack } = company;
    expect(lin.conversations().filter(({ kind }) => kind === 'mpim')).toEqual([]);
    expect(lin.sees('We could not open a group message')?.words).toContain('Please write to @Sam directly');
    expect(sam.sees('We could not open a group message')?.words).toContain('Please write to @Lin directly');
    expect(pressable(sam.sees('@Lin asks, @Sam helps'))).toEqual([]);

    await lin.press('I am here');
    await slack.travel({ minutes: 12 });
    await lin.press('What will you do?');
    await lin.fill({ 'In one sentence: what will you do?': 'I add an index' });
    await lin.submit();
    await sam.press('Exactly');
    expect(sam.sees('@Sam says: exactly')).toBeDefined();
    await sam.press('+10 minutes');
    await sam.press('We are done');
    for (const each of [lin, sam]) expect(each.sees('This conversation is over')).toBeDefined();
    await lin.press('Write a thank-you');
    await lin.submit();
    expect(sam.sees('@Lin thanks you')?.words).toContain('I add an index');
    await travelDays(slack, 7);
    await lin.press('Used part');
    await lin.submit();
    expect(sam.sees('part of it was used')).toBeDefined();
    // What may still be done with the thank-you.
    const left = [...lin.inbox(), ...sam.inbox()].flatMap((each) => pressable(each) ?? []);
    expect(left.sort()).toEqual(['Anything to add?', 'What happens with it']);
  }

  describe('because the app may not', () => {
    const limited = companyForEachStory({ scopes: scopesWithoutGroups });

    it('both get direct messages that name the other', async () => {
      const { lin, sam } = await samSaysYes(limited.slack);

      expect(lin.sees('We could not open a group message')?.words).toContain('Please write to @Sam directly');
      await lin.press('I am here');
      expect(sam.sees('Write to each other, or start a huddle')).toBeDefined();
    });
  });
});
