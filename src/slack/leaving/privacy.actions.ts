/** What somebody can do about what is known about them. */
import type { ModalView } from '@slack/types';
import type { Deps } from '../../usecases/deps';
import { forget } from '../../usecases/forget';
import { deleteThanks } from '../../usecases/lookBack';
import { answerModal } from '../home/answer.view';
import { forgottenHome } from '../home/home.view';
import type { Answer } from '../listen/answer';
import type { Press, Seen } from '../listen/listeners';
import { exportModal, privacyModal } from './privacy.view';

export async function privacyForm({ store }: Deps, { actor, words }: Seen): Promise<ModalView> {
  const known = await store.known(actor.workspaceId, actor.personId);
  const { retentionDays } = await store.policy(actor.workspaceId);
  return privacyModal({ known, retentionDays, words });
}

export const onPrivacy =
  (deps: Deps) =>
  async (seen: Press): Promise<Answer> => ({ open: await privacyForm(deps, seen) });

/** The first page lies on top of what it was asked from; the others take its place. */
export const onExport =
  ({ store }: Deps, how: 'open' | 'update') =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const known = await store.known(actor.workspaceId, actor.personId);
    const view = exportModal(known, Number.parseInt(value, 10) || 0, words);
    return how === 'open' ? { open: view } : { update: view };
  };

export const onForgetMe =
  (deps: Deps) =>
  async ({ actor, words }: Press): Promise<Answer> => {
    await forget(deps)(actor);
    return { update: answerModal(words.leaving.forgotten, words), home: forgottenHome(words) };
  };

export const onDeleteThanks =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => {
    const { actor, value, words } = press;
    const deleted = await deleteThanks(deps)(actor, value);
    if (!deleted.ok) return { say: words.refused(deleted.refusal) };
    return press.form ? { update: await privacyForm(deps, press) } : null;
  };
