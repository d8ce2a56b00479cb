/** The "…" of an offer: what is answered seldom. */
import type { Deps } from '../../usecases/deps';
import { lookAtOffer } from '../../usecases/lookAt';
import { nameColleague } from '../../usecases/nameColleague';
import { chosenPeople } from '../fields';
import { readAbout, writeMeta } from '../formMeta';
import { answerModal } from '../home/answer.view';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { askLess } from '../person/fewer.actions';
import { nameModal } from './named.view';
import { onNotMyTopic } from './offer.actions';
import { readMenu } from './offerButtons.view';
import { readAllModal } from './readAll.view';

export const onOfferMenu =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => {
    const chosen = readMenu(press.value);
    switch (chosen?.does) {
      case 'readAll':
        return readAll(deps, press, chosen.offerId);
      case 'notMyTopic':
        return onNotMyTopic(deps)({ ...press, value: chosen.offerId });
      case 'iKnowWho':
        return whoForm(deps, press, chosen.offerId);
      case 'fewer':
        return askLess(deps, press, 'offers');
      default:
        return { say: press.words.oldButton };
    }
  };

async function whoForm(deps: Deps, { actor, words }: Press, offerId: string): Promise<Answer> {
  const looked = await lookAtOffer(deps)(actor, offerId);
  if (!looked.ok) return { say: words.refused(looked.refusal) };
  return { open: nameModal({ meta: writeMeta({ about: offerId }), words }) };
}

/** All that the asker wrote. The message that it started from is not among it before somebody says yes. */
async function readAll(deps: Deps, { actor, words }: Press, offerId: string): Promise<Answer> {
  const looked = await lookAtOffer(deps)(actor, offerId);
  if (!looked.ok) return { say: words.refused(looked.refusal) };
  return { open: readAllModal(looked.value.brief, words) };
}

/** Whoever was named, the answer is the same: nobody learns who helps here, rests, or does not fit. */
export const onColleagueNamed =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const [named] = chosenPeople(values, fields.people);
    if (!named) return { errors: { [fields.people]: words.form.choose } };
    const passed = await nameColleague(deps)(actor, readAbout(meta), named);
    if (!passed.ok) return { errors: { [fields.people]: words.refused(passed.refusal) } };
    return { show: answerModal(words.offer.named, words) };
  };
