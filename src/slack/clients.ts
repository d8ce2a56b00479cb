/**
 * Three Web API clients, because Slack's client has one queue: a 429 on one method pauses the whole client, and a
 * `views.open` that waits behind it finds its trigger expired. None retries a post by itself: a retried post may be a
 * second message.
 */
import type { View } from '@slack/types';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../lib/log';
import { slackLogger } from './slackLogger';

export interface Clients {
  /** views.open and friends: somebody is looking at the screen. */
  readonly interactive: WebClient;
  /** The courier's: posts, edits, Home. */
  readonly sender: WebClient;
  /** users.info, auth.test: may be asked once more, but both together end inside the 3 s that a form may take. */
  readonly reader: WebClient;
}

export function createClients(token: string, slackApiUrl: string, log: Log): Clients {
  const shared: WebClientOptions = { slackApiUrl, logger: slackLogger(log), rejectRateLimitedCalls: true };
  return {
    interactive: new WebClient(token, { ...shared, timeout: 2_000, retryConfig: { retries: 0 } }),
    sender: new WebClient(token, { ...shared, timeout: 10_000, retryConfig: { retries: 0 } }),
    reader: new WebClient(token, {
      ...shared,
      timeout: 1_000,
      retryConfig: { retries: 1, minTimeout: 100, maxTimeout: 200 },
    }),
  };
}

/**
 * A view written out as it goes over the wire, which Slack takes just as well. What it is handed as an object Slack's client
 * walks through piece by piece for a log line that nobody reads, and that takes longer than to make the view.
 */
export const writtenOut = <V extends View>(view: V): V => JSON.stringify(view) as unknown as V;
