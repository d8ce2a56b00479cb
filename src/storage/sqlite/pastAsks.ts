/** What people can look up again: asks whose conversation took place, thanks they received, and notes they kept. */
import type { Ask } from '../../domain/ask';
import type { PersonId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Asks } from './asks';
import type { Database } from './database';
import { atMost } from './statements';

export interface PastAsks {
  earlier(workspaceId: WorkspaceId, personId: PersonId, most: number): Ask[];
  thanksTo(workspaceId: WorkspaceId, mentorId: PersonId, most: number): Ask[];
  notesOf(workspaceId: WorkspaceId, mentorId: PersonId, most: number): Ask[];
}

interface Of {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly most: number;
}

const TOOK_PLACE = `EXISTS (SELECT 1 FROM sessions s WHERE s.workspace_id = a.workspace_id AND s.ask_id = a.id
  AND s.outcome = 'ended'`;
/** Whoever has had a session said yes to an offer before, and offers are found by their mentor. */
const SAID_YES = `a.id IN (SELECT o.ask_id FROM offers o
  WHERE o.workspace_id = @workspaceId AND o.mentor_id = @personId AND o.outcome = 'accepted')`;

export function createPastAsks({ sqlite }: Database, asks: Asks): PastAsks {
  const earlier = sqlite
    .prepare<[Of], string>(
      `SELECT a.id FROM asks a WHERE a.workspace_id = @workspaceId AND a.erased_at IS NULL
         AND ((a.asker_id = @personId AND ${TOOK_PLACE}))
           OR (${SAID_YES} AND ${TOOK_PLACE} AND s.mentor_id = @personId)))
       ORDER BY a.created_at DESC, a.id DESC ${atMost('most')}`,
    )
    .pluck();
  const thanksTo = sqlite
    .prepare<[Of], string>(
      `SELECT a.id FROM asks a WHERE a.workspace_id = @workspaceId AND a.thanks_at IS NOT NULL
         AND (a.thanks_before || a.thanks_you || a.thanks_now_i_will || a.thanks_text) <> ''
         AND ${SAID_YES} AND ${TOOK_PLACE} AND s.mentor_id = @personId AND s.thanks_deleted_at IS NULL
           AND (s.thanked_at IS NOT NULL OR s.ended_at <= a.thanks_at))
       ORDER BY a.thanks_at DESC, a.id DESC ${atMost('most')}`,
    )
    .pluck();
  const notesOf = sqlite
    .prepare<[Of], string>(
      `SELECT a.id FROM asks a WHERE a.workspace_id = @workspaceId
         AND ${SAID_YES} AND ${TOOK_PLACE} AND s.mentor_id = @personId AND s.keeps_note = 1)
       ORDER BY a.created_at DESC, a.id DESC ${atMost('most')}`,
    )
    .pluck();
  const loaded = (workspaceId: WorkspaceId, ids: readonly string[]): Ask[] =>
    ids.map((id) => asks.load(workspaceId, id)).filter((ask) => ask !== null);
  return {
    earlier: (workspaceId, personId, most) => loaded(workspaceId, earlier.all({ workspaceId, personId, most })),
    thanksTo: (workspaceId, mentorId, most) =>
      loaded(workspaceId, thanksTo.all({ workspaceId, personId: mentorId, most })),
    notesOf: (workspaceId, mentorId, most) =>
      loaded(workspaceId, notesOf.all({ workspaceId, personId: mentorId, most })),
  };
}
