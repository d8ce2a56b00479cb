import type { OutboxRow } from '../storage/store';

const FIRST_MS = 2_000;
const MOST_MS = 15 * 60_000;

/**
 * When to try a row again: 2 s, 4 s, 8 s … up to 15 minutes, each up to half longer, by the row's own number, so that many
 * rows that failed together do not come back together.
 */
export function backOff(row: Pick<OutboxRow, 'seq' | 'attempt'>, now: Date): Date {
  const delay = Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, row.attempt - 1));
  const spread = ((row.seq * 2_654_435_761) % 1024) / 1024;
  return new Date(now.getTime() + delay * (1 + spread / 2));
}
