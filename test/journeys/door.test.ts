import type { Sandbox } from '../../sandbox/sandbox';
import { asks, companyForEachStory, knowSql, offersKnowledge, QUESTION, readBy, seenBy } from './company';

const HERE = 'I am here';
/** The message about the door; the answer to the command, which may come before or after it, begins alike. */
const DOOR = /Your door is open(?!.*says what happens)/s;
const HAS_TIME = 'has time right now';
const SECOND = 'Which SQL index helps a join on two columns?';

/** Sam knows SQL and rests until Friday, so that whoever asks about it has to wait. */
async function samRests(slack: Sandbox) {
  await knowSql(slack, 'Sam');
  await slack.as('Sam').command('/ask-mentor rest friday');
  await slack.as('Sam').openHome();
  return slack.as('Sam');
}

const homeOf = (person: ReturnType<Sandbox['as']>): string => person.home?.words ?? '';

describe('an open door', () => {
  const company = companyForEachStory();

  it('brings whoever waits; the conversation comes on top of the minutes, and rest goes on', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    const sam = await samRests(slack);
    await asks(slack, 'Lin');
    expect(lin.sees('Nobody who knows SQL is free right now')).toBeDefined();

    const { text } = await sam.command('/ask-mentor door 25');
    expect(text).toContain('Your door is open until today 10:25');
    expect(sam.sees(DOOR)?.words).toContain('We are asking whether they are there');
    expect(readBy(sam)).not.toContain(QUESTION);
    const call = seenBy(lin, HAS_TIME);
    expect(call.words).toContain(QUESTION);
    expect(readBy(lin)).not.toContain('Sam');
    expect(call.buttons).toEqual([HERE]);

    await slack.travel({ minutes: 3 });
    await lin.press(HERE);
    expect(lin.sees('You came, and @Sam was there for you')?.buttons).toEqual([]);
    expect(lin.sees('Nobody was free at that time')?.buttons).toEqual([]);
    expect(sam.sees('@Lin asks, @Sam helps')?.words).toContain(QUESTION);
    expect(sam.sees(DOOR)?.words).toContain('@Lin is here');
    expect(homeOf(sam)).toContain('60 of 60 minutes left');

    await slack.travel({ minutes: 16 });
    expect(sam.sees('@Lin asks, @Sam helps')?.words).toContain('This conversation is over');
    expect(homeOf(sam)).toContain('60 of 60 minutes left');
    expect(homeOf(sam)).toContain('resting until Friday');
    expect(sam.sees(DOOR)?.words).toContain('Nobody needs you right now');

    await slack.travel({ minutes: 10 });
    expect(sam.sees('Your door is closed')?.buttons).toEqual([]);
    expect(homeOf(sam)).not.toContain('Your door is open');
    await lin.press('Write a thank-you');
    await lin.fill({ 'You …': 'You found the index' });
    expect(await lin.submit()).toMatchObject({ closed: true });
  });

  it('goes on to the next asker when the first does not come, and the first waits on', async () => {
    const { slack } = company;
    const [lin, tom] = [slack.as('Lin'), slack.as('Tom')];
    const sam = await samRests(slack);
    await asks(slack, 'Lin');
    await slack.travel({ minutes: 1 });
    await asks(slack, 'Tom', SECOND);

    await sam.command('/ask-mentor door 45');
    expect(lin.sees(HAS_TIME)).toBeDefined();
    expect(tom.sees(HAS_TIME)).toBeUndefined();
    const sent = lin.inbox().length;

    await slack.travel({ minutes: 11 });
    expect(lin.sees('Somebody had time for your question then')?.buttons).toEqual([]);
    expect(lin.inbox()).toHaveLength(sent);
    expect(tom.sees(HAS_TIME)).toBeDefined();

    await tom.press(HERE);
    await sam.press('We are done');
    expect(lin.sees(HAS_TIME)).toBeUndefined();
    expect(sam.sees(DOOR)?.words).toContain('Nobody needs you right now');
    expect((await lin.command('/ask-mentor status')).text).toContain(QUESTION);
  });

  it('brings the next as soon as a conversation is done, while the minutes last', async () => {
    const { slack } = company;
    const [lin, tom] = [slack.as('Lin'), slack.as('Tom')];
    const sam = await samRests(slack);
    await asks(slack, 'Lin');
    await asks(slack, 'Tom', SECOND);
    await sam.command('/ask-mentor door 30 minutes');

    const first = lin.sees(HAS_TIME) ? lin : tom;
    const second = first === lin ? tom : lin;
    await first.press(HERE);
    expect(second.sees(HAS_TIME)).toBeUndefined();
    await slack.travel({ minutes: 6 });
    await first.press('We are done');
    await second.press(HERE);
    expect(sam.sees(DOOR)?.words).toContain(`@${second.name} is here`);
  });

  it('says so when nobody needs them, and brings who asks meanwhile', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    const sam = await samRests(slack);
    await sam.command('/ask-mentor door 25');
    expect(sam.sees(DOOR)?.words).toContain('Nobody needs you right now');

    await asks(slack, 'Lin');
    await slack.travel({ minutes: 1 });
    expect(lin.sees(HAS_TIME)).toBeDefined();
    expect(sam.sees(DOOR)?.words).toContain('We are asking whether they are there');
  });

  it('can be closed: the asker who was called reads so, and a late tap is answered kindly', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    const sam = await samRests(slack);
    await asks(slack, 'Lin');
    await sam.command('/ask-mentor door 25');
    const call = seenBy(lin, HAS_TIME);

    await sam.press('Close my door');
    expect(sam.sees('Your door is closed')?.buttons).toEqual([]);
    expect(lin.sees('It is still on its way')?.buttons).toEqual([]);
    const { ephemeral } = await lin.pressStale(call, HERE);
    expect(ephemeral).toContain('The time for this has passed');

    await slack.travel({ minutes: 5 });
    await sam.command('/ask-mentor door 25');
    expect(lin.sees(HAS_TIME)).toBeDefined();
    expect((await sam.command('/ask-mentor door close')).text).toContain('Your door is closed');
  });

  it('opens from Home and from the global shortcut, with a form', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    const sam = await samRests(slack);
    await asks(slack, 'Lin');
    expect(sam.home?.buttons().slice(0, 2)).toEqual(['Ask', 'Open my door']);
    await sam.pressHome('Open my door');
    await sam.fill({ 'How many minutes do you have now?': '10 minutes' });
    expect(await sam.submit()).toMatchObject({ closed: true });
    expect(homeOf(sam)).toContain('Your door is open until today 10:10 AM, on top of your minutes.');
    // Fifteen minutes do not fit into ten.
    expect(lin.sees(HAS_TIME)).toBeUndefined();
    await sam.pressHome('Close my door');
    expect(sam.home?.buttons().slice(0, 2)).toEqual(['Ask', 'Open my door']);

    await slack.travel({ minutes: 1 });
    await sam.shortcut('open_door');
    expect(await sam.submit()).toMatchObject({ closed: true });
    await lin.openHome();
    await lin.pressHome(HERE);
    expect(sam.sees('@Lin asks, @Sam helps')).toBeDefined();
  });

  it('takes exact words only; anything else is a question', async () => {
    const { slack } = company;
    const sam = await samRests(slack);
    for (const unclear of ['door abc', 'door 0', 'door 2.5', 'door 999', 'door -5'])
      expect((await sam.command(`/ask-mentor ${unclear}`)).text).toContain('for example: door 25');
    await sam.command('/ask-mentor door');
    expect(sam.modal?.title).toBe('Open my door');
    await sam.cancel();
    await sam.command('/ask-mentor door policies for shops?');
    expect(sam.modal?.title).not.toBe('Open my door');
    await sam.cancel();
    const told = await slack.as('Lin').command('/ask-mentor door 25');
    expect(told.text).toContain('First say what you know');
  });

  it('calls nobody who is not at work', async () => {
    const { slack } = company;
    const kim = slack.as('Kim');
    const sam = await samRests(slack);
    await asks(slack, 'Kim');
    await sam.command('/ask-mentor door 25');
    expect(kim.sees(HAS_TIME)).toBeUndefined();
    expect(sam.sees(DOOR)?.words).toContain('Nobody needs you right now');
  });

  it('is one of two at the same moment: each brings somebody else', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Sam');
    for (const name of ['Eva', 'Sam']) await slack.as(name).command('/ask-mentor rest friday');
    await asks(slack, 'Lin');
    await asks(slack, 'Tom', SECOND);

    await Promise.all(['Eva', 'Sam'].map((name) => slack.as(name).command('/ask-mentor door 25')));
    for (const name of ['Lin', 'Tom']) await slack.as(name).press(HERE);
    const group = (name: string) =>
      slack
        .as(name)
        .inbox()
        .filter(({ kind }) => kind === 'mpim');
    for (const name of ['Eva', 'Sam', 'Lin', 'Tom']) expect(group(name)).toHaveLength(1);
  });

  it('has one winner when two taps of the asker cross', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    const sam = await samRests(slack);
    await asks(slack, 'Lin');
    await sam.command('/ask-mentor door 25');
    const call = seenBy(lin, HAS_TIME);
    const heard = await Promise.all([lin.pressStale(call, HERE), lin.pressStale(call, HERE)]);
    expect(heard.map(({ ephemeral }) => ephemeral).filter(Boolean)).toEqual(['The conversation has already begun.']);
    expect(sam.inbox().filter(({ kind }) => kind === 'mpim')).toHaveLength(1);
  });

  it('is taken back when the question is, and when the mentor says yes to somebody else', async () => {
    const { slack } = company;
    const [lin, tom] = [slack.as('Lin'), slack.as('Tom')];
    await offersKnowledge(slack, 'Sam', ['SQL', 'Python']);
    await asks(slack, 'Tom', 'How do I profile slow Python code at work?', { Topics: ['Python'] });
    const sam = slack.as('Sam');
    await sam.command('/ask-mentor rest friday');
    await asks(slack, 'Lin');
    await sam.command('/ask-mentor door 25');
    expect(lin.sees(HAS_TIME)).toBeDefined();

    await sam.press('Yes, now');
    await slack.travel({ minutes: 1 });
    expect(lin.sees('It is still on its way')?.buttons).toEqual([]);
    await tom.press(HERE);
    await sam.press('We are done');
    await slack.travel({ minutes: 1 });
    await lin.press('Take the question back');
    expect(lin.sees(HAS_TIME)).toBeUndefined();
    expect(sam.sees(DOOR)?.words).toContain('Nobody needs you right now');
  });

  it('stays open over a restart, with the call and the conversation', async () => {
    const { slack } = company;
    const lin = slack.as('Lin');
    const sam = await samRests(slack);
    await asks(slack, 'Lin');
    await sam.command('/ask-mentor door 25');
    await company.restart();
    await lin.press(HERE);
    await company.restart();
    await slack.travel({ minutes: 16 });
    expect(sam.sees('@Lin asks, @Sam helps')?.words).toContain('This conversation is over');
    await slack.travel({ minutes: 10 });
    expect(sam.sees('Your door is closed')).toBeDefined();
  });
});
