/** Which asks need attention, and when. A stored `wake_at` may be too early, never too late. */
import type { AskId } from '../../domain/ask';
import { HOUR, MINUTE } from '../../domain/duration';
import { sharingWith } from '../../domain/matching/words';
import type { Person, PersonId, TopicId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

export interface Waking {
  /** Sets `wake_at` to now on every ask that the change of this person may concern. */
  wakeFor(workspaceId: WorkspaceId, before: Person, after: Person, now: Date): void;
  /** Every ask that looks for somebody looks again: the rules by which it looks have changed. */
  wakeLooking(workspaceId: WorkspaceId): void;
  /** Every closed ask looks when its words go: how long they stay has changed. */
  wakeClosed(workspaceId: WorkspaceId): void;
  /** An ask whose decision threw rests: a minute, two, four … */
  rest(workspaceId: WorkspaceId, askId: AskId, now: Date): Date;
}

const LONGEST_REST = 6 * HOUR;

interface OfPerson {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly now: number;
}

export function createWaking(database: Database): Waking {
  const { own, offered, one, looking, faulted, restUntil, allLooking, allClosed } = prepare(database);
  return {
    wakeLooking: (workspaceId) => void allLooking.run({ workspaceId }),
    wakeClosed: (workspaceId) => void allClosed.run({ workspaceId }),
    wakeFor(workspaceId, before, after, now) {
      const of = { workspaceId, personId: after.id, now: now.getTime() };
      own.run(of);
      offered.run(of);
      const topics = JSON.stringify(topicsOf(before, after));
      const wasAbout = sharingWith(before.askMeAbout);
      const isAbout = sharingWith(after.askMeAbout);
      for (const { id, question, shared } of looking.all({ workspaceId, topics, personId: after.id })) {
        if (shared === 1 || wasAbout(question) || isAbout(question)) one.run({ workspaceId, askId: id, now: of.now });
      }
    },
    rest(workspaceId, askId, now) {
      const faults = faulted.get({ workspaceId, askId }) ?? 1;
      const until = now.getTime() + Math.min(LONGEST_REST, MINUTE * 2 ** Math.min(faults - 1, 20));
      restUntil.run({ workspaceId, askId, until });
      return new Date(until);
    },
  };
}

const topicsOf = (...people: readonly Person[]): TopicId[] =>
  people.flatMap(({ topics }) => topics.map(({ topicId }) => topicId));

function prepare({ sqlite }: Database) {
  // Earlier stays earlier: an ask that is overdue keeps its turn.
  const wake = `UPDATE asks SET wake_at = min(coalesce(wake_at, @now), @now) WHERE workspace_id = @workspaceId AND closed_at IS NULL`;
  const own = sqlite.prepare<[OfPerson]>(`${wake} AND asker_id = @personId`);
  const offered = sqlite.prepare<[OfPerson]>(
    `${wake} AND id IN (SELECT ask_id FROM offers WHERE workspace_id = @workspaceId AND mentor_id = @personId AND outcome = 'open'
       UNION SELECT ask_id FROM sessions WHERE workspace_id = @workspaceId AND mentor_id = @personId AND outcome = 'open')`,
  );
  const one = sqlite.prepare<[{ workspaceId: WorkspaceId; askId: AskId; now: number }]>(`${wake} AND id = @askId`);
  const looking = sqlite.prepare<
    [{ workspaceId: WorkspaceId; topics: string; personId: PersonId }],
    { id: AskId; question: string; shared: number }
  >(
    `SELECT a.id, a.question, EXISTS (SELECT 1 FROM ask_topics t WHERE t.workspace_id = a.workspace_id AND t.ask_id = a.id
       AND t.topic_id IN (SELECT value FROM json_each(@topics)))
       OR EXISTS (SELECT 1 FROM perspectives n CROSS JOIN json_each(n.named) j ON n.workspace_id = a.workspace_id AND n.ask_id = a.id
         AND j.value ->> 'id' = @personId)
       OR EXISTS (SELECT 1 FROM helped h INDEXED BY helped_by_mentor WHERE h.workspace_id = a.workspace_id
         AND h.mentor_id = @personId AND EXISTS (SELECT 1 FROM ask_topics t
           WHERE t.workspace_id = a.workspace_id AND t.ask_id = a.id AND t.topic_id = h.topic_id)) AS shared
     FROM asks a WHERE a.workspace_id = @workspaceId AND a.id IN
       (SELECT ask_id FROM perspectives WHERE workspace_id = @workspaceId AND state IN ('searching', 'listed'))`,
  );
  const faulted = sqlite
    .prepare<[{ workspaceId: WorkspaceId; askId: AskId }], number>(
      `UPDATE asks SET wake_faults = wake_faults + 1 WHERE workspace_id = @workspaceId AND id = @askId RETURNING wake_faults`,
    )
    .pluck();
  const restUntil = sqlite.prepare<[{ workspaceId: WorkspaceId; askId: AskId; until: number }]>(
    `UPDATE asks SET wake_at = @until WHERE workspace_id = @workspaceId AND id = @askId`,
  );

  // The beginning of time is early enough for any clock.
  const allLooking = sqlite.prepare<[{ workspaceId: WorkspaceId }]>(
    `UPDATE asks SET wake_at = 0 WHERE workspace_id = @workspaceId AND closed_at IS NULL AND id IN
       (SELECT ask_id FROM perspectives WHERE workspace_id = @workspaceId AND state IN ('searching', 'listed'))`,
  );
  const allClosed = sqlite.prepare<[{ workspaceId: WorkspaceId }]>(
    'UPDATE asks SET wake_at = 0 WHERE workspace_id = @workspaceId AND wake_at IS NOT NULL AND closed_at IS NOT NULL',
  );
  return { own, offered, one, looking, faulted, restUntil, allLooking, allClosed };
}
