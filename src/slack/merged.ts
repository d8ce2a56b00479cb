/** One message of several: a line that says so, then each part with its own words and buttons. */
import type { KnownBlock } from '@slack/types';
import { divider, section, truncateMrkdwn } from './blocks';
import { TEXT_MAX } from './message';
import type { Rendering } from './rendering';
import type { Words } from './words';

/** Slack takes 50 blocks; one is the line in front. */
const BLOCKS_MAX = 49;

/** How many of `parts`, from the first on, fit into one message as they are; at least one. */
export function fitting(parts: readonly Rendering[], words: Words): number {
  let blocks = 0;
  let length = words.quiet.together(parts.length).length;
  let count = 0;
  for (const { text, blocks: own } of parts) {
    blocks += own.length + 1;
    length += text.length + 2;
    if (count > 0 && (blocks > BLOCKS_MAX || length > TEXT_MAX)) break;
    count += 1;
  }
  return count;
}

export function together(parts: readonly Rendering[], words: Words): Rendering {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const lead = words.quiet.together(parts.length);
  const blocks: KnownBlock[] = [section(lead), ...parts.flatMap((part) => [divider, ...part.blocks])];
  return {
    text: truncateMrkdwn([lead, ...parts.map(({ text }) => text)].join('\n\n'), TEXT_MAX),
    blocks: blocks.slice(0, BLOCKS_MAX + 1),
  };
}
