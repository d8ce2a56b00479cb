/** Which notices share one message: those that are about to, and those that did. */
import { GOES_ALONE, MOST_PARTS, mergeableKinds, WAITS_TOGETHER, waitedFor } from '../../domain/merging';
import type { Notice } from '../../domain/notices';
import type { PersonId } from '../../domain/person';
import type { OutboxRow, WorkspaceId } from '../store';
import type { Database } from './database';
import { OUTBOX_COLUMNS, outboxRowFrom, type StoredRow } from './outboxRows';

export interface Merged {
  /** Takes along what waited for the same moment as the row in flight. Taken rows go nowhere without it. */
  gather(row: OutboxRow, now: Date, withNudges: boolean): OutboxRow[];
  /** What the row in flight took along. */
  takenBy(row: OutboxRow): OutboxRow[];
  /** All that one message says, in the order in which it was queued; empty where it says one thing. */
  together(workspaceId: WorkspaceId, key: string): Notice[];
}

const inSql = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** For its receiver, or for Slack together with others. Nudges that are due at one moment need not have waited. */
const hasWaited = (row: string): string =>
  `(${row}.kind IN (${inSql(mergeableKinds.nudges)}) OR ${row}.reason IN (${inSql(waitedFor)})
    OR ${row}.reason LIKE '${WAITS_TOGETHER}%')`;

/** Perhaps one of several is refused: then each goes alone. */
const goesAlone = (row: string): string => `coalesce(${row}.reason, '') LIKE '${GOES_ALONE}%'`;

interface Place {
  readonly workspaceId: WorkspaceId;
  readonly lane: string;
  readonly seq: number;
}

interface Sent {
  readonly leader: number;
  readonly to: PersonId | null;
  readonly settledAt: number;
}

export function createMerged(database: Database): Merged {
  const { waiting, take, taken, sent, siblings } = prepare(database);
  const placeOf = ({ workspaceId, lane, seq }: OutboxRow): Place => ({ workspaceId, lane, seq });
  return {
    gather(row, now, withNudges) {
      const found = waiting.all({ ...placeOf(row), now: now.getTime(), withNudges: withNudges ? 1 : 0 });
      for (const { seq } of found) take.run({ seq, leader: row.seq });
      return found.map(outboxRowFrom);
    },
    takenBy: (row) => taken.all(placeOf(row)).map(outboxRowFrom),
    together(workspaceId, key) {
      const post = sent.get({ workspaceId, key });
      if (post?.to == null) return [];
      const { leader, to, settledAt } = post;
      const all = siblings.all({ workspaceId, leader, to, settledAt });
      return all.length > 1 ? all : [];
    },
  };
}

function prepare({ sqlite }: Database) {
  const rows = `SELECT ${OUTBOX_COLUMNS} FROM notices n
    LEFT JOIN messages m ON m.workspace_id = n.workspace_id AND m.key = n.key
    WHERE n.workspace_id = @workspaceId AND n.lane = @lane AND n.state = 'pending'`;
  const nudges = inSql(mergeableKinds.nudges);
  // One that was pressed before it was known to have arrived needs no sending.
  const waiting = sqlite.prepare<[Place & { now: number; withNudges: number }], StoredRow>(
    `${rows} AND n.due <= @now AND n.delivery = 'post' AND n.seq <> @seq AND n.merged_into IS NULL AND m.ts IS NULL
       AND n.kind IN (${inSql(mergeableKinds.all)}) AND (@withNudges = 1 OR n.kind NOT IN (${nudges}))
       AND ${hasWaited('n')} AND NOT ${goesAlone('n')}
       AND EXISTS (SELECT 1 FROM notices l WHERE l.seq = @seq AND ${hasWaited('l')} AND NOT ${goesAlone('l')})
     ORDER BY n.seq LIMIT ${MOST_PARTS - 1}`,
  );
  const take = sqlite.prepare<[{ seq: number; leader: number }]>(
    `UPDATE notices SET merged_into = @leader WHERE seq = @seq`,
  );
  const taken = sqlite.prepare<[Place], StoredRow>(`${rows} AND n.merged_into = @seq ORDER BY n.seq`);
  const sent = sqlite.prepare<[{ workspaceId: WorkspaceId; key: string }], Sent>(
    `SELECT coalesce(merged_into, seq) AS leader, to_id AS "to", settled_at AS settledAt FROM notices
     WHERE workspace_id = @workspaceId AND key = @key AND delivery = 'post' AND state = 'sent'`,
  );
  // They were settled at one moment: found by the index of what was sent to a person.
  const siblings = sqlite.prepare<
    [{ workspaceId: WorkspaceId; leader: number; to: PersonId; settledAt: number }],
    Notice
  >(
    `SELECT delivery, kind, ask_id AS askId, about, to_id AS "to" FROM notices
     WHERE workspace_id = @workspaceId AND to_id = @to AND settled_at = @settledAt AND state = 'sent'
       AND delivery = 'post' AND coalesce(merged_into, seq) = @leader ORDER BY seq`,
  );
  return { waiting, take, taken, sent, siblings };
}
