/**
 * Delivers notices to people, politely and once. Takes what is due from the outbox, one per lane at a time, hands it to
 * `deliver`, and saves what became of it together with what that means for the ask. Lanes run side by side, so that what
 * is held up in one conversation holds up nothing elsewhere.
 *
 * Nothing here survives a restart and nothing needs to: a row in flight when the process dies is in doubt once its lease is
 * over, and `noticeKinds` says what to do then.
 */
import { waitsForQuiet } from '../domain/courtesy';
import { delivered, held, undeliverable } from '../domain/decisions/delivery';
import { MINUTE } from '../domain/duration';
import { isForgotten } from '../domain/forgotten';
import { mergeable } from '../domain/merging';
import { keyOf, type Notice, noticeKinds } from '../domain/notices';
import type { PersonId } from '../domain/person';
import { done } from '../domain/refusal';
import type { Sending } from '../domain/sending';
import type { NoticeFacts } from '../domain/shown';
import type { Clock } from '../lib/clock';
import { faultFields, type Log } from '../lib/log';
import type { OutboxRow, Store, WorkspaceId } from '../storage/store';
import { backOff } from './backOff';
import { createManners, receiver } from './manners';
import { settledTogether } from './together';

/** Longer than any single call may take (10 s), so that a row still in flight after it belongs to a dead process. */
const LEASE_MS = 60_000;
const LANES_AT_ONCE = 8;
const LOOK_AGAIN_MS = 2_000;
/** After this many tries without an answer the operator has to look; nobody is served by a message a day late. */
const MOST_ATTEMPTS = 12;
/** How long a workspace is left alone after its installation was refused. */
const SHUT_OUT_MS = 5 * 60_000;

export interface Outgoing {
  readonly notice: Notice;
  /** The message to edit; null for posts and views. */
  readonly message: { readonly channel: string; readonly ts: string } | null;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** `all`: what goes in the same message, in the order in which it was queued; empty when it is this notice alone. */
  readonly deliver: (outgoing: Outgoing, facts: NoticeFacts, all: readonly NoticeFacts[]) => Promise<Sending>;
  /** Re-reads what Slack says of a person when it is older than a day. */
  readonly refresh: (workspaceId: WorkspaceId, personId: PersonId) => Promise<unknown>;
  /** Until when Slack's Do Not Disturb lasts for a person; null when it is off or not known. */
  readonly disturbFrom: (personId: PersonId) => Promise<Date | null>;
  /** Called when something was saved that may have woken an ask. */
  readonly afterSettled: () => Promise<void>;
}

export interface Courier {
  /** Sends all that may go now; resolves when that is done. Calls made meanwhile join in. */
  drain(): Promise<void>;
  /** Starts a drain without waiting for it. */
  wake(): void;
  /** Lets what is in flight finish, then sends nothing more. */
  stop(): Promise<void>;
  /** Workspaces whose installation was refused, for /readyz. */
  readonly shutOut: ReadonlyMap<WorkspaceId, Date>;
}

export function createCourier(deps: Deps): Courier {
  const { store, clock, log } = deps;
  const manners = createManners(deps);
  /** Workspaces whose installation was refused, and until when they are left alone. */
  const shutOut = new Map<WorkspaceId, Date>();
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let soon: NodeJS.Timeout | undefined;

  async function drainOnce(): Promise<void> {
    for (const row of await store.outbox.inDoubt(clock.now(), LANES_AT_ONCE)) {
      const taken = await store.outbox.takenBy(row);
      await settleOutcome(row, { kind: 'inDoubt', code: 'killed_while_sending' }, taken);
    }
    // A slow conversation keeps only its own place: as soon as one row is done, the next lane gets the room.
    const inFlight = new Set<Promise<void>>();
    while (!stopped) {
      const now = clock.now();
      const room = LANES_AT_ONCE - inFlight.size;
      const rows = room > 0 ? await store.outbox.claim(now, room, new Date(now.getTime() + LEASE_MS)) : [];
      for (const row of rows) {
        const sending: Promise<void> = sendRow(row)
          .then(deps.afterSettled)
          .finally(() => inFlight.delete(sending));
        inFlight.add(sending);
      }
      if (inFlight.size === 0) break;
      await Promise.race(inFlight);
    }
    await Promise.all(inFlight);
  }

  async function sendRow(row: OutboxRow): Promise<void> {
    const leftAlone = shutOut.get(row.workspaceId);
    if (leftAlone && leftAlone > clock.now()) return later(row, leftAlone, 'installation_refused');
    // Somebody pressed a button of it, so it arrived before we knew.
    if (row.notice.delivery === 'post' && row.message)
      return settleOutcome(row, { kind: 'sent', message: row.message });
    let taken: readonly OutboxRow[] = [];
    try {
      const facts = await manners.freshFacts(row);
      const to = receiver(row, facts);
      // Messages to somebody who was forgotten still lose what others wrote, at its time.
      const isShownAnew = row.notice.delivery === 'edit' && to && isForgotten(to.id);
      if (to && !to.isActive && !isShownAnew)
        return await settleOutcome(row, { kind: 'refused', code: 'user_disabled' });
      if (to && row.notice.delivery === 'post' && waitsForQuiet(row.notice.kind)) {
        const stillPatient = manners.patienceWith(row, to, facts);
        if (stillPatient) return await hold(row, stillPatient, 'patience');
        const polite = await manners.courtesyTo(row.notice.kind, to, facts);
        if (polite.go === 'later') return await hold(row, polite.at, polite.why);
        if (polite.go === 'never') return await drop(row, polite.why);
        if (mergeable(row.notice.kind)) taken = await manners.takeAlong(row, to, facts);
      }
      await settleOutcome(row, await deps.deliver(row, facts, await allShown(row, facts, taken)), taken);
    } catch (fault) {
      log.error('notice failed', { seq: row.seq, kind: row.notice.kind, ...faultFields(fault) });
      await settleOutcome(row, { kind: 'unreached', code: 'fault' }, taken);
    }
  }

  /** Everything that stands in the message of this row; empty when it is the row alone. */
  async function allShown(row: OutboxRow, facts: NoticeFacts, taken: readonly OutboxRow[]): Promise<NoticeFacts[]> {
    const { workspaceId, notice } = row;
    const others =
      notice.delivery === 'edit'
        ? (await store.outbox.together(row)).map((other): Notice => ({ ...other, delivery: 'edit' }))
        : taken.length > 0
          ? [row, ...taken].sort((a, b) => a.seq - b.seq).map((each) => each.notice)
          : [];
    return Promise.all(
      others.map((other) => (keyOf(other) === row.key ? facts : store.outbox.facts({ workspaceId, notice: other }))),
    );
  }

  function hold(row: OutboxRow, due: Date, reason: string): Promise<void> {
    log.info('notice waits', { seq: row.seq, kind: row.notice.kind, reason });
    return store.outbox.settle(row.seq, { state: 'pending', due, reason, failed: false }, clock.now(), (facts) =>
      done(held(facts, row.notice, due)),
    );
  }

  function drop(row: OutboxRow, reason: string): Promise<void> {
    log.info('notice dropped', { seq: row.seq, kind: row.notice.kind, ask: row.notice.askId, reason });
    return store.outbox.settle(row.seq, { state: 'dropped', reason }, clock.now());
  }

  async function settleAll(row: OutboxRow, taken: readonly OutboxRow[], outcome: Sending): Promise<void> {
    const now = clock.now();
    const next = row.attempt < MOST_ATTEMPTS ? backOff(row, now) : null;
    const at = outcome.kind === 'shutOut' ? new Date(now.getTime() + SHUT_OUT_MS) : next;
    if (outcome.kind === 'shutOut') shutOut.set(row.workspaceId, new Date(now.getTime() + SHUT_OUT_MS));
    if (outcome.kind === 'sent') shutOut.delete(row.workspaceId);
    const settled = await Promise.all(
      settledTogether([row, ...taken], outcome, { at, now }).map(async ({ row: of, settlement, decide }) => {
        log.info('notice in one message', { seq: of.seq, kind: of.notice.kind, outcome: outcome.kind });
        const next = settlement.state === 'sent' ? await manners.whatFollows(of, now) : null;
        return { seq: of.seq, settlement: next ? { ...settlement, next } : settlement, ...(decide ? { decide } : {}) };
      }),
    );
    const [own, ...others] = settled;
    if (own) await store.outbox.settle(own.seq, own.settlement, now, own.decide, others);
  }

  async function settleOutcome(row: OutboxRow, outcome: Sending, taken: readonly OutboxRow[] = []): Promise<void> {
    if (taken.length > 0) return settleAll(row, taken, outcome);
    const now = clock.now();
    const { seq, notice } = row;
    const ids = { seq, kind: notice.kind, delivery: notice.delivery, ask: notice.askId };
    switch (outcome.kind) {
      case 'sent': {
        const at = outcome.message;
        shutOut.delete(row.workspaceId);
        log.info('notice sent', ids);
        return store.outbox.settle(
          seq,
          { state: 'sent', message: at, next: await manners.whatFollows(row, now) },
          now,
          (facts) => done(at ? delivered(facts, notice, at, now) : { ask: facts.ask, notices: [], minutes: [] }),
        );
      }
      case 'notWanted':
        return drop(row, 'not_wanted');
      case 'refused':
        log.warn('notice refused', { ...ids, code: outcome.code });
        return store.outbox.settle(seq, { state: 'failed', reason: outcome.code }, now, (facts) =>
          done(undeliverable(facts, notice, now)),
        );
      case 'shutOut':
        shutOut.set(row.workspaceId, new Date(now.getTime() + SHUT_OUT_MS));
        log.error('installation refused', { ...ids, code: outcome.code });
        return later(row, new Date(now.getTime() + SHUT_OUT_MS), outcome.code);
      case 'wait':
        return later(row, new Date(now.getTime() + outcome.seconds * 1000), 'rate_limited');
      case 'unreached':
        return retryOrFail(row, outcome.code);
      case 'inDoubt':
        if (notice.delivery === 'post' && noticeKinds[notice.kind].inDoubt === 'drop') {
          log.warn('notice dropped', { ...ids, reason: 'in_doubt', code: outcome.code });
          return store.outbox.settle(seq, { state: 'dropped', reason: `in_doubt ${outcome.code}` }, now);
        }
        return retryOrFail(row, outcome.code);
    }
  }

  function retryOrFail(row: OutboxRow, code: string): Promise<void> {
    if (row.attempt < MOST_ATTEMPTS) return later(row, backOff(row, clock.now()), code, true);
    log.error('notice given up', { seq: row.seq, kind: row.notice.kind, code });
    const now = clock.now();
    return store.outbox.settle(row.seq, { state: 'failed', reason: code }, now, (facts) =>
      done(undeliverable(facts, row.notice, now)),
    );
  }

  function later(row: OutboxRow, due: Date, reason: string, failed = false): Promise<void> {
    log.info('notice waits', { seq: row.seq, kind: row.notice.kind, reason });
    return store.outbox.settle(row.seq, { state: 'pending', due, reason, failed }, clock.now());
  }

  async function drain(): Promise<void> {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await drainOnce();
      } while (again && !stopped);
      await comeBackSoon();
    })().finally(() => {
      running = null;
    });
    return running;
  }

  /** Slack's short waits and our first back-offs end before the next minute's tick; looks again every 2 s until then. */
  async function comeBackSoon(): Promise<void> {
    clearTimeout(soon);
    const next = stopped ? null : await store.outbox.nextDue();
    const wait = next ? next.getTime() - clock.now().getTime() : Number.POSITIVE_INFINITY;
    if (wait < MINUTE) soon = setTimeout(wake, wait > 0 ? Math.min(LOOK_AGAIN_MS, wait) : LOOK_AGAIN_MS).unref();
  }

  function wake(): void {
    if (!stopped) drain().catch((fault) => log.error('courier failed', faultFields(fault)));
  }

  return {
    drain,
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(soon);
      await running?.catch(() => {});
    },
    shutOut,
  };
}
