/** What was asked of people lately, for fairness. Whoever may not mentor is left out. */
import type { Load } from '../../domain/matching/glimpse';
import type { PersonId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import { MAY_MENTOR, MENTORS } from './hits';

export interface LoadRead extends Load {
  /** When offers were made since then that they did not open a door for. */
  readonly offeredAt: readonly Date[];
}

export type Loads = (
  workspaceId: WorkspaceId,
  ids: readonly PersonId[],
  since: Date,
) => ReadonlyMap<PersonId, LoadRead>;

type Row = readonly [id: PersonId, lastAskedAt: number | null, openOffers: number, offeredAt: string | null];

export function createLoads({ sqlite }: Database): Loads {
  const offersTo = 'FROM offers o WHERE o.workspace_id = @workspaceId AND o.mentor_id = a.id';
  // Most people were never asked, or not for long: of them nothing else is read. Materialised, or SQLite would find out twice.
  const rows = sqlite
    .prepare<[{ workspaceId: string; ids: string; since: number }], Row>(
      `WITH a AS MATERIALIZED (
         SELECT p.id, (SELECT max(o.made_at) FROM offers o WHERE o.workspace_id = @workspaceId AND o.mentor_id = p.id) AS last_asked_at
         FROM json_each(@ids) j CROSS JOIN ${MENTORS} ON p.workspace_id = @workspaceId AND p.id = j.value
         WHERE ${MAY_MENTOR})
       SELECT a.id, a.last_asked_at,
         CASE WHEN a.last_asked_at IS NULL THEN 0 ELSE (SELECT count(*) ${offersTo} AND o.outcome = 'open') END,
         CASE WHEN a.last_asked_at > @since THEN
           (SELECT json_group_array(o.made_at) ${offersTo} AND o.made_at > @since AND o.via <> 'door') END
       FROM a`,
    )
    .raw();
  return (workspaceId, ids, since) =>
    new Map(
      rows
        .all({ workspaceId, ids: JSON.stringify(ids), since: since.getTime() })
        .map(([id, last, openOffers, moments]) => {
          const offeredAt = moments === null ? [] : (JSON.parse(moments) as number[]).map((at) => new Date(at));
          const lastAskedAt = last === null ? null : new Date(last);
          return [id, { openOffers, offeredAt, recentOffers: offeredAt.length, lastAskedAt }];
        }),
    );
}
