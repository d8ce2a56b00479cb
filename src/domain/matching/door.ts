/** Which of the asks that wait is for somebody who has time now: the best fit first, then whoever has waited longest. */
import type { AskId, Brief } from '../ask';
import type { AtDoor } from '../decisions/decision';
import { fitsThroughDoor, isReachable, type Person, type TopicId } from '../person';
import { fitOf } from './fit';
import { sharingWith } from './words';

/** An ask that waits for somebody and is not called through another door. */
export interface WaitingAsk {
  readonly askId: AskId;
  readonly asker: Person;
  readonly brief: Pick<Brief, 'question' | 'topics' | 'minutes'>;
  readonly createdAt: Date;
}

/** What can be seen from an open door. */
export interface DoorSight extends AtDoor {
  /** Everything that waits and may be about what the mentor knows; those they were asked or missed for are left out. */
  readonly waiting: readonly WaitingAsk[];
  /** How many people hold each topic of the mentor. */
  readonly holders: ReadonlyMap<TopicId, number>;
}

export function bestFirst({ mentor, waiting, holders }: DoorSight, now: Date): WaitingAsk[] {
  return waiting
    .filter(
      ({ asker, brief }) =>
        asker.id !== mentor.id &&
        asker.isActive &&
        isReachable(asker, now) &&
        fitsThroughDoor(mentor, brief.minutes, now),
    )
    .map((ask) => ({ ask, fit: fitOf({ ask, holders }, mentor, sharingWith(ask.brief.question)) }))
    .filter(({ fit }) => fit > 0)
    .sort(
      (a, b) =>
        b.fit - a.fit || a.ask.createdAt.getTime() - b.ask.createdAt.getTime() || (a.ask.askId < b.ask.askId ? -1 : 1),
    )
    .map(({ ask }) => ask);
}
