/** The app was removed from a workspace: nothing is sent to it any more, and its data has a last day. */
import { addDays } from '../domain/duration';
import type { Deps, Workspace } from './deps';

/** `of`: the team or organisation that Slack names; what we do not know cannot be left. */
export const uninstall =
  ({ store, clock, log }: Deps) =>
  async (of: Pick<Workspace, 'teamId' | 'enterpriseId'>): Promise<void> => {
    const workspaces = await store.workspaces();
    const left = workspaces.find(({ teamId, enterpriseId }) =>
      teamId ? teamId === of.teamId : enterpriseId !== null && enterpriseId === of.enterpriseId,
    );
    if (!left) return log.warn('uninstalled, but not known', { team: of.teamId });
    const now = clock.now();
    const { uninstalledDays } = await store.policy(left.id);
    await store.uninstall(left.id, now, addDays(now, uninstalledDays));
    log.info('uninstalled', { workspace: left.id });
  };
