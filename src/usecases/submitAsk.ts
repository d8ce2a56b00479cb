/**
 * The ask form was sent. Where several colleagues fit, the form is kept and the asker chooses first; else, and once they
 * chose, it becomes an ask, and the first search happens at once.
 */
import { type Ask, type AskForm, briefOf, limits, type Wish } from '../domain/ask';
import { questionKey, type SubmitFacts, submit } from '../domain/decisions/submit';
import { wake } from '../domain/decisions/wake';
import { type Suggested, suggestThree } from '../domain/matching/three';
import { done, type Outcome, refuse } from '../domain/refusal';
import { nearestTopics } from '../domain/topics';
import type { Actor, Deps } from './deps';
import { findTopics } from './findTopics';
import { searchOn } from './moveAsk';

export interface SentForm {
  readonly askId: string;
  readonly form: AskForm;
  /** Names of topics that were typed and exist nowhere yet. */
  readonly newTopics: readonly string[];
}

/** The form with its topics, and what the store is asked with. */
interface Ready {
  readonly form: AskForm;
  readonly request: {
    readonly askId: string;
    readonly personId: string;
    readonly form: AskForm;
    readonly questionKey: string;
  };
  readonly decide: (facts: SubmitFacts) => ReturnType<typeof submit>;
}

/** Where no topic was chosen, those that stand in the question count; where none does, that is said once. */
async function readied(deps: Deps, { workspaceId, personId }: Actor, sent: SentForm, now: Date): Promise<Ready> {
  const typed = await deps.store.ensureTopics(workspaceId, sent.newTopics, personId, now);
  const known = await deps.store.standingTopics(workspaceId, sent.form.topics);
  const chosen = [...new Set([...known, ...typed])].slice(0, limits.topicsMax);
  const all = await deps.store.topics(workspaceId);
  const text = sent.form.question;
  const found = chosen.length > 0 ? [] : await findTopics(deps)(workspaceId, text);
  const topics = chosen.length > 0 ? chosen : found.map((topic) => topic.id);
  const nearest = topics.length > 0 ? [] : nearestTopics(text, all).map((topic) => topic.name);
  return ready(sent.askId, personId, { ...sent.form, topics }, { nearest, wish: null }, now);
}

function ready(
  askId: string,
  personId: string,
  form: AskForm,
  { nearest, wish }: { readonly nearest: readonly string[]; readonly wish: Wish | null },
  now: Date,
): Ready {
  const { source, inWritingIsFine, sealed, perspectives, followsAskId = null } = form;
  const brief = briefOf(form);
  return {
    form,
    request: { askId, personId, form, questionKey: questionKey(form.question) },
    decide: (facts) =>
      submit(facts, { askId, brief, source, inWritingIsFine, sealed, perspectives, wish, followsAskId, nearest }, now),
  };
}

async function send(deps: Deps, { workspaceId }: Actor, { request, decide }: Ready, now: Date): Promise<Outcome<Ask>> {
  const submitted = await deps.store.submit(workspaceId, request, decide, now, (facts) => done(wake(facts, now)));
  if (submitted.ok) {
    // Where the same form came twice, or its first search did not come to an end.
    await searchOn(deps, workspaceId, submitted.value);
    deps.wakeCourier();
  }
  return submitted;
}

/** Without a choice: whoever fits best is asked. */
export const submitAsk =
  (deps: Deps) =>
  async (actor: Actor, sent: SentForm): Promise<Outcome<Ask>> => {
    const now = deps.clock.now();
    return send(deps, actor, await readied(deps, actor, sent, now), now);
  };

/** It is on its way, or there is somebody to choose from first. */
export type Sent =
  | { readonly ask: Ask }
  | {
      readonly ask: null;
      readonly form: AskForm;
      readonly suggestions: readonly Suggested[];
    };

/** One who fits is no choice. */
const FEWEST_TO_CHOOSE_FROM = 2;

/** The form was sent: kept with suggestions where there is a choice, else it becomes an ask. */
export const sendForm =
  (deps: Deps) =>
  async (actor: Actor, sent: SentForm): Promise<Outcome<Sent>> => {
    const now = deps.clock.now();
    const { workspaceId, personId } = actor;
    const it = await readied(deps, actor, sent, now);
    const foreseen = await deps.store.foresee(workspaceId, it.request, it.decide, now);
    // Whatever stands in the way is said by the sending itself.
    const suggestions = foreseen.ok ? suggestThree(foreseen.value, now) : [];
    if (suggestions.length >= FEWEST_TO_CHOOSE_FROM) {
      await deps.store.keepForm(workspaceId, personId, sent.askId, it.form, now);
      return done({ ask: null, form: it.form, suggestions });
    }
    const asked = await send(deps, actor, it, now);
    return asked.ok ? done({ ask: asked.value }) : asked;
  };

/** The asker chose: the kept form becomes an ask. Chosen twice, it is one. */
export const chooseMentor =
  (deps: Deps) =>
  async (actor: Actor, askId: string, wish: Wish | null): Promise<Outcome<Ask>> => {
    const { workspaceId, personId } = actor;
    const now = deps.clock.now();
    const before = await deps.store.ask(workspaceId, askId);
    if (before) return before.askerId === personId ? done(before) : refuse({ code: 'notYours' });
    const form = await deps.store.keptForm(workspaceId, personId, askId, now);
    if (!form) return refuse({ code: 'unknownAsk' });
    const topics = await deps.store.standingTopics(workspaceId, form.topics);
    return send(deps, actor, ready(askId, personId, { ...form, topics }, { nearest: [], wish }, now), now);
  };
