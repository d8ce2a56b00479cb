/** "Add topics", while nobody has said yes. */
import { isWaiting } from '../../domain/ask';
import { pointingOf } from '../../domain/signposts';
import { widerTopics } from '../../domain/topics';
import type { Deps } from '../../usecases/deps';
import { lookAtAsk } from '../../usecases/lookAt';
import { widenAsk } from '../../usecases/widenAsk';
import { chosenMany } from '../fields';
import { readAbout, wasNearTold, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { nearlyKnown, readTopics } from '../topicChoice';
import { whomInstead } from './note.view';
import { widenModal } from './widen.view';

export const onWidenWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtAsk(deps)(actor, value);
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const ask = looked.value;
    if (ask.askerId !== actor.personId) return { say: words.refused({ code: 'onlyAsker', askerId: ask.askerId }) };
    if (!isWaiting(ask)) return { say: words.ask.widen.notNow };
    const [all, related, names] = await Promise.all([
      deps.store.topics(actor.workspaceId),
      deps.store.relatedTopics(actor.workspaceId, ask.brief.topics),
      deps.store.topicNames(actor.workspaceId, ask.brief.topics),
    ]);
    // Also those that are no longer offered: the question is about them all the same.
    const chosen = ask.brief.topics.map((id) => ({ id, name: names.get(id) ?? id }));
    const { question, topics } = ask.brief;
    const near = widerTopics({ question, chosen: topics, related }, all);
    return { open: widenModal({ meta: writeMeta({ about: ask.id }), chosen, near, words }) };
  };

export const onWidened =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const { ids, names } = readTopics(chosenMany(values, fields.topics));
    if (ids.length + names.length === 0) return { errors: { [fields.topics]: words.form.choose } };
    const about = readAbout(meta);
    const all = await deps.store.topics(actor.workspaceId);
    const pointing = pointingOf('', '', [
      ...all.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
      ...names,
    ]);
    if (pointing?.chosen) {
      const { signposts } = await deps.store.policy(actor.workspaceId);
      const whom = whomInstead(pointing.kind, signposts, words, (text) => text);
      return { errors: { [fields.topics]: [...whom, words.signpost.notAdded].join(' ') } };
    }
    const nearly = nearlyKnown(wasNearTold(meta) ? [] : names, all);
    if (nearly.length > 0) {
      const chosen = all.filter(({ id }) => ids.includes(id));
      return { show: widenModal({ meta: writeMeta({ about, nearTold: true }), chosen, near: [], nearly, words }) };
    }
    const widened = await widenAsk(deps)(actor, about, ids, names);
    return widened.ok ? null : { errors: { [fields.topics]: words.refused(widened.refusal) } };
  };
