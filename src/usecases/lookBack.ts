/** What people look up again: only those who had the conversation, and only while its texts are kept. */
import { type Ask, endedSessions } from '../domain/ask';
import { done, type Outcome, refuse } from '../domain/refusal';
import { type Actor, askIdOf, type Deps } from './deps';

/** A window of Slack holds 100 blocks; a thank-you is up to ten of them. */
const MOST_ASKS = 15;
const MOST_THANKS = 9;

export const earlierAsks =
  (deps: Deps) =>
  ({ workspaceId, personId }: Actor): Promise<Ask[]> =>
    deps.store.earlier(workspaceId, personId, MOST_ASKS);

export const thanksReceived =
  (deps: Deps) =>
  ({ workspaceId, personId }: Actor): Promise<Ask[]> =>
    deps.store.thanksTo(workspaceId, personId, MOST_THANKS);

export const earlierAsk =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, about: string): Promise<Outcome<Ask>> => {
    const ask = await deps.store.ask(workspaceId, askIdOf(about));
    if (!ask || ask.erasedAt) return refuse({ code: 'unknownAsk' });
    const took = endedSessions(ask);
    const isPart = took.some(({ mentorId }) => mentorId === personId) || (took.length > 0 && ask.askerId === personId);
    return isPart ? done(ask) : refuse({ code: 'notYours' });
  };
