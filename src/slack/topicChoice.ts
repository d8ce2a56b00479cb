/** Topics in a select: known ones by id, and what was typed as a new one. */
import type { KnownBlock, PlainTextOption as Option } from '@slack/types';
import { cleanTopicName, isTopic, nearlySameTopic, suggestTopics, type Topic } from '../domain/topics';
import { esc, section, truncate } from './blocks';
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

/** A name that somebody types as a new topic, and the topic it may stand for. */
export interface NearlyKnown {
  readonly typed: string;
  readonly topic: Topic;
}

export const nearlyKnown = (typed: readonly string[], topics: readonly Topic[]): NearlyKnown[] =>
  typed.flatMap((name) => {
    const topic = nearlySameTopic(name, topics);
    return topic ? [{ typed: name, topic }] : [];
  });

/** What a form says, once, above its topics. */
export const nearlyKnownBlocks = (nearly: readonly NearlyKnown[], words: Words): KnownBlock[] =>
  nearly.length === 0
    ? []
    : [
        section(
          [
            ...nearly.map(({ typed, topic }) => words.topicWords.nearly(esc(typed), esc(topic.name))),
            words.topicWords.keepNew,
          ].join('\n'),
        ),
      ];

const plain = (text: string): Option['text'] => ({ type: 'plain_text', text: truncate(text, 75) });

const option = (label: string, value: string): Option => ({ text: plain(label), value });
