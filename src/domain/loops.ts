/**
 * What is still owed to somebody who helped: a thank-you, or how it went. One of them may stand as a line at the foot of a
 * confirmation; letting it pass is private, and after three of them the person is asked once whether to stop.
 */
import { type Ask, endedSessions, type Foot } from './ask';
import { isAnswered } from './decisions/echo';
import { addDays } from './duration';
import type { Person } from './person';

export type LoopKind = 'echo' | 'thanks';

/** Loops of an ask, whoever asked it knows of: each has had its own message. */
export function openLoops(ask: Ask): LoopKind[] {
  if (ask.closedAt || endedSessions(ask).length === 0) return [];
  // After "not yet" there is a date again: nothing to answer until then.
  const isAsked = ask.echo.timesAsked > 0 && ask.echo.dueAt === null && !isAnswered(ask);
  return [...(isAsked ? (['echo'] as const) : []), ...(ask.thanks ? [] : (['thanks'] as const))];
}

/** The one that a line speaks of. Thanks are asked for at the end itself: a line about them may wait a day. */
export function dueLoop(ask: Ask, now: Date): LoopKind | null {
  const [last = null] = endedSessions(ask)
    .map(({ endedAt }) => endedAt)
    .slice(-1);
  const isNextDay = last !== null && addDays(last, 1) <= now;
  return openLoops(ask).find((kind) => kind === 'echo' || isNextDay) ?? null;
}

const LET_PASS = 3;

type Reads = Pick<Person, 'loopsIgnored' | 'loopLines'>;

/** What stands at the foot of a new confirmation: the loop that is open longest, the question whether to stop, or nothing. */
export function footFor(person: Reads, asks: readonly Ask[], now: Date): Foot | null {
  if (person.loopLines === 'stop') return null;
  const [oldest] = asks
    .flatMap((ask) => {
      const kind = dueLoop(ask, now);
      return kind ? [{ ask, kind }] : [];
    })
    .sort((a, b) => a.ask.createdAt.getTime() - b.ask.createdAt.getTime() || (a.ask.id < b.ask.id ? -1 : 1));
  if (!oldest) return null;
  const letPass = person.loopsIgnored >= LET_PASS && person.loopLines !== 'goOn';
  if (!letPass) return { kind: oldest.kind, askId: oldest.ask.id };
  // Whoever does not answer that either is left alone, until they close a loop by themselves.
  return person.loopLines === null ? { kind: 'goOn' } : null;
}

/** What is remembered of somebody once the confirmation was made. */
export function afterFoot({ loopsIgnored, loopLines }: Reads, foot: Foot): Reads {
  return foot.kind === 'goOn'
    ? { loopsIgnored, loopLines: loopLines ?? 'asked' }
    : { loopsIgnored: loopsIgnored + 1, loopLines };
}

/** Somebody was thanked, or heard how it went: nothing was let pass. */
export const hasClosed = (before: Ask, next: Ask): boolean =>
  (next.thanks !== null && before.thanks === null) ||
  (next.echo.answeredAt !== null && next.echo.answeredAt.getTime() !== before.echo.answeredAt?.getTime());
