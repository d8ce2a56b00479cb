import { checkBlocks } from '../../sandbox/blockkit/blocks';
import { describe as say } from '../../sandbox/blockkit/check';
import type { Surface } from '../../sandbox/blockkit/elements';
import { checkView } from '../../sandbox/blockkit/view';

const long = (length: number): string => 'x'.repeat(length);
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const option = (text = 'One', value = 'one') => ({ text: plain(text), value });
const section = (more: object = {}) => ({ type: 'section', text: mrkdwn('Words'), ...more });
const button = (more: object = {}) => ({ type: 'button', text: plain('Press'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const input = (element: object, more: object = {}) => ({ type: 'input', label: plain('Label'), element, ...more });
const text = (more: object = {}) => ({ type: 'plain_text_input', ...more });
const select = (more: object = {}) => ({ type: 'static_select', options: [option()], ...more });
const confirm = (more: object) => ({
  title: plain('Sure?'),
  text: plain('Sure?'),
  confirm: plain('Yes'),
  deny: plain('No'),
  ...more,
});
const modal = (more: object = {}) => ({ type: 'modal', title: plain('Title'), blocks: [], ...more });

const problems = (blocks: unknown, surface: Surface = 'message'): string[] => checkBlocks(blocks, surface).map(say);

describe('limits of blocks', () => {
  const limits: [string, number, (size: number) => object, Surface?][] = [
    ['section text', 3000, (size) => section({ text: mrkdwn(long(size)) })],
    ['fields', 10, (size) => section({ fields: many(size, () => mrkdwn('field')) })],
    ['field text', 2000, (size) => section({ fields: [mrkdwn(long(size))] })],
    ['header', 150, (size) => ({ type: 'header', text: plain(long(size)) })],
    ['context elements', 10, (size) => ({ type: 'context', elements: many(size, () => mrkdwn('note')) })],
    ['actions elements', 25, (size) => actions(...many(size, () => button()))],
    ['block_id', 255, (size) => section({ block_id: long(size) })],
    ['action_id', 255, (size) => actions(button({ action_id: long(size) }))],
    ['button text', 75, (size) => actions(button({ text: plain(long(size)) }))],
    ['button value', 2000, (size) => actions(button({ value: long(size) }))],
    ['button url', 3000, (size) => actions(button({ url: long(size) }))],
    ['accessibility label', 75, (size) => actions(button({ accessibility_label: long(size) }))],
    ['option text', 75, (size) => actions(select({ options: [option(long(size))] }))],
    ['option value', 150, (size) => actions(select({ options: [option('One', long(size))] }))],
    ['options of a select', 100, (size) => actions(select({ options: many(size, (n) => option(`${n}`)) }))],
    ['options of an overflow', 5, (size) => actions({ type: 'overflow', options: many(size, () => option()) })],
    ['checkboxes', 10, (size) => actions({ type: 'checkboxes', options: many(size, () => option()) })],
    ['radio buttons', 10, (size) => actions({ type: 'radio_buttons', options: many(size, () => option()) })],
    ['placeholder', 150, (size) => actions(select({ placeholder: plain(long(size)) }))],
    ['confirm title', 100, (size) => actions(button({ confirm: confirm({ title: plain(long(size)) }) }))],
    ['confirm text', 300, (size) => actions(button({ confirm: confirm({ text: mrkdwn(long(size)) }) }))],
    ['confirm button', 30, (size) => actions(button({ confirm: confirm({ confirm: plain(long(size)) }) }))],
    ['image alt text', 2000, (size) => ({ type: 'image', image_url: 'https://a.b/c.png', alt_text: long(size) })],
    ['input label', 2000, (size) => input(text(), { label: plain(long(size)) }), 'modal'],
    ['input hint', 2000, (size) => input(text(), { hint: plain(long(size)) }), 'modal'],
    ['initial value', 3000, (size) => input(text({ initial_value: long(size) })), 'modal'],
    ['max_length', 3000, (size) => input(text({ max_length: size })), 'modal'],
    [
      'initial value under max_length',
      20,
      (size) => input(text({ max_length: 20, initial_value: long(size) })),
      'modal',
    ],
    ['markdown', 12_000, (size) => ({ type: 'markdown', text: long(size) })],
  ];

  it.each(limits)('%s: %i and not one more', (_, limit, make, surface = 'message') => {
    expect(problems([make(limit)], surface)).toEqual([]);
    expect(problems([make(limit + 1)], surface)).not.toEqual([]);
  });

  it('takes 50 blocks in a message, 100 in a view', () => {
    expect(problems(many(50, () => section()))).toEqual([]);
    expect(problems(many(51, () => section()))).toEqual([
      '[ERROR] no more than 50 items allowed [json-pointer:/blocks]',
    ]);
    expect(
      problems(
        many(100, () => section()),
        'home',
      ),
    ).toEqual([]);
    expect(
      problems(
        many(101, () => section()),
        'modal',
      ),
    ).toHaveLength(1);
  });
});

describe('blocks that Slack refuses', () => {
  const wrong: [string, object, RegExp, Surface?][] = [
    ['an empty text', section({ text: mrkdwn('') }), /more than 0 characters.*\/blocks\/0\/text\/text/],
    ['a section without text', { type: 'section' }, /text or fields/],
    ['mrkdwn on a button', actions(button({ text: mrkdwn('Press') })), /must be one of plain_text/],
    ['mrkdwn in a select', actions(select({ options: [{ text: mrkdwn('a'), value: 'a' }] })), /plain_text/],
    ['mrkdwn in a header', { type: 'header', text: mrkdwn('Hello') }, /plain_text/],
    ['an unknown block', { type: 'sparkle' }, /unsupported type: sparkle/],
    ['an unknown element', actions({ type: 'sparkle' }), /unsupported type: sparkle/],
    ['no elements', actions(), /no fewer than 1/],
    ['no options', actions(select({ options: [] })), /no fewer than 1/],
    [
      'options and groups',
      actions(select({ option_groups: [{ label: plain('g'), options: [option()] }] })),
      /exactly one/,
    ],
    [
      'a first choice that is not offered',
      actions(select({ initial_option: option('Two', 'two') })),
      /one of the options/,
    ],
    ['a first choice with another text', actions(select({ initial_option: option('Other') })), /one of the options/],
    ['the same action_id twice', actions(button({ action_id: 'a' }), button({ action_id: 'a' })), /already exists/],
    ['a multi select among actions', actions({ type: 'multi_users_select' }), /not allowed in a block of type actions/],
    ['a text field outside an input', section({ accessory: text() }), /not allowed in a block of type section/],
    ['a button in an input', input(button()), /not allowed in a block of type input/, 'modal'],
    ['a moment in Home', actions({ type: 'datetimepicker' }), /not allowed in a home/, 'home'],
    ['a number in a message', input({ type: 'number_input', is_decimal_allowed: false }), /not allowed in a message/],
    ['markdown in a modal', { type: 'markdown', text: 'x' }, /unsupported type/, 'modal'],
    ['a style that does not exist', actions(button({ style: 'default' })), /primary, danger/],
    ['a day that is none', actions({ type: 'datepicker', initial_date: '2026-13-01' }), /YYYY-MM-DD/],
    ['a min over the max', input(text({ min_length: 5, max_length: 4 })), /greater than max_length/, 'modal'],
    [
      'too many chosen',
      input({ type: 'multi_users_select', max_selected_items: 1, initial_users: ['U1', 'U2'] }),
      /max_selected/,
      'modal',
    ],
    [
      'a key that is not pressed',
      input(text({ dispatch_action_config: { trigger_actions_on: ['x'] } })),
      /on_enter/,
      'modal',
    ],
    ['an image without words', { type: 'image', image_url: 'https://a.b/c.png' }, /alt_text/],
    ['strange rich text', { type: 'rich_text', elements: [{ type: 'text', text: 'x' }] }, /rich text/],
  ];

  it.each(wrong)('%s', (_, block, reason, surface = 'message') => {
    expect(problems([block], surface).join('\n')).toMatch(reason);
  });

  it('the same block_id twice', () => {
    expect(problems([section({ block_id: 'a' }), section({ block_id: 'a' })])).toHaveLength(1);
  });

  it('two fields that want the cursor', () => {
    expect(
      problems(
        many(2, () => input(text({ focus_on_load: true }))),
        'modal',
      ),
    ).toHaveLength(1);
  });
});

describe('views', () => {
  const limits: [string, number, (size: number) => object][] = [
    ['title', 24, (size) => modal({ title: plain(long(size)) })],
    ['submit', 24, (size) => modal({ submit: plain(long(size)) })],
    ['close', 24, (size) => modal({ close: plain(long(size)) })],
    ['private_metadata', 3000, (size) => modal({ private_metadata: long(size) })],
    ['callback_id', 255, (size) => modal({ callback_id: long(size) })],
    ['external_id', 255, (size) => modal({ external_id: long(size) })],
  ];

  it.each(limits)('%s: %i and not one more', (_, limit, make) => {
    expect(checkView(make(limit), 'modal')).toEqual([]);
    expect(checkView(make(limit + 1), 'modal')).toHaveLength(1);
  });

  it('need something to submit inputs with', () => {
    expect(checkView(modal({ blocks: [input(text())] }), 'modal')).toEqual([
      { pointer: '/view', reason: 'submit is required when an input block is within blocks' },
    ]);
    expect(checkView(modal({ blocks: [input(text())], submit: plain('Send') }), 'modal')).toEqual([]);
  });

  it('are what the method is for', () => {
    expect(checkView({ type: 'home', blocks: [] }, 'modal').map(say).join()).toContain('/view/type');
    expect(checkView(modal(), 'home').map(say).join()).toContain('/view/title');
    expect(checkView({ type: 'home', blocks: [] }, 'home')).toEqual([]);
  });
});
