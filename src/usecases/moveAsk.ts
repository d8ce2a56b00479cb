/** How every press and every moment moves an ask: one decision, and the search at once where it leads there. */
import type { Ask, AskId } from '../domain/ask';
import type { Decide, Decision } from '../domain/decisions/decision';
import { wake } from '../domain/decisions/wake';
import { done, type Outcome } from '../domain/refusal';
import type { Store, WorkspaceId } from '../storage/store';
import type { Deps } from './deps';

export async function moveAsk(
  { clock, store, wakeCourier }: Deps,
  workspaceId: WorkspaceId,
  askId: AskId,
  decide: Decide,
): Promise<Outcome<Decision>> {
  const moved = await store.changeMany(async (change) => {
    const outcome = await change(workspaceId, askId, decide, clock.now());
    if (outcome.ok) await searchOn({ clock, store: { change } }, workspaceId, outcome.value.ask);
    return outcome;
  });
  if (moved.ok) wakeCourier();
  return moved;
}

/**
 * A decision that ends in a search stops there, because candidates are read only for an ask that searches; the search is a
 * second change. Each pass either offers, waits for somebody's hours, or lists the ask, so two are always enough.
 */
export async function searchOn(
  { clock, store }: Pick<Deps, 'clock'> & { readonly store: Pick<Store, 'change'> },
  workspaceId: WorkspaceId,
  ask: Ask,
): Promise<void> {
  const now = clock.now();
  const searchesNow = (each: Ask) =>
    each.perspectives.some(
      (p) => (p.state === 'searching' || p.state === 'offered') && p.nextAt !== null && p.nextAt <= now,
    );
  for (let current = ask, passes = 0; searchesNow(current) && passes < 3; passes++) {
    const next = await store.change(workspaceId, current.id, (facts) => done(wake(facts, now)), now);
    if (!next.ok) return;
    current = next.value.ask;
  }
}
