import { checkBlocks } from '../blockkit/blocks';
import { describe } from '../blockkit/check';
import { normaliseBlocks } from '../blockkit/normalise';
import { type Fields, listOf, stringOf } from '../json';
import type { Conversation, Message } from '../workspace/conversations';
import type { ResponseUrl } from '../workspace/responseUrls';
import type { Workspace } from '../workspace/workspace';

export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

const refuse = (status: number, error: string, messages: readonly string[] = []): HttpAnswer => ({
  status,
  body: { ok: false, error, ...(messages.length > 0 && { response_metadata: { messages } }) },
});

/** A post to a response_url. It needs no token: whoever has the address may use it. */
export function answerThroughUrl(workspace: Workspace, id: string, args: Fields): HttpAnswer {
  const url = workspace.responseUrls.use(id);
  if (typeof url === 'string') return refuse(404, url);
  const conversation = workspace.conversations.find(url.channel);
  if (!conversation) return refuse(404, 'channel_not_found');
  const original = url.messageTs ? workspace.conversations.message(conversation, url.messageTs) : undefined;
  if (args.delete_original === true) {
    if (!original) return refuse(404, 'message_not_found');
    workspace.conversations.remove(conversation, original.ts);
    return { status: 200, body: 'ok' };
  }
  const problems = args.blocks === undefined ? [] : checkBlocks(args.blocks, 'message');
  if (problems.length > 0) return refuse(400, 'invalid_blocks', problems.map(describe));
  if (stringOf(args.text) === '' && listOf(args.blocks).length === 0) return refuse(400, 'no_text');
  if (stringOf(args.text).length > 40_000) return refuse(400, 'msg_too_long');
  if (args.replace_original === true && original) replace(workspace, original, args);
  else post(workspace, conversation, url, args);
  return { status: 200, body: 'ok' };
}

function replace(workspace: Workspace, original: Message, args: Fields): void {
  original.text = stringOf(args.text);
  original.blocks = normaliseBlocks(args.blocks, workspace.ids);
  original.edited = true;
}

/** For the one person alone, unless the app says in_channel. */
function post(workspace: Workspace, conversation: Conversation, url: ResponseUrl, args: Fields): void {
  const threadTs = stringOf(args.thread_ts);
  const isForAll = args.response_type === 'in_channel';
  const message = workspace.post(conversation, stringOf(args.text), args.blocks, {
    ...(threadTs && { threadTs }),
    ...(!isForAll && { ephemeralTo: url.person }),
  });
  if (!isForAll) url.ephemerals.push(message);
}
