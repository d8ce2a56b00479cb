/**
 * Tending the topics of a workspace: what people typed is kept, merged into another one, given one more name, or retired.
 * Topics are named as people would name them: by name or alias.
 */
import { done, type Outcome, refuse } from '../refusal';
import { cleanTopicName, topicKey } from './key';

/** A topic as whoever tends it sees it. */
export interface TendedTopic {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** typed: somebody typed it, and nobody has looked at it yet. */
  readonly status: 'curated' | 'typed' | 'retired';
  /** Where it went when it was merged. */
  readonly mergedInto: string | null;
}

export type TopicWish =
  | { readonly kind: 'keep' | 'retire'; readonly topic: string }
  | { readonly kind: 'merge'; readonly topic: string; readonly into: string }
  | { readonly kind: 'alias'; readonly topic: string; readonly alias: string };

export type TopicChange =
  | { readonly kind: 'keep' | 'retire'; readonly id: string }
  | { readonly kind: 'merge'; readonly id: string; readonly intoId: string }
  | { readonly kind: 'alias'; readonly id: string; readonly alias: string };

/** The topic that a word means today: of one that was merged, the one that it went into. */
function meantBy(word: string, topics: readonly TendedTopic[]): TendedTopic | null {
  const key = topicKey(word);
  const found =
    topics.find(({ name }) => topicKey(name) === key) ??
    topics.find(({ aliases }) => aliases.some((alias) => topicKey(alias) === key));
  return found?.mergedInto ? (topics.find(({ id }) => id === found.mergedInto) ?? null) : (found ?? null);
}

export function tend(wish: TopicWish, topics: readonly TendedTopic[]): Outcome<TopicChange> {
  const topic = meantBy(wish.topic, topics);
  if (!topic) return refuse({ code: 'unknownTopic', name: wish.topic });
  switch (wish.kind) {
    case 'keep':
    case 'retire':
      return done({ kind: wish.kind, id: topic.id });
    case 'merge': {
      const into = meantBy(wish.into, topics);
      if (!into || into.status === 'retired') return refuse({ code: 'unknownTopic', name: wish.into });
      if (into.id === topic.id) return refuse({ code: 'sameTopic', name: into.name });
      return done({ kind: 'merge', id: topic.id, intoId: into.id });
    }
    case 'alias': {
      const alias = cleanTopicName(wish.alias);
      if (alias === null) return refuse({ code: 'noTopicName' });
      const named = meantBy(alias, topics);
      if (named) return refuse({ code: 'nameTaken', name: named.name });
      return done({ kind: 'alias', id: topic.id, alias });
    }
  }
}
