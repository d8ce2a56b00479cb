/** How notices get into the outbox: once, and only when there is somebody or something to show them to. */
import { keyOf, laneOf, type Notice } from '../../domain/notices';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

/** Inside a transaction of the caller. */
export type Enqueue = (workspaceId: WorkspaceId, notices: readonly Notice[], now: Date) => void;

interface Row {
  readonly workspaceId: WorkspaceId;
  readonly key: string;
  readonly lane: string;
  readonly delivery: string;
  readonly kind: string;
  readonly askId: string | null;
  readonly about: string;
  readonly to: string | null;
  readonly now: number;
}

/** What waits to be shown already is not queued again: it is rendered from the state at the time of sending. */
const INSERT = `
  INSERT INTO notices (workspace_id, key, lane, delivery, kind, ask_id, about, to_id, state, due, created_at)
  SELECT @workspaceId, @key, @lane, @delivery, @kind, @askId, @about, @to, 'pending', @now, @now`;

export function createEnqueue({ sqlite }: Database): Enqueue {
  const insert = {
    post: sqlite.prepare<[Row]>(`${INSERT} WHERE true ON CONFLICT DO NOTHING`),
    // Of a message that was sent or is on its way. One that still waits is rendered when it goes, and says it all by itself.
    edit: sqlite.prepare<[Row]>(
      `${INSERT} WHERE EXISTS (SELECT 1 FROM messages m WHERE m.workspace_id = @workspaceId AND m.key = @key)
         OR EXISTS (SELECT 1 FROM notices p WHERE p.workspace_id = @workspaceId AND p.key = @key
           AND p.delivery = 'post' AND (p.state = 'inFlight' OR p.state = 'pending' AND p.merged_into IS NOT NULL))
       ON CONFLICT DO NOTHING`,
    ),
    // Home is kept up to date for those who looked at it once; Slack has none to show for the others.
    view: sqlite.prepare<[Row]>(
      `${INSERT} WHERE EXISTS (SELECT 1 FROM people p WHERE p.workspace_id = @workspaceId AND p.id = @to
         AND p.home_opened_at IS NOT NULL)
       ON CONFLICT DO NOTHING`,
    ),
  };
  return (workspaceId, notices, now) => {
    for (const notice of notices) {
      const { delivery, kind, askId, about, to } = notice;
      const places = { workspaceId, key: keyOf(notice), lane: laneOf(notice), now: now.getTime() };
      insert[delivery].run({ ...places, delivery, kind, askId, about, to });
    }
  };
}
