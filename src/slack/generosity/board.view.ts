/** The curiosity board: topics that several people asked about, never who, and never how many. */
import type { Ask } from '../../domain/ask';
import type { TopicId } from '../../domain/person';
import type { NoticeFacts } from '../../domain/shown';
import { signpostOfTopic } from '../../domain/signposts';
import type { ButtonSpec } from '../blocks';
import { topicsIn } from '../facts';
import { actionIds } from '../ids';
import { message, type Part } from '../message';
import type { Render } from '../rendering';
import { channelName } from '../thanks/shared.view';
import type { Words } from '../words';

/** What is answered with a contact instead of a mentor does not belong on a board. */
const withoutSignposts = ({ topicNames }: Pick<NoticeFacts, 'topicNames'>, ids: readonly TopicId[]): TopicId[] =>
  ids.filter((id) => signpostOfTopic(topicNames.get(id) ?? '') === null);

export const boardMessage: Render = (facts, words) => {
  const say = words.generosity.board;
  const open = withoutSignposts(facts, facts.board ?? []);
  const topics = topicsIn(facts, open);
  if (topics.length === 0) return null;
  const looking = topicsIn(
    facts,
    open.filter((id) => facts.looking?.includes(id)),
  );
  return message([
    { say: say.lead(topics) },
    looking.length > 0 ? { say: say.stillLooking(looking) } : null,
    { small: say.hint },
  ]);
};

/** For an asker who waits: what the board could say, or says, and the tap that changes it. */
export function boardChoice(facts: NoticeFacts, ask: Ask, words: Words): { parts: Part[]; button: ButtonSpec | null } {
  const say = words.generosity.board;
  const topics = topicsIn(facts, withoutSignposts(facts, facts.nobody?.onBoard ?? []));
  if (topics.length === 0 || ask.sealed) return { parts: [], button: null };
  const channel = channelName(facts.policy.boardChannel);
  const { onBoard } = ask;
  return {
    parts: [{ small: onBoard ? say.says(channel, topics) : say.couldSay(channel, topics) }],
    button: {
      text: onBoard ? say.takeOff : say.letItSay,
      action: onBoard ? actionIds.takeOffBoard : actionIds.sayOnBoard,
      value: ask.id,
    },
  };
}
