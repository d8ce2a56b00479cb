import { homeOf } from '../domain/notices';
import type { Actor, Deps } from './deps';
import { meetPerson, refreshPerson } from './knowPeople';

/** Home was opened: from now on it is kept up to date for this person, and it is shown at once. */
export const openHome =
  (deps: Deps) =>
  async (actor: Actor): Promise<void> => {
    const now = deps.clock.now();
    await meetPerson(deps)(actor, { teamId: '', name: actor.personId });
    await deps.store.changePerson(actor.workspaceId, actor.personId, { homeOpenedAt: now }, now);
    await refreshPerson(deps)(actor);
    await deps.store.enqueue(actor.workspaceId, [homeOf(actor.personId)], now);
    deps.wakeCourier();
  };
