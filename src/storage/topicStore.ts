/** The part of the port that knows topics. */
import type { Guess } from '../domain/guess';
import type { PersonId, TopicId } from '../domain/person';
import type { Outcome } from '../domain/refusal';
import type { Topic } from '../domain/topics';
import type { TendedTopic, TopicChange } from '../domain/topics/tending';
import type { WorkspaceId } from './store';

export interface TopicStore {
  topics(workspaceId: WorkspaceId): Promise<readonly Topic[]>;
  /** The topics near each of these: shipped or set by an admin, then what at least three people know besides. A topic without neighbours is not in it. */
  relatedTopics(workspaceId: WorkspaceId, ids: readonly TopicId[]): Promise<ReadonlyMap<TopicId, readonly TopicId[]>>;
  /** What past questions that read like this text were about, while their words are kept: votes by topic (see inferTopics). */
  similarTopics(workspaceId: WorkspaceId, text: string): Promise<ReadonlyMap<TopicId, number>>;
  /** Ids of topics by name; a name nobody used yet becomes a topic that works at once. Order as given, without repeats. */
  ensureTopics(workspaceId: WorkspaceId, names: readonly string[], typedBy: PersonId, now: Date): Promise<TopicId[]>;

  /** Names of these, also of those that are no longer offered. */
  topicNames(workspaceId: WorkspaceId, ids: readonly TopicId[]): Promise<ReadonlyMap<TopicId, string>>;
  /** What these ids stand for today (one that was merged: the topic it went into), without repeats or ids that never were. */
  standingTopics(workspaceId: WorkspaceId, ids: readonly TopicId[]): Promise<TopicId[]>;
  /** All topics, retired ones too, as whoever tends them sees them. */
  tendedTopics(workspaceId: WorkspaceId): Promise<readonly TendedTopic[]>;
  /** Merges, retires, keeps or names a topic. Whoever holds one that goes is told at Home; asks that look, look again. */
  tendTopic(
    workspaceId: WorkspaceId,
    decide: (topics: readonly TendedTopic[]) => Outcome<TopicChange>,
    now: Date,
  ): Promise<Outcome<TopicChange>>;
  /** This person read what became of topics of theirs, up to this moment. */
  topicMovesSeen(workspaceId: WorkspaceId, personId: PersonId, until: Date): Promise<void>;
  /** Topics that somebody helped with and does not name among theirs, in the order of their names. */
  guesses(workspaceId: WorkspaceId, personId: PersonId, now: Date): Promise<Guess[]>;
  /** From now on nothing is inferred of them on these topics, until they say so, or name one among theirs. */
  disown(workspaceId: WorkspaceId, personId: PersonId, topicIds: readonly TopicId[], now: Date): Promise<void>;
  own(workspaceId: WorkspaceId, personId: PersonId, topicIds: readonly TopicId[], now: Date): Promise<void>;
}
