/** The ask form was sent: it becomes an ask, and the first search happens at once. */
import { type Ask, type AskForm, briefOf, limits } from '../domain/ask';
import { questionKey, submit } from '../domain/decisions/submit';
import { wake } from '../domain/decisions/wake';
import { done, type Outcome } from '../domain/refusal';
import { inferTopics, nearestTopics } from '../domain/topics';
import type { Actor, Deps } from './deps';
import { searchOn } from './moveAsk';

export interface SentForm {
  readonly askId: string;
  readonly form: AskForm;
  /** Names of topics that were typed and exist nowhere yet. */
  readonly newTopics: readonly string[];
}

/** Where no topic was chosen, those that stand in the question count; where none does, that is said once. */
export const submitAsk =
  (deps: Deps) =>
  async (actor: Actor, sent: SentForm): Promise<Outcome<Ask>> => {
    const { workspaceId, personId } = actor;
    const now = deps.clock.now();
    const typed = await deps.store.ensureTopics(workspaceId, sent.newTopics, personId, now);
    const chosen = [...new Set([...sent.form.topics, ...typed])].slice(0, limits.topicsMax);
    const all = await deps.store.topics(workspaceId);
    const text = sent.form.question;
    const topics = chosen.length > 0 ? chosen : inferTopics(text, all, limits.topicsMax).map((topic) => topic.id);
    const nearest = topics.length > 0 ? [] : nearestTopics(text, all).map((topic) => topic.name);
    const form: AskForm = { ...sent.form, topics };
    const { source, inWritingIsFine, sealed } = form;
    const brief = briefOf(form);

    const submitted = await deps.store.submit(
      workspaceId,
      { askId: sent.askId, personId, form, questionKey: questionKey(text) },
      (facts) => submit(facts, { askId: sent.askId, brief, source, inWritingIsFine, sealed, nearest }, now),
      now,
      (facts) => done(wake(facts, now)),
    );
    if (submitted.ok) {
      // Where the same form came twice, or its first search did not come to an end.
      await searchOn(deps, workspaceId, submitted.value);
      deps.wakeCourier();
    }
    return submitted;
  };
