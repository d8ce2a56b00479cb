/**
 * When somebody was last asked for something they did not begin: what the budget of any 7 days counts. Several in one message
 * are one.
 */
import { mergeableKinds } from '../../domain/merging';
import type { PersonId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

export interface Nudges {
  /** The newest ones that arrived, newest first. */
  sentTo(workspaceId: WorkspaceId, personId: PersonId): Date[];
}

/** More than any budget of a week. */
const MOST = 60;

const NUDGES = mergeableKinds.nudges.map((kind) => `'${kind}'`).join(', ');

export function createNudges({ sqlite }: Database): Nudges {
  const sent = sqlite
    .prepare<[{ workspaceId: WorkspaceId; personId: PersonId }], number>(
      `SELECT n.settled_at FROM notices n WHERE n.workspace_id = @workspaceId AND n.to_id = @personId AND n.state = 'sent'
         AND n.delivery = 'post' AND n.kind IN (${NUDGES})
         AND NOT EXISTS (SELECT 1 FROM notices o WHERE o.workspace_id = n.workspace_id AND o.to_id = n.to_id
           AND o.settled_at = n.settled_at AND o.state = 'sent' AND o.delivery = 'post' AND o.kind IN (${NUDGES})
           AND coalesce(o.merged_into, o.seq) = coalesce(n.merged_into, n.seq) AND o.seq < n.seq)
       ORDER BY n.settled_at DESC LIMIT ${MOST}`,
    )
    .pluck();
  return { sentTo: (workspaceId, personId) => sent.all({ workspaceId, personId }).map((at) => new Date(at)) };
}
