/** "In one sentence: what will you do?", and the mentor's answer to it. */
import { limits } from '../../domain/ask';
import type { Deps } from '../../usecases/deps';
import { lookAtSession } from '../../usecases/lookAt';
import { answerHearBack, sayHearBack } from '../../usecases/runSession';
import { lengthOf, typedLine } from '../fields';
import { readAbout, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { hearBackFixModal, hearBackModal } from './hearBack.view';

export const onHearBackWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtSession(deps)(actor, value, 'asker');
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    return {
      open: hearBackModal({
        meta: writeMeta({ about: value }),
        said: looked.value.session.hearBack?.text ?? '',
        words,
      }),
    };
  };

export const onHearBackSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const text = typedLine(values, fields.sentence);
    if (lengthOf(text) > limits.lineMax) return { errors: { [fields.sentence]: words.form.tooLong(limits.lineMax) } };
    if (!text) return { errors: { [fields.sentence]: words.form.empty } };
    const said = await sayHearBack(text)(deps)(actor, readAbout(meta));
    return said.ok ? null : { errors: { [fields.sentence]: words.refused(said.refusal) } };
  };

export const onHearBackAnswered =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const answered = await answerHearBack(true)(deps)(actor, value);
    return answered.ok ? null : { say: words.refused(answered.refusal) };
  };

export const onFixWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtSession(deps)(actor, value, 'mentor');
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    return {
      open: hearBackFixModal({
        meta: writeMeta({ about: value }),
        said: looked.value.session.hearBack?.text ?? '',
        words,
      }),
    };
  };

export const onFixSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const fix = typedLine(values, fields.sentence);
    if (lengthOf(fix) > limits.lineMax) return { errors: { [fields.sentence]: words.form.tooLong(limits.lineMax) } };
    if (!fix) return { errors: { [fields.sentence]: words.form.empty } };
    const answered = await answerHearBack({ fix })(deps)(actor, readAbout(meta));
    return answered.ok ? null : { errors: { [fields.sentence]: words.refused(answered.refusal) } };
  };
