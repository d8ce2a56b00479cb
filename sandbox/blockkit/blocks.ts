import { fieldsOf, isFields, listOf } from '../json';
import { all, boolean, type Check, list, object, optional, type Problem, required, string, text } from './check';
import { element, type Surface } from './elements';
import { id } from './options';
import { richText } from './richText';

const textOrFields: Check = (value, pointer, problems) => {
  const { text: words, fields } = fieldsOf(value);
  if (words === undefined && fields === undefined) {
    problems.push({ pointer, reason: 'missing required field: text or fields' });
  }
};

const contextElement =
  (surface: Surface): Check =>
  (value, pointer, problems) => {
    const isImage = isFields(value) && value.type === 'image';
    (isImage ? element('context', surface) : text('any', 3000))(value, pointer, problems);
  };

function blockRules(surface: Surface): ReadonlyMap<string, Check> {
  const image = object({
    alt_text: required(string(2000, 1)),
    image_url: required(string(3000, 1)),
    title: optional(text('plain', 2000)),
  });
  const section = object({
    text: optional(text('any', 3000)),
    fields: optional(list(text('any', 2000), { max: 10 })),
    accessory: optional(element('section', surface)),
    expand: optional(boolean),
  });
  const input = object({
    label: required(text('plain', 2000)),
    hint: optional(text('plain', 2000)),
    element: required(element('input', surface)),
    optional: optional(boolean),
    dispatch_action: optional(boolean),
  });
  const rules: [string, Check][] = [
    ['section', all(section, textOrFields)],
    ['divider', object({})],
    ['header', object({ text: required(text('plain', 150)) })],
    ['context', object({ elements: required(list(contextElement(surface), { max: 10 })) })],
    ['actions', object({ elements: required(list(element('actions', surface), { max: 25 })) })],
    ['input', input],
    ['image', image],
    ['rich_text', richText],
  ];
  if (surface === 'message') rules.push(['markdown', object({ text: required(string(12_000, 1)) })]);
  return new Map(rules);
}

/** Everything Slack would say about a list of blocks on a surface. */
export function checkBlocks(blocks: unknown, surface: Surface, pointer = '/blocks'): Problem[] {
  const problems: Problem[] = [];
  const rules = blockRules(surface);
  const block: Check = (value, at, found) => {
    const known = isFields(value) ? rules.get(String(value.type)) : undefined;
    if (!known) {
      found.push({ pointer: at, reason: `unsupported type: ${isFields(value) ? String(value.type) : typeof value}` });
      return;
    }
    object({ block_id: id })(value, at, found);
    known(value, at, found);
  };
  list(block, { min: 0, max: surface === 'message' ? 50 : 100 })(blocks, pointer, problems);
  checkIdsAreUnique(blocks, pointer, problems);
  checkOneFocus(blocks, pointer, problems);
  return problems;
}

/** A block_id is unique on its surface, an action_id in its block. */
function checkIdsAreUnique(blocks: unknown, pointer: string, problems: Problem[]): void {
  const blockIds = new Set<string>();
  for (const [index, value] of listOf(blocks).entries()) {
    const block = fieldsOf(value);
    if (typeof block.block_id === 'string') {
      if (blockIds.has(block.block_id)) {
        problems.push({
          pointer: `${pointer}/${index}/block_id`,
          reason: `block_id already exists: ${block.block_id}`,
        });
      }
      blockIds.add(block.block_id);
    }
    const actionIds = new Set<string>();
    for (const [place, each] of listOf(block.elements).entries()) {
      const actionId = fieldsOf(each).action_id;
      if (typeof actionId !== 'string') continue;
      if (actionIds.has(actionId)) {
        const at = `${pointer}/${index}/elements/${place}/action_id`;
        problems.push({ pointer: at, reason: `action_id already exists in this block: ${actionId}` });
      }
      actionIds.add(actionId);
    }
  }
}

function checkOneFocus(blocks: unknown, pointer: string, problems: Problem[]): void {
  const elements = listOf(blocks).flatMap((each) => {
    const block = fieldsOf(each);
    return [block.element, block.accessory, ...listOf(block.elements)];
  });
  if (elements.filter((each) => fieldsOf(each).focus_on_load === true).length > 1) {
    problems.push({ pointer, reason: 'only one element can have focus_on_load' });
  }
}
