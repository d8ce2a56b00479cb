/** The workspace removes the app. Slack says so twice, in any order: the token is dead, and the app is gone. */
import type { Deps } from '../../usecases/deps';
import { uninstall } from '../../usecases/uninstall';
import type { OfEvent } from '../listen/listeners';
import { revokedEvent } from '../listen/payloads';

export const onUninstalled =
  (deps: Deps) =>
  async ({ of, forgetInstallation }: OfEvent): Promise<void> => {
    await uninstall(deps)(of);
    forgetInstallation();
  };

/** Tokens of single people may be revoked as well; only our own, the bot's, means that we are gone. */
export const onTokensRevoked =
  (deps: Deps) =>
  async (event: OfEvent, payload: unknown): Promise<void> => {
    const revoked = revokedEvent.safeParse(payload);
    if (revoked.success && revoked.data.tokens.bot.length > 0) await onUninstalled(deps)(event);
  };
