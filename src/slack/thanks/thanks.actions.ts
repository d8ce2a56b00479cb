/** Saying thanks: the form, and sending it. */
import type { Deps } from '../../usecases/deps';
import { giveThanks } from '../../usecases/followUp';
import { lookAtSession } from '../../usecases/lookAt';
import { readAbout, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { readThanks } from './thanks.form';
import { thanksModal } from './thanks.view';

export const onThanksWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtSession(deps)(actor, value, 'asker');
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const { ask, session, mentor } = looked.value;
    if (ask.thanks) return { say: words.refused({ code: 'alreadyThanked' }) };
    return {
      open: thanksModal({ meta: writeMeta({ about: value }), ask, session, mentorName: mentor?.name ?? '', words }),
    };
  };

export const onThanksSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const read = readThanks(values, words);
    if (!read.ok) return { errors: read.errors };
    const given = await giveThanks(deps)(actor, readAbout(meta), read.given);
    return given.ok ? null : { errors: { [fields.you]: words.refused(given.refusal) } };
  };
