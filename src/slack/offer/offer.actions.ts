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
    const taken = await notMyTopic(deps)(actor, value);
    if (!taken.ok) return { say: words.refused(taken.refusal) };
    const { removed, disowned } = taken.value;
    if (removed.length + disowned.length === 0) return { say: words.offer.nothingToTake };
    const ids = removed.map(({ topicId }) => topicId);
    const topicNames = await deps.store.topicNames(actor.workspaceId, [...ids, ...disowned]);
    const nameOf = (id: string): string => topicNames.get(id) ?? id;
    const names = { removed: ids.map(nameOf), disowned: disowned.map(nameOf) };
    const { text, blocks } = topicRemoved(names, JSON.stringify(taken.value), words);
    return { say: text, blocks };
  };

const topicHeld = z.object({
  topicId: z.string(),
  level: z.enum(levels),
  shortMinutes: z.number().nullish().default(null),
});
/** Buttons of an earlier version carry only topics that were theirs. */
const takenAway = z.union([
  z.object({ removed: z.array(topicHeld), disowned: z.array(z.string()) }),
  z.array(topicHeld).transform((removed) => ({ removed, disowned: [] })),
]);

/** The undo of "not my topic"; the button carries what was taken away. */
export const onTopicKept =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const taken = takenAway.safeParse(JSON.parse(value));
    if (!taken.success) return { say: words.oldButton };
    await undoNotMyTopic(deps)(actor, taken.data);
    return { say: taken.data.removed.length > 0 ? words.offer.topicBack : words.offer.askedAgain };
  };
