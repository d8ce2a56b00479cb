/** When somebody was last asked for something they did not begin: what the budget of any 7 days counts. */
import { type NoticeKind, noticeKinds } from '../../domain/notices';
import type { PersonId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

export interface Nudges {
  /** The newest ones that arrived, newest first. */
  sentTo(workspaceId: WorkspaceId, personId: PersonId): Date[];
}

/** More than any budget of a week. */
const MOST = 60;

const kinds = (Object.keys(noticeKinds) as NoticeKind[]).filter((kind) => noticeKinds[kind].class === 'nudge');

export function createNudges({ sqlite }: Database): Nudges {
  const sent = sqlite
    .prepare<[{ workspaceId: WorkspaceId; personId: PersonId }], number>(
      `SELECT settled_at FROM notices WHERE workspace_id = @workspaceId AND to_id = @personId AND state = 'sent'
         AND delivery = 'post' AND kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})
       ORDER BY settled_at DESC LIMIT ${MOST}`,
    )
    .pluck();
  return { sentTo: (workspaceId, personId) => sent.all({ workspaceId, personId }).map((at) => new Date(at)) };
}
