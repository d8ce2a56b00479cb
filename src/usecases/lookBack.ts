/** What people look up again: only those who had the conversation, and only while its texts are kept. */
import { type Ask, endedSessions } from '../domain/ask';
import { deleteThanks as deleteWords } from '../domain/decisions/erase';
import { deleteNote as dropNote } from '../domain/decisions/sharing';
import { done, type Outcome, refuse } from '../domain/refusal';
import { type Actor, askIdOf, type Deps } from './deps';
import { moveAsk } from './moveAsk';

/** A window of Slack holds 100 blocks; a thank-you is up to eleven of them, with what deletes it. */
const MOST_ASKS = 15;
const MOST_THANKS = 8;
const MOST_NOTES = 20;

export const earlierAsks =
  (deps: Deps) =>
  ({ workspaceId, personId }: Actor): Promise<Ask[]> =>
    deps.store.earlier(workspaceId, personId, MOST_ASKS);

export const thanksReceived =
  (deps: Deps) =>
  ({ workspaceId, personId }: Actor): Promise<Ask[]> =>
    deps.store.thanksTo(workspaceId, personId, MOST_THANKS);

export const notesKept =
  (deps: Deps) =>
  ({ workspaceId, personId }: Actor): Promise<Ask[]> =>
    deps.store.notesOf(workspaceId, personId, MOST_NOTES);

/** For whoever wrote or received them, where they read them. */
export const deleteThanks = (deps: Deps) => (actor: Actor, askId: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(askId), (facts) => deleteWords(facts, actor.personId, deps.clock.now()));

export const deleteNote = (deps: Deps) => (actor: Actor, sessionId: string) =>
  moveAsk(deps, actor.workspaceId, askIdOf(sessionId), (facts) => dropNote(facts, sessionId, actor.personId));

export const earlierAsk =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, about: string): Promise<Outcome<Ask>> => {
    const ask = await deps.store.ask(workspaceId, askIdOf(about));
    if (!ask || ask.erasedAt) return refuse({ code: 'unknownAsk' });
    const took = endedSessions(ask);
    const isPart = took.some(({ mentorId }) => mentorId === personId) || (took.length > 0 && ask.askerId === personId);
    return isPart ? done(ask) : refuse({ code: 'notYours' });
  };
