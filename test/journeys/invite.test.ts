import type { Actor } from '../../sandbox/actor/actor';
import { companyForEachStory, knowSql, messagesSent, offersKnowledge, TUESDAY_DAWN, travelDays } from './company';

describe('inviting colleagues', () => {
  const company = companyForEachStory({ now: TUESDAY_DAWN });

  it.each([
    ['Robo', 'Robo is an app.'],
    ['Gus', 'Gus is a guest here.'],
    ['Olaf', 'Olaf has left.'],
    ['Lin', 'You cannot invite yourself.'],
  ])('refuses %s by name, and invites nobody yet', async (name, reason) => {
    const { slack } = company;
    const lin = slack.as('Lin');
    const { closed, errors } = await invites(lin, [name, 'Sam']);
    expect(closed).toBe(false);
    expect(errors['Who could help others?']).toBe(`${reason} Please choose somebody else. Nobody was invited yet.`);
    await travelDays(slack, 1);
    expect(slack.as('Sam').inbox()).toEqual([]);
  });

  it('sends each one message in their hours, and never another', async () => {
    const { slack } = company;
    const [lin, sam, kim] = [slack.as('Lin'), slack.as('Sam'), slack.as('Kim')];
    await invites(lin, ['Sam', 'Kim']);
    expect(lin.modal?.words).toContain('We invite 2 colleagues, in their working hours.');
    expect(messagesSent(slack)).toBe(0);
    await slack.travel({ hours: 2 }, undefined, { stepMinutes: 30 });
    expect(sam.sees('@Lin thinks that colleagues could learn from you')?.words).toContain(
      'at most 60 minutes in 30 days',
    );
    expect(kim.inbox()).toEqual([]);
    await slack.travel({ hours: 6 }, undefined, { stepMinutes: 30 });
    expect(kim.inbox()).toHaveLength(1);

    await lin.cancel();
    await invites(lin, ['Sam']);
    expect(lin.modal?.words).toContain('1 was invited before, so we do not ask again.');
    await travelDays(slack, 40);
    expect(sam.inbox()).toHaveLength(1);
    expect(kim.inbox()).toHaveLength(1);
  });

  it('takes "No, thanks" for an answer, for good', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await invites(slack.as('Lin'), ['Sam']);
    await slack.travel({ hours: 2 }, undefined, { stepMinutes: 30 });

    await sam.press('No, thanks');

    expect(sam.sees('You said no, thanks. We do not ask again.')?.buttons).toEqual([]);
    await invites(slack.as('Eva'), ['Sam']);
    await travelDays(slack, 40);
    expect(sam.inbox()).toHaveLength(1);
  });

  it('leads to the form, and is settled when it is saved', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await invites(slack.as('Lin'), ['Sam']);
    await slack.travel({ hours: 2 }, undefined, { stepMinutes: 30 });

    await sam.press('Offer what you know');
    await sam.fill({ 'Topics you can help with': ['SQL'] });
    await sam.submit();

    expect(sam.sees('You offer what you know. Thank you.')?.buttons).toEqual([]);
  });

  it('is settled also when they join by another way, or offered before', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Eva');
    await invites(lin, ['Sam', 'Eva']);
    expect(lin.modal?.words).toContain(
      'We invite 1 colleague, in their working hours. 1 already offers what they know.',
    );
    await offersKnowledge(slack, 'Sam', ['SQL']);

    await travelDays(slack, 1);

    expect(sam.inbox()).toEqual([]);
    expect(slack.as('Eva').inbox()).toEqual([]);
  });

  async function invites(person: Actor, names: readonly string[]) {
    await person.command('/ask-mentor invite');
    await person.fill({ 'Who could help others?': names });
    return person.submit();
  }
});
