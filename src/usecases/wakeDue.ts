/** A moment came: every ask that needs attention decides for itself. One that fails rests, and the others go on. */
import { wake } from '../domain/decisions/wake';
import { done } from '../domain/refusal';
import { faultFields } from '../lib/log';
import type { Deps } from './deps';
import { searchOn } from './moveAsk';

const AT_ONCE = 100;

/** Resolves when nothing is due any more; returns how many asks were woken. */
export async function wakeDue(deps: Deps): Promise<number> {
  let woken = 0;
  for (;;) {
    const now = deps.clock.now();
    const due = await deps.store.due(now, AT_ONCE);
    for (const { workspaceId, askId } of due) {
      try {
        const woke = await deps.store.change(workspaceId, askId, (facts) => done(wake(facts, now)), now);
        if (woke.ok) await searchOn(deps, workspaceId, woke.value.ask);
      } catch (fault) {
        const until = await deps.store.restAfterFault(workspaceId, askId, now);
        deps.log.error('ask failed to wake', { ask: askId, until: until.toISOString(), ...faultFields(fault) });
      }
    }
    woken += due.length;
    if (due.length < AT_ONCE) return woken;
  }
}
