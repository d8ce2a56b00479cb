/** The invitation a colleague gets once, and the form that sends it. */
import type { ModalView } from '@slack/types';
import type { Invitation, NoticeFacts } from '../../domain/shown';
import { buttons, modal } from '../blocks';
import { blockOf, isEdit, mention, topicsIn } from '../facts';
import { actionIds, fields, viewIds } from '../ids';
import { peopleInput } from '../inputs';
import { line, message } from '../message';
import { fewerNudges } from '../person/fewer.view';
import type { Render } from '../rendering';
import type { Words } from '../words';

export const invitationMessage: Render = (facts, words) => {
  const { invitation, notice, policy } = facts;
  const person = notice.to === null ? undefined : facts.people.get(notice.to);
  if (!invitation) return null;
  if (invitation.answer === 'declined') return isEdit(facts) ? line(words.invite.declined) : null;
  if (invitation.answer === 'joined' || person?.joinedAt) return isEdit(facts) ? line(words.invite.joined) : null;
  return message(
    [
      { say: leadOf(invitation, facts, words) },
      { say: words.invite.what },
      { say: words.invite.cost(policy.defaultMinutes) },
      { small: words.invite.once },
    ],
    buttons(
      blockOf(facts),
      { text: words.invite.join, action: actionIds.joinInvited, value: invitation.personId, style: 'primary' },
      { text: words.invite.decline, action: actionIds.declineInvited, value: invitation.personId },
      fewerNudges(words),
    ),
  );
};

/** Somebody who thinks of a topic says so; what was asked about it is not told. */
function leadOf({ inviterId, topicId }: Invitation, facts: NoticeFacts, words: Words): string {
  const [topic] = topicId ? topicsIn(facts, [topicId]) : [];
  return topic ? words.invite.leadTopic(mention(inviterId), topic) : words.invite.lead(mention(inviterId));
}

export function inviteModal({ meta, most, words }: { meta: string; most: number; words: Words }): ModalView {
  return modal({
    callback: viewIds.invite,
    title: words.invite.title,
    submit: words.invite.submit,
    close: words.cancel,
    meta,
    blocks: [
      peopleInput({
        field: fields.people,
        label: words.invite.people,
        hint: words.invite.peopleHint(most),
        most,
        placeholder: words.invite.placeholder,
      }),
    ],
  });
}
