/** Who blocked whom, and reports. */
import type { AskId } from '../../domain/ask';
import { type Pair, part } from '../../domain/decisions/part';
import { homeOf } from '../../domain/notices';
import type { PersonId } from '../../domain/person';
import { done } from '../../domain/refusal';
import { type Met, type Report, reportTold } from '../../domain/trust';
import type { WorkspaceId } from '../store';
import type { ChangeParts, Changes } from './changes';
import type { Database } from './database';
import { matching, prepareInsertOnce } from './statements';
import { blocks, reports } from './trustTables';

/** Inside a transaction of the caller. */
export interface TrustRows {
  met(workspaceId: WorkspaceId, personId: PersonId): Met[];
  blockedBy(workspaceId: WorkspaceId, personId: PersonId): PersonId[];
  block(workspaceId: WorkspaceId, pair: Pair, now: Date): void;
  unblock(workspaceId: WorkspaceId, pair: Pair, now: Date): void;
  report(workspaceId: WorkspaceId, report: Report): void;
  reported(workspaceId: WorkspaceId, reportId: string): Report | null;
}

interface Of {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

interface OfPair {
  readonly workspaceId: WorkspaceId;
  readonly askerId: PersonId;
  readonly mentorId: PersonId;
}

export function createTrust(database: Database, parts: ChangeParts, changes: Changes): TrustRows {
  const { people, waking, enqueue } = parts;
  const insertBlock = prepareInsertOnce(database.db, blocks);
  const insertReport = prepareInsertOnce(database.db, reports);
  const { met, blockedBy, unblock, between, reported } = prepare(database);

  /** Asks of the one in which the other was asked, helped, or has a door. */
  const asksBetween = (workspaceId: WorkspaceId, askerId: PersonId, mentorId: PersonId): AskId[] =>
    between.all({ workspaceId, askerId, mentorId });

  function lookAgain(workspaceId: WorkspaceId, id: PersonId, now: Date): void {
    const person = people.one(workspaceId, id);
    if (person) waking.wakeFor(workspaceId, person, person, now);
  }

  return {
    met: (workspaceId, personId) => met.all({ workspaceId, personId }),
    blockedBy: (workspaceId, personId) => blockedBy.all({ workspaceId, personId }),
    block(workspaceId, pair, now) {
      const { by, from } = pair;
      if (!insertBlock({ workspaceId, blockerId: by, blockedId: from, madeAt: now })) return;
      for (const askId of [...asksBetween(workspaceId, by, from), ...asksBetween(workspaceId, from, by)])
        changes.change(workspaceId, askId, (facts) => done(part(facts, pair, now)), now);
      enqueue(workspaceId, [homeOf(by)], now);
    },
    unblock(workspaceId, { by, from }, now) {
      if (unblock.run({ workspaceId, by, from }).changes === 0) return;
      for (const id of [by, from]) lookAgain(workspaceId, id, now);
      enqueue(workspaceId, [homeOf(by)], now);
    },
    report(workspaceId, report) {
      if (insertReport({ workspaceId, ...report })) enqueue(workspaceId, [reportTold(report, 'post')], report.madeAt);
    },
    reported(workspaceId, id) {
      const row = reported.get({ workspaceId, id });
      if (!row) return null;
      const { workspaceId: _, ...report } = row;
      return report;
    },
  };
}

function prepare({ db, sqlite }: Database) {
  const ofMentor = `FROM offers o CROSS JOIN asks a ON a.workspace_id = o.workspace_id AND a.id = o.ask_id
    WHERE o.workspace_id = @workspaceId AND o.mentor_id = @personId`;
  const talked = `EXISTS (SELECT 1 FROM sessions s
    WHERE s.workspace_id = o.workspace_id AND s.ask_id = o.ask_id AND s.mentor_id = o.mentor_id)`;
  // With max() SQLite takes the other columns from the row that has it.
  const met = sqlite.prepare<[Of], Met>(
    `SELECT personId, askId FROM (SELECT personId, askId, max(at) AS at FROM (
       SELECT s.mentor_id AS personId, a.id AS askId, s.accepted_at AS at
       FROM asks a CROSS JOIN sessions s ON s.workspace_id = a.workspace_id AND s.ask_id = a.id
       WHERE a.workspace_id = @workspaceId AND a.asker_id = @personId
       UNION ALL SELECT a.asker_id, a.id, o.made_at ${ofMentor}
         AND (${talked} OR (a.sealed = 0 AND o.delivered_at IS NOT NULL)))
     WHERE personId NOT GLOB 'gone_*' GROUP BY personId) ORDER BY at DESC, personId`,
  );
  const blockedBy = sqlite
    .prepare<[Of], PersonId>(
      `SELECT blocked_id FROM blocks WHERE workspace_id = @workspaceId AND blocker_id = @personId
         AND blocked_id NOT GLOB 'hash_*' ORDER BY made_at DESC, blocked_id`,
    )
    .pluck();
  const unblock = sqlite.prepare<[{ workspaceId: WorkspaceId } & Pair]>(
    'DELETE FROM blocks WHERE workspace_id = @workspaceId AND blocker_id = @by AND blocked_id = @from',
  );
  const between = sqlite
    .prepare<[OfPair], AskId>(
      `SELECT o.ask_id FROM offers o CROSS JOIN asks a ON a.workspace_id = o.workspace_id AND a.id = o.ask_id
       WHERE o.workspace_id = @workspaceId AND o.mentor_id = @mentorId AND a.asker_id = @askerId
       UNION SELECT a.id FROM asks a CROSS JOIN perspectives p ON p.workspace_id = a.workspace_id AND p.ask_id = a.id
       WHERE a.workspace_id = @workspaceId AND a.asker_id = @askerId AND a.closed_at IS NULL AND p.door_mentor_id = @mentorId`,
    )
    .pluck();
  const reported = db
    .select()
    .from(reports)
    .where(matching({ workspaceId: reports.workspaceId, id: reports.id }))
    .prepare();
  return { met, blockedBy, unblock, between, reported };
}
