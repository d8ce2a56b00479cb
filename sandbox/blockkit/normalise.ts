import { type Fields, fieldsOf, isFields, listOf } from '../json';
import type { Ids } from '../workspace/ids';

/** Blocks as Slack stores and sends them back: with ids for whatever had none, and the defaults of texts spelled out. */
export function normaliseBlocks(blocks: unknown, ids: Ids): Fields[] {
  return listOf(blocks).map((value) => {
    const block = fieldsOf(value);
    const blockId = block.type === 'markdown' ? undefined : block.block_id;
    return {
      ...withDefaults(block),
      block_id: blockId ?? ids.next('b'),
      ...(isFields(block.accessory) && { accessory: withActionId(block.accessory, ids) }),
      ...(isFields(block.element) && { element: withActionId(block.element, ids) }),
      ...(block.type === 'actions' && { elements: listOf(block.elements).map((each) => withActionId(each, ids)) }),
    };
  });
}

function withActionId(element: unknown, ids: Ids): Fields {
  const known = withDefaults(fieldsOf(element));
  return known.type === 'image' ? known : { ...known, action_id: known.action_id ?? ids.next('a') };
}

function withDefaults(value: Fields): Fields {
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => {
    if (Array.isArray(inner)) return [name, inner.map((each) => (isFields(each) ? withDefaults(each) : each))];
    return [name, isFields(inner) ? withDefaults(inner) : inner];
  });
  const copy = Object.fromEntries(entries);
  if (copy.type === 'plain_text') return { ...copy, emoji: copy.emoji ?? true };
  if (copy.type === 'mrkdwn') return { ...copy, verbatim: copy.verbatim ?? false };
  return copy;
}
