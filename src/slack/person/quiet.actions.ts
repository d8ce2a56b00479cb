/** How people say that they would like to be asked less, later, or on. */
import type { Deps } from '../../usecases/deps';
import { rest } from '../../usecases/offerKnowledge';
import { chosenDate } from '../fields';
import { answerModal } from '../home/answer.view';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { restUntil } from './person.actions';
import { restUntilModal } from './restUntil.view';

export const onRestUntil = async ({ words }: Press): Promise<Answer> => ({ open: restUntilModal(words) });

export const onRestUntilSubmitted =
  (deps: Deps) =>
  async (submitted: Submitted): Promise<SubmitAnswer> => {
    const { values, words } = submitted;
    const said = await restUntil(deps, submitted, chosenDate(values, fields.restUntil));
    return said ? { show: answerModal(said, words) } : { errors: { [fields.restUntil]: words.quiet.until.past } };
  };

export const onAskMeOn =
  (deps: Deps) =>
  async ({ actor, words }: Press): Promise<Answer> => {
    await rest(deps)(actor, null);
    return { say: words.quiet.restOffer.askedOn };
  };
