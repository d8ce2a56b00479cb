/** "Something was not right": being kept apart from somebody, undoing it, and reporting. */
import { findSession } from '../domain/ask';
import type { PersonId } from '../domain/person';
import { done, type Outcome, refuse } from '../domain/refusal';
import { type Contacts, contactsFor, type Incident, type Report, report } from '../domain/trust';
import { type Actor, askIdOf, type Deps } from './deps';
import { refreshPerson } from './knowPeople';
import { wakeDue } from './wakeDue';

/** Whom it is about, and who could read a report of it. */
export interface LookedInto {
  readonly incident: Incident;
  readonly contacts: Contacts;
  readonly isBlocked: boolean;
}

/** The other of the two in a conversation; only they see it. */
export const otherIn =
  ({ store }: Deps) =>
  async ({ workspaceId, personId }: Actor, sessionId: string): Promise<Outcome<PersonId>> => {
    const ask = await store.ask(workspaceId, askIdOf(sessionId));
    const session = ask && findSession(ask, sessionId)?.it;
    if (!ask || !session) return refuse({ code: 'unknownAsk' });
    if (personId === ask.askerId) return done(session.mentorId);
    return personId === session.mentorId ? done(ask.askerId) : refuse({ code: 'notYours' });
  };

/** Everything that the form needs. Only about somebody whom this person has met here. */
export const lookInto =
  (deps: Deps) =>
  async (actor: Actor, aboutId: PersonId): Promise<Outcome<LookedInto>> => {
    const { workspaceId, personId } = actor;
    const met = (await deps.store.trust.met(workspaceId, personId)).find((each) => each.personId === aboutId);
    if (!met) return refuse({ code: 'notMet' });
    const ask = await deps.store.ask(workspaceId, met.askId);
    const incident = { reporterId: personId, aboutId, ask };
    const blocked = await deps.store.trust.blockedBy(workspaceId, personId);
    return done({
      ...{ incident, isBlocked: blocked.includes(aboutId) },
      contacts: contactsFor(await namedContacts(deps, actor), incident),
    });
  };

/** Whoever was named, as Slack knows them now. One who has left is not offered, and the operator reads so in the log. */
async function namedContacts(deps: Deps, { workspaceId }: Actor) {
  const { reportContacts } = await deps.store.policy(workspaceId);
  const found = await Promise.all(
    reportContacts.map(async (personId) => {
      const person = await refreshPerson(deps)({ workspaceId, personId });
      if (!person?.isActive || person.seenAt === null)
        deps.log.warn('report contact is not there', { workspace: workspaceId, person: personId });
      return person?.seenAt ? person : null;
    }),
  );
  return found.filter((person) => person !== null);
}

/** What the form asked for: either, or both. */
export interface Wanted {
  readonly block: boolean;
  readonly report: Pick<Report, 'id' | 'contactId' | 'words'> | null;
}

/** The report goes first: whatever becomes of the rest, it is kept. Returns it, where there is one. */
export const speakUp =
  (deps: Deps) =>
  async (actor: Actor, aboutId: PersonId, wanted: Wanted): Promise<Outcome<Report | null>> => {
    const looked = await lookInto(deps)(actor, aboutId);
    if (!looked.ok) return looked;
    const now = deps.clock.now();
    const { incident, contacts } = looked.value;
    const policy = await deps.store.policy(actor.workspaceId);
    const made = wanted.report ? report(contacts, incident, wanted.report, policy, now) : done(null);
    if (!made.ok) return made;
    if (made.value) {
      await deps.store.trust.report(actor.workspaceId, made.value);
      deps.log.info('reported', { workspace: actor.workspaceId, report: made.value.id });
    }
    if (wanted.block) await deps.store.trust.block(actor.workspaceId, { by: actor.personId, from: aboutId }, now);
    await wakeDue(deps);
    deps.wakeCourier();
    return made;
  };

export const unblock =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, from: PersonId): Promise<void> => {
    await deps.store.trust.unblock(workspaceId, { by: personId, from }, deps.clock.now());
    await wakeDue(deps);
    deps.wakeCourier();
  };

/** A select of Slack shows a hundred; of somebody met before these, the card of the conversation leads here. */
const MOST_SHOWN = 100;

/** For the form that begins without anybody: whom this person met, and whom they are not matched with any more. */
export const peopleMet =
  ({ store: { trust, people } }: Deps) =>
  async ({ workspaceId, personId }: Actor) => {
    const [all, blocked] = await Promise.all([
      trust.met(workspaceId, personId),
      trust.blockedBy(workspaceId, personId),
    ]);
    const met = all.slice(0, MOST_SHOWN);
    const ids = [...new Set([...met.map((each) => each.personId), ...blocked])];
    const known = new Map((await people(workspaceId, ids)).map((person) => [person.id, person]));
    const named = (some: readonly PersonId[]) =>
      some.map((id) => known.get(id)).filter((person) => person !== undefined);
    return { met: named(met.map((each) => each.personId)), blocked: named(blocked) };
  };
