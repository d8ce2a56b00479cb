/**
 * Whom to ask, best first, with reasons that can be read and checked. Pure: the caller brings candidates and time.
 * What speaks for and against somebody is in fit.ts, and what it weighs in weights.ts.
 */
import { askedMentors } from '../ask';
import { roomAt } from '../courtesy';
import type { AskFacts, Candidate } from '../decisions/decision';
import { latest } from '../duration';
import { fitsShort, minutesFreeAt } from '../minutes';
import { isResting, limitsOf, type Person, type PersonId, type TopicId } from '../person';
import { type Silence, standingOf } from '../silence';
import type { Evidence } from './evidence';
import { fitOf, heldOf, loadOf } from './fit';
import { sharingWith } from './words';

export interface Suggestion {
  readonly person: Person;
  /** When offers were made to this person in the last 7 days. */
  readonly offeredAt: readonly Date[];
  readonly silence: Silence;
  readonly evidence: Evidence;
  readonly sharedTopics: readonly TopicId[];
  /** The colleague who named them for this ask; null: found by us. */
  readonly namedBy: PersonId | null;
}

/** Everybody who may mentor this ask, best first; those resting or out of minutes included (see isFree). */
export function suggestMentors(facts: AskFacts, now: Date): Suggestion[] {
  const asked = askedMentors(facts.ask);
  const isAbout = sharingWith(facts.ask.brief.question);
  return facts.candidates
    .filter(({ person }) => !asked.has(person.id) && mayMentor(facts, person))
    .map((candidate) => ({
      candidate,
      fit: fitOf(facts, candidate.person, isAbout, candidate.evidence, now),
      namedBy: namedBy(facts, candidate.person),
    }))
    .filter(({ fit, namedBy }) => fit > 0 || namedBy)
    .map(({ candidate, fit, namedBy }) => ({
      ...{ candidate, namedBy, isNamed: namedBy !== null, score: fit - loadOf(candidate) },
      ...{ id: candidate.person.id, lastAskedAt: candidate.lastAskedAt },
    }))
    .sort((a, b) => compareScored(a, b, now))
    .map(({ candidate, namedBy }) => ({
      namedBy,
      person: candidate.person,
      offeredAt: candidate.offeredAt,
      silence: candidate.silence,
      evidence: candidate.evidence,
      sharedTopics: sharedTopics(facts, candidate.person),
    }));
}

export interface Scored {
  readonly id: PersonId;
  readonly isNamed: boolean;
  readonly score: number;
  readonly lastAskedAt: Date | null;
}

/** Whom a colleague named, the best, who waited longest. */
export const compareScored = (a: Scored, b: Scored, now: Date): number =>
  Number(b.isNamed) - Number(a.isNamed) ||
  b.score - a.score ||
  waited(b, now) - waited(a, now) ||
  (a.id < b.id ? -1 : 1);

/** Product.md §4.1 as far as it does not change by the hour. */
export function mayMentor({ ask, policy }: Pick<AskFacts, 'ask' | 'policy'>, person: Person): boolean {
  return (
    person.id !== ask.askerId &&
    speaks(person, ask.brief.language) &&
    person.isActive &&
    !person.isBot &&
    person.joinedAt !== null &&
    (policy.guestsMayMentor || !person.isGuest)
  );
}

/** Only what somebody said themselves keeps a question from them: the language of their Slack does not tell which they speak. */
const speaks = ({ languages }: Person, language: string | null): boolean =>
  language === null || languages.length === 0 || languages.some((each) => primary(each) === primary(language));

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

type Asked = Pick<Suggestion, 'person' | 'offeredAt' | 'silence'>;
type Need = Pick<AskFacts, 'ask' | 'policy'>;

/** What keeps somebody from being asked for now. */
export type NotFree = 'minutes' | 'askedOften' | 'rest' | 'restFirst' | 'restOfferedToday' | 'askedNoMore';

/** Each thing that holds, and until when; null: until they say or change something. */
function holds(
  { ask, policy }: Need,
  { person, offeredAt, silence }: Asked,
  now: Date,
): { readonly why: NotFree; readonly until: Date | null }[] {
  const standing = standingOf(person, silence, policy, now);
  const silent: { why: NotFree; until: Date | null }[] =
    standing.kind === 'asked'
      ? []
      : standing.kind === 'restOffered'
        ? [{ why: 'restOfferedToday', until: standing.askedFrom }]
        : [{ why: standing.kind, until: null }];
  const all: { why: NotFree; until: Date | null }[] = [
    { why: 'minutes', until: minutesFreeAt(person, ask.brief.minutes, now) },
    { why: 'minutes', until: fitsShort(person, ask.brief.topics, ask.brief.minutes, now) ? now : null },
    { why: 'askedOften', until: roomAt(offeredAt, limitsOf(person, policy).offers, now) },
    { why: 'rest', until: isResting(person, now) ? person.restUntil : now },
    ...silent,
  ];
  return all.filter(({ until }) => until === null || until > now);
}

/**
 * May be asked at all now: not resting, the budget covers the minutes, not asked too often this week, and no silence that
 * comes first. Hours are another matter (isReachable).
 */
export const isFree = (need: Need, asked: Asked, now: Date): boolean => holds(need, asked, now).length === 0;

/** Why somebody is not free, for the operator; never shown to anybody else. */
export const whyNotFree = (need: Need, asked: Asked, now: Date): NotFree[] =>
  holds(need, asked, now).map(({ why }) => why);

/** When somebody comes free for an ask; null when time alone does not free them. */
export function whenFree(need: Need, asked: Asked, now: Date): Date | null {
  const moments = holds(need, asked, now).map(({ until }) => until);
  return moments.some((until) => until === null) ? null : latest(now, ...moments.filter((until) => until !== null));
}

/** A colleague knows better than we do: whom they named is asked first. */
const namedBy = ({ ask }: AskFacts, { id }: Person): PersonId | null =>
  ask.perspectives.flatMap(({ named }) => named).find((each) => each.id === id)?.by ?? null;

export function sharedTopics({ ask }: Pick<AskFacts, 'ask'>, person: Person): TopicId[] {
  const held = heldOf(ask.brief, person);
  return ask.brief.topics.filter((topicId) => held.some((each) => each.topicId === topicId));
}

const waited = ({ lastAskedAt }: Pick<Candidate, 'lastAskedAt'>, now: Date): number =>
  lastAskedAt === null ? Number.MAX_SAFE_INTEGER : now.getTime() - lastAskedAt.getTime();
