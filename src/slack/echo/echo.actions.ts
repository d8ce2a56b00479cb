/** "How did it go?": one tap says which, a small form lets the asker add a line before the mentor hears it. */
import { type EchoAnswer, echoAnswers, limits } from '../../domain/ask';
import type { Deps } from '../../usecases/deps';
import { tellEcho } from '../../usecases/followUp';
import { lookAtEcho } from '../../usecases/lookAt';
import { askForm } from '../ask/ask.open';
import { chosen, lengthOf, typedText } from '../fields';
import { readAbout, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { anotherModal, echoModal, mayAskAnother } from './echo.view';

/** `answer`: what was tapped; null: nothing yet, so that "not yet" can be chosen too. */
export const onEchoAnswered =
  (deps: Deps, answer: Exclude<EchoAnswer, 'notYet'> | null) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtEcho(deps)(actor, value);
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    return { open: echoModal({ meta: writeMeta({ about: value }), answer, words }) };
  };

/** "Not yet" tells nobody anything, so it needs no form. */
export const onEchoNotYet =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const told = await tellEcho(deps)(actor, value, 'notYet', '');
    return told.ok ? null : { say: words.refused(told.refusal) };
  };

export const onEchoSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const answer = echoAnswers.find((each) => each === chosen(values, fields.echoAnswer));
    const line = typedText(values, fields.line);
    if (!answer) return { errors: { [fields.echoAnswer]: words.form.empty } };
    if (lengthOf(line) > limits.lineMax) return { errors: { [fields.line]: words.form.tooLong(limits.lineMax) } };
    const told = await tellEcho(deps)(actor, readAbout(meta), answer, line);
    if (!told.ok) return { errors: { [fields.echoAnswer]: words.refused(told.refusal) } };
    const { ask } = told.value;
    return mayAskAnother(ask) ? { show: anotherModal(ask, words) } : null;
  };

/** A second perspective on the same question: the form as it was, for somebody else than last time. */
export const onAnotherWanted =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => {
    const { actor, words, value } = press;
    const ask = await deps.store.ask(actor.workspaceId, value);
    if (!ask || ask.brief.question === '') return { say: words.refused({ code: 'unknownAsk' }) };
    if (ask.askerId !== actor.personId) return { say: words.refused({ code: 'onlyAsker', askerId: ask.askerId }) };
    const view = await askForm(deps, press, { question: ask.brief.question, source: null, follows: ask });
    return press.form ? { update: view } : { open: view };
  };
