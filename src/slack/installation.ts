/** The one workspace that the bot token belongs to, as Slack says; known from the first answer of auth.test on. */
import type { Policy } from '../domain/policy';
import { faultFields } from '../lib/log';
import type { Deps, Workspace } from '../usecases/deps';
import type { Clients } from './clients';

export interface Installation {
  readonly workspace: Workspace;
  readonly botUserId: string;
  readonly botId: string;
  /** What the token may do; null where Slack did not say. */
  readonly scopes: readonly string[] | null;
}

export interface InstallationSource {
  /** Asks Slack when it is not known yet; null while Slack does not answer or refuses the token. */
  current(): Promise<Installation | null>;
  readonly known: Installation | null;
  /** It was removed: Slack is asked again who we are. */
  forget(): void;
}

export function createInstallation(
  deps: Pick<Deps, 'store' | 'clock' | 'log'> & {
    readonly clients: Clients;
    /** Settings that hold until the workspace sets them itself. */
    readonly first?: Partial<Policy>;
  },
): InstallationSource {
  let known: Installation | null = null;
  let asking: Promise<Installation | null> | null = null;

  async function ask(): Promise<Installation | null> {
    try {
      const self = await deps.clients.reader.auth.test();
      const workspace = await deps.store.openWorkspace(
        {
          enterpriseId: self.is_enterprise_install ? (self.enterprise_id ?? null) : null,
          teamId: self.is_enterprise_install ? null : (self.team_id ?? null),
          name: self.team ?? '',
        },
        deps.clock.now(),
        deps.first,
      );
      const scopes = self.response_metadata?.scopes ?? null;
      known = { workspace, botUserId: self.user_id ?? '', botId: self.bot_id ?? '', scopes };
      deps.log.info('installation known', { workspace: workspace.id });
      return known;
    } catch (fault) {
      deps.log.error('installation not known', faultFields(fault));
      return null;
    } finally {
      asking = null;
    }
  }

  return {
    current: async () => {
      if (known) return known;
      asking ??= ask();
      return asking;
    },
    forget() {
      known = null;
    },
    get known() {
      return known;
    },
  };
}
