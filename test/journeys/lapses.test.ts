import { asks, companyForEachStory, knowSql, readBy } from './company';

/** Monday, 9:00 in Berlin. */
const MONDAY = '2026-03-02T08:00:00Z';

describe('a mentor who does not get to two offers', () => {
  const company = companyForEachStory({ now: MONDAY });
  const days = (count: number) => company.slack.travel({ days: count }, undefined, { stepMinutes: 60 });

  /** Lin asks on Monday, Tom on Tuesday, and Sam is busy on both days. */
  async function lapseTwice() {
    const { slack } = company;
    const sam = slack.as('Sam');
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    await days(1);
    expect(sam.sees('Shall we leave you alone')).toBeUndefined();
    await asks(slack, 'Tom', 'What is an SQL index good for?');
    await slack.travel({ hours: 5 }, undefined, { stepMinutes: 30 });
    return sam;
  }

  it('is offered rest, says “Ask me on”, and is asked again', async () => {
    const { slack } = company;
    const sam = await lapseTwice();
    expect(sam.sees('Shall we leave you alone for a while?')).toBeDefined();
    await asks(slack, 'Eva', 'When does SQL use a hash join?');
    expect(sam.sees('hash join')).toBeUndefined();

    await sam.press('Ask me on');
    expect(sam.sees('hash join')).toBeDefined();
    expect(sam.sees('Shall we leave you alone')).toBeUndefined();
    expect(readBy(slack.as('Lin'))).not.toContain('Sam');
  });

  it('rests until the day they choose', async () => {
    const sam = await lapseTwice();
    await sam.press('Until …');
    await sam.fill({ 'Do not ask me until': '2026-03-01' });
    expect((await sam.submit()).closed).toBe(false);
    await sam.fill({ 'Do not ask me until': '2026-03-12' });
    await sam.submit();
    expect(sam.sees('You are not asked until Thursday 12 March.')?.buttons).toEqual([]);
    await days(9);
    expect(sam.sees('We do not ask you for help any more')).toBeUndefined();
  });

  it('hears once that they are asked no more, and is asked again when they are back', async () => {
    const { slack } = company;
    const sam = await lapseTwice();
    await days(8);
    const told = () => sam.inbox().filter(({ text }) => text.includes('We do not ask you for help any more'));
    expect(told()).toHaveLength(1);
    await asks(slack, 'Eva', 'When does SQL use a hash join?');
    await days(2);
    expect(told()).toHaveLength(1);
    expect(sam.sees('hash join')).toBeUndefined();

    await sam.command('/ask-mentor back');
    expect(sam.sees('hash join')).toBeDefined();
    expect(told()).toHaveLength(0);
  });

  it('who takes a question after all is no longer asked about rest', async () => {
    const sam = await lapseTwice();
    await sam.press('Yes, now');
    expect(sam.sees('You can be asked again.')?.buttons).toEqual([]);
    expect(sam.sees('Shall we leave you alone')).toBeUndefined();
  });
});
