import type { Sandbox } from '../../sandbox/sandbox';
import type { Exchange } from '../../sandbox/traffic';
import { tellStory } from '../faults/support/story';
import { asks, companyForEachStory, knowSql, linAndSamTalk, messagesSent, QUESTION, samSaysYes } from './company';

/** The same people, without any trouble. */
const tellWholeStory = (slack: Sandbox): Promise<void> =>
  tellStory({
    slack,
    isGone: false,
    revive: async () => {},
    pass: (span, stepMinutes) => slack.travel(span, undefined, stepMinutes ? { stepMinutes } : {}),
  });

describe.each([
  ['HTTP', false],
  ['Socket Mode', true],
])('over %s', (_name, socketMode) => {
  const company = companyForEachStory({ socketMode });

  it('a question finds its answer', async () => {
    const { slack } = company;
    await tellWholeStory(slack);
    expect(slack.transport).toBe(socketMode ? 'socket' : 'http');
    expect(slack.as('Sam').sees('Today we heard: it was used')).toBeDefined();
    expect(messagesSent(slack)).toBe(10);
  });

  it('somebody passes and the next one is asked', async () => {
    const { slack } = company;
    await knowSql(slack, 'Eva', 'Sam');
    await asks(slack, 'Lin');
    await slack.as('Eva').press('Not now');
    expect(slack.as('Sam').sees('Can you help @Lin')?.words).toContain(QUESTION);
  });

  it('a question is taken back, and whoever was asked hears nothing more', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    await slack.as('Lin').press('Take the question back');
    expect(slack.as('Sam').sees(QUESTION)).toBeUndefined();
    expect(slack.as('Lin').inbox().at(-1)?.buttons).toEqual([]);
  });

  it('a form says what is wrong, an unknown button is answered, and Home shows where things are', async () => {
    const { slack } = company;
    const { lin } = await linAndSamTalk(slack);
    expect(await slack.as('Lin').press('+10 minutes')).toMatchObject({ status: 'ok', ephemeral: expect.any(String) });
    await lin.command('/ask-mentor');
    await lin.fill({ 'Your question': 'Too short' });
    expect(await lin.submit()).toMatchObject({
      status: 'ok',
      closed: false,
      errors: { 'Your question': expect.any(String) },
    });
    await lin.cancel();
    await lin.openHome();
    expect(lin.home?.texts().join('\n')).toContain('Your conversation with @Sam');
  });
});

describe('with Socket Mode', () => {
  const company = companyForEachStory({ socketMode: true });

  /** Does this to the connection, and waits until the app has called again, so many times. */
  const reconnects = async (disturb: () => unknown, tries = 1): Promise<void> => {
    const { slack } = company;
    const calls = () => slack.calls('apps.connections.open').length;
    const enough = calls() + tries;
    const hasCalled = new Promise<void>((resolve) => {
      const leave = slack.onTraffic(() => {
        if (calls() < enough) return;
        leave();
        resolve();
      });
    });
    await disturb();
    await hasCalled;
    while (slack.socket.connections === 0) await slack.settle();
    // The library says that it lost its connection or could not get one, and that is all.
    const unexpected = (fault: string): boolean => !/WebSocket error|Failed to retrieve a new WSS URL/.test(fault);
    expect(company.faults.splice(0).filter(unexpected)).toEqual([]);
  };
  const last = (name: string): Exchange => {
    const found = company.slack.traffic.findLast((each) => each.direction === 'toApp' && each.name === name);
    if (!found) throw new Error(`Nothing was delivered as ${name}`);
    return found;
  };

  it('a story goes on after the connection was cut', async () => {
    const { slack } = company;
    const { lin } = await samSaysYes(slack);
    await reconnects(async () => {
      slack.socket.cut();
      // Whoever presses meanwhile sees that it did not work, as in Slack.
      expect(await lin.press('I am here')).toMatchObject({ status: 'dispatch_failed' });
    });
    expect(await lin.press('I am here')).toMatchObject({ status: 'ok' });
    expect(lin.sees('It ends today')).toBeDefined();
  });

  it.each([
    ['no network', { kind: 'dropBefore' }],
    ['a server of Slack that fails', { kind: '503' }],
    ['an internal error', { kind: 'error', error: 'internal_error' }],
    ['too many tries', { kind: '429', retryAfter: 1 }],
  ] as const)('a story goes on after the connection was cut and then met %s', async (_what, fault) => {
    const { slack } = company;
    const { lin } = await samSaysYes(slack);
    slack.fault({ ...fault, method: 'apps.connections.open', times: 2 });
    await reconnects(() => slack.socket.cut(), 3);
    expect(await lin.press('I am here')).toMatchObject({ status: 'ok' });
    expect(lin.sees('It ends today')).toBeDefined();
  });

  it('a story goes on when Slack renews the connection', async () => {
    const { slack } = company;
    const { lin, sam } = await samSaysYes(slack);
    await reconnects(() => slack.socket.disconnect('warning'));
    expect(await lin.press('I am here')).toMatchObject({ status: 'ok' });
    await reconnects(() => slack.socket.disconnect('refresh_requested'));
    expect(await sam.press('+10 minutes')).toMatchObject({ status: 'ok' });
    expect(lin.sees('It ends today')).toBeDefined();
  });

  it('the same envelope twice has one effect', async () => {
    const { slack } = company;
    await knowSql(slack, 'Sam');
    await asks(slack, 'Lin');
    await slack.deliver.replay(last('view_submission'));
    await slack.as('Sam').press('Yes, now');
    await slack.deliver.replay(last('block_actions'));
    await slack.as('Lin').openHome();
    expect(JSON.parse(last('app_home_opened').body ?? '')).toMatchObject({ retry_attempt: 0 });
    await slack.deliver.replay(last('app_home_opened'));
    await slack.settle();
    expect(
      slack
        .as('Sam')
        .inbox()
        .filter(({ text }) => text.includes('You said yes')),
    ).toHaveLength(1);
    expect(messagesSent(slack)).toBe(4);
  });
});
