/** What a mentor does under a thank-you: who may see it, what is remembered, and a second thought. */
import { limits, sharings } from '../../domain/ask';
import { stillHas } from '../../domain/decisions/sharing';
import type { Deps } from '../../usecases/deps';
import { lookAtSession } from '../../usecases/lookAt';
import { addThought, keepThanks } from '../../usecases/shareThanks';
import { chosen, chosenMany, chosenPeople, lengthOf, typedText } from '../fields';
import { readAbout, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { thoughtModal } from './added.view';
import { keepChoices, keepModal } from './keep.view';

export const onKeepWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtSession(deps)(actor, value, 'mentor');
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const { ask, session } = looked.value;
    if (!stillHas(ask, session)) return { say: words.refused({ code: 'thanksGone' }) };
    const [policy, topicNames] = await Promise.all([
      deps.store.policy(actor.workspaceId),
      deps.store.topicNames(actor.workspaceId, ask.brief.topics),
    ]);
    return { open: keepModal({ meta: writeMeta({ about: value }), ask, session, topicNames, policy, words }) };
  };

export const onKeepSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const share = sharings.find((each) => each === chosen(values, fields.shareAs)) ?? null;
    const [managerId = null] = share === 'manager' ? chosenPeople(values, fields.people) : [];
    if (share === 'manager' && !managerId) return { errors: { [fields.people]: words.sharing.pickManager } };
    const ticked = chosenMany(values, fields.keep);
    const showsHelp = ticked.includes(keepChoices.shows);
    const keepsNote = ticked.includes(keepChoices.note);
    const kept = await keepThanks(deps)(actor, readAbout(meta), { share, managerId, showsHelp, keepsNote });
    if (kept.ok) return null;
    const { code } = kept.refusal;
    if (code === 'cannotMentor') return { errors: { [fields.people]: words.sharing.notThere } };
    const at = code === 'noManager' ? fields.people : share === null ? fields.keep : fields.shareAs;
    return { errors: { [at]: words.refused(kept.refusal) } };
  };

export const onThoughtWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtSession(deps)(actor, value, 'mentor');
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    if (looked.value.session.addedText !== null) return { say: words.refused({ code: 'alreadyAdded' }) };
    return { open: thoughtModal({ meta: writeMeta({ about: value }), words }) };
  };

export const onThoughtSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const text = typedText(values, fields.sentence);
    if (!text) return { errors: { [fields.sentence]: words.form.empty } };
    if (lengthOf(text) > limits.thanksMax)
      return { errors: { [fields.sentence]: words.form.tooLong(limits.thanksMax) } };
    const added = await addThought(deps)(actor, readAbout(meta), text);
    return added.ok ? null : { errors: { [fields.sentence]: words.refused(added.refusal) } };
  };
