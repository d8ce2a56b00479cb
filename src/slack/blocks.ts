/**
 * Small Block Kit builders. Whatever they are given, what they return is within Slack's limits: too long is cut with "…",
 * too many is cut off. Lengths are counted in UTF-16 units, the strictest way Slack could count.
 */
import type {
  ActionsBlock,
  Button,
  ConfirmationDialog,
  HomeView,
  KnownBlock,
  ModalView,
  Overflow,
  PlainTextElement,
} from '@slack/types';

/** https://docs.slack.dev/reference/block-kit */
const most = {
  text: 3000,
  button: 75,
  value: 2000,
  id: 255,
  title: 24,
  header: 150,
  meta: 3000,
  actions: 25,
  menu: 5,
  menuValue: 150,
  context: 10,
  view: 100,
} as const;

/** What stands where Slack wants a text and there is none. */
const NOTHING = '…';

/** The one escape function: nothing in what people wrote is markup, a mention or a broadcast any more. */
export const esc = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

/** Cuts at `max`, between what people see as characters; where one alone is longer than that, inside it. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  // Where the character begins that has no room any more: what is before it need not be read.
  const fits = text.slice(0, graphemes.segment(text).containing(max - 1)?.index);
  return `${fits || text.slice(0, max - 1).replace(HALF_A_CHARACTER, '')}…`;
}

/** As `truncate`, for text that is escaped: an entity, a mention or a date is kept whole or left out. */
export function truncateMrkdwn(mrkdwn: string, max: number): string {
  if (mrkdwn.length <= max) return mrkdwn;
  let fits = '';
  for (const piece of mrkdwn.split(/(<[^<>]*>|&(?:amp|lt|gt);)/)) {
    const left = max - 1 - fits.length;
    const isWhole = /^(?:<.*>|&\w+;)$/s.test(piece);
    if (piece.length > left) return isWhole ? `${fits}…` : fits + truncate(piece, left + 1);
    fits += piece;
  }
  return fits;
}

/** People's words for mrkdwn: escaped, and at most `max` long afterwards. */
export const escWithin = (text: string, max: number): string => truncateMrkdwn(esc(text), max);

export const plain = (text: string, max: number): PlainTextElement => ({
  type: 'plain_text',
  text: truncate(text, max) || NOTHING,
});

/** `verbatim` keeps Slack from making links and mentions of bare names; mentions written as such still work. */
const marked = (mrkdwn: string) => ({
  type: 'mrkdwn' as const,
  text: truncateMrkdwn(mrkdwn, most.text) || NOTHING,
  verbatim: true,
});

/** `beside`: one button at its end. */
export const section = (mrkdwn: string, beside: ButtonSpec | null = null): KnownBlock => ({
  type: 'section',
  text: marked(mrkdwn),
  ...(beside ? { accessory: button(beside) } : {}),
});

export const context = (...lines: readonly string[]): KnownBlock => ({
  type: 'context',
  elements: (lines.length > 0 ? lines : [NOTHING]).slice(0, most.context).map(marked),
});

/** People's own words: shown as a quotation in which nothing is parsed. */
export const quoted = (text: string): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: truncate(text, most.text) || NOTHING }] }],
});

export const header = (text: string): KnownBlock => ({ type: 'header', text: plain(text, most.header) });
export const divider: KnownBlock = { type: 'divider' };

export interface ButtonSpec {
  readonly text: string;
  readonly action: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
  /** What screen readers hear where several buttons have the same text. */
  readonly label?: string;
  readonly confirm?: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string };
}

export function button({ text, action, value, style, label, confirm }: ButtonSpec): Button {
  return {
    type: 'button',
    text: plain(text, most.button),
    action_id: action,
    // Half an id is of no use: a value that is too long is left out, and the press is answered as unknown.
    ...(value && value.length <= most.value ? { value } : {}),
    ...(style ? { style } : {}),
    ...(label ? { accessibility_label: truncate(label, most.button) } : {}),
    ...(confirm ? { confirm: confirmation(confirm) } : {}),
  };
}

const confirmation = ({ title, text, yes, no }: NonNullable<ButtonSpec['confirm']>): ConfirmationDialog => ({
  title: plain(title, 100),
  text: plain(text, 300),
  confirm: plain(yes, 30),
  deny: plain(no, 30),
});

/** The "…" at the end of a row: what is done seldom. A value is what it is about, behind what is to be done. */
export interface MenuSpec {
  readonly menu: readonly { readonly text: string; readonly value: string }[];
  readonly action: string;
}

const menu = ({ menu: entries, action }: MenuSpec): Overflow => ({
  type: 'overflow',
  action_id: action,
  options: entries
    .slice(0, most.menu)
    .map(({ text, value }) => ({ text: plain(text, most.button), value: value.slice(0, most.menuValue) })),
});

/** A row of buttons; its block's id lets us recognise the message that was pressed. */
export function buttons(blockId: string, ...specs: readonly (ButtonSpec | MenuSpec | null)[]): ActionsBlock {
  return {
    type: 'actions',
    block_id: blockId.slice(0, most.id),
    elements: specs
      .filter((spec) => spec !== null)
      .slice(0, most.actions)
      .map((spec) => ('menu' in spec ? menu(spec) : button(spec))),
  };
}

export interface ModalSpec {
  readonly callback: string;
  readonly title: string;
  readonly submit?: string;
  readonly close: string;
  readonly meta: string;
  readonly blocks: readonly KnownBlock[];
}

/** @throws when `meta` is over Slack's limit: cutting it would lose an id, so callers keep it short. */
export function modal({ callback, title, submit, close, meta, blocks }: ModalSpec): ModalView {
  if (meta.length > most.meta) throw new Error(`A form may carry at most ${most.meta} characters`);
  return {
    type: 'modal',
    callback_id: callback,
    title: plain(title, most.title),
    ...(submit ? { submit: plain(submit, most.title) } : {}),
    close: plain(close, most.title),
    private_metadata: meta,
    blocks: blocks.slice(0, most.view),
  };
}

export const home = (blocks: readonly KnownBlock[]): HomeView => ({ type: 'home', blocks: blocks.slice(0, most.view) });
