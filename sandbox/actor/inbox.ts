import { copyOf, type Fields } from '../json';
import { mentionsIn, renderMrkdwn } from '../read/mrkdwn';
import { pressablesOf } from '../read/pressables';
import type { Reader } from '../read/reader';
import { linesOfBlock, mentionsOf } from '../read/words';
import type { Conversation, Message } from '../workspace/conversations';
import type { Person } from '../workspace/people';
import type { Workspace } from '../workspace/workspace';
import { readerFor } from './world';

/** A message as one person sees it, at the moment of looking. */
export interface SeenMessage {
  readonly channel: string;
  readonly kind: Conversation['kind'];
  readonly ts: string;
  readonly threadTs?: string;
  /** Who wrote it, by name. */
  readonly from: string;
  /** The top-level text, rendered: notifications and screen readers have only this. */
  readonly text: string;
  /** The same as it was sent. */
  readonly rawText: string;
  readonly blocks: readonly Fields[];
  readonly edited: boolean;
  readonly ephemeral: boolean;
  /** Labels of buttons and entries of menus. */
  readonly buttons: readonly string[];
  /** Everything one reads in it, without the labels of buttons. */
  readonly words: string;
  /** Whom it calls: ids, `channel`, `here`, `everyone`. */
  readonly mentions: readonly string[];
}

export function seenBy(
  workspace: Workspace,
  person: Person,
  conversation: Conversation,
  message: Message,
): SeenMessage {
  const reader = readerFor(workspace, person);
  return {
    channel: conversation.id,
    kind: conversation.kind,
    ts: message.ts,
    ...(message.threadTs && { threadTs: message.threadTs }),
    from: workspace.nameOf(message.user),
    text: renderMrkdwn(message.text, reader),
    rawText: message.text,
    blocks: copyOf(message.blocks),
    edited: message.edited,
    ephemeral: message.ephemeralTo !== undefined,
    buttons: pressablesOf(message.blocks, reader).map((each) => each.label),
    words: wordsOf(message, reader),
    mentions: [...new Set([...mentionsIn(message.text), ...mentionsOf(message.blocks)])],
  };
}

export function wordsOf(message: Pick<Message, 'text' | 'blocks'>, reader: Reader): string {
  if (message.blocks.length === 0) return renderMrkdwn(message.text, reader);
  return message.blocks.flatMap((block) => linesOfBlock(block, reader)).join('\n');
}

const canSee = (person: Person, message: Message): boolean =>
  message.ephemeralTo === undefined || message.ephemeralTo === person.id;

/** Direct messages and group DMs with the app, and whatever was shown to this person alone, oldest first. */
export function inboxOf(workspace: Workspace, person: Person): SeenMessage[] {
  const { botUserId } = workspace.installation;
  const withApp = (conversation: Conversation): boolean =>
    (conversation.kind === 'im' || conversation.kind === 'mpim') &&
    conversation.members.includes(person.id) &&
    conversation.members.includes(botUserId);
  return workspace.conversations.list
    .flatMap((conversation) =>
      conversation.messages
        .filter((message) => (withApp(conversation) ? canSee(person, message) : message.ephemeralTo === person.id))
        .map((message) => ({ conversation, message })),
    )
    .sort((left, right) => left.message.ts.localeCompare(right.message.ts))
    .map(({ conversation, message }) => seenBy(workspace, person, conversation, message));
}

export function messagesIn(workspace: Workspace, person: Person, conversation: Conversation): SeenMessage[] {
  return conversation.messages
    .filter((message) => canSee(person, message))
    .map((message) => seenBy(workspace, person, conversation, message));
}
