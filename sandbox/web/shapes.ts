/** What the page gets from its server. */
import type { Fields } from '../json';

export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly tz: string;
  readonly note: string;
}

export interface ShownConversation {
  readonly id: string;
  readonly kind: 'im' | 'mpim' | 'public' | 'private';
  readonly name: string;
  readonly unread: number;
}

export interface ShownMessage {
  readonly ts: string;
  readonly threadTs?: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Fields[];
  readonly edited: boolean;
  readonly ephemeral: boolean;
  readonly fromApp: boolean;
}

export interface ShownView {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly depth: number;
  readonly blocks: readonly Fields[];
  /** By `keyOf` a place: what stands in each field. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
}

export interface OpenConversation {
  readonly id: string;
  readonly kind: ShownConversation['kind'];
  readonly name: string;
  readonly members: readonly string[];
  /** Nobody can write into the messages of the app. */
  readonly readOnly: boolean;
  readonly messages: readonly ShownMessage[];
}

/** Everything one person sees. */
export interface Seen {
  readonly as: string;
  readonly conversations: readonly ShownConversation[];
  readonly appUnread: number;
  readonly open: OpenConversation | null;
  readonly home: ShownView | null;
  readonly form: ShownView | null;
}

export interface Sent {
  readonly at: number;
  readonly to: string;
  /** Who can read it, and where. */
  readonly as: string;
  readonly channel: string;
  readonly text: string;
  readonly edit: boolean;
}

export interface Travelled {
  readonly from: number;
  readonly to: number;
  readonly sent: readonly Sent[];
}

export interface TourStep {
  readonly title: string;
  readonly text: string;
  readonly as: string;
  readonly where: string;
}

/** What is the same for everybody. */
export interface Office {
  readonly company: string;
  readonly people: readonly ShownPerson[];
  readonly channels: Readonly<Record<string, string>>;
  readonly bot: string;
  readonly commands: readonly { readonly command: string; readonly hint: string; readonly description: string }[];
  readonly shortcuts: readonly { readonly id: string; readonly name: string; readonly type: 'message' | 'global' }[];
  readonly now: number;
  readonly app: 'running' | 'starting' | 'dead';
  /** The app was killed and has just come back: what it was sending then is still in doubt. */
  readonly inDoubt: boolean;
  readonly travelling: boolean;
  readonly travelled: Travelled | null;
  readonly slow: boolean;
  readonly twice: boolean;
  readonly pending: readonly string[];
  readonly tally: Tally;
  readonly tour: { readonly steps: readonly TourStep[]; readonly at: number };
}

/** What became of the calls of the app, read off the traffic. */
export interface Tally {
  readonly taken: number;
  readonly failed: number;
  readonly madeGood: number;
  readonly waiting: number;
  readonly twice: number;
}

export interface ShownExchange {
  readonly id: number;
  readonly at: number;
  readonly direction: 'fromApp' | 'toApp';
  readonly name: string;
  readonly request: Fields;
  readonly answer?: unknown;
  readonly status?: number;
  readonly error?: string;
  readonly took?: number;
}

/** What something that was done came to. */
export interface Outcome {
  readonly status: 'ok' | 'operation_timeout' | 'dispatch_failed' | 'refused';
  readonly problem?: string;
  readonly [more: string]: unknown;
}
