/** What is inferred of somebody: looked up in Home, and put right with one tap. */
import type { ModalView } from '@slack/types';
import type { Deps } from '../../usecases/deps';
import { guesses, setGuess } from '../../usecases/guesses';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { guessesModal } from './guesses.view';

export const onGuesses =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => ({ open: await guessesForm(deps, press) });

export const onGuessSet =
  (deps: Deps, isMine: boolean) =>
  async (press: Press): Promise<Answer> => {
    await setGuess(deps)(press.actor, press.value, isMine);
    return { update: await guessesForm(deps, press) };
  };

async function guessesForm(deps: Deps, { actor, person, words }: Press): Promise<ModalView> {
  const [found, topics] = await Promise.all([guesses(deps)(actor), deps.store.topics(actor.workspaceId)]);
  return guessesModal(found, { person, topicNames: new Map(topics.map(({ id, name }) => [id, name])), words });
}
