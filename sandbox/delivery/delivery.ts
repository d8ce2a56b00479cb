import type { Fields } from '../json';

/** Something Slack has for the app. */
export interface Delivery {
  readonly kind: 'slash_commands' | 'interactive' | 'events_api';
  /** What it is called in the traffic: `/ask-mentor`, `block_actions`, `app_home_opened`. */
  readonly name: string;
  readonly payload: Fields;
  readonly retryNum?: number;
  readonly retryReason?: string;
}

/** What came back, whichever way it went. */
export interface Answer {
  readonly outcome: 'answered' | 'timeout' | 'failed';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const noAnswer = (outcome: 'timeout' | 'failed'): Answer => ({ outcome, status: 0, headers: {}, body: '' });

export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Transport {
  /** The bytes that will go out; kept in the traffic so that they can be sent again. */
  prepare(delivery: Delivery): Sent;
  send(sent: Sent): Promise<Answer>;
}
