/** "Show me no more" of what is owed, or go on. */
import type { Deps } from '../../usecases/deps';
import { setLoopLines } from '../../usecases/loopLines';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { stoppedLines } from './foot.view';

export const onLoopLines =
  (deps: Deps, wanted: 'stop' | 'goOn') =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    await setLoopLines(deps)(actor, value, wanted);
    if (wanted === 'goOn') return { say: words.loops.goesOn };
    const { text, blocks } = stoppedLines(value, words);
    return { say: text, blocks };
  };
