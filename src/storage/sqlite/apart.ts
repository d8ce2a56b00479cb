/** Who is never matched with somebody: one of the two blocked the other, or one reports to the other. */
import type { PersonId } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

export interface Apart {
  /** Those of `ids` who may not be asked by `askerId`. Nobody is told why. */
  from(workspaceId: WorkspaceId, askerId: PersonId, ids: readonly PersonId[]): PersonId[];
  /** The same for each of the two reasons. A reporting line keeps nobody apart where the workspace does not say so. */
  kept(workspaceId: WorkspaceId, askerId: PersonId, ids: readonly PersonId[]): Kept;
  /** Those of `ids` who blocked this person, or were blocked by them. */
  blocked(workspaceId: WorkspaceId, personId: PersonId, ids: readonly PersonId[]): ReadonlySet<PersonId>;
}

export interface Kept {
  readonly blocked: readonly PersonId[];
  readonly inLine: readonly PersonId[];
}

/** A chain of managers that is longer is a mistake in the data. */
const MOST_LEVELS = 12;

export function createApart({ sqlite }: Database, policyOf: (workspaceId: WorkspaceId) => Policy): Apart {
  const blocked = sqlite
    .prepare<[{ workspaceId: string; askerId: PersonId; ids: string }], PersonId>(
      `SELECT blocked_id FROM blocks WHERE workspace_id = @workspaceId AND blocker_id = @askerId
         AND blocked_id IN (SELECT value FROM json_each(@ids))
       UNION
       SELECT blocker_id FROM blocks INDEXED BY blocks_of WHERE workspace_id = @workspaceId AND blocked_id = @askerId
         AND blocker_id IN (SELECT value FROM json_each(@ids))`,
    )
    .pluck();
  // Everybody's line upwards, read by primary key: whose line has the asker, and who is in the asker's own.
  const inLine = sqlite
    .prepare<[{ workspaceId: string; askerId: PersonId; ids: string }], PersonId>(
      `WITH RECURSIVE line(start, id, level) AS (
         SELECT value, value, 0 FROM json_each(@ids) UNION SELECT @askerId, @askerId, 0
         UNION SELECT line.start, p.manager_id, line.level + 1
         FROM line JOIN people p ON p.workspace_id = @workspaceId AND p.id = line.id
         WHERE p.manager_id IS NOT NULL AND line.level < ${MOST_LEVELS})
       SELECT start FROM line WHERE id = @askerId AND start <> @askerId
       UNION SELECT id FROM line WHERE start = @askerId AND id <> @askerId`,
    )
    .pluck();
  function kept(workspaceId: WorkspaceId, askerId: PersonId, ids: readonly PersonId[]): Kept {
    const given = { workspaceId, askerId, ids: JSON.stringify(ids) };
    return {
      blocked: blocked.all(given),
      inLine: policyOf(workspaceId).reportingLineApart ? inLine.all(given) : [],
    };
  }
  return {
    kept,
    blocked: (workspaceId, askerId, ids) =>
      new Set(ids.length === 0 ? [] : blocked.all({ workspaceId, askerId, ids: JSON.stringify(ids) })),
    from(workspaceId, askerId, ids) {
      const found = kept(workspaceId, askerId, ids);
      return [...found.blocked, ...found.inLine];
    },
  };
}
