/**
 * Whom to ask, best first, with reasons that can be read and checked. Pure: the caller brings candidates and time.
 *
 * First version: declared topics (rare ones weigh more, level counts), the mentor's own "ask me about" line, and fairness
 * by recent load. Never a number for anybody to see.
 */
import { askedMentors, type Brief } from '../ask';
import { roomAt } from '../courtesy';
import type { AskFacts, Candidate } from '../decisions/decision';
import { latest } from '../duration';
import { fitsShort, minutesFreeAt } from '../minutes';
import { isResting, type Level, limitsOf, type Person, type PersonId, type TopicId } from '../person';
import { type Silence, standingOf } from '../silence';
import type { Evidence } from './evidence';
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

/** One step behind the asker's need is worth a little less than deep knowledge, never nothing. */
const levelWeight: Readonly<Record<Level, number>> = { ahead: 0.7, solid: 1, deep: 1.25 };

/** A match on the mentor's own line counts like a common topic: it is their own offer, but words are ambiguous. */
const OWN_LINE_WEIGHT = 0.8;

/** Each offer in the last 30 days, and each one still waiting, makes the next a little less likely to land here. */
const RECENT_OFFER_COST = 0.15;
const OPEN_OFFER_COST = 0.5;

/** A mentor never asked before gets a chance before equals. */
const NEVER_ASKED_BONUS = 0.2;

/** Everybody who may mentor this ask, best first; those resting or out of minutes included (see isFree). */
export function suggestMentors(facts: AskFacts, now: Date): Suggestion[] {
  const asked = askedMentors(facts.ask);
  const isAbout = sharingWith(facts.ask.brief.question);
  return facts.candidates
    .filter(({ person }) => !asked.has(person.id) && mayMentor(facts, person))
    .map((candidate) => ({
      candidate,
      fit: fitOf(facts, candidate.person, isAbout),
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
    person.isActive &&
    !person.isBot &&
    person.joinedAt !== null &&
    (policy.guestsMayMentor || !person.isGuest)
  );
}

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
  return ask.brief.topics.filter((topicId) => person.topics.some((held) => held.topicId === topicId));
}

/** What is wanted, and how many people know it. */
export interface Wanted extends Pick<AskFacts, 'holders'> {
  readonly ask: { readonly brief: Pick<Brief, 'topics'> };
}

/** How well somebody fits; 0: not at all. `isAbout` tells whether a line of theirs is about the question. */
export function fitOf(
  facts: Wanted,
  person: Pick<Person, 'topics' | 'askMeAbout'>,
  isAbout: (line: string) => boolean,
): number {
  const topics = person.topics
    .filter(({ topicId }) => facts.ask.brief.topics.includes(topicId))
    .reduce((sum, { topicId, level }) => sum + rarity(facts, topicId) * levelWeight[level], 0);
  const ownLine = isAbout(person.askMeAbout) ? OWN_LINE_WEIGHT : 0;
  return topics + ownLine;
}

/** 2 for a topic one person holds, falling slowly towards 1 as more do. */
function rarity({ holders }: Wanted, topicId: TopicId): number {
  return 1 + 1 / (1 + Math.log(Math.max(1, holders.get(topicId) ?? 1)));
}

/** What was asked of somebody lately, as a cost. */
export function loadOf({
  recentOffers,
  openOffers,
  lastAskedAt,
}: Pick<Candidate, 'recentOffers' | 'openOffers' | 'lastAskedAt'>): number {
  const cost = Math.log1p(recentOffers) * RECENT_OFFER_COST + openOffers * OPEN_OFFER_COST;
  return lastAskedAt === null ? cost - NEVER_ASKED_BONUS : cost;
}

const waited = ({ lastAskedAt }: Pick<Candidate, 'lastAskedAt'>, now: Date): number =>
  lastAskedAt === null ? Number.MAX_SAFE_INTEGER : now.getTime() - lastAskedAt.getTime();
