import {
  asks,
  companyForEachStory,
  knowSql,
  linAndSamTalk,
  messagesSent,
  pressable,
  QUESTION,
  readBy,
  samSaysYes,
  TUESDAY_DAWN,
  travelDays,
} from './company';

describe('a question that is taken back', () => {
  const company = companyForEachStory({ now: TUESDAY_DAWN });

  it('before anybody was asked, is gone for good', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    expect(lin.sees('We are looking for somebody who knows SQL')).toBeDefined();

    await lin.press('Take the question back');

    expect(lin.sees('This question is not waiting any more')?.buttons).toEqual([]);
    await expectSilence();
    expect(slack.as('Sam').inbox()).toEqual([]);
  });

  it('while a mentor is asked, ends their message in one line', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    await slack.travel({ hours: 3 }, undefined, { stepMinutes: 30 });
    expect(sam.sees('Can you help @Lin')).toBeDefined();

    await lin.press('Take the question back');

    expect(sam.sees('This question is not waiting any more')?.buttons).toEqual([]);
    expect(readBy(sam)).not.toContain(QUESTION);
    await expectSilence();
  });

  it('after a yes, is told to the mentor with thanks', async () => {
    const { slack } = company;
    const [lin, sam] = [slack.as('Lin'), slack.as('Sam')];
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    await slack.travel({ hours: 3 }, undefined, { stepMinutes: 30 });
    await sam.press('Yes, now');

    await lin.press('Take the question back');

    expect(sam.sees('@Lin does not need an answer any more')?.words).toContain('Thank you for saying yes');
    expect([...lin.inbox(), ...sam.inbox()].flatMap(({ buttons }) => buttons)).toEqual([]);
    await expectSilence();
  });

  async function expectSilence(): Promise<void> {
    const { slack } = company;
    const sent = messagesSent(slack);
    await travelDays(slack, 31);
    expect(messagesSent(slack)).toBe(sent);
  }
});

describe('a mentor who leaves the company', () => {
  const company = companyForEachStory();

  it('while they are asked: the next one is asked', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');

    await slack.deactivate('U0EVA');

    expect(slack.as('Sam').sees('Can you help @Lin')).toBeDefined();
    expect(readBy(slack.as('Lin'))).not.toContain('Eva');
  });

  it('after their yes: the asker is told, and the next one is asked', async () => {
    const { slack } = company;
    const { lin } = await samSaysYes(slack);
    await knowSql(slack, 'Eva');

    await slack.deactivate('U0SAM');

    expect(lin.sees('@Sam is no longer available. We are sorry.')).toBeDefined();
    expect(lin.sees('@Sam said yes to your question')?.buttons).toEqual([]);
    expect(slack.as('Eva').sees('Can you help @Lin')).toBeDefined();
  });

  it('in the middle of a conversation: it closes with an honest note, and the next one is asked', async () => {
    const { slack } = company;
    const { lin } = await linAndSamTalk(slack);
    await knowSql(slack, 'Eva');

    await slack.deactivate('U0SAM');

    expect(lin.sees('@Sam is no longer available. We are sorry.')).toBeDefined();
    expect(lin.inbox().flatMap(({ buttons }) => buttons)).toEqual(['Take the question back']);
    await slack.as('Eva').press('Yes, now');
    await lin.press('I am here');
    expect(lin.sees('Write in this thread, or start a huddle')?.words).toContain('@Lin asks, @Eva helps');
  });

  it('after a conversation: the asker may still answer how it went', async () => {
    const { slack } = company;
    const { lin } = await linAndSamTalk(slack);
    await lin.press('We are done');

    await slack.deactivate('U0SAM');
    await travelDays(slack, 7);
    await lin.press('Used it');
    expect((await lin.submit()).closed).toBe(true);
  });
});

describe('an asker who leaves the company', () => {
  const company = companyForEachStory();

  it('while somebody is asked: the message to them ends in one line', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');

    await slack.deactivate('U0LIN');

    expect(slack.as('Sam').sees('This question is not waiting any more')?.buttons).toEqual([]);
    await expectSilence();
  });

  it('after a yes: the mentor is told and has the minutes back', async () => {
    const { slack } = company;
    const { sam } = await samSaysYes(slack);

    await slack.deactivate('U0LIN');

    expect(sam.sees('your minutes are yours again')).toBeDefined();
    expect(sam.inbox().flatMap(({ buttons }) => buttons)).toEqual([]);
    await expectSilence();
  });

  it('in the middle of a conversation: it is over', async () => {
    const { slack } = company;
    const { sam } = await linAndSamTalk(slack);

    await slack.deactivate('U0LIN');

    expect(pressable(sam.sees('This conversation is over'))).toEqual([]);
    await expectSilence();
  });

  async function expectSilence(): Promise<void> {
    const { slack } = company;
    const sent = messagesSent(slack);
    await travelDays(slack, 31);
    expect(messagesSent(slack)).toBe(sent);
  }
});
