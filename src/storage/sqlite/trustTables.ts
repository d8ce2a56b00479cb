/** Who helped whom, who is not to be matched with whom, and what was reported. None of it has the words of a question. */
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, moment, oneOf, workspaceId } from './columns';
import { workspaces } from './peopleTables';

/** One row per topic of a session that took place: for matching, and for "helped twice". Seen only by the two. */
export const helped = sqliteTable(
  'helped',
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    sessionId: text('session_id').notNull(),
    topicId: text('topic_id').notNull(),
    askId: text('ask_id').notNull(),
    mentorId: text('mentor_id').notNull(),
    askerId: text('asker_id').notNull(),
    at: moment('at').notNull(),
    thanked: flag('thanked').notNull().default(false),
    /** The echo said "used it" or "used part". */
    used: flag('used').notNull().default(false),
    /** The mentor lets it be shown. */
    shown: flag('shown').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.sessionId, t.topicId] }),
    index('helped_by_mentor').on(t.workspaceId, t.mentorId, t.at),
    index('helped_by_asker').on(t.workspaceId, t.askerId, t.at),
    index('helped_by_age').on(t.at),
    index('helped_by_topic').on(t.workspaceId, t.topicId, t.at),
  ],
);

/** Never matched again; the other is not told. Ids may be keyed hashes once a person was forgotten. */
export const blocks = sqliteTable(
  'blocks',
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    blockerId: text('blocker_id').notNull(),
    blockedId: text('blocked_id').notNull(),
    madeAt: moment('made_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.blockerId, t.blockedId] }),
    index('blocks_of').on(t.workspaceId, t.blockedId),
  ],
);

export const reports = sqliteTable(
  'reports',
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: text('id').notNull(),
    reporterId: text('reporter_id').notNull(),
    aboutId: text('about_id').notNull(),
    askId: text('ask_id'),
    contactId: text('contact_id').notNull(),
    words: text('words').notNull(),
    madeAt: moment('made_at').notNull(),
    eraseAt: moment('erase_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index('reports_to_erase').on(t.eraseAt)],
);

/** "This is not about me": a topic that is never inferred for this person again. */
export const disowned = sqliteTable(
  'disowned',
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    personId: text('person_id').notNull(),
    topicId: text('topic_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.personId, t.topicId] })],
);

/** "Could you take a question from somebody one step behind?", asked once per topic; "No, thanks" is final. */
export const passedOn = sqliteTable(
  'passed_on',
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    personId: text('person_id').notNull(),
    topicId: text('topic_id').notNull(),
    /** Their first mentor on it, who may be told. */
    mentorId: text('mentor_id'),
    askedAt: moment('asked_at').notNull(),
    answer: text('answer').$type<'yes' | 'no'>(),
    answeredAt: moment('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.personId, t.topicId] }),
    check('passed_on_answer', sql`${t.answer} IS NULL OR ${oneOf(t.answer, ['yes', 'no'])}`),
  ],
);

/** What is left of "who helped whom" after a year: counts without names, by month. */
export const monthlyCounts = sqliteTable(
  'monthly_counts',
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    /** 2026-03. */
    month: text('month').notNull(),
    topicId: text('topic_id').notNull(),
    helped: integer('helped').notNull(),
    thanked: integer('thanked').notNull(),
    used: integer('used').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.month, t.topicId] })],
);
