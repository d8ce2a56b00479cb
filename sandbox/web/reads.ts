import type { Conversation } from '../workspace/conversations';
import { canSee } from './seen';

/** Up to where everybody has read. */
export class Reads {
  private readonly upTo = new Map<string, string>();

  mark(person: string, conversation: Conversation): void {
    this.upTo.set(key(person, conversation), conversation.messages.at(-1)?.ts ?? '0');
  }

  unread(person: string, conversation: Conversation): number {
    const from = this.upTo.get(key(person, conversation)) ?? '0';
    const isNew = ({ ts, user }: Conversation['messages'][number]): boolean => ts > from && user !== person;
    return conversation.messages.filter((each) => isNew(each) && canSee(person, each)).length;
  }

  get entries(): [string, string][] {
    return [...this.upTo];
  }

  restore(entries: readonly (readonly [string, string])[]): void {
    for (const [where, ts] of entries) this.upTo.set(where, ts);
  }
}

const key = (person: string, { id }: Conversation): string => `${person} ${id}`;
