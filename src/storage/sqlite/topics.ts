/** Topics of a workspace, under every name people have for them. */
import { sql } from 'drizzle-orm';
import type { PersonId, TopicId } from '../../domain/person';
import type { StarterTopic } from '../../domain/starters/read';
import { cleanTopicName, type Topic, topicKey } from '../../domain/topics';
import { addUnder } from '../../domain/topics/terms';
import { newId } from '../../lib/ids';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import { topicAliases, topics, workspaces } from './peopleTables';
import { createStarters } from './starters';
import { amongst, matching, prepareInsertOnce } from './statements';

export interface Topics {
  /** The very same array until a topic changes: what is worked out for a list is remembered by it. */
  all(workspaceId: WorkspaceId): readonly Topic[];
  /** Adds the starter topics that this workspace was never given. */
  addStarters(workspaceId: WorkspaceId, now: Date): void;
  ensure(workspaceId: WorkspaceId, names: readonly string[], typedBy: PersonId, now: Date): TopicId[];
  /** What is near each of these: as listed, then what people know besides. A topic without neighbours is not in it. */
  related(workspaceId: WorkspaceId, ids: readonly TopicId[]): ReadonlyMap<TopicId, readonly TopicId[]>;
  names(workspaceId: WorkspaceId, ids: readonly TopicId[]): ReadonlyMap<TopicId, string>;
}

export function createTopics(database: Database, starters: readonly StarterTopic[]): Topics {
  const statements = prepare(database);
  const { bumpVersion } = statements;
  const remembered = new Map<WorkspaceId, Remembered>();

  function addTyped(workspaceId: WorkspaceId, name: string, typedBy: PersonId, now: Date): TopicId {
    const topic = newTopic(workspaceId, name, now);
    statements.insertTopic({ ...topic, status: 'typed', typedBy });
    bumpVersion.run({ workspaceId });
    return topic.id;
  }

  return {
    all(workspaceId) {
      const current = statements.version.get({ workspaceId });
      if (current === undefined) return [];
      const known = remembered.get(workspaceId);
      if (known?.version === current) return known.list;
      // What did not change stays the same object, so that it need not be read again.
      const rows = new Map(statements.listed.all({ workspaceId }).map((row) => [JSON.stringify(row), row]));
      const topicOf = new Map([...rows].map(([text, row]) => [text, known?.topicOf.get(text) ?? topicFrom(row)]));
      const list = [...topicOf.values()];
      remembered.set(workspaceId, { version: current, list, topicOf });
      return list;
    },
    addStarters: createStarters(database, starters),
    ensure(workspaceId, names, typedBy, now) {
      const ids = names.flatMap((typed) => {
        const name = cleanTopicName(typed);
        if (!name) return [];
        const of = { workspaceId, key: topicKey(name) };
        const known = statements.byKey.get(of) ?? statements.byAlias.get(of);
        if (known?.mergedInto) return [known.mergedInto];
        if (known?.status === 'retired') return [];
        return [known?.id ?? addTyped(workspaceId, name, typedBy, now)];
      });
      return [...new Set(ids)];
    },
    related(workspaceId, ids) {
      const near = new Map<TopicId, TopicId[]>();
      const of = { workspaceId, ids: JSON.stringify(ids) };
      for (const { topicId, relatedId } of [...statements.relatedTo.all(of), ...statements.heldWith.all(of)]) {
        if (!near.get(topicId)?.includes(relatedId)) addUnder(near, topicId, relatedId);
      }
      return near;
    },
    names: (workspaceId, ids) =>
      new Map(statements.namesOf.all({ workspaceId, ids: JSON.stringify(ids) }).map(({ id, name }) => [id, name])),
  };
}

const newTopic = (workspaceId: WorkspaceId, name: string, now: Date) => ({
  ...{ workspaceId, id: newId('t'), key: topicKey(name), name },
  ...{ ambiguous: false, typedBy: null, mergedInto: null, createdAt: now },
});

interface Remembered {
  readonly version: number;
  readonly list: readonly Topic[];
  /** By all that is stored of it. */
  readonly topicOf: ReadonlyMap<string, Topic>;
}

interface ListedRow {
  readonly id: TopicId;
  readonly name: string;
  readonly ambiguous: 0 | 1;
  readonly aliases: string;
}

function topicFrom({ id, name, ambiguous, aliases }: ListedRow): Topic {
  const topic = { id, name, aliases: JSON.parse(aliases) as string[] };
  return ambiguous === 1 ? { ...topic, ambiguous: true } : topic;
}

function prepare({ db, sqlite }: Database) {
  const inWorkspace = matching({ workspaceId: topics.workspaceId });
  // Thousands of rows after each change: without drizzle, and the aliases of a topic in one text.
  const listed = sqlite.prepare<[{ workspaceId: WorkspaceId }], ListedRow>(
    `SELECT t.id, t.name, t.ambiguous, coalesce(a.aliases, '[]') AS aliases
     FROM topics t LEFT JOIN (
       SELECT topic_id, json_group_array(alias ORDER BY rowid) AS aliases FROM topic_aliases
       WHERE workspace_id = @workspaceId GROUP BY topic_id
     ) a ON a.topic_id = t.id
     WHERE t.workspace_id = @workspaceId AND t.status <> 'retired' ORDER BY t.name, t.id`,
  );
  const namesOf = db
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(sql`${inWorkspace} AND ${amongst(topics.id, 'ids')}`)
    .prepare();
  const byKey = db
    .select({ id: topics.id, status: topics.status, mergedInto: topics.mergedInto })
    .from(topics)
    .where(matching({ workspaceId: topics.workspaceId, key: topics.key }))
    .prepare();
  const byAlias = db
    .select({ id: topics.id, status: topics.status, mergedInto: topics.mergedInto })
    .from(topicAliases)
    .innerJoin(
      topics,
      sql`${topics.workspaceId} = ${topicAliases.workspaceId} AND ${topics.id} = ${topicAliases.topicId}`,
    )
    .where(matching({ workspaceId: topicAliases.workspaceId, key: topicAliases.key }))
    .prepare();
  const relatedTo = sqlite.prepare<
    [{ workspaceId: WorkspaceId; ids: string }],
    { topicId: TopicId; relatedId: TopicId }
  >(
    `SELECT r.topic_id AS topicId, r.related_id AS relatedId
     FROM json_each(@ids) i CROSS JOIN topic_relations r ON r.workspace_id = @workspaceId AND r.topic_id = i.value
     CROSS JOIN topics t ON t.workspace_id = r.workspace_id AND t.id = r.related_id AND t.status <> 'retired'
     ORDER BY i.key, r.rowid`,
  );
  // What one or two people know besides would tell about them.
  const heldWith = sqlite.prepare<
    [{ workspaceId: WorkspaceId; ids: string }],
    { topicId: TopicId; relatedId: TopicId }
  >(
    `SELECT h.topic_id AS topicId, o.topic_id AS relatedId
     FROM json_each(@ids) i
     CROSS JOIN person_topics h INDEXED BY person_topics_by_topic ON h.workspace_id = @workspaceId AND h.topic_id = i.value
     CROSS JOIN people p ON p.workspace_id = h.workspace_id AND p.id = h.person_id AND p.joined_at IS NOT NULL
     CROSS JOIN person_topics o ON o.workspace_id = h.workspace_id AND o.person_id = h.person_id AND o.topic_id <> h.topic_id
     CROSS JOIN topics t ON t.workspace_id = o.workspace_id AND t.id = o.topic_id AND t.status <> 'retired'
     GROUP BY i.key, h.topic_id, o.topic_id HAVING count(*) >= 3 ORDER BY i.key, count(*) DESC, t.name`,
  );
  const insertTopic = prepareInsertOnce(db, topics);
  const version = sqlite
    .prepare<[{ workspaceId: WorkspaceId }], number>('SELECT topics_version FROM workspaces WHERE id = @workspaceId')
    .pluck();
  const bumpVersion = db
    .update(workspaces)
    .set({ topicsVersion: sql`${workspaces.topicsVersion} + 1` })
    .where(matching({ workspaceId: workspaces.id }))
    .prepare();
  return { relatedTo, heldWith, listed, namesOf, byKey, byAlias, insertTopic, version, bumpVersion };
}
