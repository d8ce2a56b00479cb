/** A mentor says yes, for later or in writing. */
import { isTooLate, isTooSoon, laterTimes } from '../../domain/decisions/later';
import { type Outcome, refuse } from '../../domain/refusal';
import { acceptOfferInWriting, acceptOfferLater } from '../../usecases/answerOffer';
import type { Deps } from '../../usecases/deps';
import { lookAtOffer } from '../../usecases/lookAt';
import { chosen, chosenMoment } from '../fields';
import { readAbout, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { laterModal, readWhen } from './later.view';

export const onLaterWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtOffer(deps)(actor, value);
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const now = deps.clock.now();
    const [asker, mentor] = await Promise.all([
      deps.store.person(actor.workspaceId, looked.value.askerId),
      deps.store.person(actor.workspaceId, actor.personId),
    ]);
    if (!asker || !mentor) return { say: words.refused({ code: 'unknownAsk' }) };
    const times = laterTimes(mentor, asker, now);
    return { open: laterModal({ meta: writeMeta({ about: value }), times, mentor, now, words }) };
  };

export const onLaterSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const now = deps.clock.now();
    const when = readWhen(chosen(values, fields.when));
    const offerId = readAbout(meta);
    const wrong = (field: string, why: string): SubmitAnswer => ({ errors: { [field]: why } });
    if (when === null) return wrong(fields.when, words.form.choose);
    if (when !== 'pick') {
      const accepted: Outcome<unknown> =
        when === 'inWriting'
          ? await acceptOfferInWriting(deps)(actor, offerId)
          : await acceptOfferLater(deps)(actor, offerId, when.at);
      return accepted.ok ? null : wrong(fields.when, words.refused(accepted.refusal));
    }
    const at = chosenMoment(values, fields.pickedTime);
    if (!at) return wrong(fields.pickedTime, words.offer.laterForm.pickMissing);
    if (isTooLate(at, now)) return wrong(fields.pickedTime, words.offer.laterForm.tooLate);
    const accepted: Outcome<unknown> = isTooSoon(at, now)
      ? refuse({ code: 'timePassed' })
      : await acceptOfferLater(deps)(actor, offerId, at);
    return accepted.ok ? null : wrong(fields.pickedTime, words.refused(accepted.refusal));
  };
