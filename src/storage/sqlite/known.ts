/**
 * Everything that is stored about one person, as rows: theirs whole, and of others only what this person was shown. What
 * others decided about them (blocks, reports) is not in it.
 */

import type { Known, KnownGroup } from '../../domain/known';
import type { PersonId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

interface Of {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

const mine = (column: string) => `workspace_id = @workspaceId AND ${column} = @personId`;
const join = (on: string) => `JOIN asks a ON a.workspace_id = s.workspace_id AND a.id = s.ask_id WHERE s.${on}`;

/** Thanks that reached this mentor, and that they did not delete. */
const thanksReceived = ['thanks_at', 'thanks_before', 'thanks_you', 'thanks_now_i_will', 'thanks_text']
  .map(
    (column) => `CASE WHEN s.thanks_deleted_at IS NULL AND (s.thanked_at IS NOT NULL OR s.ended_at <= a.thanks_at)
      THEN a.${column} END AS ${column}`,
  )
  .join(', ');

/** What a mentor decided for themselves is not the asker's to read. */
const ofMentor = ['kept_note', 'keeps_note', 'shows_help', 'thanks_deleted_at'];

const queries: Readonly<Record<KnownGroup, string>> = {
  person: `SELECT * FROM people WHERE ${mine('id')}`,
  topics: `SELECT t.name, p.level, p.short_minutes FROM person_topics p
    JOIN topics t ON t.workspace_id = p.workspace_id AND t.id = p.topic_id
    WHERE p.workspace_id = @workspaceId AND p.person_id = @personId ORDER BY p.position`,
  topicsTyped: `SELECT name, created_at FROM topics WHERE ${mine('typed_by')}`,
  topicsDeclined: `SELECT topic_id, at FROM disowned WHERE ${mine('person_id')}`,
  topicsMoved: `SELECT t.name, m.at FROM topic_moves m JOIN topics t ON t.workspace_id = m.workspace_id AND t.id = m.from_id
    WHERE m.workspace_id = @workspaceId AND m.person_id = @personId`,
  passedOn: `SELECT topic_id, mentor_id, asked_at, answer, answered_at FROM passed_on WHERE ${mine('person_id')}`,
  drafts: `SELECT form, saved_at FROM drafts WHERE ${mine('person_id')}`,
  questions: `SELECT * FROM asks WHERE ${mine('asker_id')} ORDER BY created_at`,
  conversationsAsked: `SELECT s.* FROM sessions s ${join('workspace_id = @workspaceId')} AND a.asker_id = @personId`,
  offers: `SELECT s.id, s.ask_id, a.question, a.tried, s.outcome, s.shared_topics, s.reasons, s.via, s.made_at, s.delivered_at, s.settled_at
    FROM offers s ${join('workspace_id = @workspaceId')} AND s.mentor_id = @personId ORDER BY s.made_at`,
  named: `SELECT id, ask_id, mentor_id, made_at FROM offers WHERE ${mine('named_by')}`,
  conversationsHelped: `SELECT a.asker_id, a.question, a.tried, a.echo_answer, a.echo_line, ${thanksReceived}, s.*
    FROM sessions s ${join('workspace_id = @workspaceId')} AND s.mentor_id = @personId`,
  minutes: `SELECT session_id, minutes, reserved_at FROM minutes WHERE ${mine('person_id')}`,
  helped: `SELECT * FROM helped WHERE ${mine('mentor_id')} UNION SELECT * FROM helped WHERE ${mine('asker_id')}`,
  invited: `SELECT inviter_id, invited_at, topic_id, answer, answered_at FROM invitations WHERE ${mine('person_id')}`,
  invitedOthers: `SELECT person_id, invited_at, topic_id FROM invitations WHERE ${mine('inviter_id')}`,
  blocks: `SELECT blocked_id, made_at FROM blocks WHERE ${mine('blocker_id')}`,
  reports: `SELECT about_id, ask_id, contact_id, words, made_at, erase_at FROM reports WHERE ${mine('reporter_id')}`,
  messages: `SELECT kind, ask_id, settled_at FROM notices WHERE ${mine('to_id')} AND state = 'sent' AND delivery = 'post'
    ORDER BY settled_at`,
};

/** Prepared when somebody asks, which is seldom. */
export const knownOf = ({ sqlite }: Database, of: Of): Known =>
  Object.fromEntries(
    Object.entries(queries).map(([group, query]) => {
      const rows = sqlite.prepare<[Of], Record<string, unknown>>(query).all(of);
      const hidden = [...ours, ...(group === 'conversationsAsked' ? ofMentor : [])];
      return [group, rows.map((row) => spoken(without(row, hidden)))];
    }),
  ) as unknown as Known;

const ours = ['workspace_id', 'question_key', 'wake_faults'];

const without = (row: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** Moments as dates, and what is stored as JSON as what it says. */
function spoken(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value === 'number' && value > 1e11) return [name, new Date(value).toISOString()];
      if (typeof value === 'string' && /^[[{]/.test(value)) return [name, parsed(value)];
      return [name, value];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
