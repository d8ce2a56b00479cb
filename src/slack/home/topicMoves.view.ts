/** At Home: what became of topics that somebody holds, until they hide it. */
import type { KnownBlock } from '@slack/types';
import type { TopicMove } from '../../domain/shown';
import { buttons, esc, section } from '../blocks';
import { actionIds } from '../ids';
import type { Words } from '../words';

const SHOWN = 3;

export function topicMoveBlocks(moves: readonly TopicMove[], words: Words): KnownBlock[] {
  const [latest] = moves;
  if (!latest) return [];
  const say = words.home.topics;
  const lines = moves
    .slice(0, SHOWN)
    .map(({ from, into }) => (into === null ? say.retired(esc(from)) : say.merged(esc(from), esc(into))));
  const more = moves.length - SHOWN;
  return [
    section([...lines, ...(more > 0 ? [say.more(more)] : [])].join('\n')),
    buttons('home.topicMoves', {
      text: say.seen,
      action: actionIds.topicMovesSeen,
      value: String(latest.at.getTime()),
    }),
  ];
}
