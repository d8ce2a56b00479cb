/** What a sending can come to. Whoever delivers answers with one of these; the courier decides what follows. */
export type Sending =
  /** Arrived; `message` is null for a Home view. */
  | {
      readonly kind: 'sent';
      readonly message: { readonly channel: string; readonly ts: string } | null;
      /** Parts of a message of several that are not in it, by key: not wanted any more, or without room. */
      readonly without?: ReadonlyMap<string, 'notWanted' | 'noRoom'>;
    }
  /** The state no longer wants it. */
  | { readonly kind: 'notWanted' }
  /** Slack said to wait. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Definitely not sent, and trying again would not help. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Our installation may not send at all: keep the rows, stop for this workspace. */
  | { readonly kind: 'shutOut'; readonly code: string }
  /** Definitely not sent, but may work later: no connection. */
  | { readonly kind: 'unreached'; readonly code: string }
  /** It may or may not have arrived. */
  | { readonly kind: 'inDoubt'; readonly code: string };
