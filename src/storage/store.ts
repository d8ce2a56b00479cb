/**
 * The port to everything we remember. Each method is one transaction. `change` is how an ask moves: it loads the ask with the
 * people it involves, calls the pure decision, and saves the next ask, its `wakeAt`, the minutes and the notices, or nothing.
 * Async, so that another engine can stand behind the same port and the same contract tests (test/storage/contract.ts).
 *
 * A method that is handed ids of another workspace finds nothing: everything is looked up under `workspaceId`.
 */
import type { Ask, AskForm, AskId } from '../domain/ask';
import type { AskFacts, Decide, Decision } from '../domain/decisions/decision';
import type { SubmitFacts } from '../domain/decisions/submit';
import type { InviteResult } from '../domain/invitation';
import type { Known } from '../domain/known';
import type { DoorSight } from '../domain/matching/door';
import type { Notice } from '../domain/notices';
import type { Holiday, Person, PersonId, SlackFacts, TopicHeld, TopicId } from '../domain/person';
import type { Policy } from '../domain/policy';
import type { Outcome } from '../domain/refusal';
import type { NoticeFacts } from '../domain/shown';
import type { Silence } from '../domain/silence';
import type { NoticeRecord } from '../domain/story';
import type { Survey } from '../domain/whom';
import type { Shift } from '../domain/worktime';
import type { TopicStore } from './topicStore';
import type { Trust } from './trust';

/** Our own id of an installation, never Slack's team id. */
export type WorkspaceId = string;

export interface Workspace {
  readonly id: WorkspaceId;
  readonly enterpriseId: string | null;
  readonly teamId: string | null;
  readonly name: string;
}

/** What people say of themselves. Fields left out stay as they are. */
export interface PersonChange {
  readonly slack?: SlackFacts;
  readonly topics?: readonly TopicHeld[];
  readonly dropTopics?: readonly TopicId[];
  readonly askMeAbout?: string;
  readonly minutes?: number;
  readonly week?: readonly (Shift | null)[] | null;
  readonly restUntil?: Date | null;
  /** Set once, when the Me form is first saved with a topic. */
  readonly joinedAt?: Date;
  readonly homeOpenedAt?: Date;
  readonly doorUntil?: Date | null;
  readonly askedAgainAt?: Date;
  /** null: as the workspace has it. */
  readonly offersPerWeek?: number | null;
  readonly nudgesPerWeek?: number | null;
  readonly languages?: readonly string[];
  readonly team?: string | null;
  readonly place?: string | null;
  readonly managerId?: PersonId | null;
  readonly loopsIgnored?: number;
  readonly loopLines?: Person['loopLines'];
}

/** A form on its way to an ask. */
export interface SubmitRequest {
  readonly askId: AskId;
  readonly personId: PersonId;
  readonly form: AskForm;
  readonly questionKey: string;
}

/** A notice as the outbox holds it. */
export interface OutboxRow {
  readonly seq: number;
  readonly workspaceId: WorkspaceId;
  readonly notice: Notice;
  readonly key: string;
  readonly lane: string;
  readonly attempt: number;
  /** The message to edit; for a post, the copy that was pressed before we knew that it had arrived. Else null. */
  readonly message: { readonly channel: string; readonly ts: string } | null;
}

/** What became of a claimed row. `pending` puts it back until `due`; the others end it. */
export type Settlement =
  | {
      readonly state: 'sent';
      readonly message: { readonly channel: string; readonly ts: string } | null;
      /** Queued in the same transaction, to go at its own moment. */
      readonly next?: { readonly notice: Notice; readonly due: Date } | null;
    }
  /** `failed`: the try counts. Waiting for hours, for Slack's pace or for the installation is no failure. */
  | { readonly state: 'pending'; readonly due: Date; readonly reason: string; readonly failed: boolean }
  | { readonly state: 'dropped'; readonly reason: string }
  | { readonly state: 'failed'; readonly reason: string };

/** What became of a row that went along with the one in flight. */
export interface PartSettled {
  readonly seq: number;
  readonly settlement: Settlement;
  readonly decide?: Decide;
}

/** What a sweep took away. */
export interface Swept {
  readonly rows: number;
  readonly copies: number;
}

export interface AskHistory {
  readonly workspaceId: WorkspaceId;
  readonly ask: Ask;
  readonly notices: readonly NoticeRecord[];
  readonly wakeAt: Date | null;
}

export interface Outbox {
  /**
   * Takes up to `limit` due rows, at most one per lane, in order inside each lane; a lane with a row in flight rests. Marks
   * them as in flight until `leaseUntil`. An edit waits while its post is pending or in flight, and is dropped when the
   * post never arrived. Views and edits that name somebody who never opened Home, or a message never sent, are dropped.
   */
  claim(now: Date, limit: number, leaseUntil: Date): Promise<OutboxRow[]>;
  /** Rows still in flight after their lease: whether they arrived is not known. They stay in flight until settled. */
  inDoubt(now: Date, limit: number): Promise<OutboxRow[]>;
  /** Everything needed to show the notice as things are now. */
  facts(row: Pick<OutboxRow, 'workspaceId' | 'notice'>): Promise<NoticeFacts>;
  /**
   * Rows that waited for the same moment as this one, which is in flight: they go in its message, and are settled with it.
   * Nudges only where there is room for one.
   */
  gather(row: OutboxRow, now: Date, withNudges: boolean): Promise<OutboxRow[]>;
  /** What the row in flight took along. */
  takenBy(row: OutboxRow): Promise<OutboxRow[]>;
  /** All that the message of this key says, as posts in the order in which they were queued; empty when it is one thing. */
  together(row: Pick<OutboxRow, 'workspaceId' | 'key'>): Promise<Notice[]>;
  /**
   * Saves what became of a row and, in the same transaction, what that means for its ask; the same for the rows that went
   * along. Those of which nothing is said go back to where they were, no sooner than the row itself.
   */
  settle(
    seq: number,
    settlement: Settlement,
    now: Date,
    decide?: Decide,
    parts?: readonly PartSettled[],
  ): Promise<void>;
  /**
   * Whichever copy of a message was pressed becomes the known one. null when it was that already; else the other copy, as
   * far as it is known, which can then be edited as a notice of kind `copy`.
   */
  adopt(
    workspaceId: WorkspaceId,
    key: string,
    message: { channel: string; ts: string },
  ): Promise<{ readonly other: { channel: string; ts: string } | null } | null>;
  /** The next moment at which a row is due; null when nothing waits. */
  nextDue(): Promise<Date | null>;
}

export interface Store extends TopicStore {
  /**
   * The workspace of an installation; made with the starter topics when it is new, and installed again when it had left.
   * `first`: settings that hold until the workspace sets them itself.
   */
  openWorkspace(installation: Omit<Workspace, 'id'>, now: Date, first?: Partial<Policy>): Promise<Workspace>;
  /** Nothing is sent any more, and all of it is deleted at `deleteAt`, unless it is opened again before. */
  uninstall(workspaceId: WorkspaceId, now: Date, deleteAt: Date): Promise<void>;
  policy(workspaceId: WorkspaceId): Promise<Policy>;
  setPolicy(workspaceId: WorkspaceId, change: Partial<Policy>): Promise<Policy>;
  holidays(workspaceId: WorkspaceId): Promise<readonly Holiday[]>;
  /** Replaces all holidays; every ask that waits for somebody is looked at anew. */
  setHolidays(workspaceId: WorkspaceId, holidays: readonly Holiday[]): Promise<void>;
  workspaces(): Promise<Workspace[]>;

  person(workspaceId: WorkspaceId, id: PersonId): Promise<Person | null>;
  people(workspaceId: WorkspaceId, ids: readonly PersonId[]): Promise<Person[]>;
  /** The person, stored as unknown yet (UTC, name as given) when new. */
  meet(
    workspaceId: WorkspaceId,
    id: PersonId,
    known: { readonly teamId: string; readonly name: string },
  ): Promise<Person>;
  /** Everything stored about this person that is theirs, or that they were shown. */
  known(workspaceId: WorkspaceId, personId: PersonId): Promise<Known>;
  /** Ends everything of this person, erases it, and puts a random id where theirs stood. */
  forget(workspaceId: WorkspaceId, personId: PersonId, now: Date): Promise<void>;
  /** Whether this person gets to the offers they receive. */
  silence(workspaceId: WorkspaceId, id: PersonId): Promise<Silence>;
  /** Changes a person and sets `wake_at` to now on every ask this may concern: their open offers and sessions, asks of their own, listed and searching asks with one of their topics. */
  changePerson(workspaceId: WorkspaceId, id: PersonId, change: PersonChange, now: Date): Promise<Person>;

  /** The newest form this person did not finish in the last 24 hours. */
  draft(workspaceId: WorkspaceId, personId: PersonId, now: Date): Promise<AskForm | null>;
  /** One form that was kept, by its one-time id; null when it was sent meanwhile, or is older than 24 hours. */
  keptForm(workspaceId: WorkspaceId, personId: PersonId, formId: AskId, now: Date): Promise<AskForm | null>;
  keepForm(workspaceId: WorkspaceId, personId: PersonId, formId: AskId, form: AskForm, now: Date): Promise<void>;
  /**
   * What `submit` would begin with, without saving anything: the facts of the ask as it would be, with everybody who fits.
   * Refuses where `submit` would, also where this form was sent before.
   */
  foresee(
    workspaceId: WorkspaceId,
    request: SubmitRequest,
    decide: (facts: SubmitFacts) => Outcome<Decision>,
    now: Date,
  ): Promise<Outcome<AskFacts>>;
  /**
   * Turns a form into an ask. `askId` is the form's one-time id: the same form twice is one ask, and the second call returns
   * it. When `decide` refuses, the form is kept as a draft. `next` then moves the new ask on in the same transaction, which is
   * one wait for the disk instead of two; what it throws or refuses takes nothing back.
   */
  submit(
    workspaceId: WorkspaceId,
    request: SubmitRequest,
    decide: (facts: SubmitFacts) => Outcome<Decision>,
    now: Date,
    next?: Decide,
  ): Promise<Outcome<Ask>>;
  /**
   * The ask moves by `decide`; a refusal saves nothing. `unknownAsk` when there is none in this workspace. `door` is the
   * mentor through whose door the ask may be called; where it is called already, that one is known.
   */
  change(
    workspaceId: WorkspaceId,
    askId: AskId,
    decide: Decide,
    now: Date,
    door?: PersonId,
  ): Promise<Outcome<Decision>>;
  /** Runs `work` with a `change` that does not wait for the disk: all that it changed is awaited at the end, once. */
  changeMany<T>(work: (change: Store['change']) => Promise<T>): Promise<T>;
  ask(workspaceId: WorkspaceId, askId: AskId): Promise<Ask | null>;
  /** One ask of any workspace with all that was and will be said of it, for the operator; null when there is none. */
  history(askId: AskId): Promise<AskHistory | null>;
  /** Everybody who has to do with an ask that is not saved, for the operator. */
  survey(workspaceId: WorkspaceId, ask: Ask, now: Date): Promise<Survey>;
  /** This person's asks that are not closed, newest first. */
  openAsks(workspaceId: WorkspaceId, personId: PersonId): Promise<Ask[]>;
  /** Asks whose conversation took place, for both who had it, as long as their texts are kept; newest first. */
  earlier(workspaceId: WorkspaceId, personId: PersonId, most: number): Promise<Ask[]>;
  /** Asks for whose help this person was thanked in words that are still kept; newest first. */
  thanksTo(workspaceId: WorkspaceId, mentorId: PersonId, most: number): Promise<Ask[]>;
  /** Asks of which this person keeps a note of their own; newest first. */
  notesOf(workspaceId: WorkspaceId, mentorId: PersonId, most: number): Promise<Ask[]>;
  /**
   * Their answer to "could you take a short question?". A yes makes them one step ahead on the topic, within its small limit;
   * `tell`: their first mentor hears of it. False when it was not asked, or answered before.
   */
  answerPassOn(
    workspaceId: WorkspaceId,
    personId: PersonId,
    topicId: TopicId,
    given: { readonly answer: 'yes' | 'no'; readonly tell: boolean },
    now: Date,
  ): Promise<boolean>;
  /** What this mentor wrote on a question like this one, and kept; null when there is nothing. */
  keptNote(workspaceId: WorkspaceId, askId: AskId, mentorId: PersonId): Promise<string | null>;
  /** Asks that need attention at `now`, earliest first. */
  due(now: Date, limit: number): Promise<{ readonly workspaceId: WorkspaceId; readonly askId: AskId }[]>;
  /** Whose doors stand open, also those whose time is over and who were not told yet. */
  openDoors(): Promise<{ readonly workspaceId: WorkspaceId; readonly personId: PersonId }[]>;
  /** What waits in front of somebody's door; null when we do not know them. */
  seenFromDoor(workspaceId: WorkspaceId, personId: PersonId): Promise<DoorSight | null>;
  /** An ask whose decision threw rests for a growing while, so that the others go on. Returns until when. */
  restAfterFault(workspaceId: WorkspaceId, askId: AskId, now: Date): Promise<Date>;

  /** One invitation per person for ever; queues its notice. `topicId`: what the inviter thinks they could help with. */
  invite(
    workspaceId: WorkspaceId,
    personId: PersonId,
    inviterId: PersonId,
    now: Date,
    topicId?: TopicId | null,
  ): Promise<InviteResult>;
  /** Returns false when there was no open invitation. */
  answerInvitation(
    workspaceId: WorkspaceId,
    personId: PersonId,
    answer: 'joined' | 'declined',
    now: Date,
  ): Promise<boolean>;
  /** Queues notices that no decision made (Home). */
  enqueue(workspaceId: WorkspaceId, notices: readonly Notice[], now: Date): Promise<void>;

  /**
   * Erases what is kept for a while only and whose time is over, and then what the log and old copies of the file still hold
   * of erased words. The words of an ask go by its own decision (`erase`).
   */
  sweep(now: Date): Promise<Swept>;

  readonly trust: Trust;
  readonly outbox: Outbox;
  /** Whether the database answers. */
  check(): Promise<void>;
  close(): Promise<void>;
}
