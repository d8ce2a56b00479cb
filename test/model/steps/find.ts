/** How steps find what they are about. */
import { type Ask, type Offer, type Perspective, type Session, stateOf } from '../../../src/domain/ask';
import type { PersonId } from '../../../src/domain/person';
import type { World } from '../world';
import type { Targets } from './step';

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

const sorted = <T>(all: readonly T[], isLikely: (each: T) => boolean): Targets<T> => ({
  likely: all.filter(isLikely),
  stale: all.filter((each) => !isLikely(each)),
});

const newestFirst = ({ asks }: World): Ask[] => [...asks.values()].reverse();

/** Offers that arrived, in front of those who can press them. */
export const offers = (world: World, isLikely: (of: OfOffer) => boolean = isOpen): Targets<OfOffer> =>
  sorted(
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
export const sessions = (
  world: World,
  isLikely: (of: OfSession) => boolean,
  by: 'asker' | 'mentor',
): Targets<OfSession> =>
  sorted(
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
export const isOver = ({ ask, perspective, session }: OfSession): boolean =>
  perspective.state === 'ended' && session.outcome === 'ended' && !ask.thanks;

/** Asks of people who are still here; open ones for which `isLikely` first. */
export const asks = (world: World, isLikely: (ask: Ask) => boolean): Targets<Ask> =>
  sorted(
    newestFirst(world).filter(({ askerId }) => world.isActive(askerId)),
    isLikely,
  );

/** What somebody may do, and nobody waits for. */
export const unasked = <T>({ likely, stale }: Targets<T>): Targets<T> => ({ likely: [], stale: [...likely, ...stale] });

export const isIn =
  (...states: readonly ReturnType<typeof stateOf>[]) =>
  (ask: Ask): boolean =>
    states.includes(stateOf(ask));

/** Nobody waits for what people do of their own accord. */
export const people = (world: World): Targets<PersonId> => ({ likely: [], stale: world.active });
