/** "I know who": somebody who was asked names a colleague. What becomes of it is told to nobody but that colleague. */
import { findOffer } from '../domain/ask';
import { nameColleague as name } from '../domain/decisions/named';
import type { PersonId } from '../domain/person';
import { done, type Outcome } from '../domain/refusal';
import { type Actor, askIdOf, type Deps } from './deps';
import { refreshPerson } from './knowPeople';
import { moveAsk } from './moveAsk';

/** A mentor is asked like anybody else; whoever is none is invited once, without the question. */
export const nameColleague =
  (deps: Deps) =>
  async (actor: Actor, offerId: string, named: PersonId): Promise<Outcome<null>> => {
    const { workspaceId } = actor;
    const person = await refreshPerson(deps)({ workspaceId, personId: named });
    const policy = await deps.store.policy(workspaceId);
    const fits = person && person.seenAt !== null && person.isActive && !person.isBot;
    const asker = (await deps.store.ask(workspaceId, askIdOf(offerId)))?.askerId;
    const others = [actor.personId, ...(asker ? [asker] : [])];
    const isApart = (await deps.store.trust.apart(workspaceId, named, others)).size > 0;
    const mayHelp = fits && !isApart && (policy.guestsMayMentor || !person.isGuest);
    const passed = await moveAsk(deps, workspaceId, askIdOf(offerId), (facts) =>
      name(facts, offerId, actor.personId, mayHelp ? named : null, deps.clock.now()),
    );
    if (!passed.ok) return passed;
    const { ask } = passed.value;
    const topicId = findOffer(ask, offerId)?.it.sharedTopics[0] ?? ask.brief.topics[0] ?? null;
    if (mayHelp && named !== ask.askerId && person.joinedAt === null) {
      await deps.store.invite(workspaceId, named, actor.personId, deps.clock.now(), topicId);
      deps.wakeCourier();
    }
    return done(null);
  };
