/** Three suggestions with reasons, the last of them the unlikely one where there is one (product.md §4.4). */
import type { AskFacts } from '../decisions/decision';
import type { Person } from '../person';
import { differentFromEarlier, isAnotherView } from './differ';
import { helpedShown } from './evidence';
import { distanceBetween, isDistance, type Reason, reasonsOf, type Why } from './reasons';
import { isFree, type Suggestion, suggestMentors } from './suggest';
import { sharingWith } from './words';

export interface Suggested extends Suggestion {
  readonly reasons: readonly Reason[];
  /** Far away, and all the same a real hit. */
  readonly unlikely: boolean;
}

const SHOWN = 3;

/**
 * Whom the asker may choose from: only who is free, so that nobody's rest, minutes or silence can be read from it; whether
 * they are at work now is the search's matter. The best two come first; then the unlikely one, else the third best.
 */
export function suggestThree(facts: AskFacts, now: Date): Suggested[] {
  const free = differentFromEarlier(facts, suggestMentors(facts, now)).filter((mentor) => isFree(facts, mentor, now));
  const first = free.slice(0, SHOWN - 1);
  const rest = free.slice(SHOWN - 1);
  const unlikely = unlikelyOf(facts, rest);
  const third = unlikely ?? rest[0];
  return [...first, ...(third ? [third] : [])].map((mentor) => ({
    ...mentor,
    reasons: whyThem(facts, mentor, now),
    unlikely: mentor === unlikely,
  }));
}

/** Whether as many are free among these candidates as are shown, and another view is among them where one is wanted. */
export function offersAChoice(facts: AskFacts, now: Date): boolean {
  const shown = suggestThree(facts, now);
  return shown.length >= SHOWN && shown.some((mentor) => isAnotherView(facts, mentor));
}

/** Another team says most; another place or clock, and never having met, say half as much each. */
const FAR = { otherTeam: 2, otherPlace: 1, otherZone: 1, neverMet: 1 } as const;
/** One thing alone, such as never having met, would make nearly everybody unlikely. */
const FAR_FROM = 2;

/** The first of `mentors` who is a real hit and far away; null where none is. */
export function unlikelyOf(facts: AskFacts, mentors: readonly Suggestion[]): Suggestion | null {
  const asker = facts.people.get(facts.ask.askerId);
  if (!asker) return null;
  return mentors.find((mentor) => isRealHit(facts, mentor) && farFrom(asker, mentor) >= FAR_FROM) ?? null;
}

/**
 * Whom to ask of those who may be asked now: the best. As the second, where neither the asker nor a colleague said whom, the
 * unlikely one if there is one.
 */
export function nextOf(
  facts: AskFacts,
  askable: readonly Suggestion[],
  askedBefore: number,
): { readonly mentor: Suggestion; readonly unlikely: boolean } | null {
  const [best] = askable;
  if (!best) return null;
  const isSecond = askedBefore === 1 && !facts.ask.wish && !best.namedBy;
  const unlikely = isSecond ? unlikelyOf(facts, askable) : null;
  return { mentor: unlikely ?? best, unlikely: unlikely !== null };
}

/** On a topic or in their own words: past questions alone may be a likeness of words. */
const isRealHit = ({ ask }: AskFacts, { sharedTopics, person }: Suggestion): boolean =>
  sharedTopics.length > 0 || sharingWith(ask.brief.question)(person.askMeAbout);

/** Who has met is never far, whatever team they are in. */
function farFrom(asker: Person, { person, evidence }: Suggestion): number {
  if (evidence.metAt) return 0;
  const apart = distanceBetween(asker, person).reduce((sum, { kind }) => sum + FAR[kind], 0);
  return apart === 0 ? 0 : apart + FAR.neverMet;
}

/** Why this person, for the asker and for themselves. */
export function whyThem(facts: AskFacts, mentor: Suggestion, now: Date): Reason[] {
  return reasonsOf(
    {
      mentor: mentor.person,
      asker: facts.people.get(facts.ask.askerId) ?? null,
      sharedTopics: mentor.sharedTopics,
      helpedShown: helpedShown(mentor.evidence, facts.ask.brief.topics),
      isOwnLineAbout: sharingWith(facts.ask.brief.question)(mentor.person.askMeAbout),
    },
    now,
  );
}

/** All that speaks for somebody at the moment of choosing, what only they may read among it: it is kept with the offer. */
export function whyChosen(facts: AskFacts, mentor: Suggestion, now: Date): Why[] {
  const shown = whyThem(facts, mentor, now).filter((reason) => reason.kind !== 'atWork');
  const { helped, alike } = mentor.evidence;
  const unseen = facts.ask.brief.topics
    .filter((topicId) => helped.some((each) => each.topicId === topicId && !each.shown))
    .filter((topicId) => !shown.some((reason) => reason.kind === 'hasHelped' && reason.topicId === topicId))
    .map((topicId): Why => ({ kind: 'helpedUnseen', topicId }));
  const said = [...shown.filter(({ kind }) => !isDistance(kind)), ...unseen];
  const likeness: Why[] = said.length === 0 && alike.length > 0 ? [{ kind: 'answeredAlike' }] : [];
  return [...said, ...likeness, ...shown.filter(({ kind }) => isDistance(kind))];
}
