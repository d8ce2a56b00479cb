/** Under the question: have it looked at, or borrow the beginning of one. */
import type { ActionsBlock } from '@slack/types';
import { type ButtonSpec, button, plain } from '../blocks';
import { actionIds } from '../ids';
import { option } from '../inputs';
import type { Words } from '../words';

const GROUP_TITLE = 75;
const PLACEHOLDER = 150;

export function toolsBlock(blockId: string, words: Words): ActionsBlock {
  const check: ButtonSpec = { text: words.coach.check, action: actionIds.checkQuestion, value: 'check' };
  return {
    type: 'actions',
    block_id: blockId,
    elements: [
      button(check),
      {
        type: 'static_select',
        action_id: actionIds.borrowQuestion,
        placeholder: plain(words.borrow.placeholder, PLACEHOLDER),
        option_groups: Object.entries(words.borrow.groups).map(([group, { title, openers }]) => ({
          label: plain(title, GROUP_TITLE),
          options: openers.map((opener, nth) => option({ value: `${group}.${nth}`, text: opener })),
        })),
      },
    ],
  };
}

/** The opener behind a menu's value; null when there is none (any more). */
export function openerOf(value: string, { borrow }: Words): string | null {
  const [group = '', nth = ''] = value.split('.');
  const found = Object.entries(borrow.groups).find(([name]) => name === group);
  return found?.[1].openers[Number(nth)] ?? null;
}

/** The question with a borrowed beginning. One that was only borrowed before is given back; one's own words stay. */
export function withOpener(opener: string, typed: string, { borrow }: Words): string {
  const isBorrowed = Object.values(borrow.groups).some(({ openers }) => openers.includes(typed));
  return typed === '' || isBorrowed ? opener : `${opener} ${typed}`;
}
