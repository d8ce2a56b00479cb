/** What became of a message of several: decided for each part, saved at one moment. */
import type { Decide } from '../domain/decisions/decision';
import { delivered, undeliverable } from '../domain/decisions/delivery';
import { droppedInDoubt, GOES_ALONE, WAITS_TOGETHER } from '../domain/merging';
import { done } from '../domain/refusal';
import type { Sending } from '../domain/sending';
import type { OutboxRow, Settlement } from '../storage/store';

export interface Settled {
  readonly row: OutboxRow;
  readonly settlement: Settlement;
  readonly decide?: Decide;
}

/** When the next try is; null: there is none. */
interface Again {
  readonly at: Date | null;
  readonly now: Date;
}

/** For the row in flight first, then for what it took along. */
export function settledTogether(rows: readonly OutboxRow[], outcome: Sending, { at, now }: Again): Settled[] {
  const all = (settlement: Settlement): Settled[] => rows.map((row) => ({ row, settlement }));
  const waiting = (due: Date, code: string, failed = false): Settlement => ({
    state: 'pending',
    ...{ due, failed, reason: `${WAITS_TOGETHER}${code}` },
  });
  switch (outcome.kind) {
    case 'sent':
      return rows.map((row) => afterSent(row, outcome, waiting(now, 'no_room'), now));
    case 'notWanted':
      return all({ state: 'dropped', reason: 'not_wanted' });
    case 'refused':
      // Each may go alone: perhaps only one of them is refused.
      return all({ state: 'pending', due: now, reason: `${GOES_ALONE}${outcome.code}`, failed: false });
    case 'wait':
      return all(waiting(new Date(now.getTime() + outcome.seconds * 1000), 'rate_limited'));
    case 'shutOut':
      return all(waiting(at ?? now, outcome.code));
    case 'unreached':
      return at ? all(waiting(at, outcome.code, true)) : rows.map((row) => givenUp(row, outcome.code, now));
    case 'inDoubt': {
      const asks = new Set(droppedInDoubt(rows.map(({ notice }) => notice)));
      return rows.map((row) => {
        if (asks.has(row.notice)) return { row, settlement: { state: 'dropped', reason: `in_doubt ${outcome.code}` } };
        return at ? { row, settlement: waiting(at, outcome.code, true) } : givenUp(row, outcome.code, now);
      });
    }
  }
}

function afterSent(
  row: OutboxRow,
  { message, without }: Extract<Sending, { kind: 'sent' }>,
  nextMessage: Settlement,
  now: Date,
): Settled {
  const why = without?.get(row.key);
  if (why === 'notWanted') return { row, settlement: { state: 'dropped', reason: 'not_wanted' } };
  if (why === 'noRoom' || !message) return { row, settlement: nextMessage };
  return {
    row,
    settlement: { state: 'sent', message },
    decide: (facts) => done(delivered(facts, row.notice, message, now)),
  };
}

const givenUp = (row: OutboxRow, code: string, now: Date): Settled => ({
  row,
  settlement: { state: 'failed', reason: code },
  decide: (facts) => done(undeliverable(facts, row.notice, now)),
});
