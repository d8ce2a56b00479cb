/** What a view makes of facts: the contract between the courier's `deliver` and the views. */
import type { KnownBlock } from '@slack/types';
import type { NoticeFacts } from '../domain/shown';
import type { Words } from './words';

/** `text` alone says all that the blocks say: screen readers and notifications have only that. */
export interface Rendering {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** null: the state no longer wants this message; it is not sent. */
export type Render = (facts: NoticeFacts, words: Words, now: Date) => Rendering | null;
