/**
 * Keeps the one connection of Socket Mode open. Bolt's client can do that itself, but gives up at the first network error
 * while it reconnects, and waits longer and longer after each failure: after an hour without network, for many minutes.
 */
import type { SocketModeReceiver } from '@slack/bolt';
import { faultFields, type Log } from '../lib/log';
import { sendingOf } from './callError';

type Client = SocketModeReceiver['client'];

/** Waits between tries: short at first, since every press fails meanwhile, and never long. */
const FIRST_WAIT_MS = 100;
const MOST_WAIT_MS = 2_000;
/** What Slack refuses for good (a revoked token, Socket Mode switched off) is tried again at this pace. */
const REFUSED_WAIT_MS = 60_000;

export interface Connection {
  /** Resolves when connected for the first time. @throws when Slack refuses: the settings are wrong. */
  open(): Promise<void>;
  isOpen(): boolean;
  close(): Promise<void>;
}

export function stayConnected(client: Client, log: Log): Connection {
  let open = false;
  let closing = false;
  let wake = () => {};

  const waitFor = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function connect(isFirst: boolean): Promise<void> {
    for (let failures = 0; !closing && !open; failures += 1) {
      try {
        await client.start();
        return;
      } catch (fault) {
        const wait = waitAfter(fault, failures);
        if (isFirst && wait === REFUSED_WAIT_MS) throw fault;
        log.warn('not connected', { ...faultFields(fault), failures: failures + 1 });
        await waitFor(wait);
      }
    }
  }

  let connecting = false;
  client.on('connected', () => {
    open = true;
  });
  client.on('disconnected', () => {
    open = false;
    if (closing || connecting) return;
    connecting = true;
    void connect(false).finally(() => {
      connecting = false;
    });
  });
  client.on('disconnecting', () => {
    open = false;
  });
  return {
    open: async () => {
      connecting = true;
      await connect(true).finally(() => {
        connecting = false;
      });
    },
    isOpen: () => open,
    close: async () => {
      closing = true;
      wake();
      await client.disconnect();
    },
  };
}

function waitAfter(fault: unknown, failures: number): number {
  // A connection that broke while it opened comes without an error of the Web API, or with none at all.
  const sending = fault instanceof Error && 'code' in fault ? sendingOf(fault) : undefined;
  if (sending?.kind === 'wait') return sending.seconds * 1000;
  if (sending?.kind === 'shutOut' || sending?.kind === 'refused') return REFUSED_WAIT_MS;
  return Math.min(MOST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures);
}
