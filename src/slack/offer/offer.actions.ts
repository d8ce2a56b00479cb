/** A mentor answers an offer. What they see of it changes by an edit; only what the edit cannot say is said here. */
import { z } from 'zod';
import { levels } from '../../domain/person';
import { acceptOffer, declineOffer, notMyTopic, undoNotMyTopic } from '../../usecases/answerOffer';
import type { Deps } from '../../usecases/deps';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { restChoices } from '../person/rest.view';
import { topicRemoved } from './offer.view';

export const onOfferAccepted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const accepted = await acceptOffer(deps)(actor, value);
    return accepted.ok ? null : { say: words.refused(accepted.refusal) };
  };

export const onOfferDeclined =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const declined = await declineOffer(deps)(actor, value);
    if (!declined.ok) return { say: words.refused(declined.refusal) };
    const { text: say, blocks } = restChoices(words, words.rest.afterNo);
    return { say, blocks };
  };

export const onNotMyTopic =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const removed = await notMyTopic(deps)(actor, value);
    if (!removed.ok) return { say: words.refused(removed.refusal) };
    if (removed.value.length === 0) return null;
    const topics = await deps.store.topics(actor.workspaceId);
    const names = removed.value.map(({ topicId }) => topics.find((t) => t.id === topicId)?.name ?? topicId);
    const { text, blocks } = topicRemoved(names, JSON.stringify(removed.value), words);
    return { say: text, blocks };
  };

const removedTopics = z.array(
  z.object({ topicId: z.string(), level: z.enum(levels), shortMinutes: z.number().nullish().default(null) }),
);

/** The undo of "not my topic"; the button carries what was removed. */
export const onTopicKept =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const removed = removedTopics.safeParse(JSON.parse(value));
    if (removed.success) await undoNotMyTopic(deps)(actor, removed.data);
    return { say: words.offer.topicBack };
  };
