/** "Add topics", while nobody has said yes. */
import { isWaiting } from '../../domain/ask';
import { nearestTopics } from '../../domain/topics';
import type { Deps } from '../../usecases/deps';
import { lookAtAsk } from '../../usecases/lookAt';
import { widenAsk } from '../../usecases/widenAsk';
import { chosenMany } from '../fields';
import { readAbout, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { readTopics } from '../topicChoice';
import { widenModal } from './widen.view';

export const onWidenWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtAsk(deps)(actor, value);
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const ask = looked.value;
    if (ask.askerId !== actor.personId) return { say: words.refused({ code: 'onlyAsker', askerId: ask.askerId }) };
    if (!isWaiting(ask)) return { say: words.ask.widen.notNow };
    const all = await deps.store.topics(actor.workspaceId);
    const chosen = ask.brief.topics.flatMap((id) => all.filter((topic) => topic.id === id));
    const near = nearestTopics(ask.brief.question, all).filter((topic) => !ask.brief.topics.includes(topic.id));
    return { open: widenModal({ meta: writeMeta({ about: ask.id }), chosen, near, words }) };
  };

export const onWidened =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const { ids, names } = readTopics(chosenMany(values, fields.topics));
    if (ids.length + names.length === 0) return { errors: { [fields.topics]: words.form.choose } };
    const widened = await widenAsk(deps)(actor, readAbout(meta), ids, names);
    return widened.ok ? null : { errors: { [fields.topics]: words.refused(widened.refusal) } };
  };
