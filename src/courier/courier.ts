/**
 * Delivers notices to people, politely and once. Takes what is due from the outbox, one per lane at a time, hands it to
 * `deliver`, and saves what became of it together with what that means for the ask. Lanes run side by side, so that what
 * is held up in one conversation holds up nothing elsewhere.
 *
 * Nothing here survives a restart and nothing needs to: a row in flight when the process dies is in doubt once its lease is
 * over, and `noticeKinds` says what to do then.
 */
import { type Courtesy, courtesy, waitsForQuiet } from '../domain/courtesy';
import { delivered, held, undeliverable } from '../domain/decisions/delivery';
import { MINUTE } from '../domain/duration';
import { type Notice, noticeKinds } from '../domain/notices';
import type { Person, PersonId } from '../domain/person';
import { done } from '../domain/refusal';
import type { Sending } from '../domain/sending';
import type { NoticeFacts } from '../domain/shown';
import { lastWord, standingOf } from '../domain/silence';
import type { Clock } from '../lib/clock';
import { faultFields, type Log } from '../lib/log';
import type { OutboxRow, Store, WorkspaceId } from '../storage/store';
import { backOff } from './backOff';

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
  readonly deliver: (outgoing: Outgoing, facts: NoticeFacts) => Promise<Sending>;
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
  /** Workspaces whose installation was refused, and until when they are left alone. */
  const shutOut = new Map<WorkspaceId, Date>();
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let soon: NodeJS.Timeout | undefined;

  async function drainOnce(): Promise<void> {
    for (const row of await store.outbox.inDoubt(clock.now(), LANES_AT_ONCE)) {
      await settleOutcome(row, { kind: 'inDoubt', code: 'killed_while_sending' });
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
    try {
      const facts = await freshFacts(row);
      const to = receiver(row, facts);
      if (to && !to.isActive) return await settleOutcome(row, { kind: 'refused', code: 'user_disabled' });
      if (to && row.notice.delivery === 'post' && waitsForQuiet(row.notice.kind)) {
        const polite = await askCourtesy(row, to, facts);
        if (polite.go === 'later') return await hold(row, polite.at, polite.why);
        if (polite.go === 'never') return await drop(row, polite.why);
      }
      await settleOutcome(row, await deps.deliver(row, facts));
    } catch (fault) {
      log.error('notice failed', { seq: row.seq, kind: row.notice.kind, ...faultFields(fault) });
      await settleOutcome(row, { kind: 'unreached', code: 'fault' });
    }
  }

  async function askCourtesy(row: OutboxRow, to: Person, facts: NoticeFacts): Promise<Courtesy> {
    // Days off since the offer of rest move the last word.
    const standing =
      row.notice.kind === 'askedNoMore' ? standingOf(to, facts.silence, facts.policy, clock.now()) : null;
    if (standing?.kind === 'restOffered') return { go: 'later', at: standing.until, why: 'hours' };
    const quiet = { disturbFrom: await deps.disturbFrom(to.id), nudgesSent: facts.nudgesSent };
    return courtesy(row.notice.kind, to, quiet, facts.policy, clock.now());
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

  /** Before an offer, a session or a nudge, what Slack says of the people has to be of today. */
  async function freshFacts(row: OutboxRow): Promise<NoticeFacts> {
    const { notice, workspaceId } = row;
    if (notice.delivery === 'post' && wantsFreshPeople(notice)) {
      const before = await store.outbox.facts(row);
      const ids = notice.to === null ? [...before.people.keys()] : [notice.to];
      await Promise.all(ids.map((id) => deps.refresh(workspaceId, id)));
    }
    return store.outbox.facts(row);
  }

  /** An offer of rest that arrived is followed by one last word, in its own time. */
  async function whatFollows(row: OutboxRow, now: Date) {
    if (row.notice.kind !== 'restOffer' || row.notice.delivery !== 'post') return null;
    const facts = await store.outbox.facts(row);
    const to = receiver(row, facts);
    return to && lastWord(to, row.notice, facts.policy, now);
  }

  async function settleOutcome(row: OutboxRow, outcome: Sending): Promise<void> {
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
          { state: 'sent', message: at, next: await whatFollows(row, now) },
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

const wantsFreshPeople = ({ kind }: Notice): boolean =>
  kind === 'card' || noticeKinds[kind].class === 'offer' || noticeKinds[kind].class === 'nudge';

/** Courtesy looks at the person; a group conversation has none: only live notices go there. */
function receiver(row: OutboxRow, facts: NoticeFacts) {
  return row.notice.to === null ? null : (facts.people.get(row.notice.to) ?? null);
}
