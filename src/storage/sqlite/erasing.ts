/** What people wrote leaves the file: of one ask when its time has come, and of everything that is kept for a while only. */
import type { AskId } from '../../domain/ask';
import { addDays } from '../../domain/duration';
import { type Notice, type NoticeKind, post } from '../../domain/notices';
import type { PersonId } from '../../domain/person';
import { reportReturned, reportTold } from '../../domain/trust';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import type { Enqueue } from './enqueue';

const DRAFT_DAYS = 1;
/** Who helped whom is kept for a year, for matching; afterwards only how often, without names. */
const HELPED_DAYS = 365;

export interface Erasing {
  /** Every message that was sent about an ask, as it was posted. */
  said(workspaceId: WorkspaceId, askId: AskId): Notice[];
  /** The words of the ask in the columns that never change otherwise, and in the index of past questions. */
  words(workspaceId: WorkspaceId, askId: AskId): void;
  /** Forms that were not sent, reports, and who helped whom, each after its time. Returns how many rows went. */
  old(now: Date): number;
  /** Whether the write-ahead log still holds what was erased. After a start: nobody knows, so yes. */
  isLogDirty(): boolean;
  logIsDirty(dirty: boolean): void;
}

interface OfAsk {
  readonly workspaceId: WorkspaceId;
  readonly askId: AskId;
}

interface DueReport {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly contactId: PersonId;
  readonly reporterId: PersonId;
}

interface Said {
  readonly kind: NoticeKind;
  readonly about: string;
  readonly to: PersonId | null;
}

/** Inside a transaction of the caller. */
export function createErasing({ sqlite }: Database, enqueue: Enqueue): Erasing {
  const said = sqlite.prepare<[OfAsk], Said>(
    `SELECT kind, about, to_id AS "to" FROM notices
     WHERE workspace_id = @workspaceId AND ask_id = @askId AND delivery = 'post' ORDER BY seq`,
  );
  const asked = sqlite.prepare<[OfAsk]>(
    `UPDATE asks SET question = '', question_key = '', tried = '', wish_why = '', source_quote = NULL, source_link = NULL,
       source_author_id = NULL, source_shown = NULL
     WHERE workspace_id = @workspaceId AND id = @askId`,
  );
  const indexed = sqlite.prepare<[OfAsk]>(
    'DELETE FROM ask_texts WHERE workspace_id = @workspaceId AND ask_id = @askId',
  );
  const before = (days: number, now: Date): number => addDays(now, -days).getTime();
  const drafts = sqlite.prepare<[number]>('DELETE FROM drafts WHERE saved_at <= ?');
  const reports = sqlite.prepare<[number]>('DELETE FROM reports WHERE erase_at <= ?');
  const dueReports = sqlite.prepare<[number], DueReport>(
    `SELECT workspace_id AS workspaceId, id, contact_id AS contactId, reporter_id AS reporterId FROM reports
     WHERE erase_at <= ?`,
  );
  const counted = sqlite.prepare<[number]>(
    `INSERT INTO monthly_counts (workspace_id, month, topic_id, helped, thanked, used)
     SELECT workspace_id, strftime('%Y-%m', at / 1000, 'unixepoch'), topic_id, count(*), sum(thanked), sum(used)
     FROM helped WHERE at <= ? GROUP BY 1, 2, 3
     ON CONFLICT (workspace_id, month, topic_id) DO UPDATE SET helped = helped + excluded.helped,
       thanked = thanked + excluded.thanked, used = used + excluded.used`,
  );
  const helped = sqlite.prepare<[number]>('DELETE FROM helped WHERE at <= ?');

  let dirty = true;

  return {
    isLogDirty: () => dirty,
    logIsDirty: (now) => {
      dirty = now;
    },
    said: (workspaceId, askId) =>
      said.all({ workspaceId, askId }).map(({ kind, about, to }) => post(kind, askId, about, to)),
    words(workspaceId, askId) {
      asked.run({ workspaceId, askId });
      indexed.run({ workspaceId, askId });
      dirty = true;
    },
    old(now) {
      counted.run(before(HELPED_DAYS, now));
      // What the bot said of a report loses its words with it.
      for (const { workspaceId, ...due } of dueReports.all(now.getTime()))
        enqueue(workspaceId, [reportTold(due, 'edit'), reportReturned(due, 'edit')], now);
      return (
        drafts.run(before(DRAFT_DAYS, now)).changes +
        reports.run(now.getTime()).changes +
        helped.run(before(HELPED_DAYS, now)).changes
      );
    },
  };
}
