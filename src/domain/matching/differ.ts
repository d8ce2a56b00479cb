/** Two people who look at one question, at once or one after the other, should not be alike: another team, place, level or zone. */

import { type Ask, openOffers, type Perspective, sessionOf } from '../ask';
import type { AskFacts } from '../decisions/decision';
import type { Person, PersonId } from '../person';

/** Who looks at the other part of the question, or was asked to. */
function others(ask: Ask, { id }: Perspective): PersonId[] {
  return ask.perspectives
    .filter((each) => each.id !== id)
    .flatMap((each) => [...openOffers(each), ...[sessionOf(each)].filter((session) => session !== null)])
    .map(({ mentorId }) => mentorId);
}

/** What is not known of one of them makes no difference. */
export function differs(ask: Ask, one: Person, other: Person): boolean {
  const known = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  const levels = ({ topics }: Person) => topics.filter(({ topicId }) => ask.brief.topics.includes(topicId));
  const byLevel = levels(one).some(({ topicId, level }) =>
    levels(other).some((held) => held.topicId === topicId && held.level !== level),
  );
  return known(one.team, other.team) || known(one.place, other.place) || one.zone !== other.zone || byLevel;
}

/** The same people, those who differ from all `others` first; each in the order given. */
function differentFirst<T extends Suggested>(ask: Ask, others: readonly Person[], suggested: readonly T[]): T[] {
  // Whom a colleague named goes first all the same.
  const different = ({ person, namedBy }: T) => namedBy !== null || others.every((each) => differs(ask, person, each));
  return [...suggested.filter(different), ...suggested.filter((each) => !different(each))];
}

interface Suggested {
  readonly person: Person;
  readonly namedBy: PersonId | null;
}

/** For one of two answers, those first who differ from whoever gives the other. */
export function differentFromOther<T extends Suggested>(
  facts: AskFacts,
  perspective: Perspective,
  all: readonly T[],
): T[] {
  const candidates = facts.candidates.map(({ person }) => [person.id, person] as const);
  const people = new Map([...facts.people, ...candidates]);
  const known = others(facts.ask, perspective).flatMap((id) => people.get(id) ?? []);
  return differentFirst(facts.ask, known, differentFromEarlier(facts, all));
}

/** For a second perspective on an earlier question, those first who differ from whoever helped then. */
export const differentFromEarlier = <T extends Suggested>({ ask, earlier = [] }: AskFacts, all: readonly T[]): T[] =>
  differentFirst(ask, earlier, all);

/** Whether this person would bring another view than whoever helped with the earlier question. */
export const isAnotherView = ({ ask, earlier = [] }: AskFacts, { person }: Suggested): boolean =>
  earlier.every((each) => differs(ask, person, each));
