/** Whoever was helped twice with a topic may help somebody one step behind. */
import type { TopicId } from '../domain/person';
import type { Actor, Deps } from './deps';

/** `tell`: their first mentor hears of a yes. False when it was answered before. */
export const passOn =
  (deps: Deps) =>
  async (actor: Actor, topicId: TopicId, answer: 'yes' | 'no', tell: boolean): Promise<boolean> => {
    const { workspaceId, personId } = actor;
    const answered = await deps.store.answerPassOn(workspaceId, personId, topicId, { answer, tell }, deps.clock.now());
    deps.wakeCourier();
    return answered;
  };
