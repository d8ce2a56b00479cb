/**
 * What becomes of everything that names a topic when the topic is merged, retired, kept or given one more name. The merged one
 * stays as a retired row that says where it went: buttons and forms of long ago still carry its id.
 */
import type { PersonId, TopicId } from '../../domain/person';
import type { TopicMove } from '../../domain/shown';
import { topicKey } from '../../domain/topics';
import type { TendedTopic, TopicChange } from '../../domain/topics/tending';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

export interface Tending {
  all(workspaceId: WorkspaceId): TendedTopic[];
  /** Inside a transaction of the caller. */
  change(workspaceId: WorkspaceId, change: TopicChange, now: Date): void;
  /** What these ids stand for today, without repeats; ids of topics that never were are left out. */
  standing(workspaceId: WorkspaceId, ids: readonly TopicId[]): TopicId[];
  /** What became of topics that this person holds or held, until they have seen it; the latest first. */
  moves(workspaceId: WorkspaceId, personId: PersonId): TopicMove[];
  movesSeen(workspaceId: WorkspaceId, personId: PersonId, until: Date): void;
}

export function createTending(database: Database): Tending {
  const { all, standing, moves, seen, tell, keep, retire, alias, bump } = prepare(database);
  const merging = prepareMerge(database);

  return {
    all: (workspaceId) =>
      all.all({ workspaceId }).map(({ aliases, ...topic }) => ({ ...topic, aliases: JSON.parse(aliases) as string[] })),
    change(workspaceId, change, now) {
      const of = { workspaceId, id: change.id, now: now.getTime() };
      if (change.kind === 'merge') {
        tell.run(of);
        for (const statement of merging) statement.run({ workspaceId, id: change.id, into: change.intoId });
      }
      if (change.kind === 'retire') {
        tell.run(of);
        retire.run(of);
      }
      if (change.kind === 'keep') keep.run(of);
      if (change.kind === 'alias') alias.run({ ...of, alias: change.alias, key: topicKey(change.alias) });
      bump.run({ workspaceId });
    },
    standing: (workspaceId, ids) => [...new Set(standing.all({ workspaceId, ids: JSON.stringify(ids) }))],
    moves: (workspaceId, personId) =>
      moves.all({ workspaceId, personId }).map(({ from, into, at }) => ({ from, into, at: new Date(at) })),
    movesSeen: (workspaceId, personId, until) => void seen.run({ workspaceId, personId, until: until.getTime() }),
  };
}

interface Of {
  readonly workspaceId: WorkspaceId;
  readonly id: TopicId;
  readonly now: number;
}

function prepare({ sqlite }: Database) {
  const all = sqlite.prepare<[{ workspaceId: WorkspaceId }], Omit<TendedTopic, 'aliases'> & { aliases: string }>(
    `SELECT t.id, t.name, t.status, t.merged_into AS mergedInto,
       (SELECT json_group_array(a.alias) FROM topic_aliases a
        WHERE a.workspace_id = t.workspace_id AND a.topic_id = t.id) AS aliases
     FROM topics t WHERE t.workspace_id = @workspaceId ORDER BY t.name, t.id`,
  );
  const standing = sqlite
    .prepare<[{ workspaceId: WorkspaceId; ids: string }], TopicId>(
      `SELECT coalesce(t.merged_into, t.id) FROM json_each(@ids) j
       CROSS JOIN topics t ON t.workspace_id = @workspaceId AND t.id = j.value ORDER BY j.key`,
    )
    .pluck();
  const moves = sqlite.prepare<
    [{ workspaceId: WorkspaceId; personId: PersonId }],
    { from: string; into: string | null; at: number }
  >(
    `SELECT f.name AS "from", i.name AS "into", m.at FROM topic_moves m
       JOIN topics f ON f.workspace_id = m.workspace_id AND f.id = m.from_id AND f.status = 'retired'
       LEFT JOIN topics i ON i.workspace_id = f.workspace_id AND i.id = f.merged_into
     WHERE m.workspace_id = @workspaceId AND m.person_id = @personId ORDER BY m.at DESC, f.name`,
  );
  const seen = sqlite.prepare<[{ workspaceId: WorkspaceId; personId: PersonId; until: number }]>(
    'DELETE FROM topic_moves WHERE workspace_id = @workspaceId AND person_id = @personId AND at <= @until',
  );
  const tell = sqlite.prepare<[Of]>(
    `INSERT INTO topic_moves (workspace_id, person_id, from_id, at)
     SELECT workspace_id, person_id, topic_id, @now FROM person_topics WHERE workspace_id = @workspaceId AND topic_id = @id
     ON CONFLICT DO UPDATE SET at = excluded.at`,
  );
  const status = (to: string) => sqlite.prepare<[Of]>(`UPDATE topics SET status = '${to}' WHERE ${THIS}`);
  const alias = sqlite.prepare<[Of & { alias: string; key: string }]>(
    'INSERT INTO topic_aliases (workspace_id, key, alias, topic_id) VALUES (@workspaceId, @key, @alias, @id)',
  );
  const bump = sqlite.prepare<[{ workspaceId: WorkspaceId }]>(
    'UPDATE workspaces SET topics_version = topics_version + 1 WHERE id = @workspaceId',
  );
  return { all, standing, moves, seen, tell, keep: status('curated'), retire: status('retired'), alias, bump };
}

const THIS = 'workspace_id = @workspaceId AND id = @id';
const OLD = 'workspace_id = @workspaceId AND topic_id = @id';
const rank = (level: string) => `CASE ${level} WHEN 'deep' THEN 3 WHEN 'solid' THEN 2 ELSE 1 END`;

/** What has a row per topic: it moves, and where the other topic has one already, that one stays. */
const rowsMoved = (table: string): string[] => [
  `UPDATE OR IGNORE ${table} SET topic_id = @into WHERE ${OLD}`,
  `DELETE FROM ${table} WHERE ${OLD}`,
];

/** In this order: whoever holds both keeps the better level, and no limit where one of the two had none. */
const mergeSteps: readonly string[] = [
  `UPDATE person_topics AS k SET
     level = CASE WHEN ${rank('o.level')} > ${rank('k.level')} THEN o.level ELSE k.level END,
     short_minutes = CASE WHEN o.short_minutes IS NULL OR k.short_minutes IS NULL THEN NULL
       ELSE max(o.short_minutes, k.short_minutes) END
   FROM (SELECT person_id, level, short_minutes FROM person_topics WHERE ${OLD}) o
   WHERE k.workspace_id = @workspaceId AND k.topic_id = @into AND k.person_id = o.person_id`,
  ...rowsMoved('person_topics'),
  // Which topics an offer was made for: "Not my topic" takes the one away that they hold now.
  `UPDATE offers SET shared_topics = (SELECT json_group_array(id ORDER BY place) FROM
       (SELECT CASE value WHEN @id THEN @into ELSE value END AS id, min(key) AS place FROM json_each(shared_topics) GROUP BY 1))
   WHERE workspace_id = @workspaceId AND ask_id IN (SELECT ask_id FROM ask_topics WHERE ${OLD})
     AND instr(shared_topics, '"' || @id || '"') > 0`,
  `UPDATE offers SET reasons = replace(reasons, '"' || @id || '"', '"' || @into || '"')
   WHERE workspace_id = @workspaceId AND ask_id IN (SELECT ask_id FROM ask_topics WHERE ${OLD})`,
  ...rowsMoved('ask_topics'),
  `UPDATE topic_aliases SET topic_id = @into WHERE ${OLD}`,
  `INSERT INTO topic_aliases (workspace_id, key, alias, topic_id)
   SELECT workspace_id, key, name, @into FROM topics WHERE ${THIS} ON CONFLICT DO NOTHING`,
  `INSERT INTO topic_relations (workspace_id, topic_id, related_id)
   SELECT workspace_id, CASE topic_id WHEN @id THEN @into ELSE topic_id END, CASE related_id WHEN @id THEN @into ELSE related_id END
   FROM topic_relations WHERE workspace_id = @workspaceId AND (topic_id = @id OR related_id = @id)
     AND @into NOT IN (topic_id, related_id) ON CONFLICT DO NOTHING`,
  'DELETE FROM topic_relations WHERE workspace_id = @workspaceId AND (topic_id = @id OR related_id = @id)',
  ...rowsMoved('helped'),
  // "No, thanks" is final, also where it was said of the other one.
  `UPDATE passed_on AS k SET answer = o.answer, answered_at = o.answered_at
   FROM (SELECT person_id, answer, answered_at FROM passed_on WHERE ${OLD} AND answer IS NOT NULL) o
   WHERE k.workspace_id = @workspaceId AND k.topic_id = @into AND k.person_id = o.person_id
     AND (k.answer IS NULL OR o.answer = 'no')`,
  ...rowsMoved('passed_on'),
  // Whoever holds the topic says that it is theirs.
  ...rowsMoved('disowned'),
  `DELETE FROM disowned AS d WHERE d.workspace_id = @workspaceId AND d.topic_id = @into AND EXISTS (SELECT 1 FROM person_topics p
     WHERE p.workspace_id = d.workspace_id AND p.person_id = d.person_id AND p.topic_id = @into)`,
  `INSERT INTO monthly_counts (workspace_id, month, topic_id, helped, thanked, used)
   SELECT workspace_id, month, @into, helped, thanked, used FROM monthly_counts WHERE ${OLD}
   ON CONFLICT DO UPDATE SET helped = helped + excluded.helped, thanked = thanked + excluded.thanked, used = used + excluded.used`,
  `DELETE FROM monthly_counts WHERE ${OLD}`,
  `UPDATE invitations SET topic_id = @into WHERE ${OLD}`,
  `UPDATE topics SET status = 'retired', merged_into = @into
   WHERE workspace_id = @workspaceId AND (id = @id OR merged_into = @id)`,
];

function prepareMerge({ sqlite }: Database) {
  return mergeSteps.map((step) => sqlite.prepare<[{ workspaceId: WorkspaceId; id: TopicId; into: TopicId }]>(step));
}
