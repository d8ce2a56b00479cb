/**
 * The ways we say no. A refusal is an expected answer to a person, so it is returned, never thrown; slack/words has the
 * sentence for each. Whatever is thrown is a fault: a bug, a full disk, Slack being down.
 */
export type Refusal =
  /** The ask, offer or session is not known here: erased, or from another workspace. */
  | { readonly code: 'unknownAsk' }
  | { readonly code: 'notYours' }
  | { readonly code: 'onlyAsker'; readonly askerId: string }
  | { readonly code: 'onlyMentor'; readonly mentorId: string }
  /** Somebody else said yes first. */
  | { readonly code: 'offerTaken' }
  /** The offer was withdrawn, or this mentor passed on it. */
  | { readonly code: 'offerClosed' }
  | { readonly code: 'alreadyYours' }
  /** On which day enough come back, and where the mentor is: the day is theirs. */
  | { readonly code: 'minutesSpent'; readonly left: number; readonly refillsAt: Date | null; readonly zone: string }
  /** The mentor cannot take another time; how many minutes they have is theirs to know. */
  | { readonly code: 'mentorNotFree' }
  | { readonly code: 'notActive' }
  | { readonly code: 'alreadyHere' }
  /** Each of the two may move it once. */
  | { readonly code: 'alreadyMoved'; readonly by: 'asker' | 'mentor' }
  | { readonly code: 'timePassed' }
  | { readonly code: 'alreadyExtended' }
  | { readonly code: 'sessionOver' }
  | { readonly code: 'sessionNotOver' }
  | { readonly code: 'alreadyTaken' }
  | { readonly code: 'alreadyOver' }
  /** A conversation can be taken up again once, within a day, when the mentor says yes. */
  | { readonly code: 'reopenOver' }
  | { readonly code: 'alreadyThanked' }
  /** The thank-you was deleted, or there was none. */
  | { readonly code: 'thanksGone' }
  | { readonly code: 'alreadyShared' }
  /** Its writer has not said yes, or there is no such place. */
  | { readonly code: 'notToBeShared' }
  | { readonly code: 'noManager' }
  | { readonly code: 'alreadyAdded' }
  | { readonly code: 'echoNotOpen' }
  | { readonly code: 'tooManyOpenAsks'; readonly limit: number }
  /** The same question is already on its way; `askId` is that ask. */
  | { readonly code: 'sameQuestion'; readonly askId: string }
  /** No topic was chosen and none was found; said once, the second time the ask goes out as it is. */
  | { readonly code: 'noTopic'; readonly nearest: readonly string[] }
  | { readonly code: 'cannotMentor'; readonly why: 'guest' | 'inactive' }
  /** Whoever had time has none any more: their door is closed, or they help somebody else. */
  | { readonly code: 'doorClosed' }
  /** Only somebody one has met here can be blocked or reported. */
  | { readonly code: 'notMet' }
  /** Nobody reads reports who is part of what happened, or has left. */
  | { readonly code: 'notAContact' }
  /** Only who said what they know can open their door. */
  | { readonly code: 'noMentorYet' }
  /** Tending topics: what was named is no topic, is the same topic, is called so already, or cannot be a name. */
  | { readonly code: 'unknownTopic'; readonly name: string }
  | { readonly code: 'sameTopic'; readonly name: string }
  | { readonly code: 'nameTaken'; readonly name: string }
  | { readonly code: 'noTopicName' };

export type RefusalCode = Refusal['code'];

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): Outcome<never> => ({ ok: false, refusal });
