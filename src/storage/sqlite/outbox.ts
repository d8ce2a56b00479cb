/**
 * What waits to be sent, what is on its way, and what became of it. Lanes are conversations: inside one, what is due goes in
 * order, one at a time; what is held holds up nothing.
 */
import { copyAt, keyOf, receiverIn } from '../../domain/notices';
import type { OutboxRow, WorkspaceId } from '../store';
import type { ChangeParts, Changes } from './changes';
import { type Claim, prepareClaim } from './claiming';
import type { Database } from './database';
import type { Merged } from './merged';
import { MAY_GO, OUTBOX_COLUMNS, outboxRowFrom, type StoredRow } from './outboxRows';
import { prepareSettle, type Settle } from './settling';
import { atMost } from './statements';

export interface OutboxQueue {
  readonly claim: Claim;
  inDoubt(now: Date, limit: number): OutboxRow[];
  readonly settle: Settle;
  adopt(workspaceId: WorkspaceId, key: string, message: Place): { readonly other: Place | null } | null;
  nextDue(): Date | null;
}

interface Place {
  readonly channel: string;
  readonly ts: string;
}

export function createOutbox(database: Database, changes: Changes, parts: ChangeParts, merged: Merged): OutboxQueue {
  const { sqlite } = database;
  const doubtful = sqlite.prepare<[{ now: number; limit: number }], StoredRow>(
    `SELECT ${OUTBOX_COLUMNS} FROM notices n LEFT JOIN messages m ON m.workspace_id = n.workspace_id AND m.key = n.key
     WHERE n.state = 'inFlight' AND n.lease_until <= @now ORDER BY n.lease_until, n.seq ${atMost('limit')}`,
  );
  return {
    claim: prepareClaim(database),
    inDoubt: (now, limit) => doubtful.all({ now: now.getTime(), limit }).map(outboxRowFrom),
    settle: prepareSettle(database, changes, parts),
    adopt: prepareAdopt(database, merged),
    nextDue: prepareNextDue(database),
  };
}

function prepareAdopt({ sqlite }: Database, merged: Merged): OutboxQueue['adopt'] {
  const known = sqlite.prepare<[{ workspaceId: WorkspaceId; key: string }], Place>(
    `SELECT channel, ts FROM messages WHERE workspace_id = @workspaceId AND key = @key`,
  );
  const save = sqlite.prepare<[{ workspaceId: WorkspaceId; key: string; channel: string; ts: string }]>(
    `INSERT INTO messages (workspace_id, key, channel, ts) SELECT @workspaceId, @key, @channel, @ts
     WHERE EXISTS (SELECT 1 FROM notices WHERE workspace_id = @workspaceId AND key = @key AND delivery = 'post')
     ON CONFLICT (workspace_id, key) DO UPDATE SET channel = excluded.channel, ts = excluded.ts`,
  );
  const remember = sqlite.prepare<[{ workspaceId: WorkspaceId; key: string; channel: string; ts: string }]>(
    `INSERT INTO messages (workspace_id, key, channel, ts) VALUES (@workspaceId, @key, @channel, @ts) ON CONFLICT DO NOTHING`,
  );
  return (workspaceId, key, { channel, ts }) => {
    const other = known.get({ workspaceId, key }) ?? null;
    if (other?.channel === channel && other.ts === ts) return null;
    if (save.run({ workspaceId, key, channel, ts }).changes === 0) return null;
    // What else this message says is in the pressed copy too.
    for (const sibling of other ? merged.together(workspaceId, key) : []) {
      save.run({ workspaceId, key: keyOf(sibling), channel, ts });
    }
    if (other) remember.run({ workspaceId, key: keyOf(copyAt(other, receiverIn(key))), ...other });
    return { other };
  };
}

/** Only rows that could be claimed then: what waits for another row is looked at again when that one is settled. */
function prepareNextDue({ sqlite }: Database): OutboxQueue['nextDue'] {
  const next = sqlite
    .prepare<[], number>(`SELECT n.due FROM notices n WHERE n.state = 'pending' AND ${MAY_GO} ORDER BY n.due LIMIT 1`)
    .pluck();
  return () => {
    const due = next.get();
    return due === undefined ? null : new Date(due);
  };
}
