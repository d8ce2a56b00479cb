/** "Earlier" and "Thanks received" in Home. */
import type { Deps } from '../../usecases/deps';
import { earlierAsk, earlierAsks, thanksReceived } from '../../usecases/lookBack';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { earlierModal, earlierOneModal, thanksReceivedModal } from './earlier.view';

export const onEarlier =
  (deps: Deps) =>
  async ({ actor, person, words }: Press): Promise<Answer> => ({
    open: earlierModal(await earlierAsks(deps)(actor), { person, words }),
  });

export const onEarlierOne =
  (deps: Deps) =>
  async ({ actor, person, value, words }: Press): Promise<Answer> => {
    const looked = await earlierAsk(deps)(actor, value);
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    return { open: earlierOneModal(looked.value, { person, words }) };
  };

export const onThanksReceived =
  (deps: Deps) =>
  async ({ actor, person, words }: Press): Promise<Answer> => ({
    open: thanksReceivedModal(await thanksReceived(deps)(actor), { person, words }),
  });
