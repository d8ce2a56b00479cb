/** What a mentor does with a thank-you, and a second thought that goes back. */
import type { Decision } from '../domain/decisions/decision';
import { addThought as add, type Kept, keepThanks as keep } from '../domain/decisions/sharing';
import { type Outcome, refuse } from '../domain/refusal';
import { type Actor, askIdOf, type Deps } from './deps';
import { meetPerson, refreshPerson } from './knowPeople';
import { moveAsk } from './moveAsk';

/** The manager need not know this bot, so they are looked up before anything is sent to them. */
export const keepThanks =
  (deps: Deps) =>
  async (actor: Actor, sessionId: string, kept: Kept): Promise<Outcome<Decision>> => {
    const { workspaceId, personId } = actor;
    if (kept.managerId && !(await isThere(deps, { workspaceId, personId: kept.managerId })))
      return refuse({ code: 'cannotMentor', why: 'inactive' });
    return moveAsk(deps, workspaceId, askIdOf(sessionId), (facts) =>
      keep(facts, sessionId, personId, kept, deps.clock.now()),
    );
  };

async function isThere(deps: Deps, actor: Actor): Promise<boolean> {
  await meetPerson(deps)(actor, { teamId: '', name: actor.personId });
  const person = await refreshPerson(deps)(actor);
  return person !== null && person.seenAt !== null && person.isActive && !person.isBot;
}

export const addThought = (deps: Deps) => (actor: Actor, sessionId: string, text: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(sessionId), (facts) =>
    add(facts, sessionId, actor.personId, text, deps.clock.now()),
  );
