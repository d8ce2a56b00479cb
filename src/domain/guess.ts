/** What is inferred of somebody, for themselves to read: nobody else does. */
import type { Ask, Offer } from './ask';
import type { Person, TopicId } from './person';

/** A topic that somebody helped with and does not name among theirs. */
export interface Guess {
  readonly topicId: TopicId;
  /** They said that it is not about them: it counts no more. */
  readonly disowned: boolean;
}

/**
 * What "not my topic" is about: the topics for which they were asked, whether they named or we inferred them. Where only their
 * line or a similar question spoke for them, it is all that the question is about and they do not name.
 */
export function topicsMeant(
  { brief }: Pick<Ask, 'brief'>,
  offer: Offer,
  { topics }: Pick<Person, 'topics'>,
): TopicId[] {
  const inferred = offer.reasons.flatMap((why) => ('topicId' in why ? [why.topicId] : []));
  const meant = [...new Set([...offer.sharedTopics, ...inferred])];
  return meant.length > 0 ? meant : brief.topics.filter((id) => !topics.some(({ topicId }) => topicId === id));
}
