/** What Slack says of people, read when it is needed and older than a day; Slack's own events come in between. */
import { DAY } from '../domain/duration';
import type { Person, SlackFacts } from '../domain/person';
import type { Actor, Deps } from './deps';

/** Somebody did something: they are stored, at first with what the payload says. */
export const meetPerson =
  (deps: Deps) =>
  (actor: Actor, known: { readonly teamId: string; readonly name: string }): Promise<Person> =>
    deps.store.meet(actor.workspaceId, actor.personId, known);

export const isStale = (person: Person, now: Date): boolean =>
  person.seenAt === null || now.getTime() - person.seenAt.getTime() > DAY;

/** The person as Slack knows them, re-read when our copy is older than a day. When Slack does not answer, the copy serves. */
export const refreshPerson =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor): Promise<Person | null> => {
    const person = await deps.store.person(workspaceId, personId);
    if (person && !isStale(person, deps.clock.now())) return person;
    const facts = await deps.directory.look(workspaceId, personId);
    if (!facts) return person;
    return learnPerson(deps)({ workspaceId, personId }, facts);
  };

/** Slack said something new of a person: deactivated, moved, renamed. Asks this concerns wake at once. */
export const learnPerson =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, slack: SlackFacts): Promise<Person> => {
    const before = await deps.store.meet(workspaceId, personId, slack);
    if (before.isActive && !slack.isActive) await warnOfContact(deps, { workspaceId, personId });
    return deps.store.changePerson(workspaceId, personId, { slack }, deps.clock.now());
  };

/** Whoever reads reports has left: the operator has to name somebody else. */
async function warnOfContact({ store, log }: Deps, { workspaceId, personId }: Actor): Promise<void> {
  const { reportContacts } = await store.policy(workspaceId);
  if (reportContacts.includes(personId)) log.warn('report contact left', { workspace: workspaceId, person: personId });
}
