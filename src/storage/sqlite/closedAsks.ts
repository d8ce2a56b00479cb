/** Questions on the same topics that were closed lately, and when somebody first said yes. */
import type { ClosedAsk } from '../../domain/localTruth';
import type { TopicId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

/** As many as tell something; more would only take longer. */
const MOST = 200;

interface Row {
  readonly askerId: string;
  readonly askedAt: number;
  readonly takenAt: number | null;
}

/** Questions on one of these topics that were closed since, but not taken back: the latest of them. */
export type ClosedAsks = (workspaceId: WorkspaceId, topics: readonly TopicId[], since: Date) => ClosedAsk[];

export function createClosedAsks({ sqlite }: Database): ClosedAsks {
  const like = sqlite.prepare<[{ workspaceId: string; topics: string; since: number }], Row>(
    `SELECT a.asker_id AS askerId, a.created_at AS askedAt,
       (SELECT min(s.accepted_at) FROM sessions s WHERE s.workspace_id = a.workspace_id AND s.ask_id = a.id) AS takenAt
     FROM json_each(@topics) t
     CROSS JOIN ask_topics at INDEXED BY ask_topics_by_topic ON at.workspace_id = @workspaceId AND at.topic_id = t.value
     CROSS JOIN asks a ON a.workspace_id = @workspaceId AND a.id = at.ask_id
     WHERE a.closed_at > @since AND a.state <> 'withdrawn'
     GROUP BY a.id
     ORDER BY a.closed_at DESC, a.id LIMIT ${MOST}`,
  );
  return (workspaceId, topics, since) =>
    like
      .all({ workspaceId, topics: JSON.stringify(topics), since: since.getTime() })
      .map(({ askerId, askedAt, takenAt }) => ({
        askerId,
        askedAt: new Date(askedAt),
        takenAt: takenAt === null ? null : new Date(takenAt),
      }));
}
