import { createPace } from '../../src/slack/pace';

describe('the pace of messages', () => {
  let passed = 5_000;
  const { turn } = createPace(() => passed);
  /** Whether a message to `channel` may go at once. */
  const goes = (channel: string): Promise<boolean> =>
    Promise.race([turn(channel).then(() => true), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);

  it('lets eight go at once in each channel, then one for each second that has passed', async () => {
    for (let nth = 0; nth < 8; nth++) expect(await goes('C1')).toBe(true);
    expect(await goes('C1')).toBe(false);
    expect(await goes('C2')).toBe(true);
    passed += 3_000;
    expect([await goes('C1'), await goes('C1'), await goes('C1')]).toEqual([true, true, false]);
  });
});
