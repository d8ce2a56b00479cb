import type { Fields } from '../json';
import type { Ids } from './ids';

export interface Message {
  readonly ts: string;
  readonly threadTs?: string;
  readonly user: string;
  /** Set on what the app posted. */
  readonly botId?: string;
  readonly ephemeralTo?: string;
  readonly metadata?: Fields;
  text: string;
  blocks: readonly Fields[];
  /** Whether it was ever changed. Slack shows the mark "edited" only when an update had no blocks. */
  edited: boolean;
  editedTs?: string;
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'im' | 'mpim' | 'public' | 'private';
  readonly name: string;
  /** The app's bot user is among them where the app is in. */
  readonly members: string[];
  readonly messages: Message[];
}

export type Draft = Omit<Message, 'ts' | 'edited'>;

export class Conversations {
  readonly list: Conversation[] = [];

  constructor(private readonly ids: Ids) {}

  find(id: string): Conversation | undefined {
    return this.list.find((each) => each.id === id);
  }

  create(kind: Conversation['kind'], name: string, members: readonly string[]): Conversation {
    // Group DMs have ids with C: nobody may tell the kind from the first letter.
    const conversation = {
      id: this.ids.next(kind === 'im' ? 'D' : 'C'),
      kind,
      name,
      members: [...members],
      messages: [],
    };
    this.list.push(conversation);
    return conversation;
  }

  /** The DM or group DM of exactly these people, if there is one. */
  among(kind: 'im' | 'mpim', members: readonly string[]): Conversation | undefined {
    const key = [...new Set(members)].sort().join();
    return this.list.find((each) => each.kind === kind && [...each.members].sort().join() === key);
  }

  directWith(bot: string, person: string): Conversation {
    return this.among('im', [bot, person]) ?? this.create('im', 'directmessage', [bot, person]);
  }

  post(conversation: Conversation, draft: Draft): Message {
    const message: Message = { ...draft, ts: this.ids.ts(), edited: false };
    conversation.messages.push(message);
    return message;
  }

  message(conversation: Conversation, ts: string): Message | undefined {
    return conversation.messages.find((each) => each.ts === ts);
  }

  remove(conversation: Conversation, ts: string): void {
    const index = conversation.messages.findIndex((each) => each.ts === ts);
    if (index >= 0) conversation.messages.splice(index, 1);
  }
}
