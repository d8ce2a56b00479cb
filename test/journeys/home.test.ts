import type { Actor } from '../../sandbox/actor/actor';
import { asks, companyForEachStory, knowSql, linAndSamTalk, offersKnowledge, QUESTION, travelDays } from './company';

describe('Home', () => {
  const company = companyForEachStory();

  it('shows two choices at the first visit, and each leads on', async () => {
    const lin = company.slack.as('Lin');
    await lin.openHome();
    expect(lin.home?.buttons().slice(0, 2)).toEqual(['Ask', 'Offer what you know']);
    expect(textOf(lin)).toContain('Each takes under a minute.');

    await lin.pressHome('Ask');
    await lin.fill({ 'Your question': QUESTION });
    await lin.submit();
    expect(textOf(lin)).toContain(QUESTION);
    await lin.pressHome('Offer what you know');
    await lin.fill({ 'Topics you can help with': ['SQL'] });
    await lin.submit();
    expect(textOf(lin)).toContain('60 of 60 minutes left');
  });

  it('has nothing to say when nothing is going on', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await knowSql(slack, 'Sam');
    await sam.openHome();
    expect(textOf(sam)).toContain('Nothing needs you right now.');
    expect(sam.home?.buttons()).toEqual([
      ...['Ask', 'Open my door'],
      ...[
        'Change',
        'Levels',
        'Rest until tomorrow',
        'Rest until …',
        'Invite colleagues',
        'Earlier',
        'Thanks received',
        'What we think you know',
        'What you know about me',
        'Something was not right',
      ],
    ]);
  });

  it('carries one question from the offer to what came of it', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    for (const each of [lin, sam]) await each.openHome();
    await asks(slack, 'Lin');
    expect(textOf(lin)).toContain('We are asking somebody who knows SQL');
    expect(textOf(sam)).toContain('@Lin asks: can you help?');

    await sam.pressHome('Yes, now');
    expect(textOf(sam)).toContain('45 of 60 minutes left');
    expect(textOf(lin)).toContain('Your conversation with @Sam');
    await lin.pressHome('I am here');
    expect(textOf(sam)).toContain('It ends today 10:15 AM');
    await sam.pressHome('We are done');

    expect(textOf(lin)).toContain('Say thank you to @Sam');
    await lin.pressHome('Write a thank-you');
    await lin.submit();
    expect(textOf(lin)).not.toContain(QUESTION);
    await travelDays(slack, 7);
    expect(textOf(lin)).toContain('Tell @Sam how it went');
    await lin.pressHome('Used it');
    await lin.submit();

    expect(textOf(lin)).not.toContain(QUESTION);
    expect(sam.sees('it was used')).toBeDefined();
  });

  it('answers "not yet", "not now", another time and taking back as messages do', async () => {
    const { slack } = company;
    const [lin, eva, sam] = [slack.as('Lin'), slack.as('Eva'), slack.as('Sam')];
    await knowSql(slack, 'Eva', 'Sam');
    for (const each of [lin, eva, sam]) await each.openHome();
    await asks(slack, 'Lin');
    await eva.pressHome('Not now');
    expect(textOf(eva)).toContain('Nothing needs you right now.');
    await sam.pressHome('Yes, now');
    await slack.travel({ minutes: 10 });
    await sam.pressHome('In 1 hour');
    expect(textOf(sam)).toContain('You meet today 11:10 AM');

    await lin.press('Take the question back');
    expect(textOf(lin)).not.toContain(QUESTION);
    expect(textOf(sam)).toContain('Nothing needs you right now.');

    await asks(slack, 'Lin', 'Which index does a SQL join need?');
    await lin.pressHome('Take the question back');
    expect(textOf(lin)).not.toContain('Which index does a SQL join need?');
  });

  it('lets the asker choose after a conversation that did not happen', async () => {
    const { slack } = company;
    await slack.as('Lin').openHome();
    const { lin } = await linAndSamTalk(slack);
    await lin.press('It did not happen');
    expect(textOf(lin)).toContain('That conversation did not take place.');

    await lin.pressHome('Somebody else');

    expect(textOf(lin)).toContain('Your question is waiting for somebody');
  });

  it('changes what somebody offers, how well they know it, and rest', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await offersKnowledge(slack, 'Sam', ['SQL', 'Git']);
    await sam.openHome();

    await sam.pressHome('Change');
    await sam.fill({ 'Minutes in any 30 days': '120 minutes' });
    await sam.submit();
    expect(textOf(sam)).toContain('120 of 120 minutes left');

    await sam.pressHome('Levels');
    expect(sam.modal?.value('SQL')).toBe('I use it and can explain it');
    await sam.fill({ SQL: 'I know it in depth' });
    await sam.submit();
    await sam.pressHome('Levels');
    expect(sam.modal?.value('SQL')).toBe('I know it in depth');
    expect(sam.modal?.value('Git')).toBe('I use it and can explain it');
    await sam.cancel();

    await sam.pressHome('Rest until tomorrow');
    expect(sam.modal?.words).toContain('We do not ask you until Wednesday 4 March.');
    await sam.cancel();
    expect(textOf(sam)).toContain('resting until Wednesday 4 March');
    await sam.pressHome('I am back');
    expect(sam.modal?.words).toContain('You can be asked again. Welcome back.');
    await sam.cancel();
    expect(textOf(sam)).toContain('not resting');

    await sam.pressHome('Rest until …');
    await sam.fill({ 'Do not ask me until': '2026-03-12' });
    await sam.submit();
    expect(sam.modal?.words).toContain('We do not ask you until Thursday 12 March.');
    expect(textOf(sam)).toContain('resting until Thursday 12 March');
  });

  it('invites colleagues', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await lin.openHome();
    await lin.pressHome('Invite colleagues');
    await lin.fill({ 'Who could help others?': ['Sam', 'Eva'] });
    await lin.submit();
    expect(lin.modal?.words).toContain('We invite 2 colleagues, in their working hours.');
    expect(slack.as('Eva').sees('@Lin thinks that colleagues could learn from you')).toBeDefined();
  });

  it('is shown only to those who looked at it', async () => {
    const { slack } = company;
    await linAndSamTalk(slack);
    expect(slack.calls('views.publish')).toEqual([]);
    await slack.as('Sam').openMessages();
    expect(slack.calls('views.publish')).toEqual([]);
  });
});

const textOf = (person: Actor): string => person.home?.words ?? '';
