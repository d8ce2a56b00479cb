/** What a step can be about: likely ones first, and behind them what a stale button may still be about. */
import { type Ask, type Offer, type Perspective, type Session, sessionOf, stateOf } from '../../../src/domain/ask';
import type { PersonId } from '../../../src/domain/person';
import type { World } from '../world';

export interface OfOffer {
  readonly ask: Ask;
  readonly perspective: Perspective;
  readonly offer: Offer;
}

export interface OfSession {
  readonly ask: Ask;
  readonly perspective: Perspective;
  readonly session: Session;
}

const likelyFirst = <T>(all: readonly T[], isLikely: (each: T) => boolean): T[] => [
  ...all.filter(isLikely),
  ...all.filter((each) => !isLikely(each)),
];

const newestFirst = ({ asks }: World): Ask[] => [...asks.values()].reverse();

/** Offers that arrived, in front of those who can press them. */
export const offers = (world: World, isLikely: (of: OfOffer) => boolean = isOpen): OfOffer[] =>
  likelyFirst(
    newestFirst(world).flatMap((ask) =>
      ask.perspectives.flatMap((perspective) =>
        perspective.offers
          .filter(({ deliveredAt, mentorId }) => deliveredAt !== null && world.isActive(mentorId))
          .map((offer) => ({ ask, perspective, offer })),
      ),
    ),
    isLikely,
  );

const isOpen = ({ offer }: OfOffer): boolean => offer.outcome === 'open';

/** Sessions for which `isLikely`, then the others, by those who are still here. */
export const sessions = (world: World, isLikely: (of: OfSession) => boolean, by: 'asker' | 'mentor'): OfSession[] =>
  likelyFirst(
    newestFirst(world).flatMap((ask) =>
      ask.perspectives.flatMap((perspective) =>
        perspective.sessions
          .filter(({ mentorId }) => world.isActive(by === 'asker' ? ask.askerId : mentorId))
          .map((session) => ({ ask, perspective, session }))
          .reverse(),
      ),
    ),
    isLikely,
  );

export const isAccepted = ({ perspective, session }: OfSession): boolean =>
  perspective.state === 'accepted' && session.outcome === 'open';
export const isRunning = ({ perspective, session }: OfSession): boolean =>
  perspective.state === 'active' && session.outcome === 'open';
export const isOver = ({ session }: OfSession): boolean => session.outcome === 'ended';

export const isLast = ({ perspective, session }: OfSession): boolean => sessionOf(perspective)?.id === session.id;

/** Asks of people who are still here; open ones for which `isLikely` first. */
export const asks = (world: World, isLikely: (ask: Ask) => boolean): Ask[] =>
  likelyFirst(
    newestFirst(world).filter(({ askerId }) => world.isActive(askerId)),
    isLikely,
  );

export const isIn =
  (...states: readonly ReturnType<typeof stateOf>[]) =>
  (ask: Ask): boolean =>
    states.includes(stateOf(ask));

export const people = (world: World): readonly PersonId[] => world.active;
