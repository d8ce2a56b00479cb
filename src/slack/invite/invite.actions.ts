/** Inviting colleagues to offer what they know. */
import type { ModalView } from '@slack/types';
import type { Deps } from '../../usecases/deps';
import { declineInvitation, inviteColleagues } from '../../usecases/inviteColleagues';
import { chosenPeople } from '../fields';
import { answerModal } from '../home/answer.view';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, Seen, SubmitAnswer, Submitted } from '../listen/listeners';
import { inviteModal } from './invite.view';

export async function inviteForm(deps: Deps, { actor, words }: Seen, most?: number): Promise<ModalView> {
  const policy = await deps.store.policy(actor.workspaceId);
  return inviteModal({ meta: '', most: most ?? policy.invitationsAtOnce, words });
}

export const onInvite =
  (deps: Deps, most?: number) =>
  async (press: Press): Promise<Answer> => ({ open: await inviteForm(deps, press, most) });

/** Bots, guests and people who left are refused by name, at the field; then nobody is invited yet. */
export const onInviteSubmitted =
  (deps: Deps) =>
  async ({ actor, values, words }: Submitted): Promise<SubmitAnswer> => {
    const picked = chosenPeople(values, fields.people);
    const { invitationsAtOnce } = await deps.store.policy(actor.workspaceId);
    if (picked.length === 0) return { errors: { [fields.people]: words.form.choose } };
    if (picked.length > invitationsAtOnce)
      return { errors: { [fields.people]: words.invite.tooMany(invitationsAtOnce) } };
    const invited = await inviteColleagues(deps)(actor, picked);
    if (!invited.ok) return { errors: { [fields.people]: words.invite.cannot(invited.unfit) } };
    return { show: answerModal(words.invite.done(invited.results), words) };
  };

export const onInvitationDeclined =
  (deps: Deps) =>
  async ({ actor, words }: Press): Promise<Answer> => {
    const answered = await declineInvitation(deps)(actor);
    return answered ? null : { say: words.invite.answeredBefore };
  };
