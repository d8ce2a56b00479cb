/**
 * Why somebody is suggested: facts that both sides can read and check, made only of what the mentor declared or allowed to
 * be shown. Never a number, never rest, minutes or what anybody passed on (product.md §4.4).
 */
import { isReachable, type Level, type Person, type TopicId, workHours } from '../person';
import { closesAt } from '../worktime';

export type Reason =
  | { readonly kind: 'knows'; readonly topicId: TopicId; readonly level: Level }
  /** Only where the mentor ticked that it may be shown. */
  | { readonly kind: 'hasHelped'; readonly topicId: TopicId }
  /** Their own "ask me about…" line has words of the question; it is theirs, so it is shown as it stands. */
  | { readonly kind: 'ownLine'; readonly line: string }
  /** At work now, and until when. */
  | { readonly kind: 'atWork'; readonly until: Date }
  | { readonly kind: 'otherTeam'; readonly team: string }
  | { readonly kind: 'otherPlace'; readonly place: string }
  /** Where neither place is known: their clocks differ. */
  | { readonly kind: 'otherZone'; readonly zone: string };

/** For nobody but the mentor to read: it was not ticked to be shown. */
export type OwnReason =
  | { readonly kind: 'helpedUnseen'; readonly topicId: TopicId }
  /** They answered a question that reads like this one; said only where nothing else speaks for them. */
  | { readonly kind: 'answeredAlike' };

/** What is kept of a choice. When somebody is at work is of the hour, and not of the choice. */
export type Why = Exclude<Reason, { readonly kind: 'atWork' }> | OwnReason;

const isOwn = (why: Why): why is OwnReason => why.kind === 'helpedUnseen' || why.kind === 'answeredAlike';

/** Of what is kept, what the asker may read. */
export const shownToAsker = (kept: readonly Why[]): Exclude<Why, OwnReason>[] =>
  kept.filter((why): why is Exclude<Why, OwnReason> => !isOwn(why));

/** Far away is said after what they know and when they are there. */
export type Distance = Extract<Reason, { readonly kind: 'otherTeam' | 'otherPlace' | 'otherZone' }>;

export const isDistance = (kind: Reason['kind']): boolean =>
  kind === 'otherTeam' || kind === 'otherPlace' || kind === 'otherZone';

/** Whether something of it says why: that somebody is far away is no reason by itself. */
export const speaksForThem = (reasons: readonly Reason[]): boolean => reasons.some(({ kind }) => !isDistance(kind));

/** What differs between two people, as far as it is known of both; where it is not, nothing is claimed. */
export function distanceBetween(asker: Person, mentor: Person): Distance[] {
  const found: Distance[] = [];
  if (asker.team && mentor.team && !isSame(asker.team, mentor.team)) {
    found.push({ kind: 'otherTeam', team: mentor.team });
  }
  if (asker.place && mentor.place) {
    if (!isSame(asker.place, mentor.place)) found.push({ kind: 'otherPlace', place: mentor.place });
  } else if (asker.zone !== mentor.zone) {
    found.push({ kind: 'otherZone', zone: mentor.zone });
  }
  return found;
}

const isSame = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** What is known of somebody's fit, as the ranking found it. */
export interface FitFacts {
  readonly mentor: Person;
  /** null where the asker is not known: nothing is compared then. */
  readonly asker: Person | null;
  readonly sharedTopics: readonly TopicId[];
  /** Topics of the ask that they have helped with and let be shown. */
  readonly helpedShown: readonly TopicId[];
  readonly isOwnLineAbout: boolean;
}

/** What they know comes first, then when they are there, then how far away they are. */
export function reasonsOf({ mentor, asker, ...fit }: FitFacts, now: Date): Reason[] {
  const known = fit.sharedTopics.flatMap((topicId): Reason[] => {
    const held = mentor.topics.find((each) => each.topicId === topicId);
    return held ? [{ kind: 'knows', topicId, level: held.level }] : [];
  });
  const helped = fit.helpedShown.map((topicId): Reason => ({ kind: 'hasHelped', topicId }));
  const line: Reason[] = fit.isOwnLineAbout ? [{ kind: 'ownLine', line: mentor.askMeAbout }] : [];
  const until = isReachable(mentor, now) ? closesAt(workHours(mentor), now) : null;
  const there: Reason[] = until ? [{ kind: 'atWork', until }] : [];
  return [...known, ...helped, ...line, ...there, ...(asker ? distanceBetween(asker, mentor) : [])];
}
