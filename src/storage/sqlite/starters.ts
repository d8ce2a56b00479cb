/**
 * The starter topics of a workspace: all of them when it is new, and once more
 * those that a newer version of the app brings. What the workspace has already
 * stays as it is: a name or alias in use is in use, a merged or retired topic
 * does not come back, and an alias somebody took away returns only if a new set
 * still has it under a topic that is curated.
 */
import { createHash } from 'node:crypto';
import type { StarterTopic } from '../../domain/starters/read';
import { rememberedKey } from '../../domain/topics/terms';
import { newId } from '../../lib/ids';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

interface KnownTopic {
  readonly key: string;
  readonly id: string;
  readonly status: 'curated' | 'typed' | 'retired';
}

/** Known before any key is worked out: most starts find that nothing is new. */
const marks = new WeakMap<readonly StarterTopic[], string>();

function markOf(topics: readonly StarterTopic[]): string {
  const mark = marks.get(topics) ?? createHash('sha256').update(JSON.stringify(topics)).digest('hex').slice(0, 16);
  marks.set(topics, mark);
  return mark;
}

const withKeys = (topics: readonly StarterTopic[]) =>
  topics.map(({ name, aliases, related, ambiguous = false }) => ({
    key: rememberedKey(name),
    name,
    ambiguous,
    aliases: aliases.map((alias) => ({ key: rememberedKey(alias), alias })),
    related: related.map(rememberedKey),
  }));

export function createStarters(
  { sqlite }: Database,
  topics: readonly StarterTopic[],
): (workspaceId: WorkspaceId, now: Date) => void {
  const { marked, mark: setMark, keys, aliasKeys, insertTopics, insertAliases, insertRelations } = prepare(sqlite);
  return (workspaceId, now) => {
    const mark = markOf(topics);
    if (marked.get({ workspaceId }) === mark) return;
    const starters = withKeys(topics);

    const known = new Map(keys.all({ workspaceId }).map((topic) => [topic.key, topic]));
    const taken = new Set([...known.keys(), ...aliasKeys.all({ workspaceId })]);
    const fresh = starters.filter(({ key }) => !taken.has(key)).map((starter) => ({ ...starter, id: newId('t') }));
    const idOf = new Map([
      ...[...known.values()].filter(({ status }) => status === 'curated').map(({ key, id }) => [key, id] as const),
      ...fresh.map(({ key, id }) => [key, id] as const),
    ]);
    const names = new Set([...taken, ...fresh.map(({ key }) => key)]);
    // An alias that two topics share would be ambiguous: the first keeps it.
    const aliases = starters.flatMap(({ key, aliases: all }) => {
      const topicId = idOf.get(key);
      return topicId === undefined
        ? []
        : all.filter((alias) => !names.has(alias.key)).map((alias) => ({ ...alias, topicId }));
    });
    const relations = starters.flatMap(({ key, related }) => {
      const from = idOf.get(key);
      const near = related.flatMap((other) => idOf.get(other) ?? []);
      return from === undefined ? [] : near.flatMap((to) => [[from, to] as const, [to, from] as const]);
    });

    insertTopics.run({
      ...{ workspaceId, createdAt: now.getTime() },
      rows: JSON.stringify(fresh.map(({ id, key, name, ambiguous }) => [id, key, name, Number(ambiguous)])),
    });
    insertAliases.run({ workspaceId, rows: JSON.stringify(aliases.map((a) => [a.key, a.alias, a.topicId])) });
    insertRelations.run({ workspaceId, rows: JSON.stringify(relations) });
    setMark.run({ workspaceId, mark });
  };
}

/** One statement for all rows of a table: a workspace opens in a fraction of the time that thousands take. */
function prepare(sqlite: Database['sqlite']) {
  const marked = sqlite
    .prepare<[{ workspaceId: WorkspaceId }], string>('SELECT starters FROM workspaces WHERE id = @workspaceId')
    .pluck();
  const mark = sqlite.prepare<[{ workspaceId: WorkspaceId; mark: string }]>(
    'UPDATE workspaces SET starters = @mark, topics_version = topics_version + 1 WHERE id = @workspaceId',
  );
  const keys = sqlite.prepare<[{ workspaceId: WorkspaceId }], KnownTopic>(
    'SELECT key, id, status FROM topics WHERE workspace_id = @workspaceId',
  );
  const aliasKeys = sqlite
    .prepare<[{ workspaceId: WorkspaceId }], string>('SELECT key FROM topic_aliases WHERE workspace_id = @workspaceId')
    .pluck();
  const insertTopics = sqlite.prepare<[{ workspaceId: WorkspaceId; createdAt: number; rows: string }]>(
    `INSERT INTO topics (workspace_id, id, key, name, status, ambiguous, created_at)
     SELECT @workspaceId, value ->> 0, value ->> 1, value ->> 2, 'curated', value ->> 3, @createdAt FROM json_each(@rows)`,
  );
  const insertAliases = sqlite.prepare<[{ workspaceId: WorkspaceId; rows: string }]>(
    `INSERT INTO topic_aliases (workspace_id, key, alias, topic_id)
     SELECT @workspaceId, value ->> 0, value ->> 1, value ->> 2 FROM json_each(@rows) WHERE true ON CONFLICT DO NOTHING`,
  );
  const insertRelations = sqlite.prepare<[{ workspaceId: WorkspaceId; rows: string }]>(
    `INSERT INTO topic_relations (workspace_id, topic_id, related_id)
     SELECT @workspaceId, value ->> 0, value ->> 1 FROM json_each(@rows) WHERE true ON CONFLICT DO NOTHING`,
  );
  return { marked, mark, keys, aliasKeys, insertTopics, insertAliases, insertRelations };
}
