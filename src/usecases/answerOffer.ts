/** A mentor answers an offer. The store runs the decision under the write lock, so exactly one tap wins. */
import { findOffer } from '../domain/ask';
import { acceptLater } from '../domain/decisions/later';
import { accept, decline } from '../domain/decisions/offer';
import { acceptInWriting } from '../domain/decisions/writing';
import { topicsMeant } from '../domain/guess';
import type { TopicHeld, TopicId } from '../domain/person';
import { done, type Outcome } from '../domain/refusal';
import { type Actor, askIdOf, type Deps } from './deps';
import { moveAsk } from './moveAsk';
import { wakeDue } from './wakeDue';

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

/** What "not my topic" took away, so that it can be put back. */
export interface TakenAway {
  /** Topics of theirs. */
  readonly removed: readonly TopicHeld[];
  /** Topics that we inferred: nothing of them counts any more. */
  readonly disowned: readonly TopicId[];
}

/** Declines, and takes away the topics that made us ask: theirs, and those that we inferred. Nothing else learns of it. */
export const notMyTopic =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, offerId: string): Promise<Outcome<TakenAway>> => {
    const declined = await declineOffer(deps)({ workspaceId, personId }, offerId);
    if (!declined.ok) return declined;
    const { ask } = declined.value;
    const offer = findOffer(ask, offerId)?.it;
    const before = await deps.store.person(workspaceId, personId);
    if (!offer || !before) return done({ removed: [], disowned: [] });
    const meant = topicsMeant(ask, offer, before);
    const removed = before.topics.filter(({ topicId }) => meant.includes(topicId));
    const now = deps.clock.now();
    if (removed.length > 0) {
      const dropTopics = removed.map(({ topicId }) => topicId);
      await deps.store.changePerson(workspaceId, personId, { dropTopics }, now);
    }
    if (meant.length > 0) await deps.store.disown(workspaceId, personId, meant, now);
    return done({ removed, disowned: meant.filter((id) => !removed.some(({ topicId }) => topicId === id)) });
  };

/** Puts back what "not my topic" took away; topics that are still there stay as they are. */
export const undoNotMyTopic =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, { removed, disowned }: TakenAway): Promise<void> => {
    const now = deps.clock.now();
    const person = await deps.store.person(workspaceId, personId);
    const held = person?.topics ?? [];
    const back: TopicHeld[] = [];
    for (const each of removed) {
      // It may have been merged since.
      const [topicId] = await deps.store.standingTopics(workspaceId, [each.topicId]);
      if (topicId && ![...held, ...back].some((other) => other.topicId === topicId)) back.push({ ...each, topicId });
    }
    const theirs = await deps.store.standingTopics(workspaceId, disowned);
    if (theirs.length > 0) await deps.store.own(workspaceId, personId, theirs, now);
    if (back.length > 0) await deps.store.changePerson(workspaceId, personId, { topics: [...held, ...back] }, now);
    await wakeDue(deps);
    deps.wakeCourier();
  };
