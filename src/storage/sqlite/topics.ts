/** Topics of a workspace, under every name people have for them. */
import { type InferSelectModel, sql } from 'drizzle-orm';
import type { PersonId, TopicId } from '../../domain/person';
import { starterTopics } from '../../domain/starterTopics';
import { cleanTopicName, type Topic, topicKey } from '../../domain/topics';
import { newId } from '../../lib/ids';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import { topicAliases, topics, workspaces } from './peopleTables';
import { amongst, matching, prepareInsertOnce } from './statements';

export interface Topics {
  /** The very same array until a topic changes: what is worked out for a list is remembered by it. */
  all(workspaceId: WorkspaceId): readonly Topic[];
  addStarters(workspaceId: WorkspaceId, now: Date): void;
  ensure(workspaceId: WorkspaceId, names: readonly string[], typedBy: PersonId, now: Date): TopicId[];
  names(workspaceId: WorkspaceId, ids: readonly TopicId[]): ReadonlyMap<TopicId, string>;
}

export function createTopics(database: Database): Topics {
  const statements = prepare(database);
  const { bumpVersion } = statements;
  const remembered = new Map<WorkspaceId, { readonly version: number; readonly list: readonly Topic[] }>();

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
      const list = readAll(statements, workspaceId);
      remembered.set(workspaceId, { version: current, list });
      return list;
    },
    addStarters(workspaceId, now) {
      for (const { name, aliases, ambiguous = false } of starterTopics) {
        const topic = newTopic(workspaceId, name, now);
        if (!statements.insertTopic({ ...topic, ambiguous, status: 'curated' })) continue;
        // An alias that two topics share would be ambiguous: the first keeps it.
        for (const alias of aliases) {
          statements.insertAlias({ workspaceId, key: topicKey(alias), alias, topicId: topic.id });
        }
      }
      bumpVersion.run({ workspaceId });
    },
    ensure(workspaceId, names, typedBy, now) {
      const ids = names.flatMap((typed) => {
        const name = cleanTopicName(typed);
        if (!name) return [];
        const of = { workspaceId, key: topicKey(name) };
        const known = statements.byKey.get(of) ?? statements.byAlias.get(of);
        if (known?.status === 'retired') return [];
        return [known?.id ?? addTyped(workspaceId, name, typedBy, now)];
      });
      return [...new Set(ids)];
    },
    names: (workspaceId, ids) =>
      new Map(statements.namesOf.all({ workspaceId, ids: JSON.stringify(ids) }).map(({ id, name }) => [id, name])),
  };
}

const newTopic = (workspaceId: WorkspaceId, name: string, now: Date) => ({
  ...{ workspaceId, id: newId('t'), key: topicKey(name), name },
  ...{ ambiguous: false, typedBy: null, mergedInto: null, createdAt: now },
});

function readAll({ allTopics, allAliases }: ReturnType<typeof prepare>, workspaceId: WorkspaceId): Topic[] {
  const aliases = new Map<TopicId, string[]>();
  for (const { topicId, alias } of allAliases.all({ workspaceId })) {
    aliases.set(topicId, [...(aliases.get(topicId) ?? []), alias]);
  }
  return allTopics
    .all({ workspaceId })
    .filter(({ status }) => status !== 'retired')
    .map((row) => topicFrom(row, aliases.get(row.id) ?? []));
}

function topicFrom({ id, name, ambiguous }: InferSelectModel<typeof topics>, aliases: readonly string[]): Topic {
  return ambiguous ? { id, name, aliases, ambiguous } : { id, name, aliases };
}

function prepare({ db, sqlite }: Database) {
  const inWorkspace = matching({ workspaceId: topics.workspaceId });
  const allTopics = db.select().from(topics).where(inWorkspace).orderBy(topics.name, topics.id).prepare();
  const allAliases = db
    .select()
    .from(topicAliases)
    .where(matching({ workspaceId: topicAliases.workspaceId }))
    .orderBy(sql`rowid`)
    .prepare();
  const namesOf = db
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(sql`${inWorkspace} AND ${amongst(topics.id, 'ids')}`)
    .prepare();
  const byKey = db
    .select({ id: topics.id, status: topics.status })
    .from(topics)
    .where(matching({ workspaceId: topics.workspaceId, key: topics.key }))
    .prepare();
  const byAlias = db
    .select({ id: topics.id, status: topics.status })
    .from(topicAliases)
    .innerJoin(
      topics,
      sql`${topics.workspaceId} = ${topicAliases.workspaceId} AND ${topics.id} = ${topicAliases.topicId}`,
    )
    .where(matching({ workspaceId: topicAliases.workspaceId, key: topicAliases.key }))
    .prepare();
  const insertTopic = prepareInsertOnce(db, topics);
  const insertAlias = prepareInsertOnce(db, topicAliases);
  const version = sqlite
    .prepare<[{ workspaceId: WorkspaceId }], number>('SELECT topics_version FROM workspaces WHERE id = @workspaceId')
    .pluck();
  const bumpVersion = db
    .update(workspaces)
    .set({ topicsVersion: sql`${workspaces.topicsVersion} + 1` })
    .where(matching({ workspaceId: workspaces.id }))
    .prepare();
  return { allTopics, allAliases, namesOf, byKey, byAlias, insertTopic, insertAlias, version, bumpVersion };
}
