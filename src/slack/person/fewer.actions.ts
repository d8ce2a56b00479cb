/** "Fewer of these", and its undo. */
import type { LimitKind } from '../../domain/person';
import { fewer, setLimit } from '../../usecases/askLess';
import type { Deps } from '../../usecases/deps';
import type { Answer } from '../listen/answer';
import type { Press, Seen } from '../listen/listeners';
import { fewerMessage, leastMessage } from './fewer.view';

/** One step fewer, with an answer that says what holds now. Whatever menu it stands in, this is what it does. */
export async function askLess(deps: Deps, { actor, words }: Seen, which: LimitKind): Promise<Answer> {
  const done = await fewer(deps)(actor, which);
  const { text, blocks } = done.kind === 'least' ? leastMessage(which, words) : fewerMessage({ which, ...done }, words);
  return { say: text, blocks };
}

export const onFewer =
  (deps: Deps, which: LimitKind) =>
  (press: Press): Promise<Answer> =>
    askLess(deps, press, which);

/** The button carries what was lowered and what held before. */
export const onFewerUndone =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const read = /^(offers|nudges):(\d{0,2})$/.exec(value);
    if (!read) return { say: words.oldButton };
    await setLimit(deps)(actor, read[1] === 'offers' ? 'offers' : 'nudges', read[2] ? Number(read[2]) : null);
    return { say: words.quiet.fewer.undone };
  };
