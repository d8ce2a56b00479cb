/** A workspace that removed the app: nothing is sent, and after a while nothing of it is left. */
import type { WorkspaceId } from '../store';
import type { Database } from './database';

export interface Uninstalling {
  /** Set once: hearing of it again does not put off the day. */
  uninstall(workspaceId: WorkspaceId, now: Date, deleteAt: Date): void;
  /** Deletes every row of the workspaces whose day has come; returns how many workspaces. */
  dropDue(now: Date): number;
}

/** Of `asks a` or `notices n`, whose workspace stands in `column`: it has not removed the app. */
export const isInstalled = (column: string): string =>
  `NOT EXISTS (SELECT 1 FROM workspaces u WHERE u.id = ${column} AND u.uninstalled_at IS NOT NULL)`;

/** Inside a transaction of the caller. */
export function createUninstalling({ sqlite }: Database): Uninstalling {
  const leave = sqlite.prepare<[{ workspaceId: WorkspaceId; now: number; deleteAt: number }]>(
    `UPDATE workspaces SET uninstalled_at = @now, delete_at = @deleteAt
     WHERE id = @workspaceId AND uninstalled_at IS NULL`,
  );
  const due = sqlite.prepare<[number], WorkspaceId>('SELECT id FROM workspaces WHERE delete_at <= ?').pluck();

  /** Whatever table has rows of a workspace, those that later versions add as well. */
  function deleteAll(workspaceId: WorkspaceId): void {
    const tables = sqlite
      .prepare<[], string>(
        `SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'workspace_id'
         WHERE t.type = 'table' AND t.name NOT GLOB 'ask_texts_*'`,
      )
      .pluck()
      .all();
    // Rows point at each other in both directions of any order; what counts is that nothing is left at the end.
    sqlite.pragma('defer_foreign_keys = ON');
    for (const table of tables) sqlite.prepare(`DELETE FROM "${table}" WHERE workspace_id = ?`).run(workspaceId);
    sqlite.prepare('DELETE FROM workspaces WHERE id = ?').run(workspaceId);
  }

  return {
    uninstall: (workspaceId, now, deleteAt) =>
      void leave.run({ workspaceId, now: now.getTime(), deleteAt: deleteAt.getTime() }),
    dropDue(now) {
      const gone = due.all(now.getTime());
      for (const workspaceId of gone) deleteAll(workspaceId);
      return gone.length;
    },
  };
}
