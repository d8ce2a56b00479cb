/** What goes out: notices, the messages they became, and invitations. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Delivery, NoticeKind } from '../../domain/notices';
import { moment, oneOf, workspaceId } from './columns';
import { people, workspaces } from './peopleTables';

export const noticeStates = ['pending', 'inFlight', 'sent', 'dropped', 'failed'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** A notice outlives its ask: it says what was sent, never what stood in it. */
export const notices = sqliteTable(
  'notices',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    workspaceId: workspaceId().references(() => workspaces.id),
    key: text('key').notNull(),
    lane: text('lane').notNull(),
    delivery: text('delivery').$type<Delivery>().notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    askId: text('ask_id'),
    about: text('about').notNull(),
    toId: text('to_id'),
    state: text('state').$type<NoticeState>().notNull(),
    due: moment('due').notNull(),
    attempt: integer('attempt').notNull().default(0),
    leaseUntil: moment('lease_until'),
    reason: text('reason'),
    createdAt: moment('created_at').notNull(),
    settledAt: moment('settled_at'),
    /** The `seq` of the notice in whose message this one was said; null: it has a message of its own. */
    mergedInto: integer('merged_into'),
  },
  (t) => [
    uniqueIndex('notices_post_once').on(t.workspaceId, t.key).where(sql`delivery = 'post'`),
    uniqueIndex('notices_one_pending')
      .on(t.workspaceId, t.key, t.delivery)
      .where(sql`state = 'pending' AND delivery <> 'post'`),
    index('notices_due').on(t.due, t.seq).where(sql`state = 'pending'`),
    index('notices_waiting').on(t.workspaceId, t.lane, t.seq).where(sql`state = 'pending'`),
    index('notices_leased').on(t.leaseUntil, t.seq).where(sql`state = 'inFlight'`),
    index('notices_sent_to').on(t.workspaceId, t.toId, t.settledAt).where(sql`state = 'sent' AND delivery = 'post'`),
    /** What was said of one ask: its words go with the ask's. */
    index('notices_of_ask').on(t.workspaceId, t.askId, t.seq).where(sql`delivery = 'post'`),
    uniqueIndex('notices_one_in_flight').on(t.workspaceId, t.lane).where(sql`state = 'inFlight'`),
    check('notices_state', oneOf(t.state, noticeStates)),
    check('notices_delivery', oneOf(t.delivery, ['post', 'edit', 'view'])),
    check('notices_lease', sql`(${t.state} = 'inFlight') = (${t.leaseUntil} IS NOT NULL)`),
  ],
);

export const messages = sqliteTable(
  'messages',
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    key: text('key').notNull(),
    channel: text('channel').notNull(),
    ts: text('ts').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] })],
);

export const invitations = sqliteTable(
  'invitations',
  {
    workspaceId: workspaceId(),
    personId: text('person_id').notNull(),
    inviterId: text('inviter_id').notNull(),
    invitedAt: moment('invited_at').notNull(),
    /** What somebody thinks that they could help with ("I know who"). */
    topicId: text('topic_id'),
    answer: text('answer').$type<'joined' | 'declined'>(),
    answeredAt: moment('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.personId] }),
    foreignKey({ columns: [t.workspaceId, t.personId], foreignColumns: [people.workspaceId, people.id] }),
    foreignKey({ columns: [t.workspaceId, t.inviterId], foreignColumns: [people.workspaceId, people.id] }),
    check('invitations_answer', sql`${t.answer} IS NULL OR ${oneOf(t.answer, ['joined', 'declined'])}`),
  ],
);
