/** "I have time now": opening and closing a door, who is called through it next, and the asker who comes. */
import type { Ask } from '../domain/ask';
import { answerDoorCall, callThroughDoor } from '../domain/decisions/door';
import { doorStatus } from '../domain/decisions/tell';
import { wake } from '../domain/decisions/wake';
import { addMinutes, isDue } from '../domain/duration';
import { bestFirst } from '../domain/matching/door';
import { homeOf } from '../domain/notices';
import type { PersonId } from '../domain/person';
import { done, type Outcome, refuse } from '../domain/refusal';
import { faultFields } from '../lib/log';
import type { WorkspaceId } from '../storage/store';
import { type Actor, askIdOf, type Deps } from './deps';
import { moveAsk } from './moveAsk';

/** Opens the door until `minutes` from now; one that is open already stays open until then. */
export const openDoor =
  (deps: Deps) =>
  async (actor: Actor, minutes: number): Promise<Outcome<Date>> => {
    const { store } = deps;
    const { workspaceId, personId } = actor;
    const now = deps.clock.now();
    const [person, policy] = await Promise.all([store.person(workspaceId, personId), store.policy(workspaceId)]);
    if (!person?.isActive) return refuse({ code: 'cannotMentor', why: 'inactive' });
    if (person.isGuest && !policy.guestsMayMentor) return refuse({ code: 'cannotMentor', why: 'guest' });
    if (person.joinedAt === null) return refuse({ code: 'noMentorYet' });
    const doorUntil = addMinutes(now, minutes);
    await store.changePerson(workspaceId, personId, { doorUntil }, now);
    await bringNext(deps, workspaceId, personId);
    const before = person.doorUntil ? [doorStatus('edit', personId, person.doorUntil)] : [];
    await store.enqueue(workspaceId, [...before, doorStatus('post', personId, doorUntil), homeOf(personId)], now);
    deps.wakeCourier();
    return done(doorUntil);
  };

/** Closes the door; an asker who was called and has not come is told, and waits on as before. */
export const closeDoor =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor): Promise<void> => {
    const { store } = deps;
    const now = deps.clock.now();
    const before = (await store.person(workspaceId, personId))?.doorUntil;
    if (!before) return;
    await store.changePerson(workspaceId, personId, { doorUntil: null }, now);
    await lookAgain(deps, workspaceId, (await store.seenFromDoor(workspaceId, personId))?.calling ?? null);
    await store.enqueue(workspaceId, [doorStatus('edit', personId, before), homeOf(personId)], now);
    deps.wakeCourier();
  };

/** The asker taps "I am here": `about` is the call. One that does not stand any more is shown as such. */
export const comeThroughDoor =
  (deps: Deps) =>
  async (actor: Actor, about: string): Promise<Outcome<unknown>> => {
    const askId = askIdOf(about);
    const came = await moveAsk(deps, actor.workspaceId, askId, (facts) =>
      answerDoorCall(facts, about, actor.personId, deps.clock.now()),
    );
    if (!came.ok && came.refusal.code === 'doorClosed') await lookAgain(deps, actor.workspaceId, askId);
    return came;
  };

/** After a conversation through somebody's door: the next asker, while the time lasts. */
export async function bringNextAfter(deps: Deps, workspaceId: WorkspaceId, ask: Ask): Promise<void> {
  const sessions = ask.perspectives.flatMap((perspective) => perspective.sessions.slice(-1));
  for (const { throughDoor, outcome, mentorId } of sessions) {
    if (!throughDoor || outcome === 'open') continue;
    await bringNext(deps, workspaceId, mentorId);
    deps.wakeCourier();
  }
}

/** Every open door: closed when its time is over, else whoever waits is called. One that fails does not stop the others. */
export async function lookThroughDoors(deps: Deps): Promise<void> {
  for (const { workspaceId, personId } of await deps.store.openDoors()) {
    try {
      const until = (await deps.store.person(workspaceId, personId))?.doorUntil ?? null;
      if (isDue(until, deps.clock.now())) await closeDoor(deps)({ workspaceId, personId });
      else await bringNext(deps, workspaceId, personId);
    } catch (fault) {
      deps.log.error('door failed', { person: personId, ...faultFields(fault) });
    }
  }
}

/** Calls the asker who fits best, where the mentor is free. Between looking and calling others may be faster: then the next. */
async function bringNext(deps: Deps, workspaceId: WorkspaceId, mentorId: PersonId): Promise<void> {
  const now = deps.clock.now();
  const sight = await deps.store.seenFromDoor(workspaceId, mentorId);
  if (!sight) return;
  if (sight.isBusy) return lookAgain(deps, workspaceId, sight.calling);
  if (sight.calling !== null) return;
  for (const { askId } of bestFirst(sight, now)) {
    const called = await deps.store.change(
      workspaceId,
      askId,
      (facts) => callThroughDoor(facts, mentorId, now),
      now,
      mentorId,
    );
    if (called.ok || called.refusal.code === 'doorClosed') return;
  }
}

/** The ask sees for itself whether its call still stands. */
async function lookAgain(deps: Deps, workspaceId: WorkspaceId, askId: string | null): Promise<void> {
  if (askId) await moveAsk(deps, workspaceId, askId, (facts) => done(wake(facts, deps.clock.now())));
}
