/** "Forget me": done at once; whoever waited for them is looked after in the same minute. */
import type { Actor, Deps } from './deps';
import { wakeDue } from './wakeDue';

export const forget =
  (deps: Deps) =>
  async ({ workspaceId, personId }: Actor): Promise<void> => {
    await deps.store.forget(workspaceId, personId, deps.clock.now());
    deps.log.info('somebody was forgotten', { workspace: workspaceId });
    await wakeDue(deps);
    deps.wakeCourier();
  };
