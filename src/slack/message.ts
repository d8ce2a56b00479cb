/** One message from its parts, so that its `text` always says what its blocks say. */
import type { ActionsBlock, KnownBlock } from '@slack/types';
import { piecesOf } from '../domain/known';
import { type ButtonSpec, context, escWithin, quoted, section, truncate, truncateMrkdwn } from './blocks';
import type { Rendering } from './rendering';

/** chat.update refuses more than 4,000 characters of text. */
export const TEXT_MAX = 3900;
const QUOTE_MAX = 1200;
const BLOCK_MAX = 2900;

export type Part =
  /** The bot's own sentence; mrkdwn, with everything from people escaped. */
  | { readonly say: string }
  /** People's words, shown so that nothing in them is parsed; `as` is the plain phrase that introduces them. */
  | {
      readonly quote: string;
      readonly as?: string;
      /** A button next to what introduces them. */
      readonly beside?: ButtonSpec | null;
      /** Not one word of it is left out, however long it is. */
      readonly whole?: true;
    }
  /** Small print. */
  | { readonly small: string };

export function message(parts: readonly (Part | null)[], actions: ActionsBlock | null = null): Rendering {
  const present = parts.filter((part): part is Part => part !== null && wordsOf(part) !== '');
  const text = truncateMrkdwn(present.map(asText).join('\n'), TEXT_MAX);
  return { text, blocks: [...present.flatMap(asBlocks), ...(actions && actions.elements.length > 0 ? [actions] : [])] };
}

/** What is left of a message when its time is over: one line, no buttons. */
export const line = (text: string): Rendering => message([{ small: text }]);

const wordsOf = (part: Part): string => ('say' in part ? part.say : 'quote' in part ? part.quote : part.small);

function asText(part: Part): string {
  if (!('quote' in part)) return wordsOf(part);
  return `${part.as ? `${part.as} ` : ''}“${escWithin(part.quote, part.whole ? TEXT_MAX : QUOTE_MAX)}”`;
}

function asBlocks(part: Part): KnownBlock[] {
  if ('say' in part) return [section(part.say)];
  if ('small' in part) return [context(part.small)];
  const pieces = part.whole ? piecesOf(part.quote, BLOCK_MAX) : [truncate(part.quote, QUOTE_MAX)];
  return [...(part.as ? [section(part.as, part.beside)] : []), ...pieces.map(quoted)];
}
