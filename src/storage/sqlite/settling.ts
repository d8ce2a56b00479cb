/** What became of a row, and in the same transaction what that means for its ask. */
import type { AskId } from '../../domain/ask';
import type { Decide } from '../../domain/decisions/decision';
import type { Delivery, NoticeKind } from '../../domain/notices';
import type { PersonId } from '../../domain/person';
import type { Settlement, WorkspaceId } from '../store';
import type { ChangeParts, Changes } from './changes';
import type { Database } from './database';

export type Settle = (seq: number, settlement: Settlement, now: Date, decide?: Decide) => void;

interface Settled {
  readonly workspaceId: WorkspaceId;
  readonly askId: AskId | null;
  readonly key: string;
  readonly delivery: Delivery;
  readonly kind: NoticeKind;
  readonly to: PersonId | null;
}

export function prepareSettle(database: Database, changes: Changes, parts: ChangeParts): Settle {
  const { people, waking, enqueue } = parts;
  const { inFlight, end, putBack, delayNewer, remember, dropEdits } = prepare(database);

  /** Edits of what arrived may go; edits of what never will have nothing to edit. */
  function afterPost({ workspaceId, key }: Settled, settlement: Settlement, now: number): void {
    if (settlement.state === 'sent' && settlement.message) remember.run({ workspaceId, key, ...settlement.message });
    dropEdits.run({ workspaceId, key, now });
  }

  /** Until rest was offered they were not asked: questions that wait may look at them again. */
  function afterRestOffer({ workspaceId, kind, delivery, to }: Settled, now: Date): void {
    const person = kind === 'restOffer' && delivery === 'post' && to !== null ? people.one(workspaceId, to) : null;
    if (person) waking.wakeFor(workspaceId, person, person, now);
  }

  return (seq, settlement, now, decide) => {
    const row = inFlight.get(seq);
    if (!row) return;
    const at = now.getTime();
    if (settlement.state === 'pending') {
      const due = settlement.due.getTime();
      if (putBack.run({ seq, due, reason: settlement.reason, failed: settlement.failed ? 1 : 0 }).changes === 0) {
        delayNewer.run({ seq, due });
        end.run({ seq, state: 'dropped', reason: 'newer_waits', now: at });
      }
    } else {
      end.run({
        seq,
        state: settlement.state,
        reason: settlement.state === 'sent' ? null : settlement.reason,
        now: at,
      });
      if (row.delivery === 'post') afterPost(row, settlement, at);
      if (settlement.state === 'sent' && settlement.next) {
        enqueue(row.workspaceId, [settlement.next.notice], settlement.next.due);
      }
      afterRestOffer(row, now);
    }
    if (decide && row.askId !== null) changes.change(row.workspaceId, row.askId, decide, now);
  };
}

function prepare({ sqlite }: Database) {
  const inFlight = sqlite.prepare<[number], Settled>(
    `SELECT workspace_id AS workspaceId, ask_id AS askId, key, delivery, kind, to_id AS "to" FROM notices WHERE seq = ? AND state = 'inFlight'`,
  );
  const end = sqlite.prepare<[{ seq: number; state: string; reason: string | null; now: number }]>(
    `UPDATE notices SET state = @state, reason = @reason, settled_at = @now, lease_until = NULL WHERE seq = @seq`,
  );
  const putBack = sqlite.prepare<[{ seq: number; due: number; reason: string; failed: number }]>(
    `UPDATE OR IGNORE notices SET state = 'pending', due = @due, reason = @reason, lease_until = NULL,
       attempt = attempt - (1 - @failed) WHERE seq = @seq`,
  );
  // A newer edit of the same message waits already: it goes in the place of this one, and no sooner.
  const delayNewer = sqlite.prepare<[{ seq: number; due: number }]>(
    `UPDATE notices AS newer SET due = max(newer.due, @due), attempt = max(newer.attempt, old.attempt)
     FROM notices AS old WHERE old.seq = @seq AND newer.workspace_id = old.workspace_id AND newer.key = old.key
       AND newer.delivery = old.delivery AND newer.state = 'pending'`,
  );
  const remember = sqlite.prepare<[{ workspaceId: WorkspaceId; key: string; channel: string; ts: string }]>(
    // A copy that was pressed before this one arrived stays the known one.
    `INSERT INTO messages (workspace_id, key, channel, ts) VALUES (@workspaceId, @key, @channel, @ts) ON CONFLICT DO NOTHING`,
  );

  const dropEdits = sqlite.prepare<[{ workspaceId: WorkspaceId; key: string; now: number }]>(
    `UPDATE notices SET state = 'dropped', reason = 'nothing_to_edit', settled_at = @now
     WHERE workspace_id = @workspaceId AND key = @key AND delivery = 'edit' AND state = 'pending'
       AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.workspace_id = @workspaceId AND m.key = @key)`,
  );
  return { inFlight, end, putBack, delayNewer, remember, dropEdits };
}
