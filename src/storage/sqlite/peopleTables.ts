/** Who is here, and what they know. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type Holiday, type Level, levels } from '../../domain/person';
import type { Shift } from '../../domain/worktime';
import { flag, json, moment, oneOf, workspaceId } from './columns';

export const workspaces = sqliteTable('workspaces', {
  id: text('id').primaryKey(),
  /** What makes two installations the same: the team, or the organisation when it is installed for all of it. */
  installation: text('installation').notNull().unique('workspaces_installation'),
  enterpriseId: text('enterprise_id'),
  teamId: text('team_id'),
  name: text('name').notNull(),
  /** Only what the workspace set itself; the rest follows the defaults (policySchema.ts). */
  policy: text('policy').notNull().default('{}'),
  holidays: json<readonly Holiday[]>('holidays').notNull().default([]),
  /** Raised with every change of its topics, so that a remembered list knows whether it is still right. */
  topicsVersion: integer('topics_version').notNull().default(0),
  /** By which rule the words in `line_words` were made (WORDS_RULE); of an older one they are made anew when we start. */
  lineWordsRule: integer('line_words_rule').notNull().default(0),
  /** Which set of starter topics it has: a newer version of the app adds what is new, once. */
  starters: text('starters').notNull().default(''),
  /** Secret of this workspace, with which the ids of people who were forgotten are hashed. */
  forgetKey: text('forget_key'),
  /** Set when the app was uninstalled: nothing is sent any more, and all data goes at `deleteAt`. */
  uninstalledAt: moment('uninstalled_at'),
  deleteAt: moment('delete_at'),
  createdAt: moment('created_at').notNull(),
});

export const people = sqliteTable(
  'people',
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: text('id').notNull(),
    teamId: text('team_id').notNull(),
    name: text('name').notNull(),
    zone: text('zone').notNull(),
    locale: text('locale'),
    isBot: flag('is_bot').notNull(),
    isGuest: flag('is_guest').notNull(),
    isActive: flag('is_active').notNull(),
    seenAt: moment('seen_at'),
    week: json<readonly (Shift | null)[]>('week'),
    off: json<readonly string[]>('off').notNull(),
    restUntil: moment('rest_until'),
    joinedAt: moment('joined_at'),
    askMeAbout: text('ask_me_about').notNull(),
    /** null: never said, so the workspace's default. */
    minutes: integer('minutes'),
    homeOpenedAt: moment('home_opened_at'),
    doorUntil: moment('door_until'),
    askedAgainAt: moment('asked_again_at'),
    offersPerWeek: integer('offers_per_week'),
    nudgesPerWeek: integer('nudges_per_week'),
    languages: json<readonly string[]>('languages').notNull().default([]),
    team: text('team'),
    place: text('place'),
    managerId: text('manager_id'),
    /** Confirmations with a due loop at their foot that this person let pass; and what they said when asked to stop. */
    loopsIgnored: integer('loops_ignored').notNull().default(0),
    loopLines: text('loop_lines').$type<'asked' | 'stop' | 'goOn'>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // Whether somebody may mentor is seen without reading the whole of them. SQLite looks at the columns once more.
    index('people_mentors')
      .on(t.workspaceId, t.id, t.joinedAt, t.isActive, t.isBot)
      .where(sql`joined_at IS NOT NULL AND is_active = 1 AND is_bot = 0`),
    // Only of the few whose door is open, so that nobody else's change has anything to keep.
    index('people_door_open').on(t.workspaceId, t.id).where(sql`door_until IS NOT NULL`),
  ],
);

export const topics = sqliteTable(
  'topics',
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: text('id').notNull(),
    /** `topicKey(name)`: the same name in another case, accent or plural is the same topic. */
    key: text('key').notNull(),
    name: text('name').notNull(),
    status: text('status').$type<'curated' | 'typed' | 'retired'>().notNull(),
    ambiguous: flag('ambiguous').notNull(),
    typedBy: text('typed_by'),
    /** Where its holders and asks went when it was merged. */
    mergedInto: text('merged_into'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('topics_key').on(t.workspaceId, t.key),
    check('topics_status', oneOf(t.status, ['curated', 'typed', 'retired'])),
  ],
);

export const topicAliases = sqliteTable(
  'topic_aliases',
  {
    workspaceId: workspaceId(),
    key: text('key').notNull(),
    alias: text('alias').notNull(),
    topicId: text('topic_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.key] }),
    foreignKey({ columns: [t.workspaceId, t.topicId], foreignColumns: [topics.workspaceId, topics.id] }),
  ],
);

/** Topics that are near each other, both ways: shipped, or set by an admin. */
export const topicRelations = sqliteTable(
  'topic_relations',
  {
    workspaceId: workspaceId(),
    topicId: text('topic_id').notNull(),
    relatedId: text('related_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.topicId, t.relatedId] }),
    foreignKey({ columns: [t.workspaceId, t.topicId], foreignColumns: [topics.workspaceId, topics.id] }),
    foreignKey({ columns: [t.workspaceId, t.relatedId], foreignColumns: [topics.workspaceId, topics.id] }),
  ],
);

/** Whose topic became part of another one or is no longer offered, until they have seen it at Home. */
export const topicMoves = sqliteTable(
  'topic_moves',
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    personId: text('person_id').notNull(),
    fromId: text('from_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.personId, t.fromId] })],
);

export const personTopics = sqliteTable(
  'person_topics',
  {
    workspaceId: workspaceId(),
    personId: text('person_id').notNull(),
    topicId: text('topic_id').notNull(),
    level: text('level').$type<Level>().notNull(),
    position: integer('position').notNull(),
    /** Only questions of 5 minutes, and at most so many minutes in 30 days (asked after being helped twice); null: no such limit. */
    shortMinutes: integer('short_minutes'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.personId, t.topicId] }),
    foreignKey({ columns: [t.workspaceId, t.personId], foreignColumns: [people.workspaceId, people.id] }),
    foreignKey({ columns: [t.workspaceId, t.topicId], foreignColumns: [topics.workspaceId, topics.id] }),
    // Who holds a topic, and how well, is read from the index alone.
    index('person_topics_by_topic').on(t.workspaceId, t.topicId, t.personId, t.level),
    check('person_topics_level', oneOf(t.level, levels)),
  ],
);

/**
 * The words of each "ask me about" line that say something: a question finds the lines that share one without reading
 * everybody's. A trigger takes them away as soon as the line changes, whoever changes it.
 */
export const lineWords = sqliteTable(
  'line_words',
  {
    workspaceId: workspaceId(),
    word: text('word').notNull(),
    personId: text('person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.word, t.personId] }),
    foreignKey({ columns: [t.workspaceId, t.personId], foreignColumns: [people.workspaceId, people.id] }),
    index('line_words_of').on(t.workspaceId, t.personId),
  ],
);
