/** Every invariant, by when it has to hold. */
import * as asks from './asks';
import * as leaving from './leaving';
import * as messages from './messages';
import { sealedAsksHaveNoName } from './names';

/** After every step, also while nothing is sent and nobody looks at the clock. */
export const always: readonly asks.Invariant[] = [
  asks.hasANextMoment,
  asks.isNotOverslept,
  asks.hasOneOpenSession,
  asks.sessionsFitTheirState,
  asks.nobodyIsAskedTwice,
  asks.isAnotherPerspective,
  asks.holdsNothingWhenClosed,
  asks.isClosedAsAWhole,
  asks.hasNoTwin,
  asks.minutesFitTheirSession,
  asks.keepsNothingBetweenThem,
  leaving.erasedHasNoWords,
  leaving.keptNotesStay,
];

/** Once everything due is done. */
export const onceSettled: readonly asks.Invariant[] = [
  asks.looksAhead,
  asks.wakesOnce,
  asks.heardByThePromise,
  asks.waitsForNobodyWhoLeft,
  asks.keepsNoOfferForARest,
  messages.statusTellsTheTruth,
  messages.buttonsFitTheState,
  messages.leavesNothingDue,
  messages.hasItsStatus,
  leaving.deletedThanksAreGone,
  sealedAsksHaveNoName,
];

export { judgeSending } from './sending';
