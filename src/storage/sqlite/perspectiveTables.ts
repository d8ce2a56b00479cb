/** What an ask becomes: perspectives, whom they were offered to, the sessions, and the minutes promised to them. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Named, OfferOutcome, OfferVia, Place, SessionOutcome, SharedAs, WaitingBecause } from '../../domain/ask';
import { type PerspectiveState, states } from '../../domain/lifecycle';
import type { Why } from '../../domain/matching/reasons';
import { asks } from './askTables';
import { flag, json, moment, oneOf, workspaceId } from './columns';
import { people } from './peopleTables';

const offerOutcomes: readonly OfferOutcome[] = ['open', 'accepted', 'declined', 'lapsed', 'withdrawn', 'undeliverable'];
const sessionOutcomes: readonly SessionOutcome[] = [
  'open',
  'ended',
  'notHappened',
  'mentorGone',
  'askerGone',
  'calledOff',
];

export const perspectives = sqliteTable(
  'perspectives',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    askId: text('ask_id').notNull(),
    number: integer('number').$type<1 | 2>().notNull(),
    state: text('state').$type<PerspectiveState>().notNull(),
    nextAt: moment('next_at'),
    listedAt: moment('listed_at'),
    listedUntil: moment('listed_until'),
    passedOver: json<readonly string[]>('passed_over').notNull(),
    doorMentorId: text('door_mentor_id'),
    doorCalledAt: moment('door_called_at'),
    doorUntil: moment('door_until'),
    doorsMissed: json<readonly string[]>('doors_missed').notNull().default([]),
    named: json<readonly Named[]>('named').notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.askId], foreignColumns: [asks.workspaceId, asks.id] }),
    uniqueIndex('perspectives_number').on(t.workspaceId, t.askId, t.number),
    index('perspectives_looking').on(t.workspaceId, t.askId).where(sql`state IN ('searching', 'listed')`),
    check('perspectives_state', oneOf(t.state, states)),
  ],
);

export const offers = sqliteTable(
  'offers',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    askId: text('ask_id').notNull(),
    perspectiveId: text('perspective_id').notNull(),
    position: integer('position').notNull(),
    mentorId: text('mentor_id').notNull(),
    outcome: text('outcome').$type<OfferOutcome>().notNull(),
    sharedTopics: json<readonly string[]>('shared_topics').notNull(),
    madeAt: moment('made_at').notNull(),
    deliveredAt: moment('delivered_at'),
    lapsesAt: moment('lapses_at'),
    settledAt: moment('settled_at'),
    via: text('via').$type<OfferVia>().notNull().default('match'),
    namedBy: text('named_by'),
    unlikely: flag('unlikely').notNull().default(false),
    reasons: json<readonly Why[]>('reasons').notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.askId], foreignColumns: [asks.workspaceId, asks.id] }),
    foreignKey({
      columns: [t.workspaceId, t.perspectiveId],
      foreignColumns: [perspectives.workspaceId, perspectives.id],
    }),
    foreignKey({ columns: [t.workspaceId, t.mentorId], foreignColumns: [people.workspaceId, people.id] }),
    uniqueIndex('offers_asked_once').on(t.workspaceId, t.askId, t.mentorId),
    index('offers_open').on(t.workspaceId, t.mentorId).where(sql`outcome = 'open'`),
    index('offers_by_mentor').on(t.workspaceId, t.mentorId, t.madeAt),
    check('offers_outcome', oneOf(t.outcome, offerOutcomes)),
  ],
);

export const sessions = sqliteTable(
  'sessions',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    askId: text('ask_id').notNull(),
    perspectiveId: text('perspective_id').notNull(),
    position: integer('position').notNull(),
    mentorId: text('mentor_id').notNull(),
    outcome: text('outcome').$type<SessionOutcome>().notNull(),
    minutes: integer('minutes').notNull(),
    acceptedAt: moment('accepted_at').notNull(),
    placeKind: text('place_kind').$type<Place['kind']>().notNull(),
    placeChannel: text('place_channel'),
    placeTs: text('place_ts'),
    hereBy: moment('here_by'),
    missed: integer('missed').notNull(),
    postponed: flag('postponed').notNull(),
    waitingBecause: text('waiting_because').$type<WaitingBecause>(),
    startsAt: moment('starts_at'),
    remindAt: moment('remind_at'),
    chooseBy: moment('choose_by'),
    begunAt: moment('begun_at'),
    endsAt: moment('ends_at'),
    extendedAt: moment('extended_at'),
    almostOverTold: flag('almost_over_told').notNull(),
    endedAt: moment('ended_at'),
    hearBackText: text('hear_back_text'),
    hearBackSaidAt: moment('hear_back_said_at'),
    /** The mentor answered: "Exactly" without a fix, else put right with one. */
    hearBackConfirmed: flag('hear_back_confirmed').notNull(),
    hearBackFix: text('hear_back_fix'),
    /** A written answer, with its one more question, as JSON; askRows.ts writes and reads it. */
    written: text('written'),
    writingBy: moment('writing_by'),
    writingRemindAt: moment('writing_remind_at'),
    writingWaitsUntil: moment('writing_waits_until'),
    agreedAt: moment('agreed_at'),
    movedByMentor: flag('moved_by_mentor').notNull().default(false),
    throughDoor: flag('through_door').notNull().default(false),
    prompts: json<readonly string[]>('prompts').notNull().default([]),
    reopenAskedBy: text('reopen_asked_by'),
    reopenAskedAt: moment('reopen_asked_at'),
    reopenedAt: moment('reopened_at'),
    usedBefore: integer('used_before').notNull().default(0),
    onTop: flag('on_top').notNull().default(false),
    thankedAt: moment('thanked_at'),
    addedText: text('added_text'),
    addedAt: moment('added_at'),
    sharedAs: text('shared_as').$type<SharedAs>(),
    sharedWith: text('shared_with'),
    sharedAt: moment('shared_at'),
    showsHelp: flag('shows_help').notNull().default(false),
    keepsNote: flag('keeps_note').notNull().default(false),
    keptNote: text('kept_note'),
    thanksDeletedAt: moment('thanks_deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.askId], foreignColumns: [asks.workspaceId, asks.id] }),
    foreignKey({
      columns: [t.workspaceId, t.perspectiveId],
      foreignColumns: [perspectives.workspaceId, perspectives.id],
    }),
    foreignKey({ columns: [t.workspaceId, t.mentorId], foreignColumns: [people.workspaceId, people.id] }),
    uniqueIndex('sessions_one_open').on(t.workspaceId, t.perspectiveId).where(sql`outcome = 'open'`),
    index('sessions_by_ask').on(t.workspaceId, t.askId),
    index('sessions_by_mentor').on(t.workspaceId, t.mentorId).where(sql`outcome = 'open'`),
    check('sessions_outcome', oneOf(t.outcome, sessionOutcomes)),
    check('sessions_place', oneOf(t.placeKind, ['group', 'direct'])),
    check('sessions_hear_back', sql`(${t.hearBackText} IS NULL) = (${t.hearBackSaidAt} IS NULL)`),
  ],
);

export const minutes = sqliteTable(
  'minutes',
  {
    workspaceId: workspaceId(),
    sessionId: text('session_id').notNull(),
    personId: text('person_id').notNull(),
    minutes: integer('minutes').notNull(),
    reservedAt: moment('reserved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.sessionId] }),
    foreignKey({ columns: [t.workspaceId, t.sessionId], foreignColumns: [sessions.workspaceId, sessions.id] }),
    foreignKey({ columns: [t.workspaceId, t.personId], foreignColumns: [people.workspaceId, people.id] }),
    index('minutes_by_person').on(t.workspaceId, t.personId, t.reservedAt),
    check('minutes_not_negative', sql`${t.minutes} >= 0`),
  ],
);
