/** "Talk once more", and what the mentor says to it. */

import { findSession } from '../../domain/ask';
import type { Deps } from '../../usecases/deps';
import { askToReopen, declineReopening, reopenSession } from '../../usecases/runSession';
import { buttons, section } from '../blocks';
import { mention } from '../facts';
import { actionIds } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { onTopButton } from './reopen.view';

export const onReopenWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const asked = await askToReopen(deps)(actor, value);
    if (!asked.ok) return { say: words.refused(asked.refusal) };
    const session = findSession(asked.value.ask, value)?.it;
    return session ? { say: words.reopen.waits(mention(session.mentorId)) } : null;
  };

/** Where the minutes were promised elsewhere meanwhile, they can still be given on top. */
export const onReopened =
  (deps: Deps, onTop: boolean) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const opened = await reopenSession(onTop)(deps)(actor, value);
    if (opened.ok) return null;
    if (opened.refusal.code !== 'minutesSpent') return { say: words.refused(opened.refusal) };
    const { onTop: say } = words.reopen;
    return { say, blocks: [section(say), buttons(actionIds.reopenOnTop, onTopButton({ id: value }, words))] };
  };

export const onReopenDeclined =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const declined = await declineReopening(deps)(actor, value);
    return declined.ok ? null : { say: words.refused(declined.refusal) };
  };
