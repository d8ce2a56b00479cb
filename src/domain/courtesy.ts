/** May this notice go to this person now? If not, when, and why? */
import { addDays } from './duration';
import { type NoticeKind, noticeKinds } from './notices';
import { isDayOff, isResting, limitsOf, nextReachable, type Person } from './person';
import type { Policy } from './policy';

/** The days in which nudges and offers are counted. */
export const COUNTED_DAYS = 7;

/** What is known of the receiver at this moment, besides the person. */
export interface Quiet {
  /** Until when Slack's Do Not Disturb lasts; null when it is off or not known. */
  readonly disturbFrom: Date | null;
  /** When nudges reached this person in the last 7 days. */
  readonly nudgesSent: readonly Date[];
}

export type Waiting = 'hours' | 'dayOff' | 'rest' | 'doNotDisturb' | 'nudgeBudget';

export type Courtesy =
  | { readonly go: 'now' }
  | { readonly go: 'later'; readonly at: Date; readonly why: Waiting }
  /** A reminder of thanks that does not fit is not sent at all, and nothing is to somebody who wants no reminders; Home shows it meanwhile. */
  | { readonly go: 'never'; readonly why: 'nudgeBudget' };

const NOW: Courtesy = { go: 'now' };

/**
 * Answers, live notices and Home go at once. Offers, news and nudges wait for the next moment inside the person's hours,
 * outside their rest and outside Do Not Disturb; nudges also for room in the budget of any 7 days.
 */
export function courtesy(kind: NoticeKind, person: Person, quiet: Quiet, policy: Policy, now: Date): Courtesy {
  if (!waitsForQuiet(kind)) return NOW;
  const room =
    noticeKinds[kind].class === 'nudge' ? roomAt(quiet.nudgesSent, limitsOf(person, policy).nudges, now) : now;
  if (room === null || room > now) {
    if (room === null || kind === 'thanksNudge') return { go: 'never', why: 'nudgeBudget' };
    return { go: 'later', at: nextReachable(person, room), why: 'nudgeBudget' };
  }
  const reachable = nextReachable(person, now);
  if (reachable > now) return { go: 'later', at: reachable, why: whyAway(person, now) };
  const { disturbFrom } = quiet;
  if (disturbFrom && disturbFrom > now) {
    return { go: 'later', at: nextReachable(person, disturbFrom), why: 'doNotDisturb' };
  }
  return NOW;
}

function whyAway(person: Person, now: Date): Waiting {
  if (isResting(person, now)) return 'rest';
  return isDayOff(person, now) ? 'dayOff' : 'hours';
}

/** Whether a notice of this kind has to be polite at all. */
export function waitsForQuiet(kind: NoticeKind): boolean {
  const { class: noticeClass } = noticeKinds[kind];
  return noticeClass === 'offer' || noticeClass === 'news' || noticeClass === 'nudge';
}

/** Those of `moments` that count at `now`. */
export const counted = (moments: readonly Date[], now: Date): Date[] =>
  moments.filter((at) => addDays(at, COUNTED_DAYS) > now).sort((a, b) => a.getTime() - b.getTime());

/** When fewer than `most` of `moments` lie in the last 7 days: `now`, later, or null when `most` is 0. */
export function roomAt(moments: readonly Date[], most: number, now: Date): Date | null {
  if (most === 0) return null;
  const inWeek = counted(moments, now);
  const leavesRoom = inWeek[inWeek.length - most];
  return leavesRoom ? addDays(leavesRoom, COUNTED_DAYS) : now;
}
