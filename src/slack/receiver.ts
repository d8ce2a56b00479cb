/**
 * The two ways in. HTTP: signed requests at /slack/events. Socket Mode: a connection that we open, for workspaces without a
 * public address. Both hand payloads to the same Bolt app.
 */

import type { RequestListener } from 'node:http';
import {
  type AnyMiddlewareArgs,
  App,
  ErrorCode,
  HTTPReceiver,
  LogLevel,
  type Middleware,
  type Receiver,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Log } from '../lib/log';
import type { InstallationSource } from './installation';
import { onlyReadable } from './request';
import { slackLogger } from './slackLogger';
import { stayConnected } from './stayConnected';

export const EVENTS_PATH = '/slack/events';

export interface WayIn {
  readonly app: App;
  /** Serves Slack's requests; null with Socket Mode, where nothing comes over HTTP. */
  readonly requests: RequestListener | null;
  /** Opens the connection where there is one to open. */
  connect(): Promise<void>;
  /** Whether requests can reach us now. */
  isConnected(): boolean;
  close(): Promise<void>;
}

interface Options {
  readonly botToken: string;
  readonly signingSecret: string | undefined;
  readonly appToken: string | undefined;
  readonly slackApiUrl: string;
  readonly log: Log;
  readonly installation: InstallationSource;
}

export function createWayIn(options: Options): WayIn {
  return options.appToken ? socketMode(options, options.appToken) : http(options, options.signingSecret ?? '');
}

function http(options: Options, signingSecret: string): WayIn {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [EVENTS_PATH],
    // Events are answered after they were stored, so that Slack sends again what a crash would lose.
    processBeforeResponse: true,
    logger: slackLogger(options.log),
    logLevel: LogLevel.WARN,
  });
  const app = createApp(options, receiver);
  app.use(answerAll);
  let open = false;
  return {
    app,
    requests: onlyReadable(receiver.requestListener),
    connect: async () => {
      await app.init();
      open = true;
    },
    isConnected: () => open,
    close: async () => {
      open = false;
    },
  };
}

/** What no listener took is answered too, with nothing, and at once. Whoever has answered already is not asked again. */
const answerAll: Middleware<AnyMiddlewareArgs> = async ({ next, ...args }) => {
  await next();
  if (!('ack' in args) || !args.ack) return;
  await args.ack().catch((fault: unknown) => {
    const isAnswered = fault instanceof Error && 'code' in fault && fault.code === ErrorCode.ReceiverMultipleAckError;
    if (!isAnswered) throw fault;
  });
};

function socketMode(options: Options, appToken: string): WayIn {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger(options.log),
    logLevel: LogLevel.WARN,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: options.slackApiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: 10_000,
      },
    },
  });
  const app = createApp(options, receiver);
  const connection = stayConnected(receiver.client, options.log);
  return {
    app,
    requests: null,
    connect: async () => {
      await app.init();
      await connection.open();
    },
    isConnected: connection.isOpen,
    close: connection.close,
  };
}

function createApp({ botToken, slackApiUrl, log, installation }: Options, receiver: Receiver): App {
  return new App({
    receiver,
    deferInitialization: true,
    logger: slackLogger(log),
    logLevel: LogLevel.WARN,
    convoStore: false,
    // Bolt would call auth.test itself, ten times over half an hour; our own source asks once and remembers.
    authorize: async () => ({
      botToken,
      botUserId: installation.known?.botUserId ?? '',
      botId: installation.known?.botId ?? '',
    }),
    clientOptions: { slackApiUrl, retryConfig: { retries: 0 } },
  });
}
