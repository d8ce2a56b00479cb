/** One tap makes somebody who was helped a helper; "No, thanks" is final. */
import type { Deps } from '../../usecases/deps';
import { passOn } from '../../usecases/passOn';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';

export const onPassedOn =
  (deps: Deps, answer: 'yes' | 'no', tell = false) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const answered = await passOn(deps)(actor, value, answer, tell);
    return answered ? null : { say: words.generosity.passOn.settled };
  };
