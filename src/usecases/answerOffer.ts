/** A mentor answers an offer. The store runs the decision under the write lock, so exactly one tap wins. */
import { findOffer } from '../domain/ask';
import { acceptLater } from '../domain/decisions/later';
import { accept, decline } from '../domain/decisions/offer';
import { acceptInWriting } from '../domain/decisions/writing';
import type { TopicHeld } from '../domain/person';
import { done, type Outcome } from '../domain/refusal';
import { type Actor, askIdOf, type Deps } from './deps';
import { moveAsk } from './moveAsk';

export const acceptOffer = (deps: Deps) => (actor: Actor, offerId: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(offerId), (facts) =>
    accept(facts, offerId, actor.personId, deps.clock.now()),
  );

export const acceptOfferLater = (deps: Deps) => (actor: Actor, offerId: string, startsAt: Date) =>
  moveAsk(deps, actor.workspaceId, askIdOf(offerId), (facts) =>
    acceptLater(facts, offerId, actor.personId, startsAt, deps.clock.now()),
  );

export const acceptOfferInWriting = (deps: Deps) => (actor: Actor, offerId: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(offerId), (facts) =>
    acceptInWriting(facts, offerId, actor.personId, deps.clock.now()),
  );

export const declineOffer = (deps: Deps) => (actor: Actor, offerId: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(offerId), (facts) =>
    decline(facts, offerId, actor.personId, deps.clock.now()),
  );

/** Declines, and removes the topics that made us ask. Returns what was removed, so that it can be undone. */
export const notMyTopic =
  (deps: Deps) =>
  async (actor: Actor, offerId: string): Promise<Outcome<readonly TopicHeld[]>> => {
    const declined = await declineOffer(deps)(actor, offerId);
    if (!declined.ok) return declined;
    const shared = findOffer(declined.value.ask, offerId)?.it.sharedTopics ?? [];
    const before = await deps.store.person(actor.workspaceId, actor.personId);
    const removed = before?.topics.filter((held) => shared.includes(held.topicId)) ?? [];
    if (removed.length > 0) {
      await deps.store.changePerson(
        actor.workspaceId,
        actor.personId,
        { dropTopics: removed.map((held) => held.topicId) },
        deps.clock.now(),
      );
    }
    return done(removed);
  };

/** Puts topics back that "not my topic" removed; those still there stay as they are. */
export const undoNotMyTopic =
  (deps: Deps) =>
  async (actor: Actor, removed: readonly TopicHeld[]): Promise<void> => {
    const person = await deps.store.person(actor.workspaceId, actor.personId);
    const held = person?.topics ?? [];
    const back: TopicHeld[] = [];
    for (const each of removed) {
      const [topicId] = await deps.store.standingTopics(actor.workspaceId, [each.topicId]);
      if (topicId && ![...held, ...back].some((other) => other.topicId === topicId)) back.push({ ...each, topicId });
    }
    await deps.store.changePerson(actor.workspaceId, actor.personId, { topics: [...held, ...back] }, deps.clock.now());
  };
