/** Topics in a select: known ones by id, and what was typed as a new one. */
import type { PlainTextOption as Option } from '@slack/types';
import { cleanTopicName, isTopic, nearlySameTopic, suggestTopics, type Topic } from '../domain/topics';
import { truncate } from './blocks';
import type { Words } from './words';

const KNOWN = 't:';
const NEW = 'new:';

/** Slack shows at most 100 options; twenty are as many as anybody reads. */
const SHOWN = 20;

export const topicOption = (topic: Pick<Topic, 'id' | 'name'>): Option => option(topic.name, KNOWN + topic.id);

/**
 * What the typeahead offers: topics that fit, and the typed words as a new topic unless they are one already. Before a new
 * name stands the topic that it is nearly the same as, and asks whether that was meant.
 */
export function topicOptions(typed: string, topics: readonly Topic[], say: Words['topicWords']): Option[] {
  const found = suggestTopics(typed, topics, SHOWN);
  const name = cleanTopicName(typed);
  if (name === null || isTopic(name, topics)) return found.map(topicOption);
  const meant = nearlySameTopic(name, topics);
  const asked = meant ? [{ ...topicOption(meant), description: plain(say.didYouMean) }] : [];
  const others = found.filter((topic) => topic !== meant).slice(0, SHOWN - asked.length);
  return [...asked, ...others.map(topicOption), option(say.fresh(name), NEW + name)];
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

const plain = (text: string): Option['text'] => ({ type: 'plain_text', text: truncate(text, 75) });

const option = (label: string, value: string): Option => ({ text: plain(label), value });
