/** "Hide this": what became of topics was read. */
import type { Deps } from '../../usecases/deps';
import { topicMovesSeen } from '../../usecases/tendTopics';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';

export const onTopicMovesSeen =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    if (!/^\d{1,15}$/.test(value)) return { say: words.oldButton };
    await topicMovesSeen(deps)(actor, new Date(Number(value)));
    return null;
  };
