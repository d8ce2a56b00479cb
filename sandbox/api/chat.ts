import { checkBlocks } from '../blockkit/blocks';
import { describe } from '../blockkit/check';
import { normaliseBlocks } from '../blockkit/normalise';
import { type Fields, isFields, listOf } from '../json';
import { SlackError } from '../slackError';
import type { Conversation, Message } from '../workspace/conversations';
import type { Call, Methods } from './call';

const longestText = 40_000;
const longestUpdate = 4_000;

/** Text and blocks of a message, or the error Slack would give. */
function content(call: Call, longest: number): { text: string; blocks: readonly unknown[] | undefined } {
  for (const name of ['attachments', 'markdown_text', 'as_user']) {
    if (call.args[name] !== undefined)
      throw new SlackError('invalid_arguments', { detail: `${name} is not for this app` });
  }
  for (const name of ['username', 'icon_url', 'icon_emoji'])
    if (call.args[name]) call.needsScope('chat:write.customize');
  const text = call.text('text') ?? '';
  const blocks = call.json('blocks');
  if (blocks !== undefined && !Array.isArray(blocks)) throw new SlackError('invalid_blocks_format');
  // Slack truncates posts here; nobody wants to find that out in a message that ends in the middle.
  if (text.length > longest) throw new SlackError('msg_too_long');
  const problems = blocks === undefined ? [] : checkBlocks(blocks, 'message');
  if (problems.length > 0) throw SlackError.withMessages('invalid_blocks', problems.map(describe));
  if (text === '' && listOf(blocks).length === 0) throw new SlackError('no_text');
  return { text, blocks };
}

function metadata(call: Call): Fields | undefined {
  const value = call.json('metadata');
  if (value === undefined) return undefined;
  if (!isFields(value) || typeof value.event_type !== 'string' || !isFields(value.event_payload)) {
    throw new SlackError('invalid_metadata_format');
  }
  const isFlat = Object.values(value.event_payload).every((each) => each === null || typeof each !== 'object');
  if (!isFlat) throw new SlackError('invalid_metadata_schema');
  return value;
}

/** Where to post. A person's id means the direct messages between that person and the app. */
function destination(call: Call): Conversation {
  const { workspace } = call;
  const id = call.required('channel');
  const person = workspace.people.get(id);
  if (person?.id === workspace.installation.botUserId || person?.isBot) throw new SlackError('cannot_dm_bot');
  if (person?.deleted) throw new SlackError('user_disabled');
  // Somebody of another organisation can be written to only by an app that shares a channel with them.
  if (person && person.teamId !== workspace.team.id) throw new SlackError('channel_not_found');
  if (person) return workspace.conversations.directWith(workspace.installation.botUserId, person.id);
  const conversation = conversationWithApp(call, id, 'chat:write.public');
  if (conversation.kind === 'im' && othersOf(call, conversation).every((each) => each.deleted)) {
    throw new SlackError('user_disabled');
  }
  return conversation;
}

const othersOf = ({ workspace }: Call, conversation: Conversation) =>
  conversation.members.filter((id) => id !== workspace.installation.botUserId).map((id) => workspace.person(id));

/** A conversation that the app is in. Where it is not, a private one does not even exist for it. */
function conversationWithApp({ workspace }: Call, id: string, unlessScope?: string): Conversation {
  const conversation = workspace.conversations.find(id);
  if (!conversation) throw new SlackError('channel_not_found');
  if (conversation.members.includes(workspace.installation.botUserId)) return conversation;
  if (conversation.kind !== 'public') throw new SlackError('channel_not_found');
  if (unlessScope && workspace.scopes.has(unlessScope)) return conversation;
  throw new SlackError('not_in_channel');
}

function ownMessage(call: Call, refusal: string): { conversation: Conversation; message: Message } {
  const conversation = conversationWithApp(call, call.required('channel'));
  const message = call.workspace.conversations.message(conversation, call.required('ts'));
  if (!message || message.ephemeralTo) throw new SlackError('message_not_found');
  if (message.botId !== call.workspace.installation.botId) throw new SlackError(refusal);
  return { conversation, message };
}

function postMessage(call: Call): Fields {
  const { text, blocks } = content(call, longestText);
  const facts = metadata(call);
  const conversation = destination(call);
  const threadTs = threadOf(call, conversation);
  const message = call.workspace.post(conversation, text, blocks, {
    ...(threadTs && { threadTs }),
    ...(facts && { metadata: facts }),
  });
  return { channel: conversation.id, ts: message.ts, message: call.workspace.messageObject(message) };
}

/** Slack is vague about a thread that does not exist; here it is always a mistake. A reply's ts leads to its parent. */
function threadOf(call: Call, conversation: Conversation): string | undefined {
  const ts = call.text('thread_ts');
  if (ts === undefined) return undefined;
  const parent = call.workspace.conversations.message(conversation, ts);
  if (!parent) throw new SlackError('thread_not_found');
  if (parent.ephemeralTo) throw new SlackError('cannot_reply_to_message');
  return parent.threadTs ?? parent.ts;
}

function update(call: Call): Fields {
  const { conversation, message } = ownMessage(call, 'cant_update_message');
  const hasText = call.text('text') !== undefined;
  const { text, blocks } = content(call, longestUpdate);
  // Text without blocks takes the old blocks away.
  if (blocks !== undefined || hasText) message.blocks = normaliseBlocks(blocks ?? [], call.workspace.ids);
  if (hasText) message.text = text;
  message.edited = true;
  if (blocks === undefined) message.editedTs = call.workspace.ids.ts();
  const { workspace } = call;
  return { channel: conversation.id, ts: message.ts, text: message.text, message: workspace.messageObject(message) };
}

function postEphemeral(call: Call): Fields {
  const { text, blocks } = content(call, longestText);
  const conversation = conversationWithApp(call, call.required('channel'));
  const person = call.required('user');
  if (!conversation.members.includes(person)) throw new SlackError('user_not_in_channel');
  const message = call.workspace.post(conversation, text, blocks, { ephemeralTo: person });
  return { message_ts: message.ts };
}

function remove(call: Call): Fields {
  const { conversation, message } = ownMessage(call, 'cant_delete_message');
  call.workspace.conversations.remove(conversation, message.ts);
  return { channel: conversation.id, ts: message.ts };
}

function getPermalink(call: Call): Fields {
  const conversation = conversationWithApp(call, call.required('channel'));
  const message = call.workspace.conversations.message(conversation, call.required('message_ts'));
  if (!message) throw new SlackError('message_not_found');
  const path = `archives/${conversation.id}/p${message.ts.replace('.', '')}`;
  const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${conversation.id}` : '';
  const permalink = `https://${call.workspace.team.domain}.slack.com/${path}${thread}`;
  return { channel: conversation.id, permalink };
}

export const chatMethods: Methods = {
  'chat.postMessage': { scope: 'chat:write', run: postMessage },
  'chat.update': { scope: 'chat:write', run: update },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
  'chat.delete': { scope: 'chat:write', run: remove },
  'chat.getPermalink': { run: getPermalink },
};
