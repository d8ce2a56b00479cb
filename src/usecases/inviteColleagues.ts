/** Colleagues are asked once whether they would offer what they know. */
import type { InviteResult, Unfit } from '../domain/invitation';
import type { PersonId } from '../domain/person';
import type { Actor, Deps } from './deps';
import { refreshPerson } from './knowPeople';

export type Invited =
  | { readonly ok: true; readonly results: readonly InviteResult[] }
  | { readonly ok: false; readonly unfit: readonly Unfit[] };

/** Either all who were picked can be invited, or none is and the form says who cannot. */
export const inviteColleagues =
  (deps: Deps) =>
  async (actor: Actor, picked: readonly PersonId[]): Promise<Invited> => {
    const policy = await deps.store.policy(actor.workspaceId);
    const unfit = (await Promise.all(picked.map((id) => whyNot(deps, actor, id, policy.guestsMayMentor)))).filter(
      (each) => each !== null,
    );
    if (unfit.length > 0) return { ok: false, unfit };
    const results: InviteResult[] = [];
    for (const id of picked)
      results.push(await deps.store.invite(actor.workspaceId, id, actor.personId, deps.clock.now()));
    deps.wakeCourier();
    return { ok: true, results };
  };

async function whyNot(deps: Deps, actor: Actor, personId: PersonId, guestsMay: boolean): Promise<Unfit | null> {
  const person = await refreshPerson(deps)({ workspaceId: actor.workspaceId, personId });
  const name = person?.name ?? personId;
  if (!person || person.seenAt === null) return { personId, name, why: 'notFound' };
  if (personId === actor.personId) return { personId, name, why: 'yourself' };
  if (person.isBot) return { personId, name, why: 'bot' };
  if (!person.isActive) return { personId, name, why: 'deactivated' };
  if (person.isGuest && !guestsMay) return { personId, name, why: 'guest' };
  return null;
}

/** "No, thanks": never asked again. */
export const declineInvitation =
  (deps: Deps) =>
  async (actor: Actor): Promise<boolean> => {
    const answered = await deps.store.answerInvitation(actor.workspaceId, actor.personId, 'declined', deps.clock.now());
    deps.wakeCourier();
    return answered;
  };
