import { optionsOf } from '../blockkit/options';
import { type Fields, fieldsOf } from '../json';
import { elementsOf, type FormElement } from '../workspace/formState';
import type { Reader } from './reader';
import { wordsOfText } from './words';

/** Something that can be pressed or chosen outside a form: a button, or an entry of a menu. */
export interface Pressable {
  readonly label: string;
  readonly place: FormElement;
  /** What the action carries besides its element. */
  readonly done: Fields;
  readonly value: unknown;
}

const menus = ['overflow', 'static_select', 'radio_buttons'];

export function pressablesOf(blocks: readonly Fields[], reader: Reader): Pressable[] {
  return elementsOf(blocks).flatMap((place): Pressable[] => {
    const { element, block } = place;
    if (element.type === 'button') {
      return [{ label: wordsOfText(element.text, reader), place, done: {}, value: element.value }];
    }
    if (block.type === 'input' || !menus.includes(String(element.type))) return [];
    return optionsOf(element).map((option) => {
      const { text, value } = fieldsOf(option);
      return { label: wordsOfText(text, reader), place, done: { selected_option: option }, value };
    });
  });
}

export const matches = (label: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? label === wanted : wanted.test(label);
