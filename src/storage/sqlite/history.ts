/** Everything about one ask, for the operator. */
import type { AskId } from '../../domain/ask';
import type { NoticeRecord } from '../../domain/story';
import type { AskHistory, WorkspaceId } from '../store';
import type { Asks } from './asks';
import type { Database } from './database';

interface Row extends Omit<NoticeRecord, 'madeAt' | 'dueAt' | 'settledAt'> {
  readonly madeAt: number;
  readonly dueAt: number;
  readonly settledAt: number | null;
}

/** Inside a transaction of the caller. Scans: nobody waits for it but the operator. */
export function createHistory({ sqlite }: Database, asks: Asks) {
  const place = sqlite.prepare<[AskId], { workspaceId: WorkspaceId; wakeAt: number | null }>(
    'SELECT workspace_id AS workspaceId, wake_at AS wakeAt FROM asks WHERE id = ? -- for the operator',
  );
  const said = sqlite.prepare<[{ workspaceId: WorkspaceId; askId: AskId }], Row>(
    `SELECT kind, delivery, to_id AS "to", state, reason, attempt AS tries, created_at AS madeAt, due AS dueAt,
       settled_at AS settledAt
     FROM notices WHERE workspace_id = @workspaceId AND ask_id = @askId ORDER BY seq -- for the operator`,
  );
  return (askId: AskId): AskHistory | null => {
    const found = place.get(askId);
    const ask = found ? asks.load(found.workspaceId, askId) : null;
    if (!found || !ask) return null;
    const notices = said.all({ workspaceId: found.workspaceId, askId }).map((row) => ({
      ...row,
      madeAt: new Date(row.madeAt),
      dueAt: new Date(row.dueAt),
      settledAt: row.settledAt === null ? null : new Date(row.settledAt),
    }));
    return {
      workspaceId: found.workspaceId,
      ask,
      notices,
      wakeAt: found.wakeAt === null ? null : new Date(found.wakeAt),
    };
  };
}
