/** What the past says of somebody and a question, without a word of what was said. */
import type { TopicId } from '../person';

/** One conversation of theirs that ended, on one topic of the question. */
export interface Helped {
  readonly topicId: TopicId;
  readonly at: Date;
  readonly thanked: boolean;
  /** The asker said later that they used it, or part of it. */
  readonly used: boolean;
  /** They let it be shown. */
  readonly shown: boolean;
}

/** One conversation of theirs over a question that reads like this one. */
export interface Alike {
  readonly at: Date;
  /** 1 for the most similar question that was found, less for the others. */
  readonly likeness: number;
}

export interface Evidence {
  readonly helped: readonly Helped[];
  readonly alike: readonly Alike[];
  /** When they last helped anybody with anything, each time of the last year. */
  readonly activeAt: readonly Date[];
  /** When the two last had a conversation, whoever asked; null: never in a year. */
  readonly metAt: Date | null;
  /**
   * The newest moment of which the past says anything of anybody who comes into question: age is counted from here, because
   * it compares people with each other. In a quiet month nobody forgets what they know.
   */
  readonly asOf: Date | null;
}

export const noEvidence: Evidence = { helped: [], alike: [], activeAt: [], metAt: null, asOf: null };

/** Topics that somebody has helped with and lets be shown, in the order of `topics`. */
export const helpedShown = ({ helped }: Evidence, topics: readonly TopicId[]): TopicId[] =>
  topics.filter((topicId) => helped.some((each) => each.topicId === topicId && each.shown));
