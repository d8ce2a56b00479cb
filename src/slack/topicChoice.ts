/** Topics in a select: known ones by id, and what was typed as a new one. */
import type { PlainTextOption as Option } from '@slack/types';
import { cleanTopicName, suggestTopics, type Topic, topicKey } from '../domain/topics';
import { truncate } from './blocks';

const KNOWN = 't:';
const NEW = 'new:';

/** Slack shows at most 100 options; twenty are as many as anybody reads. */
const SHOWN = 20;

export const topicOption = (topic: Pick<Topic, 'id' | 'name'>): Option => option(topic.name, KNOWN + topic.id);

/** What the typeahead offers: topics that fit, and the typed words as a new topic unless they are one already. */
export function topicOptions(typed: string, topics: readonly Topic[], sayNew: (name: string) => string): Option[] {
  const found = suggestTopics(typed, topics, SHOWN);
  const name = cleanTopicName(typed);
  const exists =
    name !== null && topics.some((t) => [t.name, ...t.aliases].some((each) => topicKey(each) === topicKey(name)));
  const fresh = name === null || exists ? [] : [option(sayNew(name), NEW + name)];
  return [...found.map(topicOption), ...fresh];
}

/** Splits chosen values into known ids and new names; anything else is left out. */
export function readTopics(values: readonly string[]): { ids: string[]; names: string[] } {
  const ids = values.filter((value) => value.startsWith(KNOWN)).map((value) => value.slice(KNOWN.length));
  const names = values
    .filter((value) => value.startsWith(NEW))
    .map((value) => cleanTopicName(value.slice(NEW.length)))
    .filter((name) => name !== null);
  return { ids, names };
}

const option = (label: string, value: string): Option => ({
  text: { type: 'plain_text', text: truncate(label, 75) },
  value,
});
