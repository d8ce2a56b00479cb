/**
 * What each thing that speaks for or against somebody weighs: the one place for it. The unit is a declared topic that few
 * know well. Each is explained by reason; but form and rough size were chosen after 13 shapes had been compared on the two
 * sets of questions at hand. Only other sets are a fair test of them: docs/decisions/0012.
 */
import type { Level } from '../person';

/** One step behind the asker's need is worth a little less than deep knowledge, never nothing. */
export const levelWeight: Readonly<Record<Level, number>> = { ahead: 0.7, solid: 1, deep: 1.25 };

/**
 * 2 for a topic that one person knows, less the more do: who knows Excel is easily found, so that among people who know
 * it, the rare topic of the same question has to decide.
 */
export const rarityWeight = (knownBy: number): number => 2 / (1 + Math.log(Math.max(1, knownBy)));

/** A match on the mentor's own line counts like a common topic: it is their own offer, but words are ambiguous. */
export const OWN_LINE = 0.8;

/** Having helped with the topic about twice of late says as much as having declared it: it is the deed to the word. */
export const HELPED = 1;
/** Thanks say that it helped, and a later "used it" that it lasted; help without a word may have been none. */
export const helpWorth = { ended: 1, thanked: 0.5, used: 0.5 } as const;
/** Knowledge ages slowly, but who helped last quarter is likelier to be at it still than who did last year. */
export const HELPED_HALF_LIFE_DAYS = 90;

/** Questions that read alike are often about the same thing, and as often only share words: half of a topic. */
export const ALIKE = 0.5;
/** What was asked a year ago still tells who knew; half as surely. */
export const ALIKE_HALF_LIFE_DAYS = 365;

/** Who helped anybody this month is around and willing, whatever the topic. Load below takes most of it back again. */
export const ACTIVE = 0.8;
export const ACTIVE_HALF_LIFE_DAYS = 30;

/** Being asked often of late makes the next one less likely, more slowly the more there were: nobody is cut off. */
export const RECENT_OFFER_COST = 0.6;
/** An offer that waits for an answer is a full hand: half a topic each. */
export const OPEN_OFFER_COST = 0.5;
/** A mentor never asked before gets a chance before equals. */
export const NEVER_ASKED_BONUS = 0.2;
/** The same two again only when the asker wants it (a wish overrides all of this) or when hardly anybody else fits. */
export const SAME_PAIR_COST = 1;
