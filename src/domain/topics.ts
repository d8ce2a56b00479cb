/**
 * Topics: what people know and ask about. Finding them in a question, while
 * somebody types, and under which key they are stored. Everything here depends
 * on its arguments only. What is worked out for a list of topics is remembered
 * by the array itself, so a changed list must be a new array.
 */

/** An expertise tag, and the other words people use for it. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The name is an everyday word as well ("Go"): it counts only where a sign shows that the topic is meant. */
  readonly ambiguous?: boolean;
}

export { inferTopics } from './topics/inference';
export { cleanTopicName, topicKey } from './topics/key';
export { nearestTopics } from './topics/nearest';
export { isTopic, nearlySameTopic } from './topics/nearlySame';
export { suggestTopics } from './topics/typeahead';
export { widerTopics } from './topics/wider';
