import {
  asks,
  companyForEachStory,
  FRIDAY_AFTERNOON,
  knowSql,
  offersKnowledge,
  QUESTION,
  readBy,
  seenBy,
} from './company';

describe('an offer that the first mentor does not take', () => {
  const company = companyForEachStory();

  it('goes to the next mentor after a no, and nobody learns who passed', async () => {
    const { slack } = company;
    const [lin, eva, sam] = [slack.as('Lin'), slack.as('Eva'), slack.as('Sam')];
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');
    expect(sam.sees('Can you help')).toBeUndefined();

    const { ephemeral } = await eva.press('Not now');
    expect(ephemeral).toContain('Is this a busy time? Do not ask me until …');
    await eva.press('Another day …');
    await eva.fill({ 'Do not ask me until': '2026-03-12' });
    await eva.submit();
    expect(eva.modal?.words).toContain('We do not ask you until Thursday 12 March.');
    const passed = eva.sees('You said no to this question, and that is fine');
    expect(passed?.buttons).toEqual([]);
    expect(readBy(eva)).not.toContain(QUESTION);

    await sam.press('Yes, now');
    expect(lin.sees('@Sam said yes to your question')).toBeDefined();
    expect(readBy(lin)).not.toContain('Eva');
    expect(readBy(sam)).not.toContain('Eva');
  });

  it('goes to the next one as soon as the mentor gives no minutes any more', async () => {
    const { slack } = company;
    const [eva, sam] = [slack.as('Eva'), slack.as('Sam')];
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');
    await offersKnowledge(slack, 'Eva', ['SQL'], { 'Minutes in any 30 days': 'None: do not ask me' });

    expect(sam.sees('Can you help @Lin')).toBeDefined();
    const line = eva.sees('You are not asked about this question any more');
    expect(line?.buttons).toEqual([]);
    expect(line?.words).not.toContain(QUESTION);
    await sam.press('Yes, now');
    expect(readBy(slack.as('Lin'))).not.toContain('Eva');
  });

  it('takes the topic off the one who says it is not theirs, and puts it back when asked to', async () => {
    const { slack } = company;
    const eva = slack.as('Eva');
    await knowSql(slack, 'Eva');
    await asks(slack, 'Lin');

    await eva.press('Not my topic');
    expect(eva.sees('We took SQL off your topics')).toBeDefined();
    await eva.command('/ask-mentor me');
    expect(eva.modal?.value('Topics you can help with')).toBeUndefined();
    await eva.cancel();

    await eva.press('Put it back');
    await eva.command('/ask-mentor me');
    expect(eva.modal?.value('Topics you can help with')).toEqual(['SQL']);
  });
});

describe('an offer that nobody answers over the weekend', () => {
  const company = companyForEachStory({ now: FRIDAY_AFTERNOON });

  it('waits for four working hours of the mentor, and the asker hears by the time that was promised', async () => {
    const { slack } = company;
    const [lin, eva, sam, tom] = [slack.as('Lin'), slack.as('Eva'), slack.as('Sam'), slack.as('Tom')];
    await knowSql(slack, 'Eva', 'Sam', 'Tom');
    await asks(slack, 'Lin');
    expect(lin.sees('You will hear from us by Monday, March 9, 2026 5:00 PM')).toBeDefined();

    await slack.travel({ days: 2, hours: 19, minutes: 55 }, undefined, { stepMinutes: 20 });
    expect(eva.sees('Can you help @Lin')).toBeDefined();
    expect(sam.sees('Can you help')).toBeUndefined();
    await slack.travel({ minutes: 5 });
    expect(eva.sees('has moved on')?.words).not.toContain(QUESTION);
    expect(sam.sees('Can you help @Lin')).toBeDefined();

    await slack.travel({ hours: 4, minutes: 59 });
    expect(tom.sees('Can you help @Lin')).toBeDefined();
    expect(lin.sees('nobody has said yes so far')).toBeUndefined();
    await slack.travel({ minutes: 1 });
    expect(lin.sees('nobody has said yes so far')?.buttons).toEqual([
      'Add topics',
      'In writing is fine',
      'Invite a colleague',
      'Take the question back',
    ]);

    await tom.press('Yes, now');
    expect(lin.sees('At that time nobody had said yes yet')?.buttons).toEqual([]);
  });
});

describe('a late yes', () => {
  const company = companyForEachStory();

  it('counts while the next mentor has not answered', async () => {
    const { slack } = company;
    const [lin, eva, sam] = [slack.as('Lin'), slack.as('Eva'), slack.as('Sam')];
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');
    await slack.travel({ hours: 4 });

    await eva.press('Yes, now');

    expect(lin.sees('@Eva said yes to your question')).toBeDefined();
    expect(sam.sees('Somebody else is helping with this question')?.buttons).toEqual([]);
    expect(readBy(sam)).not.toContain(QUESTION);
  });

  it('counts also when the question is already on the list', async () => {
    const { slack } = company;
    const [lin, eva] = [slack.as('Lin'), slack.as('Eva')];
    await knowSql(slack, 'Eva');
    await asks(slack, 'Lin');
    await slack.travel({ hours: 4 });
    expect(lin.sees('Nobody who knows SQL is free right now')).toBeDefined();

    await eva.press('Yes, now');

    expect(lin.sees('@Eva said yes to your question')).toBeDefined();
    expect(lin.sees('Nobody was free at that time')?.buttons).toEqual([]);
  });

  it('comes too late when somebody else has said yes', async () => {
    const { slack } = company;
    const [eva, sam] = [slack.as('Eva'), slack.as('Sam')];
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');
    await slack.travel({ hours: 4 });
    const lapsed = seenBy(eva, 'has moved on');
    await sam.press('Yes, now');

    const { ephemeral } = await eva.pressStale(lapsed, 'Yes, now');

    expect(ephemeral).toBe('Somebody else said yes first. Thank you for wanting to help.');
    expect(eva.sees('Somebody else is helping with this question')?.buttons).toEqual([]);
  });
});
