/** "Add topics": the form, and its sending. */
import type { ModalView } from '@slack/types';
import { limits, stateOf } from '../../domain/ask';
import { nearestTopics, type Topic } from '../../domain/topics';
import type { Deps } from '../../usecases/deps';
import { lookAtAsk } from '../../usecases/lookAt';
import { widenAsk } from '../../usecases/widenAsk';
import { context, esc, modal } from '../blocks';
import { chosenMany } from '../fields';
import { readAbout, writeMeta } from '../formMeta';
import { actionIds, fields, viewIds } from '../ids';
import { typeaheadInput } from '../inputs';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { readTopics, topicOption } from '../topicChoice';
import type { Words } from '../words';

const waiting = ['searching', 'offered', 'listed'];

export const onWidenWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtAsk(deps)(actor, value);
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const ask = looked.value;
    if (ask.askerId !== actor.personId) return { say: words.refused({ code: 'onlyAsker', askerId: ask.askerId }) };
    if (!waiting.includes(stateOf(ask))) return { say: words.ask.widen.notNow };
    const all = await deps.store.topics(actor.workspaceId);
    const chosen = ask.brief.topics.flatMap((id) => all.filter((topic) => topic.id === id));
    const near = nearestTopics(ask.brief.question, all).filter((topic) => !ask.brief.topics.includes(topic.id));
    return { open: widenModal(writeMeta({ about: ask.id }), chosen, near, words) };
  };

function widenModal(meta: string, chosen: readonly Topic[], near: readonly Topic[], words: Words): ModalView {
  const say = words.ask.widen;
  return modal({
    callback: viewIds.widen,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      typeaheadInput({
        field: fields.topics,
        label: say.field,
        hint: say.hint(limits.topicsWidened),
        action: actionIds.topicsField,
        chosen: chosen.map(topicOption),
        most: limits.topicsWidened,
        placeholder: words.ask.topicsPlaceholder,
      }),
      ...(near.length > 0 ? [context(say.near(near.map(({ name }) => `*${esc(name)}*`)))] : []),
    ],
  });
}

export const onWidened =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const { ids, names } = readTopics(chosenMany(values, fields.topics));
    if (ids.length + names.length === 0) return { errors: { [fields.topics]: words.form.choose } };
    const widened = await widenAsk(deps)(actor, readAbout(meta), ids, names);
    return widened.ok ? null : { errors: { [fields.topics]: words.refused(widened.refusal) } };
  };
