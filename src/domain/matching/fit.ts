/** How well somebody fits a question, from what they declared and what the past says. Never a number for anybody to see. */
import type { Brief } from '../ask';
import type { AskFacts, Candidate } from '../decisions/decision';
import { DAY } from '../duration';
import type { Person, TopicHeld, TopicId } from '../person';
import { type Evidence, noEvidence } from './evidence';
import * as weights from './weights';

/** What is wanted, and how many people know it. */
export interface Wanted extends Pick<AskFacts, 'holders'> {
  readonly ask: { readonly brief: Pick<Brief, 'topics'> };
}

/** What somebody declared of a question's topics. Whether its length suits them is `fitsShort`'s to say. */
export const heldOf = ({ topics }: Pick<Brief, 'topics'>, person: Pick<Person, 'topics'>): TopicHeld[] =>
  person.topics.filter(({ topicId }) => topics.includes(topicId));

/** How well somebody fits; 0: not at all. `isAbout` tells whether a line of theirs is about the question. */
export function fitOf(
  wanted: Wanted,
  person: Pick<Person, 'topics' | 'askMeAbout'>,
  isAbout: (line: string) => boolean,
  evidence: Evidence = noEvidence,
  now: Date | null = null,
): number {
  const rarity = (topicId: TopicId): number => weights.rarityWeight(wanted.holders.get(topicId) ?? 1);
  const declared = sum(
    heldOf(wanted.ask.brief, person).map(({ topicId, level }) => rarity(topicId) * weights.levelWeight[level]),
  );
  const line = isAbout(person.askMeAbout) ? weights.OWN_LINE : 0;
  const asOf = now === null ? null : evidence.asOf && evidence.asOf < now ? evidence.asOf : now;
  const past = asOf === null ? 0 : pastFit(evidence, rarity, asOf);
  const fit = declared + line + past;
  return fit > 0 && asOf !== null ? fit + weights.ACTIVE * activity(evidence, asOf) : fit;
}

function pastFit({ helped, alike }: Evidence, rarity: (topicId: TopicId) => number, now: Date): number {
  const byTopic = new Map<TopicId, number>();
  for (const { topicId, at, thanked, used } of helped) {
    const { helpWorth } = weights;
    const worth = helpWorth.ended + (thanked ? helpWorth.thanked : 0) + (used ? helpWorth.used : 0);
    const left = worth * decayed(at, now, weights.HELPED_HALF_LIFE_DAYS);
    byTopic.set(topicId, (byTopic.get(topicId) ?? 0) + left);
  }
  // Each further time says less than the one before: ten times is not ten times as good as once.
  const topics = sum([...byTopic].map(([topicId, left]) => rarity(topicId) * Math.log1p(left)));
  const votes = sum(alike.map(({ at, likeness }) => likeness * decayed(at, now, weights.ALIKE_HALF_LIFE_DAYS)));
  return weights.HELPED * topics + weights.ALIKE * Math.log1p(votes);
}

const activity = ({ activeAt }: Evidence, now: Date): number =>
  Math.log1p(sum(activeAt.map((at) => decayed(at, now, weights.ACTIVE_HALF_LIFE_DAYS))));

/** 1 for now, half of it after each half-life. */
const decayed = (at: Date, now: Date, halfLifeDays: number): number =>
  0.5 ** (Math.max(0, now.getTime() - at.getTime()) / DAY / halfLifeDays);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What fairness takes off: being asked often, offers that wait, and having met before. */
export function loadOf({
  recentOffers,
  openOffers,
  lastAskedAt,
  evidence,
}: Pick<Candidate, 'recentOffers' | 'openOffers' | 'lastAskedAt' | 'evidence'>): number {
  const load = Math.log1p(recentOffers) * weights.RECENT_OFFER_COST + openOffers * weights.OPEN_OFFER_COST;
  const again = evidence.metAt ? weights.SAME_PAIR_COST : 0;
  return load + again - (lastAskedAt === null ? weights.NEVER_ASKED_BONUS : 0);
}
