/** How every press and every moment moves an ask: one decision, and the search at once where it leads there. */
import type { Ask, AskId } from '../domain/ask';
import type { Decide, Decision } from '../domain/decisions/decision';
import { wake } from '../domain/decisions/wake';
import { done, type Outcome } from '../domain/refusal';
import type { WorkspaceId } from '../storage/store';
import type { Deps } from './deps';

export async function moveAsk(
  deps: Deps,
  workspaceId: WorkspaceId,
  askId: AskId,
  decide: Decide,
): Promise<Outcome<Decision>> {
  const moved = await deps.store.change(workspaceId, askId, decide, deps.clock.now());
  if (!moved.ok) return moved;
  await searchOn(deps, workspaceId, moved.value.ask);
  deps.wakeCourier();
  return moved;
}

/**
 * A decision that ends in a search stops there, because candidates are read only for an ask that searches; the search is a
 * second change. Each pass either offers, waits for somebody's hours, or lists the ask, so two are always enough.
 */
export async function searchOn(deps: Deps, workspaceId: WorkspaceId, ask: Ask): Promise<void> {
  const now = deps.clock.now();
  const searchesNow = (each: Ask) =>
    each.perspectives.some(
      (p) => (p.state === 'searching' || p.state === 'offered') && p.nextAt !== null && p.nextAt <= now,
    );
  for (let current = ask, passes = 0; searchesNow(current) && passes < 3; passes++) {
    const next = await deps.store.change(workspaceId, current.id, (facts) => done(wake(facts, now)), now);
    if (!next.ok) return;
    current = next.value.ask;
  }
}
