/** Somebody wants to ask: what the form already contains when it opens. */
import { type Ask, type AskForm, defaultLength, limits, usualChoices } from '../domain/ask';
import type { Topic } from '../domain/topics';
import type { Actor, Deps } from './deps';
import { findTopics } from './findTopics';

export interface OpenedForm {
  /** The form's one-time id, which becomes the ask's. */
  readonly askId: string;
  readonly form: AskForm;
  readonly topics: readonly Topic[];
  /** Whether this is what the person typed last time and did not send. */
  readonly restored: boolean;
}

export interface Start {
  readonly question: string;
  readonly source: AskForm['source'];
  readonly inWritingIsFine?: boolean;
  /** An earlier ask of the same person: asked once more, of somebody else. */
  readonly follows?: Ask;
}

export const openAskForm =
  (deps: Deps) =>
  async (actor: Actor, start: Start): Promise<OpenedForm> => {
    const now = deps.clock.now();
    const topics = await deps.store.topics(actor.workspaceId);
    const fresh = start.question !== '' || start.source !== null;
    const draft = fresh ? null : await deps.store.draft(actor.workspaceId, actor.personId, now);
    const askId = deps.newId('ask');
    if (draft) {
      const standing = await deps.store.standingTopics(actor.workspaceId, draft.topics);
      return { askId, form: draft, topics: topics.filter((t) => standing.includes(t.id)), restored: true };
    }
    if (start.follows) return { askId, ...askedAgain(start.follows, topics), restored: false };
    const text = [start.question, start.source?.quote ?? ''].join('\n');
    const found = await findTopics(deps)(actor.workspaceId, text);
    const form: AskForm = {
      question: start.question,
      tried: '',
      help: null,
      minutes: defaultLength,
      topics: found.map((topic) => topic.id),
      soon: 'whenSuits',
      inWritingIsFine: start.inWritingIsFine ?? false,
      ...usualChoices,
      source: start.source,
    };
    return { askId, form, topics: found, restored: false };
  };

/** What was asked stands in the form as it was; what the first perspective brought can be added to it. */
function askedAgain(
  { brief, sealed, inWritingIsFine }: Ask,
  topics: readonly Topic[],
): Pick<OpenedForm, 'form' | 'topics'> {
  const held = topics.filter(({ id }) => brief.topics.includes(id)).slice(0, limits.topicsMax);
  const form = { ...usualChoices, ...brief, topics: held.map(({ id }) => id), sealed, inWritingIsFine, source: null };
  return { form, topics: held };
}
