/** What a person can read in emulate, with their own token. */
import type { WebClient } from '@slack/web-api';
import type { Json } from './wire';

export interface Found {
  readonly channel: string;
  readonly kind: 'im' | 'mpim';
  readonly inThread: boolean;
  readonly message: Json;
}

/** Newest first, replies included. */
export async function messagesOf(own: WebClient): Promise<Found[]> {
  const found: Found[] = [];
  const { channels = [] } = await own.conversations.list({ types: 'im,mpim' });
  for (const { id: channel = '', is_im } of channels) {
    const kind = is_im ? 'im' : 'mpim';
    const { messages = [] } = await own.conversations.history({ channel, limit: 1000 });
    for (const message of messages) {
      found.push({ channel, kind, inThread: false, message });
      if (!message.reply_count || !message.ts) continue;
      const { messages: thread = [] } = await own.conversations.replies({ channel, ts: message.ts });
      for (const reply of thread.slice(1)) found.push({ channel, kind, inThread: true, message: reply });
    }
  }
  return found.sort((a, b) => (a.message.ts < b.message.ts ? 1 : -1));
}

export const buttonsIn = ({ blocks = [] }: Json): { block_id: string; element: Json }[] =>
  blocks.flatMap((block: Json) =>
    [block.accessory, ...(block.type === 'actions' ? block.elements : [])]
      .filter((element: Json) => element?.type === 'button')
      .map((element: Json) => ({ block_id: block.block_id, element })),
  );
