/**
 * "Forget me": in one transaction everything of theirs ends, their words go, and a random id stands where theirs stood. What
 * others decided about them outlives it as a keyed hash of the id: a block still holds when the same person comes back.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { AskId } from '../../domain/ask';
import { deleteThanks, erase } from '../../domain/decisions/erase';
import { wake } from '../../domain/decisions/wake';
import { forgottenId } from '../../domain/forgotten';
import type { PersonId } from '../../domain/person';
import { done } from '../../domain/refusal';
import { reportTold } from '../../domain/trust';
import type { WorkspaceId } from '../store';
import type { ChangeParts, Changes } from './changes';
import type { Database } from './database';
import { rename } from './renaming';

export interface Forgetting {
  /** Inside a transaction of the caller. */
  forget(workspaceId: WorkspaceId, personId: PersonId, now: Date): void;
  /** Somebody is met for the first time, or again: what was kept of them as a hash is about them once more. */
  welcome(workspaceId: WorkspaceId, personId: PersonId): void;
}

/** What is theirs alone. */
const theirOwn = [
  ['person_topics', 'person_id'],
  ['line_words', 'person_id'],
  ['drafts', 'person_id'],
  ['invitations', 'person_id'],
  ['disowned', 'person_id'],
  ['topic_moves', 'person_id'],
  ['passed_on', 'person_id'],
  ['blocks', 'blocker_id'],
] as const;

const keptAsHash = [
  ['blocks', 'blocked_id'],
  ['reports', 'about_id'],
  ['reports', 'reporter_id'],
] as const;

const emptied = `name = '', zone = 'UTC', locale = NULL, is_active = 0, is_guest = 0, seen_at = NULL, week = NULL, "off" = '[]',
  rest_until = NULL, joined_at = NULL, ask_me_about = '', minutes = NULL, home_opened_at = NULL, door_until = NULL,
  asked_again_at = NULL, offers_per_week = NULL, nudges_per_week = NULL, languages = '[]', team = NULL, place = NULL,
  manager_id = NULL, loops_ignored = 0, loop_lines = NULL`;

const of = 'workspace_id = @workspaceId';
const hashOf = (key: string, id: PersonId): string => `hash_${createHmac('sha256', key).update(id).digest('hex')}`;

export function createForgetting({ sqlite }: Database, parts: ChangeParts, changes: Changes): Forgetting {
  const { asks, enqueue, erasing } = parts;
  const keyOf = sqlite.prepare<[WorkspaceId], string | null>('SELECT forget_key FROM workspaces WHERE id = ?').pluck();
  const setKey = sqlite.prepare<[string, WorkspaceId]>('UPDATE workspaces SET forget_key = ? WHERE id = ?');
  type Swap = { workspaceId: WorkspaceId; from: string; to: string };
  const swaps = keptAsHash.map(([table, column]) =>
    sqlite.prepare<[Swap]>(`UPDATE OR REPLACE ${table} SET ${column} = @to WHERE ${of} AND ${column} = @from`),
  );
  const swapAll = (swap: Swap): void => {
    for (const statement of swaps) statement.run(swap);
  };

  /** Their questions, and those of others in which they were asked, helped, or were quoted. */
  function askIds(workspaceId: WorkspaceId, personId: PersonId): AskId[] {
    return sqlite
      .prepare<[{ workspaceId: WorkspaceId; personId: PersonId }], AskId>(
        `SELECT id FROM asks WHERE ${of} AND (asker_id = @personId OR source_author_id = @personId)
         UNION SELECT ask_id FROM offers WHERE ${of} AND (mentor_id = @personId OR named_by = @personId)
         UNION SELECT ask_id FROM sessions WHERE ${of} AND mentor_id = @personId
         UNION SELECT ask_id FROM perspectives WHERE ${of} AND door_mentor_id = @personId`,
      )
      .pluck()
      .all({ workspaceId, personId });
  }

  /** What is under way ends as if the account were gone: kindly, and at once. */
  function endAll(workspaceId: WorkspaceId, personId: PersonId, ids: readonly AskId[], now: Date): void {
    sqlite
      .prepare(`UPDATE people SET is_active = 0, joined_at = NULL, door_until = NULL WHERE ${of} AND id = @personId`)
      .run({ workspaceId, personId });
    for (const id of ids) {
      const ask = asks.load(workspaceId, id);
      if (ask && !ask.closedAt) changes.change(workspaceId, id, (facts) => done(wake(facts, now)), now);
    }
  }

  /** The words of their own questions, thanks that were theirs to keep, and messages of theirs that others asked about. */
  function eraseAll(workspaceId: WorkspaceId, personId: PersonId, ids: readonly AskId[], now: Date): void {
    for (const id of ids) {
      const ask = asks.load(workspaceId, id);
      if (!ask) continue;
      if (ask.askerId === personId) {
        if (!ask.erasedAt) changes.change(workspaceId, id, (facts) => done(erase(facts, now)), now);
      } else if (ask.thanks) {
        // Whoever received none is refused, and nothing changes.
        changes.change(workspaceId, id, (facts) => deleteThanks(facts, personId, now), now);
      }
      // Shown anew without their name; what they were quoted with is gone by then.
      enqueue(
        workspaceId,
        erasing.said(workspaceId, id).map((notice) => ({ ...notice, delivery: 'edit' })),
        now,
      );
    }
    sqlite
      .prepare(
        `UPDATE asks SET source_quote = NULL, source_link = NULL, source_author_id = NULL, source_shown = NULL
         WHERE ${of} AND source_author_id = @personId`,
      )
      .run({ workspaceId, personId });
    // Their line and team stand among the reasons.
    sqlite
      .prepare(`UPDATE offers SET reasons = '[]' WHERE ${of} AND mentor_id = @personId`)
      .run({ workspaceId, personId });
  }

  /** What they kept for themselves of their own answers. */
  function dropNotes(workspaceId: WorkspaceId, personId: PersonId): void {
    sqlite
      .prepare(`UPDATE sessions SET keeps_note = 0, kept_note = NULL WHERE ${of} AND mentor_id = @personId`)
      .run({ workspaceId, personId });
  }

  /** What they reported stays with whoever reads it until its day, without their name. */
  function reportsWithoutName(workspaceId: WorkspaceId, personId: PersonId, now: Date): void {
    const made = sqlite
      .prepare<[{ workspaceId: WorkspaceId; personId: PersonId }], { id: string; contactId: PersonId }>(
        `SELECT id, contact_id AS contactId FROM reports WHERE ${of} AND reporter_id = @personId`,
      )
      .all({ workspaceId, personId });
    for (const each of made) enqueue(workspaceId, [reportTold(each, 'edit')], now);
  }

  return {
    forget(workspaceId, personId, now) {
      const ids = askIds(workspaceId, personId);
      reportsWithoutName(workspaceId, personId, now);
      endAll(workspaceId, personId, ids, now);
      eraseAll(workspaceId, personId, ids, now);
      dropNotes(workspaceId, personId);
      const key = keyOf.get(workspaceId) ?? randomBytes(32).toString('hex');
      setKey.run(key, workspaceId);
      for (const [table, column] of theirOwn)
        sqlite.prepare(`DELETE FROM ${table} WHERE ${of} AND ${column} = @personId`).run({ workspaceId, personId });
      swapAll({ workspaceId, from: personId, to: hashOf(key, personId) });
      sqlite.prepare(`UPDATE people SET ${emptied} WHERE ${of} AND id = @personId`).run({ workspaceId, personId });
      const gone = forgottenId(randomBytes(8).toString('hex'));
      rename(sqlite, workspaceId, personId, gone);
      sqlite
        .prepare(
          `UPDATE notices SET state = 'dropped', reason = 'forgotten', settled_at = @now
           WHERE ${of} AND to_id = @gone AND state = 'pending' AND delivery <> 'edit'`,
        )
        .run({ workspaceId, gone, now: now.getTime() });
      erasing.logIsDirty(true);
    },
    welcome(workspaceId, personId) {
      const key = keyOf.get(workspaceId);
      if (key) swapAll({ workspaceId, from: hashOf(key, personId), to: personId });
    },
  };
}
