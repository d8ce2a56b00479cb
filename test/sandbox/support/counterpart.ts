import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/sandbox';

export const people = [
  { id: 'U0LIN', name: 'Lin', tz: 'Europe/Berlin' },
  { id: 'U0SAM', name: 'Sam', tz: 'America/New_York' },
  { id: 'U0ANA', name: 'Ana', tz: 'Asia/Tokyo' },
];

export interface Counterpart {
  readonly sandbox: Sandbox;
  readonly app: App;
  stop(): Promise<void>;
}

/** A sandbox and a small Bolt app that talk to each other over signed HTTP. */
export async function startCounterpart(
  register: (app: App) => void,
  options: Partial<SandboxOptions> = {},
): Promise<Counterpart> {
  const sandbox = await startSandbox({ people, ...options });
  const receiver = new HTTPReceiver({ signingSecret: sandbox.signingSecret, logLevel: LogLevel.ERROR });
  const { botToken, botId, botUserId } = sandbox.workspace.installation;
  const app = new App({
    receiver,
    logLevel: LogLevel.ERROR,
    authorize: async () => ({ botToken, botId, botUserId }),
    clientOptions: { slackApiUrl: sandbox.url, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  // Like the real app, it says itself when its listeners are done.
  const underWay = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const work = next();
    underWay.add(work);
    await work.finally(() => underWay.delete(work));
  });
  sandbox.attach({ tick: async () => void (await Promise.allSettled(underWay)) });
  register(app);
  const server = (await receiver.start(0)) as Server;
  sandbox.connectApp(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  return {
    sandbox,
    app,
    stop: async () => {
      await receiver.stop();
      await sandbox.stop();
    },
  };
}

/** A call as any client would make it. */
export async function call(
  sandbox: Sandbox,
  method: string,
  args: Readonly<Record<string, unknown>> = {},
  token = sandbox.botToken,
): Promise<Record<string, unknown>> {
  const response = await fetch(sandbox.url + method, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json; charset=utf-8',
      connection: 'close',
    },
    body: JSON.stringify(args),
  });
  return (await response.json()) as Record<string, unknown>;
}
