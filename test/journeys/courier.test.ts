import type { Actor } from '../../sandbox/actor/actor';
import { asks, companyForEachStory, knowSql, linAndSamTalk, QUESTION, travelDays } from './company';

describe('when Slack has a bad day', () => {
  const company = companyForEachStory();

  it('a message that was told to wait waits, and no other does', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    slack.fault({
      method: 'chat.postMessage',
      kind: '429',
      retryAfter: 120,
      match: ({ channel }) => channel === sam.id,
    });

    await asks(slack, 'Lin');

    expect(lin.sees('We are asking somebody who knows SQL')).toBeDefined();
    expect(sam.inbox()).toEqual([]);
    await slack.travel({ minutes: 1 });
    expect(sam.inbox()).toEqual([]);
    await slack.travel({ minutes: 1 });
    expect(sam.inbox()).toHaveLength(1);
  });

  it('an offer of which nobody knows whether it arrived is sent again, and either copy works', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    slack.fault({ method: 'chat.postMessage', kind: 'dropAfter', match: ({ channel }) => channel === sam.id });
    await asks(slack, 'Lin');
    await slack.travel({ minutes: 2 });
    const [first, second, ...more] = offersTo(sam);
    if (!first || !second) throw new Error('There are two copies');
    expect(more).toEqual([]);

    await sam.press('Yes, now', { message: first });

    expect(lin.sees('@Sam said yes to your question')).toBeDefined();
    expect(sam.inbox().find(({ ts }) => ts === first.ts)?.buttons).toEqual([]);
    expect((await sam.pressStale(second, 'Yes, now')).ephemeral).toBe(
      'You already said yes to this question. Thank you.',
    );
    expect(sam.inbox().flatMap(({ buttons }) => buttons)).not.toContain('Yes, now');
  });

  it('an offer that Slack could not take is sent once it can', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await knowSql(slack, 'Sam');
    slack.fault({ method: 'chat.postMessage', kind: '503', times: 3, match: ({ channel }) => channel === sam.id });
    await asks(slack, 'Lin');
    expect(offersTo(sam)).toEqual([]);
    await slack.travel({ minutes: 5 });
    expect(offersTo(sam)).toHaveLength(1);
  });

  it('a reminder of which nobody knows whether it arrived is not sent again', async () => {
    const { slack } = company;
    const { lin } = await linAndSamTalk(slack);
    await lin.press('We are done');
    slack.fault({
      method: 'chat.postMessage',
      kind: 'dropBefore',
      match: ({ text }) => String(text).includes('only reminder'),
    });

    await travelDays(slack, 3);

    expect(lin.sees('This is the only reminder')).toBeUndefined();
  });

  it('a form that does not open is said, and opens the next time', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    slack.fault({ method: 'views.open', kind: '503' });
    const { text } = await lin.command(`/ask-mentor ${QUESTION}`);
    expect(text).toBe('Slack did not open the form in time. Nothing is lost. Please try again.');
    expect(lin.modal).toBeUndefined();

    await lin.command(`/ask-mentor ${QUESTION}`);
    expect(lin.modal?.value('Your question')).toBe(QUESTION);
  });

  it('a form behind a button that does not open is said too', async () => {
    const { slack } = company;
    const { lin } = await linAndSamTalk(slack);
    slack.fault({ method: 'views.open', kind: 'error', error: 'internal_error' });
    const { ephemeral } = await lin.press('What will you do?');
    expect(ephemeral).toBe('Slack did not open the form in time. Nothing is lost. Please try again.');

    const ts = slack.say('general', 'Kim', 'The SQL join is slow.');
    slack.fault({ method: 'views.open', kind: '503' });
    const { text } = await lin.messageShortcut('general', ts, 'ask_expert');
    expect(text).toBe('Slack did not open the form in time. Nothing is lost. Please try again.');
  });

  it('a card that waits does not cost the asker their ten minutes', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    slack.fault({ method: 'conversations.open', kind: '429', retryAfter: 360 });
    await sam.press('Yes, now');
    await slack.travel({ minutes: 12 });

    expect(lin.sees('was there for you just now')).toBeUndefined();
    await lin.press('I am here');
    expect(sam.sees('Write in this thread, or start a huddle')).toBeDefined();
  });

  it('what Slack delivers three times has one effect', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    const lin = slack.as('Lin');
    await lin.openHome();
    await asks(slack, 'Lin');
    for (const _ of [1, 2, 3]) await slack.changePerson('U0SAM', { deleted: true });
    expect(lin.inbox().filter(({ words }) => words.includes('Nobody who knows SQL is free'))).toHaveLength(1);
  });
});

const offersTo = (person: Actor) => person.inbox().filter(({ buttons }) => buttons.includes('Yes, now'));
