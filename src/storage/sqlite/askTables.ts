/** Questions on their way: the form that was not sent yet, and the ask with its topics. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  type AskForm,
  type EchoAnswer,
  echoAnswers,
  type Foot,
  type HelpKind,
  helpKinds,
  type Known,
  type SessionLength,
  type ShareConsent,
  sessionLengths,
  type Urgency,
} from '../../domain/ask';
import { type PerspectiveState, states } from '../../domain/lifecycle';
import { flag, json, moment, oneOf, workspaceId } from './columns';
import { people, topics } from './peopleTables';

export const drafts = sqliteTable(
  'drafts',
  {
    workspaceId: workspaceId(),
    /** The one-time id of the form; the ask it becomes has the same. */
    formId: text('form_id').notNull(),
    personId: text('person_id').notNull(),
    form: json<AskForm>('form').notNull(),
    toldNoTopic: flag('told_no_topic').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.formId] }),
    foreignKey({ columns: [t.workspaceId, t.personId], foreignColumns: [people.workspaceId, people.id] }),
    index('drafts_by_person').on(t.workspaceId, t.personId, t.savedAt),
  ],
);

export const asks = sqliteTable(
  'asks',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    askerId: text('asker_id').notNull(),
    question: text('question').notNull(),
    questionKey: text('question_key').notNull(),
    tried: text('tried').notNull(),
    help: text('help').$type<HelpKind>(),
    minutes: integer('minutes').$type<SessionLength>().notNull(),
    soon: text('soon').$type<Urgency>().notNull().default('whenSuits'),
    inWritingIsFine: flag('in_writing_is_fine').notNull().default(false),
    known: text('known').$type<Known>(),
    language: text('language'),
    sealed: flag('sealed').notNull().default(false),
    wishMentorId: text('wish_mentor_id'),
    wishWhy: text('wish_why').notNull().default(''),
    followsAskId: text('follows_ask_id'),
    onBoard: flag('on_board').notNull().default(false),
    foot: json<Foot>('foot'),
    sourceQuote: text('source_quote'),
    sourceLink: text('source_link'),
    sourceAuthorId: text('source_author_id'),
    sourceShown: flag('source_shown'),
    createdAt: moment('created_at').notNull(),
    promisedAt: moment('promised_at').notNull(),
    promiseKeptAt: moment('promise_kept_at'),
    thanksAskedAt: moment('thanks_asked_at'),
    thanksNudgeAt: moment('thanks_nudge_at'),
    thanksNudgedAt: moment('thanks_nudged_at'),
    thanksAt: moment('thanks_at'),
    thanksBefore: text('thanks_before'),
    thanksYou: text('thanks_you'),
    thanksNowIWill: text('thanks_now_i_will'),
    thanksText: text('thanks_text').notNull().default(''),
    thanksShare: text('thanks_share').$type<ShareConsent>().notNull().default('no'),
    echoDueAt: moment('echo_due_at'),
    echoAskedAt: moment('echo_asked_at'),
    echoTimesAsked: integer('echo_times_asked').$type<0 | 1 | 2>().notNull(),
    echoAnswer: text('echo_answer').$type<EchoAnswer>(),
    echoAnsweredAt: moment('echo_answered_at'),
    echoLine: text('echo_line').notNull(),
    closedAt: moment('closed_at'),
    erasedAt: moment('erased_at'),
    /** `shownState`, and whether it counts as open: kept by the store, for constraints and lists. */
    state: text('state').$type<PerspectiveState>().notNull(),
    isOpen: flag('is_open').notNull(),
    wakeAt: moment('wake_at'),
    /** Decisions of time that threw since one last succeeded. */
    wakeFaults: integer('wake_faults').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.askerId], foreignColumns: [people.workspaceId, people.id] }),
    uniqueIndex('asks_same_question').on(t.workspaceId, t.askerId, t.questionKey).where(sql`is_open = 1`),
    index('asks_not_closed').on(t.workspaceId, t.askerId, t.createdAt).where(sql`closed_at IS NULL`),
    index('asks_to_wake').on(t.wakeAt).where(sql`wake_at IS NOT NULL`),
    check('asks_state', oneOf(t.state, states)),
    check('asks_help', sql`${t.help} IS NULL OR ${oneOf(t.help, helpKinds)}`),
    check('asks_minutes', oneOf(t.minutes, sessionLengths)),
    check('asks_source', sql`(${t.sourceLink} IS NULL) = (${t.sourceQuote} IS NULL)`),
    check('asks_echo', sql`${t.echoAnswer} IS NULL OR ${oneOf(t.echoAnswer, echoAnswers)}`),
  ],
);

export const askTopics = sqliteTable(
  'ask_topics',
  {
    workspaceId: workspaceId(),
    askId: text('ask_id').notNull(),
    topicId: text('topic_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.askId, t.topicId] }),
    foreignKey({ columns: [t.workspaceId, t.askId], foreignColumns: [asks.workspaceId, asks.id] }),
    foreignKey({ columns: [t.workspaceId, t.topicId], foreignColumns: [topics.workspaceId, topics.id] }),
    index('ask_topics_by_topic').on(t.workspaceId, t.topicId),
  ],
);
