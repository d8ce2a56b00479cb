import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { call, people } from './support/counterpart';

interface Envelope {
  readonly type: string;
  readonly envelope_id: string;
  readonly accepts_response_payload: boolean;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
  readonly reason?: string;
  readonly payload: { readonly [name: string]: unknown };
}

describe('Socket Mode', () => {
  let sandbox: Sandbox;
  const open = async () => String((await call(sandbox, 'apps.connections.open', {}, sandbox.appToken)).url);

  /** Connects, says hello, and hands every envelope to `answer`, whose value is the payload of the ack. */
  async function connect(answer: (envelope: Envelope) => object | undefined | 'silence' = () => undefined) {
    const socket = new WebSocket(await open());
    const received: Envelope[] = [];
    socket.on('message', (data) => {
      const envelope = JSON.parse(String(data)) as Envelope;
      received.push(envelope);
      if (!envelope.envelope_id) return;
      const payload = answer(envelope);
      if (payload !== 'silence')
        socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, ...(payload && { payload }) }));
    });
    await once(socket, 'message');
    return { socket, received };
  }

  beforeEach(async () => {
    sandbox = await startSandbox({ people, quietMs: 1 });
  });
  afterEach(() => sandbox.stop());

  it('needs the token of the app, and an address serves once', async () => {
    expect(await call(sandbox, 'apps.connections.open')).toMatchObject({ error: 'not_allowed_token_type' });
    const address = await open();
    const first = new WebSocket(address);
    await once(first, 'open');
    const second = new WebSocket(address);
    await once(second, 'error');
    first.close();
    await once(first, 'close');
  });

  it('carries commands and interactions, with the answer in the ack', async () => {
    const { received } = await connect((envelope) =>
      envelope.type === 'slash_commands' ? { text: 'Hello' } : undefined,
    );
    expect(await sandbox.as('Lin').command('/ask-mentor help')).toEqual({ status: 'ok', text: 'Hello' });
    await sandbox.as('Lin').shortcut('ask_mentor');
    await sandbox.as('Lin').openHome();
    expect(received.map((each) => each.type)).toEqual(['hello', 'slash_commands', 'interactive', 'events_api']);
    expect(received[1]).toMatchObject({
      accepts_response_payload: true,
      payload: { command: '/ask-mentor', text: 'help' },
    });
    expect(received[3]).toMatchObject({ retry_attempt: 0, retry_reason: '', payload: { type: 'event_callback' } });
  });

  it('retries events that were not acknowledged, and fails interactions', async () => {
    await sandbox.stop();
    sandbox = await startSandbox({ people, quietMs: 1, deadlineMs: 60 });
    const { received } = await connect(() => 'silence');
    expect((await sandbox.as('Lin').shortcut('ask_mentor')).status).toBe('operation_timeout');
    await sandbox.as('Lin').openMessages();
    const events = received.filter((each) => each.type === 'events_api');
    expect(events.map((each) => [each.retry_attempt, each.retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
    ]);
  });

  it('keeps events for an app that is away, and lets interactions fail', async () => {
    const { socket } = await connect();
    socket.close();
    await once(socket, 'close');
    await sandbox.settle();
    expect((await sandbox.as('Lin').command('/ask-mentor')).status).toBe('dispatch_failed');
    await sandbox.as('Lin').openMessages();
    const { received } = await connect();
    await sandbox.travel({ minutes: 1 });
    expect(received.filter((each) => each.type === 'events_api')).toMatchObject([{ retry_attempt: 2 }]);
  });

  it('delivers the same envelope twice, both times as the first', async () => {
    const { received } = await connect();
    await sandbox.as('Lin').openMessages();
    const sent = sandbox.traffic.find((each) => each.name === 'app_home_opened');
    if (sent) await sandbox.deliver.replay(sent);
    const [first, second] = received.filter((each) => each.type === 'events_api');
    expect(second).toEqual(first);
    expect(second?.retry_attempt).toBe(0);
  });

  it('says when it will renew a connection, and loses one without a word', async () => {
    const { socket, received } = await connect();
    sandbox.socket.disconnect('warning');
    await once(socket, 'message');
    expect(received.at(-1)).toMatchObject({ type: 'disconnect', reason: 'warning' });
    sandbox.socket.disconnect('refresh_requested');
    await once(socket, 'close');
    const again = await connect();
    sandbox.socket.cut();
    await once(again.socket, 'close');
    expect(sandbox.socket.connections).toBe(0);
  });
});
