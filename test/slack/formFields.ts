/** How tests read a form: its fields by block id, and what is in them from the start. */
import type { ModalView } from '@slack/types';
import { fieldsOf, listOf, stringOf } from '../../sandbox/json';

export interface SeenField {
  readonly label: string;
  readonly action: string;
  readonly optional: boolean;
  readonly element: Readonly<Record<string, unknown>>;
}

export const fieldsIn = ({ blocks }: ModalView): Record<string, SeenField> =>
  Object.fromEntries(
    blocks
      .map(fieldsOf)
      .filter(({ type }) => type === 'input')
      .map(({ block_id, label, element, optional }) => [
        stringOf(block_id),
        {
          label: stringOf(fieldsOf(label).text),
          action: stringOf(fieldsOf(element).action_id),
          optional: optional === true,
          element: fieldsOf(element),
        },
      ]),
  );

export const field = (view: ModalView, name: string): SeenField => {
  const found = fieldsIn(view)[name];
  if (!found) throw new Error(`No field ${name}, only ${Object.keys(fieldsIn(view))}`);
  return found;
};

export const chosenIn = (view: ModalView, name: string): string =>
  stringOf(fieldsOf(field(view, name).element.initial_option).value);
export const manyIn = (view: ModalView, name: string): string[] =>
  listOf(field(view, name).element.initial_options).map((each) => stringOf(fieldsOf(each).value));
export const typedIn = (view: ModalView, name: string): unknown => field(view, name).element.initial_value;
export const choicesIn = (view: ModalView, name: string): string[] =>
  listOf(field(view, name).element.options).map((each) => stringOf(fieldsOf(each).value));
