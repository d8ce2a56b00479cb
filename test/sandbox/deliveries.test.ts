import { createHmac } from 'node:crypto';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { people } from './support/counterpart';
import { type Listener, type Received, startListener } from './support/listener';

describe('what the app is sent', () => {
  let sandbox: Sandbox;
  let app: Listener;
  const lin = () => sandbox.as('Lin');
  const formOf = ({ body }: Received) => Object.fromEntries(new URLSearchParams(body));
  const payloadOf = (received: Received | undefined) =>
    JSON.parse(received ? (formOf(received).payload ?? '{}') : '{}');

  beforeEach(async () => {
    app = await startListener();
    sandbox = await startSandbox({ people, quietMs: 1, now: '2026-03-02T09:00:00Z' });
    sandbox.connectApp(app.url);
  });
  afterEach(async () => {
    await sandbox.stop();
    await app.stop();
  });

  it('is signed, now, whatever the sandbox clock says', async () => {
    await lin().command('/ask-mentor what & why');
    const [received] = app.received;
    const timestamp = String(received?.headers['x-slack-request-timestamp']);
    const digest = createHmac('sha256', sandbox.signingSecret)
      .update(`v0:${timestamp}:${received?.body}`)
      .digest('hex');
    expect(received?.headers['x-slack-signature']).toBe(`v0=${digest}`);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(5);
    expect(received?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(received && formOf(received)).toMatchObject({
      command: '/ask-mentor',
      text: 'what & why',
      user_id: 'U0LIN',
      team_id: 'T0SANDBOX',
      channel_name: 'general',
      is_enterprise_install: 'false',
    });
  });

  it('hides the names of private places', async () => {
    const direct = sandbox.direct('Lin', 'Sam');
    const ts = sandbox.say(direct, 'Sam', 'Between us');
    await lin().messageShortcut(direct, ts, 'ask_expert');
    expect(payloadOf(app.received[0])).toMatchObject({
      type: 'message_action',
      callback_id: 'ask_expert',
      channel: { id: direct, name: 'directmessage' },
      message: { user: 'U0SAM', text: 'Between us', ts },
      user: { id: 'U0LIN', team_id: 'T0SANDBOX' },
    });
  });

  it('makes the person wait three seconds at most', async () => {
    const hasty = await startSandbox({ people, deadlineMs: 60, quietMs: 1 });
    hasty.connectApp(app.url);
    app.reply = () => 'silence';
    expect((await hasty.as('Lin').command('/ask-mentor')).status).toBe('operation_timeout');
    await hasty.stop();
    app.reply = () => ({ status: 500 });
    expect((await lin().command('/ask-mentor')).status).toBe('dispatch_failed');
    sandbox.connectApp('http://127.0.0.1:9/slack/events');
    expect((await lin().command('/ask-mentor')).status).toBe('dispatch_failed');
  });

  it('tells the app of people as Slack does', async () => {
    await sandbox.deactivate('U0SAM');
    await sandbox.join({ id: 'U0KIM', name: 'Kim', tz: 'Asia/Seoul' });
    await lin().openHome();
    const events = app.received.map(({ body }) => JSON.parse(body));
    expect(events.map((each) => each.event)).toEqual([
      expect.objectContaining({ type: 'user_change', user: expect.objectContaining({ id: 'U0SAM', deleted: true }) }),
      expect.objectContaining({ type: 'team_join', user: expect.objectContaining({ tz: 'Asia/Seoul' }) }),
      expect.objectContaining({
        type: 'app_home_opened',
        user: 'U0LIN',
        tab: 'home',
        channel: expect.stringMatching(/^D/),
      }),
    ]);
    expect(new Set(events.map((each) => each.event_id)).size).toBe(3);
    expect(events[0]).toMatchObject({
      type: 'event_callback',
      authorizations: [{ team_id: 'T0SANDBOX', is_bot: true }],
    });
  });

  it('retries an event at once, after one minute and after five', async () => {
    app.reply = () => ({ status: 503 });
    await lin().openMessages();
    const retries = () => app.received.map(({ headers }) => headers['x-slack-retry-num']);
    expect(retries()).toEqual([undefined, '1']);
    await sandbox.travel({ minutes: 1 });
    expect(retries()).toEqual([undefined, '1', '2']);
    await sandbox.travel({ minutes: 3 });
    expect(retries()).toHaveLength(3);
    await sandbox.travel({ hours: 2 });
    expect(retries()).toEqual([undefined, '1', '2', '3']);
    expect(app.received[1]?.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(app.received.map(({ body }) => body)).size).toBe(1);
  });

  it('retries no longer once the app got it, or asks to be spared', async () => {
    let failures = 1;
    app.reply = () => ({ status: failures-- > 0 ? 500 : 200 });
    await lin().openMessages();
    expect(app.received).toHaveLength(2);
    app.reply = () => ({ status: 500, headers: { 'x-slack-no-retry': '1' } });
    await lin().openMessages();
    await sandbox.travel({ minutes: 10 });
    expect(app.received).toHaveLength(3);
  });

  it('can be lost, doubled, held back, replayed and forged', async () => {
    const away = sandbox.onDelivery(() => 'lose');
    expect((await lin().shortcut('ask_mentor')).status).toBe('dispatch_failed');
    away();
    const twice = sandbox.onDelivery(() => 'twice');
    await lin().shortcut('ask_mentor');
    twice();
    expect(app.received).toHaveLength(2);
    expect(payloadOf(app.received[0])).toEqual(payloadOf(app.received[1]));

    const [first] = sandbox.traffic.filter((each) => each.direction === 'toApp');
    if (first) await sandbox.deliver.replay(first);
    expect(app.received[2]).toMatchObject({ body: first?.body });

    await sandbox.deliver.sendRaw('forged', { headers: { 'x-slack-signature': 'v0=00' }, body: 'payload={}' });
    expect(app.received[3]?.headers['x-slack-signature']).toBe('v0=00');
  });

  it('can be reordered by holding one back', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    sandbox.onDelivery(async (delivery) => {
      if (delivery.payload.callback_id === 'open_door') await held;
      return undefined;
    });
    const door = lin().shortcut('open_door');
    await lin().shortcut('ask_mentor');
    release();
    await door;
    expect(app.received.map((each) => payloadOf(each).callback_id)).toEqual(['ask_mentor', 'open_door']);
  });
});

describe('a response_url', () => {
  let sandbox: Sandbox;
  let app: Listener;
  const post = async (url: string, body: object) => {
    const headers = { 'content-type': 'application/json', connection: 'close' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  };
  const urlOf = async () => {
    await sandbox.as('Lin').command('/ask-mentor');
    return new URLSearchParams(app.received.at(-1)?.body).get('response_url') ?? '';
  };

  beforeEach(async () => {
    app = await startListener();
    sandbox = await startSandbox({ people, quietMs: 1 });
    sandbox.connectApp(app.url);
  });
  afterEach(async () => {
    await sandbox.stop();
    await app.stop();
  });

  it('serves five times', async () => {
    const url = await urlOf();
    for (const text of ['1', '2', '3', '4', '5']) expect(await post(url, { text })).toBe(200);
    expect(await post(url, { text: '6' })).toBe(404);
    expect(sandbox.as('Lin').inbox()).toHaveLength(5);
    expect(sandbox.as('Sam').messagesIn('general')).toEqual([]);
  });

  it('serves for thirty minutes', async () => {
    const url = await urlOf();
    sandbox.move({ minutes: 30 });
    expect(await post(url, { text: 'In time' })).toBe(200);
    sandbox.move({ minutes: 1 });
    expect(await post(url, { text: 'Late' })).toBe(404);
  });

  it('speaks to all when told so, and refuses what every message refuses', async () => {
    const url = await urlOf();
    expect(await post(url, { text: 'For all', response_type: 'in_channel' })).toBe(200);
    expect(
      sandbox
        .as('Sam')
        .messagesIn('general')
        .map((each) => each.text),
    ).toEqual(['For all']);
    expect(await post(url, {})).toBe(400);
    expect(await post(url, { blocks: [{ type: 'nothing' }] })).toBe(400);
  });
});
