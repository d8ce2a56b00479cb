/** The curiosity board: topics that several people asked about, never who, and never how many. */
import { pointingOf } from '../../domain/signposts';
import { topicsIn } from '../facts';
import { message } from '../message';
import type { Render } from '../rendering';

/** What is answered with a contact instead of a mentor does not belong on a board. */
const isSignpost = (name: string): boolean => pointingOf('', '', [name]) !== null;

export const boardMessage: Render = (facts, words) => {
  const open = (facts.board ?? []).filter((id) => !isSignpost(facts.topicNames.get(id) ?? ''));
  const topics = topicsIn(facts, open);
  if (topics.length === 0) return null;
  return message([{ say: words.generosity.board.lead(topics) }, { small: words.generosity.board.hint }]);
};
