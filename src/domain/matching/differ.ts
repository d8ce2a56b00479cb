/** Two people who look at one question should not be alike: another team, place, level or zone. */
import { type Ask, openOffers, type Perspective, sessionOf } from '../ask';
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

/** The same people, those who differ from whoever looks at the other part first; each in the order given. */
export function differentFirst<T extends { readonly person: Person }>(
  ask: Ask,
  perspective: Perspective,
  people: ReadonlyMap<PersonId, Person>,
  suggested: readonly T[],
): T[] {
  const known = others(ask, perspective).map((id) => people.get(id) ?? null);
  const different = ({ person }: T) => known.every((other) => other === null || differs(ask, person, other));
  return [...suggested.filter(different), ...suggested.filter((each) => !different(each))];
}
