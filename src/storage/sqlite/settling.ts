/** What became of a row, and in the same transaction what that means for its ask. */
import type { AskId } from '../../domain/ask';
import type { Decide } from '../../domain/decisions/decision';
import { isNudge } from '../../domain/merging';
import { type Delivery, homeOf, type NoticeKind } from '../../domain/notices';
import type { PersonId } from '../../domain/person';
import { reportReturned } from '../../domain/trust';
import type { PartSettled, Settlement, WorkspaceId } from '../store';
import type { ChangeParts, Changes } from './changes';
import type { Database } from './database';

export type Settle = (
  seq: number,
  settlement: Settlement,
  now: Date,
  decide?: Decide,
  taken?: readonly PartSettled[],
) => void;

interface Settled {
  readonly seq: number;
  readonly workspaceId: WorkspaceId;
  readonly askId: AskId | null;
  readonly key: string;
  readonly lane: string;
  readonly delivery: Delivery;
  readonly kind: NoticeKind;
  readonly to: PersonId | null;
  readonly about: string;
}

export function prepareSettle(database: Database, changes: Changes, parts: ChangeParts): Settle {
  const { people, waking, enqueue } = parts;
  const reporterOf = database.sqlite
    .prepare<[WorkspaceId, string], PersonId>('SELECT reporter_id FROM reports WHERE workspace_id = ? AND id = ?')
    .pluck();
  const { inFlight, takenBy, end, putBack, release, delayNewer, remember, dropEdits } = prepare(database);

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

  /** Nobody has read it: whoever wrote it has to know, and may choose somebody else. */
  function afterReport({ workspaceId, kind, delivery, about: id }: Settled, settlement: Settlement, now: Date): void {
    if (kind !== 'report' || delivery !== 'post' || settlement.state !== 'failed') return;
    const reporterId = reporterOf.get(workspaceId, id);
    if (reporterId !== undefined) enqueue(workspaceId, [reportReturned({ id, reporterId }, 'post')], now);
  }

  function wait(row: Settled, { due, reason, failed }: Extract<Settlement, { state: 'pending' }>, now: number): void {
    const back = { seq: row.seq, due: due.getTime(), reason, failed: failed ? 1 : 0 };
    if (putBack.run(back).changes > 0) return;
    delayNewer.run({ seq: row.seq, due: due.getTime() });
    end.run({ seq: row.seq, state: 'dropped', reason: 'newer_waits', now });
  }

  function finish(row: Settled, settlement: Exclude<Settlement, { state: 'pending' }>, now: Date): void {
    const at = now.getTime();
    const reason = settlement.state === 'sent' ? null : settlement.reason;
    end.run({ seq: row.seq, state: settlement.state, reason, now: at });
    if (row.delivery === 'post') afterPost(row, settlement, at);
    if (settlement.state === 'sent' && settlement.next) {
      enqueue(row.workspaceId, [settlement.next.notice], settlement.next.due);
    }
    // Home says how many reminders were used.
    if (settlement.state === 'sent' && isNudge(row.kind) && row.to) enqueue(row.workspaceId, [homeOf(row.to)], now);
    afterRestOffer(row, now);
    afterReport(row, settlement, now);
  }

  return (seq, settlement, now, decide, taken = []) => {
    const row = inFlight.get(seq);
    if (!row) return;
    if (settlement.state === 'pending') wait(row, settlement, now.getTime());
    else finish(row, settlement, now);
    const decisions = [{ row, decide }];
    for (const part of takenBy.all({ workspaceId: row.workspaceId, lane: row.lane, seq })) {
      const of = taken.find((each) => each.seq === part.seq);
      const back = of?.settlement.state === 'pending' ? of.settlement : null;
      if (of && of.settlement.state !== 'pending') finish(part, of.settlement, now);
      else {
        const due = (back ?? (settlement.state === 'pending' ? settlement : null))?.due ?? new Date(0);
        release.run({ seq: part.seq, due: due.getTime(), reason: back?.reason ?? null });
      }
      decisions.push({ row: part, decide: of?.decide });
    }
    for (const { row: of, decide: by } of decisions) {
      if (by && of.askId !== null) changes.change(of.workspaceId, of.askId, by, now);
    }
  };
}

function prepare({ sqlite }: Database) {
  const columns = `seq, workspace_id AS workspaceId, ask_id AS askId, key, lane, delivery, kind, about, to_id AS "to"`;
  const inFlight = sqlite.prepare<[number], Settled>(
    `SELECT ${columns} FROM notices WHERE seq = ? AND state = 'inFlight'`,
  );
  const takenBy = sqlite.prepare<[{ workspaceId: WorkspaceId; lane: string; seq: number }], Settled>(
    `SELECT ${columns} FROM notices WHERE workspace_id = @workspaceId AND lane = @lane AND state = 'pending'
       AND merged_into = @seq ORDER BY seq`,
  );
  const release = sqlite.prepare<[{ seq: number; due: number; reason: string | null }]>(
    `UPDATE notices SET merged_into = NULL, due = max(due, @due), reason = coalesce(@reason, reason) WHERE seq = @seq`,
  );
  const end = sqlite.prepare<[{ seq: number; state: string; reason: string | null; now: number }]>(
    // Of what was sent, why it had waited stays: "why did I hear of it only now?"
    `UPDATE notices SET state = @state, reason = coalesce(@reason, reason), settled_at = @now, lease_until = NULL WHERE seq = @seq`,
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
  return { inFlight, takenBy, end, putBack, release, delayNewer, remember, dropEdits };
}
