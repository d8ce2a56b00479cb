/** "Answer here": the form and its sending, and one more question with its answer. */
import { limits } from '../../domain/ask';
import { answerHere, answerMore, askMore } from '../../usecases/answerHere';
import type { Deps } from '../../usecases/deps';
import { lookAtOffer, lookAtSession } from '../../usecases/lookAt';
import { lengthOf, typedLine, typedText } from '../fields';
import { readAbout, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import type { Words } from '../words';
import { answerHereModal, answerMoreModal, askMoreModal } from './answerHere.view';

export const onAnswerWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtOffer(deps)(actor, value);
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const [note, { answerMinutes: cost }] = await Promise.all([
      deps.store.keptNote(actor.workspaceId, looked.value.id, actor.personId),
      deps.store.policy(actor.workspaceId),
    ]);
    return { open: answerHereModal({ meta: writeMeta({ about: value }), cost, note: note ?? '', words }) };
  };

export const onAnswerSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const text = typedText(values, fields.answerText);
    const link = typedLine(values, fields.link);
    const wrong = tooShortOrLong(text, limits.answerMax, words);
    if (wrong) return { errors: { [fields.answerText]: wrong } };
    if (link && !isWebAddress(link)) return { errors: { [fields.link]: words.written.badLink } };
    const answered = await answerHere(deps)(actor, readAbout(meta), { text, link });
    return answered.ok ? null : { errors: { [fields.answerText]: words.refused(answered.refusal) } };
  };

export const onMoreWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtSession(deps)(actor, value, 'asker');
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    if (looked.value.session.written?.more) return { say: words.refused({ code: 'alreadyOver' }) };
    return { open: askMoreModal({ meta: writeMeta({ about: value }), words }) };
  };

export const onMoreSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const question = typedText(values, fields.sentence);
    const wrong = tooShortOrLong(question, limits.questionMax, words);
    if (wrong) return { errors: { [fields.sentence]: wrong } };
    const asked = await askMore(deps)(actor, readAbout(meta), question);
    return asked.ok ? null : { errors: { [fields.sentence]: words.refused(asked.refusal) } };
  };

export const onMoreAnswerWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtSession(deps)(actor, value, 'mentor');
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const question = looked.value.session.written?.more?.question ?? '';
    return { open: answerMoreModal({ meta: writeMeta({ about: value }), question, words }) };
  };

export const onMoreAnswerSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const text = typedText(values, fields.answerText);
    const wrong = tooShortOrLong(text, limits.answerMax, words);
    if (wrong) return { errors: { [fields.answerText]: wrong } };
    const answered = await answerMore(deps)(actor, readAbout(meta), text);
    return answered.ok ? null : { errors: { [fields.answerText]: words.refused(answered.refusal) } };
  };

function tooShortOrLong(text: string, most: number, words: Words): string | null {
  if (!text) return words.form.empty;
  return lengthOf(text) > most ? words.form.tooLong(most) : null;
}

const isWebAddress = (link: string): boolean => link.length <= limits.linkMax && /^https?:\/\/\S+$/.test(link);
