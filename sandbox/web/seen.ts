/** What one person sees, from what the workspace knows. */

import { readerFor } from '../actor/world';
import { wordsOfText } from '../read/words';
import type { Sandbox } from '../sandbox';
import type { Conversation, Message } from '../workspace/conversations';
import { elementsOf, keyOf, slotOf } from '../workspace/formState';
import type { View } from '../workspace/views';
import type { Reads } from './reads';
import type { OpenConversation, Seen, ShownConversation, ShownMessage, ShownView } from './shapes';

export function seenBy(slack: Sandbox, reads: Reads, as: string, openId: string): Seen {
  const { workspace } = slack;
  const { botUserId } = workspace.installation;
  const mine = workspace.conversations.list.filter((each) => each.members.includes(as));
  const withApp = mine.find((each) => isWithApp(each, botUserId));
  const open = openId === 'app' ? withApp : mine.find((each) => each.id === openId);
  const unread = (each: Conversation): number => reads.unread(as, each);
  return {
    as,
    conversations: mine
      .filter((each) => each !== withApp)
      .map(
        (each): ShownConversation => ({
          id: each.id,
          kind: each.kind,
          name: nameFor(slack, as, each),
          unread: unread(each),
        }),
      ),
    appUnread: withApp ? unread(withApp) : 0,
    open: open ? opened(slack, as, open) : null,
    home: viewFor(slack, as, workspace.views.home(as)),
    form: viewFor(slack, as, workspace.views.top(as)),
  };
}

export const isWithApp = (conversation: Conversation, bot: string): boolean =>
  conversation.kind === 'im' && conversation.members.includes(bot);

export const canSee = (as: string, message: Message): boolean =>
  message.ephemeralTo === undefined || message.ephemeralTo === as;

/** Direct messages are called after the other people in them. */
function nameFor({ workspace }: Sandbox, as: string, { kind, name, members }: Conversation): string {
  if (kind === 'public' || kind === 'private') return name;
  const { botUserId } = workspace.installation;
  const others = members.filter((each) => each !== as && each !== botUserId);
  return others.map((each) => workspace.nameOf(each)).join(', ') || 'You';
}

function opened(slack: Sandbox, as: string, conversation: Conversation): OpenConversation {
  const { botUserId } = slack.workspace.installation;
  return {
    id: conversation.id,
    kind: conversation.kind,
    name: nameFor(slack, as, conversation),
    members: conversation.members,
    readOnly: isWithApp(conversation, botUserId),
    messages: conversation.messages.filter((each) => canSee(as, each)).map(shown),
  };
}

const shown = (message: Message): ShownMessage => ({
  ts: message.ts,
  ...(message.threadTs && { threadTs: message.threadTs }),
  user: message.user,
  text: message.text,
  blocks: message.blocks,
  edited: message.edited,
  ephemeral: message.ephemeralTo !== undefined,
  fromApp: message.botId !== undefined,
});

function viewFor(slack: Sandbox, as: string, view: View | undefined): ShownView | null {
  if (!view) return null;
  const reader = readerFor(slack.workspace, slack.workspace.person(as));
  const { title, submit, close } = view.spec;
  return {
    id: view.id,
    hash: view.hash,
    title: wordsOfText(title, reader),
    submit: wordsOfText(submit, reader),
    close: wordsOfText(close, reader) || 'Cancel',
    depth: slack.workspace.views.stackOf(as).length,
    blocks: view.blocks,
    values: Object.fromEntries(
      elementsOf(view.blocks).flatMap((place) => {
        const slot = slotOf(place.element);
        return slot ? [[keyOf(place), view.values.get(keyOf(place))?.[slot] ?? null]] : [];
      }),
    ),
    errors: view.errors,
  };
}
