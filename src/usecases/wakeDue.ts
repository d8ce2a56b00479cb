/** A moment came: every ask that needs attention decides for itself. One that fails rests, and the others go on. */
import { wake } from '../domain/decisions/wake';
import { done } from '../domain/refusal';
import { faultFields } from '../lib/log';
import type { Store } from '../storage/store';
import type { Deps } from './deps';
import { searchOn } from './moveAsk';

type Due = Awaited<ReturnType<Store['due']>>[number];

/** So many wait for the disk together; whoever pressed something meanwhile is answered while they do. */
const AT_ONCE = 10;

const LOADED = 100;

/** Resolves when nothing is due any more; returns how many asks were woken. */
export async function wakeDue(deps: Deps): Promise<number> {
  let woken = 0;
  for (;;) {
    const now = deps.clock.now();
    const due = await deps.store.due(now, LOADED);
    for (let first = 0; first < due.length; first += AT_ONCE) {
      await deps.store.changeMany(async (change) => {
        for (const each of due.slice(first, first + AT_ONCE)) await wakeOne(deps, change, each, now);
      });
    }
    woken += due.length;
    if (due.length < LOADED) return woken;
  }
}

async function wakeOne(
  { clock, store, log }: Deps,
  change: Store['change'],
  { workspaceId, askId }: Due,
  now: Date,
): Promise<void> {
  try {
    const woke = await change(workspaceId, askId, (facts) => done(wake(facts, now)), now);
    if (woke.ok) await searchOn({ clock, store: { change } }, workspaceId, woke.value.ask);
  } catch (fault) {
    const until = await store.restAfterFault(workspaceId, askId, now);
    log.error('ask failed to wake', { ask: askId, until: until.toISOString(), ...faultFields(fault) });
  }
}
