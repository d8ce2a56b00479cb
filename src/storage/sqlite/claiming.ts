/** Which rows may go now. */
import type { OutboxRow, WorkspaceId } from '../store';
import type { Database } from './database';
import { MAY_GO, OUTBOX_COLUMNS, outboxRowFrom, type StoredRow } from './outboxRows';

export type Claim = (now: Date, limit: number, leaseUntil: Date) => OutboxRow[];

export function prepareClaim({ sqlite }: Database): Claim {
  // The longest due first, read one by one until there are enough lanes: a long backlog costs no more than a short one.
  const due = sqlite.prepare<[number], { workspaceId: WorkspaceId; lane: string }>(
    `SELECT n.workspace_id AS workspaceId, n.lane FROM notices n WHERE n.state = 'pending' AND n.due <= ? ORDER BY n.due, n.seq`,
  );
  const firstOf = sqlite.prepare<[{ workspaceId: WorkspaceId; lane: string; now: number }], StoredRow>(
    `SELECT ${OUTBOX_COLUMNS} FROM notices n LEFT JOIN messages m ON m.workspace_id = n.workspace_id AND m.key = n.key
     WHERE n.workspace_id = @workspaceId AND n.lane = @lane AND n.state = 'pending' AND n.due <= @now AND ${MAY_GO}
     ORDER BY n.seq LIMIT 1`,
  );
  const take = sqlite.prepare<[{ seq: number; leaseUntil: number }]>(
    `UPDATE notices SET state = 'inFlight', lease_until = @leaseUntil, attempt = attempt + 1 WHERE seq = @seq`,
  );

  return (now, limit, leaseUntil) => {
    const at = now.getTime();
    const seen = new Set<string>();
    const taken: StoredRow[] = [];
    for (const { workspaceId, lane } of due.iterate(at)) {
      if (taken.length >= limit) break;
      const place = `${workspaceId} ${lane}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const first = firstOf.get({ workspaceId, lane, now: at });
      if (first) taken.push(first);
    }
    for (const { seq } of taken) take.run({ seq, leaseUntil: leaseUntil.getTime() });
    return taken.map((row) => outboxRowFrom({ ...row, attempt: row.attempt + 1 }));
  };
}
