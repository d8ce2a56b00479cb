/** "Read all of it" on the card: what was tried, for the two who talk about it. */
import type { Deps } from '../../usecases/deps';
import { lookAtPart } from '../../usecases/lookAt';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { readAllModal } from '../offer/readAll.view';

export const onReadAll =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtPart(deps)(actor, value);
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const { ask } = looked.value;
    return ask.erasedAt ? { say: words.leaving.erased } : { open: readAllModal(ask.brief, words) };
  };
