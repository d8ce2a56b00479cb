/** Several messages that waited for the same moment of one person go as one. */
import type { Waiting } from './courtesy';
import { type Notice, type NoticeKind, noticeKinds } from './notices';

/** Why a notice may have waited for its receiver; whatever waited for Slack goes by itself. */
export const waitedFor: readonly Waiting[] = ['hours', 'dayOff', 'rest', 'doNotDisturb', 'nudgeBudget'];

/** How the reason begins when one message of several could not go yet. */
export const WAITS_TOGETHER = 'together: ';
/** How it begins when the one message was refused. */
export const GOES_ALONE = 'refused_together ';

/** Offers, answers and what a session needs always stand alone. */
export const mergeable = (kind: NoticeKind): boolean => isNudge(kind) || noticeKinds[kind].class === 'news';

export const isNudge = (kind: NoticeKind): boolean => noticeKinds[kind].class === 'nudge';

const kinds = (Object.keys(noticeKinds) as NoticeKind[]).filter(mergeable);
export const mergeableKinds = { all: kinds, nudges: kinds.filter(isNudge) } as const;

/** The most that goes into one message; what is left goes into the next. */
export const MOST_PARTS = 5;

const first: readonly NoticeKind[] = ['echoQuestion', 'thanksNudge'];

/** What came of it, then the reminder of thanks, then the rest in the order in which it was queued. */
export function inOrder<T>(parts: readonly T[], kindOf: (part: T) => NoticeKind): T[] {
  const rank = (part: T): number => {
    const at = first.indexOf(kindOf(part));
    return at < 0 ? first.length : at;
  };
  return [...parts].sort((a, b) => rank(a) - rank(b));
}

/**
 * It is not known whether the one message arrived: it is sent again only when each part may be; else the parts that ask for
 * something are dropped, and the others are said again.
 */
export const droppedInDoubt = (parts: readonly Notice[]): Notice[] =>
  parts.filter(({ kind }) => noticeKinds[kind].inDoubt === 'drop');
