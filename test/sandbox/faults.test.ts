import { type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { call, people } from './support/counterpart';

describe('faults on demand', () => {
  let sandbox: Sandbox;
  const post = (text = 'Hello') => call(sandbox, 'chat.postMessage', { channel: 'U0LIN', text });
  const said = () =>
    sandbox
      .as('Lin')
      .inbox()
      .map((each) => each.text);

  beforeEach(async () => {
    sandbox = await startSandbox({ people });
  });
  afterEach(() => sandbox.stop());

  it('answer with an error, this once', async () => {
    sandbox.fault({ method: 'chat.postMessage', kind: 'error', error: 'fatal_error' });
    expect(await post()).toEqual({ ok: false, error: 'fatal_error' });
    expect(await post()).toMatchObject({ ok: true });
    expect(said()).toHaveLength(1);
  });

  it('begin at the n-th matching call, and last as long as wanted', async () => {
    const match = (args: { readonly [name: string]: unknown }) => args.text === 'x';
    sandbox.fault({ method: '*', kind: 'error', nth: 2, times: 2, match });
    const outcomes = [];
    for (const text of ['x', 'y', 'x', 'x', 'x']) outcomes.push((await post(text)).ok);
    expect(outcomes).toEqual([true, true, false, false, true]);
  });

  it('say too many requests, or nothing to the point', async () => {
    const status = async () => {
      const headers = { authorization: `Bearer ${sandbox.botToken}`, connection: 'close' };
      const response = await fetch(`${sandbox.url}auth.test`, { method: 'POST', headers });
      await response.text();
      return [response.status, response.headers.get('retry-after')];
    };
    sandbox.fault({ method: 'auth.test', kind: '429', retryAfter: 7 });
    expect(await status()).toEqual([429, '7']);
    sandbox.fault({ method: 'auth.test', kind: '503' });
    expect(await status()).toEqual([503, null]);
  });

  it('cut the connection before or after the effect', async () => {
    sandbox.fault({ method: 'chat.postMessage', kind: 'dropBefore' });
    await expect(post('before')).rejects.toThrow();
    expect(said()).toEqual([]);
    sandbox.fault({ method: 'chat.postMessage', kind: 'dropAfter' });
    await expect(post('after')).rejects.toThrow();
    expect(said()).toEqual(['after']);
    expect(sandbox.calls('chat.postMessage').map((each) => each.error)).toEqual([
      'dropped before the effect',
      'dropped after the effect',
    ]);
  });

  it('leave a call without an answer until the sandbox stops', async () => {
    const own = await startSandbox({ people });
    own.fault({ method: 'auth.test', kind: 'hang' });
    const asked = call(own, 'auth.test');
    const failed = expect(asked).rejects.toThrow();
    await own.settle();
    await own.stop();
    await failed;
  });

  it('stop a test at the very call, and can lose it there', async () => {
    const seen: string[] = [];
    const away = sandbox.onCall(async ({ method, phase, n }) => {
      seen.push(`${method} ${n} ${phase} ${said().length}`);
      if (n === 2 && phase === 'before') return 'lose';
    });
    await post();
    await expect(post()).rejects.toThrow();
    away();
    await post();
    expect(seen).toEqual(['chat.postMessage 1 before 0', 'chat.postMessage 1 after 1', 'chat.postMessage 2 before 1']);
  });

  it('are seen in the traffic with what was asked and answered', async () => {
    const ended: string[] = [];
    sandbox.onTraffic((exchange) => {
      if (exchange.took !== undefined) ended.push(exchange.name);
    });
    await post('Hi');
    await call(sandbox, 'nothing.here');
    expect(sandbox.traffic).toEqual([
      expect.objectContaining({
        direction: 'fromApp',
        name: 'chat.postMessage',
        request: { channel: 'U0LIN', text: 'Hi' },
      }),
      expect.objectContaining({ name: 'nothing.here', error: 'unknown_method' }),
    ]);
    expect(ended).toEqual(['chat.postMessage', 'nothing.here']);
  });
});

describe('travelling', () => {
  it('ticks the app at each step and once more at the end', async () => {
    const sandbox = await startSandbox({ people, now: '2026-03-02T09:00:00Z' });
    const at: string[] = [];
    sandbox.attach({ tick: async () => void at.push(sandbox.clock.now().toISOString().slice(5, 16)) });
    await sandbox.travel({ minutes: 2 });
    expect(at).toEqual(['03-02T09:01', '03-02T09:02', '03-02T09:02']);
    await sandbox.travel({ days: 7 });
    expect(at).toHaveLength(3 + 7 * 24 * 4 + 1);
    expect(at.at(-1)).toBe('03-09T09:02');
    await sandbox.stop();
  });
});
