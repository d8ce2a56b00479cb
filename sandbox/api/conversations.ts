import type { Fields } from '../json';
import { SlackError } from '../slackError';
import type { Conversation } from '../workspace/conversations';
import type { Person } from '../workspace/people';
import type { Call, Methods } from './call';

function open(call: Call): Fields {
  const { conversations, installation } = call.workspace;
  const ids = (call.text('users') ?? '').split(',').flatMap((each) => each.trim() || []);
  if (ids.length === 0) return resume(call);
  call.needsScope(ids.length === 1 ? 'im:write' : 'mpim:write');
  // Slack adds the app itself; whoever names it has misunderstood.
  if (ids.includes(installation.botUserId)) throw new SlackError('cannot_dm_bot');
  const people = [...new Set(ids)].map((id) => personToOpenWith(call, id));
  if (people.length > 8) throw new SlackError('too_many_users');
  const members = [installation.botUserId, ...people.map((each) => each.id)];
  const kind = people.length === 1 ? 'im' : 'mpim';
  const known = conversations.among(kind, members);
  if (known) return answer(call, known, true);
  if (call.flag('prevent_creation')) throw new SlackError('channel_not_found');
  const name = kind === 'im' ? 'directmessage' : `mpdm-${people.map((each) => each.name.toLowerCase()).join('--')}-1`;
  return answer(call, conversations.create(kind, name, members), false);
}

function personToOpenWith({ workspace }: Call, id: string): Person {
  const person = workspace.people.get(id);
  if (!person) throw new SlackError('user_not_found');
  if (person.deleted) throw new SlackError('user_disabled');
  if (person.isBot) throw new SlackError('cannot_dm_bot');
  if (person.teamId !== workspace.team.id) throw new SlackError('invalid_user_combination');
  return person;
}

function resume(call: Call): Fields {
  const id = call.text('channel');
  if (!id) throw new SlackError('users_list_not_supplied');
  const known = call.workspace.conversations.find(id);
  if (!known?.members.includes(call.workspace.installation.botUserId)) throw new SlackError('channel_not_found');
  if (known.kind !== 'im' && known.kind !== 'mpim') throw new SlackError('method_not_supported_for_channel_type');
  call.needsScope(known.kind === 'im' ? 'im:write' : 'mpim:write');
  return answer(call, known, true);
}

function answer(call: Call, conversation: Conversation, wasOpen: boolean): Fields {
  const full = call.flag('return_im')
    ? {
        name: conversation.name,
        is_im: conversation.kind === 'im',
        is_mpim: conversation.kind === 'mpim',
        is_open: true,
      }
    : {};
  return { ...(wasOpen && { no_op: true, already_open: true }), channel: { id: conversation.id, ...full } };
}

export const conversationMethods: Methods = { 'conversations.open': { run: open } };
