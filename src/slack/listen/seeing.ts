/** Who acts, in which workspace, in which language; and what happens when answering fails. */
import type { Person } from '../../domain/person';
import type { InFlight } from '../../lib/inFlight';
import { faultFields, type Log } from '../../lib/log';
import type { Actor, Deps } from '../../usecases/deps';
import { isStale, meetPerson, refreshPerson } from '../../usecases/knowPeople';
import type { InstallationSource } from '../installation';
import { type Words, wordsFor } from '../words';

export interface Seen {
  readonly actor: Actor;
  readonly person: Person;
  readonly words: Words;
  readonly now: Date;
}

/** As the payload says. */
export interface Who {
  readonly id: string;
  readonly teamId: string | null;
  readonly name: string | null;
}

/** What came of a listener, and the words of the person who hears it. */
export interface Heard<T> {
  readonly said: T;
  readonly words: Words;
}

export type Guard = <T>(
  listener: string,
  who: Who,
  work: (seen: Seen) => Promise<T>,
  otherwise: (words: Words, reason: 'fault' | 'stranger') => T,
) => Promise<Heard<T>>;

interface Parts {
  readonly deps: Deps;
  readonly installation: InstallationSource;
  readonly inFlight: InFlight;
  readonly log: Log;
}

export function createGuard({ deps, installation, inFlight, log }: Parts): Guard {
  /** null: not of this workspace (Slack Connect), or we do not know our own workspace yet. */
  async function see(who: Who): Promise<Seen | null> {
    const workspace = (await installation.current())?.workspace;
    if (!workspace) return null;
    if (workspace.teamId && who.teamId && who.teamId !== workspace.teamId) return null;
    const actor = { workspaceId: workspace.id, personId: who.id };
    const person = await meetPerson(deps)(actor, { teamId: who.teamId ?? '', name: who.name ?? who.id });
    return { actor, person, words: wordsFor(person.locale), now: deps.clock.now() };
  }

  /** Whoever just asked to be forgotten is not read and stored anew. */
  async function refreshKnown(actor: Actor): Promise<void> {
    if (await deps.store.person(actor.workspaceId, actor.personId)) await refreshPerson(deps)(actor);
  }

  /** What Slack says of the person is read afterwards: nobody waits for it. */
  function refreshLater({ actor, person, now }: Seen): void {
    if (!isStale(person, now)) return;
    inFlight.track(refreshKnown(actor)).catch((fault) => log.warn('person not read', faultFields(fault)));
  }

  return (listener, who, work, otherwise) => {
    const run = async () => {
      let words = wordsFor(null);
      try {
        const seen = await see(who);
        if (!seen) return { said: otherwise(words, 'stranger'), words };
        words = seen.words;
        const said = await work(seen);
        refreshLater(seen);
        return { said, words };
      } catch (fault) {
        log.error('listener failed', { listener, person: who.id, ...faultFields(fault) });
        return { said: otherwise(words, 'fault'), words };
      }
    };
    return inFlight.track(run());
  };
}
