/** What is inferred of somebody from what they did, and what they said is not about them. */
import { addDays } from '../../domain/duration';
import type { Guess } from '../../domain/guess';
import type { PersonId, TopicId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import { REMEMBERED_DAYS } from './pasts';

export interface Guesses {
  /** In the order of their names. */
  of(workspaceId: WorkspaceId, personId: PersonId, now: Date): Guess[];
  disown(workspaceId: WorkspaceId, personId: PersonId, topicIds: readonly TopicId[], now: Date): void;
  own(workspaceId: WorkspaceId, personId: PersonId, topicIds: readonly TopicId[]): void;
  /** Those of `ids` who said of every one of these topics that it is not about them. */
  notAbout(workspaceId: WorkspaceId, ids: readonly PersonId[], topicIds: readonly TopicId[]): PersonId[];
}

interface Topics {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly topics: string;
}

/** Inside a transaction of the caller. */
export function createGuesses({ sqlite }: Database): Guesses {
  const all = sqlite.prepare<[Omit<Topics, 'topics'> & { since: number }], { topicId: TopicId; disowned: number }>(
    `SELECT t.id AS topicId, EXISTS (SELECT 1 FROM disowned d
         WHERE d.workspace_id = @workspaceId AND d.person_id = @personId AND d.topic_id = t.id) AS disowned
     FROM topics t WHERE t.workspace_id = @workspaceId AND t.id IN
       (SELECT topic_id FROM helped INDEXED BY helped_by_mentor
          WHERE workspace_id = @workspaceId AND mentor_id = @personId AND at > @since
        UNION SELECT topic_id FROM disowned WHERE workspace_id = @workspaceId AND person_id = @personId)
       AND NOT EXISTS (SELECT 1 FROM person_topics p
       WHERE p.workspace_id = @workspaceId AND p.person_id = @personId AND p.topic_id = t.id)
     ORDER BY t.name, t.id`,
  );
  const disown = sqlite.prepare<[Topics & { at: number }]>(
    `INSERT INTO disowned (workspace_id, person_id, topic_id, at)
     SELECT @workspaceId, @personId, t.id, @at FROM topics t
     WHERE t.workspace_id = @workspaceId AND t.id IN (SELECT value FROM json_each(@topics)) ON CONFLICT DO NOTHING`,
  );
  const own = sqlite.prepare<[Topics]>(
    `DELETE FROM disowned WHERE workspace_id = @workspaceId AND person_id = @personId
       AND topic_id IN (SELECT value FROM json_each(@topics))`,
  );
  const notAbout = sqlite
    .prepare<[{ workspaceId: WorkspaceId; ids: string; topics: string; count: number }], PersonId>(
      `SELECT j.value FROM json_each(@ids) j CROSS JOIN json_each(@topics) t
       CROSS JOIN disowned d ON d.workspace_id = @workspaceId AND d.person_id = j.value AND d.topic_id = t.value
       GROUP BY j.value HAVING count(*) = @count`,
    )
    .pluck();
  return {
    of: (workspaceId, personId, now) =>
      all
        .all({ workspaceId, personId, since: addDays(now, -REMEMBERED_DAYS).getTime() })
        .map(({ topicId, disowned }) => ({ topicId, disowned: disowned === 1 })),
    disown: (workspaceId, personId, topicIds, now) =>
      void disown.run({ workspaceId, personId, topics: JSON.stringify(topicIds), at: now.getTime() }),
    own: (workspaceId, personId, topicIds) => void own.run({ workspaceId, personId, topics: JSON.stringify(topicIds) }),
    notAbout: (workspaceId, ids, topicIds) =>
      ids.length === 0 || topicIds.length === 0
        ? []
        : notAbout.all({
            ...{ workspaceId, ids: JSON.stringify(ids), topics: JSON.stringify(topicIds) },
            count: topicIds.length,
          }),
  };
}
