/** Whether somebody wants to be shown what they still owe at the foot of a confirmation. */
import { edit } from '../domain/notices';
import type { Actor, Deps } from './deps';

export const setLoopLines =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor, askId: string, loopLines: 'stop' | 'goOn'): Promise<void> => {
    const now = deps.clock.now();
    const ask = await deps.store.ask(workspaceId, askId);
    await deps.store.changePerson(workspaceId, personId, { loopLines }, now);
    if (ask?.askerId === personId) await deps.store.enqueue(workspaceId, [edit('status', askId, askId, personId)], now);
    deps.wakeCourier();
  };
