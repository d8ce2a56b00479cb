import { fieldsOf, isFields, listOf } from '../json';
import { checkBlocks } from './blocks';
import { boolean, object, oneOf, optional, type Problem, required, string, text } from './check';

const shared = {
  type: required(oneOf('modal', 'home')),
  private_metadata: optional(string(3000)),
  callback_id: optional(string(255)),
  external_id: optional(string(255)),
};

const modal = object({
  ...shared,
  title: required(text('plain', 24)),
  submit: optional(text('plain', 24)),
  close: optional(text('plain', 24)),
  clear_on_close: optional(boolean),
  notify_on_close: optional(boolean),
  submit_disabled: optional(boolean),
});

const home = object(shared);

export const largestView = 250_000;

export const isTooLarge = (view: unknown): boolean => Buffer.byteLength(JSON.stringify(view) ?? '') > largestView;

/** Everything Slack would say about a view. */
export function checkView(view: unknown, expected: 'modal' | 'home'): Problem[] {
  if (!isFields(view)) return [{ pointer: '/view', reason: 'must provide an object' }];
  const problems: Problem[] = [];
  (expected === 'modal' ? modal : home)(view, '/view', problems);
  if (typeof view.type === 'string' && view.type !== expected) {
    problems.push({ pointer: '/view/type', reason: `must be ${expected}` });
  }
  if (expected === 'home') {
    for (const name of ['title', 'submit', 'close']) {
      if (name in view) problems.push({ pointer: `/view/${name}`, reason: 'not allowed in a view of type home' });
    }
  }
  if (!('blocks' in view)) problems.push({ pointer: '/view', reason: 'missing required field: blocks' });
  else problems.push(...checkBlocks(view.blocks, expected, '/view/blocks'));
  const hasInput = listOf(view.blocks).some((block) => fieldsOf(block).type === 'input');
  if (expected === 'modal' && hasInput && !isFields(view.submit)) {
    problems.push({ pointer: '/view', reason: 'submit is required when an input block is within blocks' });
  }
  return problems;
}
