/** "Fewer of these": one step down with a person's own limits in any 7 days, and back. */
import { homeOf } from '../domain/notices';
import { type LimitKind, limitsOf } from '../domain/person';
import type { Actor, Deps } from './deps';
import { wakeDue } from './wakeDue';

export type Fewer =
  /** What holds now, and their own limit before it; null: they followed the workspace's. */
  | { readonly kind: 'set'; readonly limit: number; readonly before: number | null }
  /** It cannot be fewer: one offer a week (then rest is what is left), or no reminders at all. */
  | { readonly kind: 'least' };

const least: Readonly<Record<LimitKind, number>> = { offers: 1, nudges: 0 };

export const fewer =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, which: LimitKind): Promise<Fewer> => {
    const [person, policy] = await Promise.all([
      deps.store.person(workspaceId, personId),
      deps.store.policy(workspaceId),
    ]);
    if (!person) return { kind: 'least' };
    const current = limitsOf(person, policy)[which];
    if (current <= least[which]) return { kind: 'least' };
    const before = which === 'offers' ? person.offersPerWeek : person.nudgesPerWeek;
    await setLimit(deps)({ workspaceId, personId }, which, current - 1);
    return { kind: 'set', limit: current - 1, before };
  };

/** null: as the workspace has it. */
export const setLimit =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, which: LimitKind, limit: number | null): Promise<void> => {
    const now = deps.clock.now();
    const change = which === 'offers' ? { offersPerWeek: limit } : { nudgesPerWeek: limit };
    await deps.store.changePerson(workspaceId, personId, change, now);
    await deps.store.enqueue(workspaceId, [homeOf(personId)], now);
    await wakeDue(deps);
    deps.wakeCourier();
  };
