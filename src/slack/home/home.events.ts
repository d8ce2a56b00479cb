/** What Slack tells us without anybody pressing anything. */
import type { Actor, Deps } from '../../usecases/deps';
import { learnPerson } from '../../usecases/knowPeople';
import { openHome } from '../../usecases/openHome';
import { wakeDue } from '../../usecases/wakeDue';
import { readSlackUser } from '../directory';
import { homeOpenedEvent, personEvent } from '../listen/payloads';

type ActorOf = (personId: string) => Promise<Actor | null>;

export const onHomeOpened =
  (deps: Deps) =>
  async (actorOf: ActorOf, payload: unknown): Promise<void> => {
    const event = homeOpenedEvent.safeParse(payload);
    if (!event.success || (event.data.tab ?? 'home') !== 'home') return;
    const actor = await actorOf(event.data.user);
    if (actor) await openHome(deps)(actor);
  };

/** Somebody was deactivated, moved or renamed. Strangers to us stay strangers: only people we know are changed. */
export const onPersonChanged =
  (deps: Deps) =>
  async (actorOf: ActorOf, payload: unknown): Promise<void> => {
    const event = personEvent.safeParse(payload);
    if (!event.success) return;
    const user = readSlackUser(event.data.user, happenedAt(event.data.event_ts, deps.clock.now()));
    const actor = user && (await actorOf(user.id));
    if (!actor || !(await deps.store.person(actor.workspaceId, actor.personId))) return;
    await learnPerson(deps)(actor, user.facts);
    await wakeDue(deps);
    deps.wakeCourier();
  };

/** Events may arrive late and out of order, so their own time counts; a time ahead of ours counts as now. */
function happenedAt(eventTs: string | null | undefined, now: Date): Date {
  const at = new Date(Number(eventTs) * 1000);
  return at.getTime() > 0 && at < now ? at : now;
}
