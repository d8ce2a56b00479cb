/** A stored notice, and the notice it was. */
import type { Delivery, NoticeKind } from '../../domain/notices';
import type { OutboxRow } from '../store';
import { isInstalled } from './uninstalling';

export interface StoredRow {
  readonly seq: number;
  readonly workspaceId: string;
  readonly key: string;
  readonly lane: string;
  readonly attempt: number;
  readonly delivery: Delivery;
  readonly kind: NoticeKind;
  readonly askId: string | null;
  readonly about: string;
  readonly to: string | null;
  readonly channel: string | null;
  readonly ts: string | null;
}

/** Of `notices n`, with the message of the same key as `m`. */
export const OUTBOX_COLUMNS = `n.seq, n.workspace_id AS workspaceId, n.key, n.lane, n.attempt, n.delivery, n.kind,
  n.ask_id AS askId, n.about, n.to_id AS "to", m.channel, m.ts`;

export function outboxRowFrom({ delivery, kind, askId, about, to, channel, ts, ...row }: StoredRow): OutboxRow {
  const message = channel !== null && ts !== null ? { channel, ts } : null;
  return { ...row, notice: { delivery, kind, askId, about, to }, message };
}

/** Of `notices n`: its lane has nothing in flight, it goes with no other, and it is no edit of a message that is still to be sent. */
export const MAY_GO = `
  NOT EXISTS (SELECT 1 FROM notices f WHERE f.workspace_id = n.workspace_id AND f.lane = n.lane AND f.state = 'inFlight')
  AND n.merged_into IS NULL AND ${isInstalled('n.workspace_id')}
  AND NOT (n.delivery = 'edit' AND EXISTS (SELECT 1 FROM notices p
    WHERE p.workspace_id = n.workspace_id AND p.key = n.key AND p.delivery = 'post' AND p.state IN ('pending', 'inFlight')))`;
