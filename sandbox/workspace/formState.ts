import { type Fields, fieldsOf, isFields, listOf } from '../json';

export interface FormElement {
  readonly block: Fields;
  readonly blockId: string;
  readonly actionId: string;
  readonly element: Fields;
}

/** Every interactive element of a list of blocks, in reading order. */
export function elementsOf(blocks: readonly Fields[]): FormElement[] {
  return blocks.flatMap((block) =>
    [block.element, block.accessory, ...(block.type === 'actions' ? listOf(block.elements) : [])]
      .filter(isFields)
      .filter((element) => element.type !== 'image')
      .map((element) => ({ block, element, blockId: String(block.block_id), actionId: String(element.action_id) })),
  );
}

export const keyOf = ({ blockId, actionId }: Pick<FormElement, 'blockId' | 'actionId'>): string =>
  JSON.stringify([blockId, actionId]);

/** Under which name a filled element carries its value, and under which it was given from the start. */
const slots: Readonly<Record<string, readonly [value: string, initial: string, empty: unknown]>> = {
  plain_text_input: ['value', 'initial_value', null],
  email_text_input: ['value', 'initial_value', null],
  url_text_input: ['value', 'initial_value', null],
  number_input: ['value', 'initial_value', null],
  rich_text_input: ['rich_text_value', 'initial_value', null],
  datepicker: ['selected_date', 'initial_date', null],
  timepicker: ['selected_time', 'initial_time', null],
  datetimepicker: ['selected_date_time', 'initial_date_time', null],
  static_select: ['selected_option', 'initial_option', null],
  external_select: ['selected_option', 'initial_option', null],
  radio_buttons: ['selected_option', 'initial_option', null],
  users_select: ['selected_user', 'initial_user', null],
  conversations_select: ['selected_conversation', 'initial_conversation', null],
  channels_select: ['selected_channel', 'initial_channel', null],
  checkboxes: ['selected_options', 'initial_options', []],
  multi_static_select: ['selected_options', 'initial_options', []],
  multi_external_select: ['selected_options', 'initial_options', []],
  multi_users_select: ['selected_users', 'initial_users', []],
  multi_conversations_select: ['selected_conversations', 'initial_conversations', []],
  multi_channels_select: ['selected_channels', 'initial_channels', []],
};

/** Buttons and overflow menus hold no value. */
export const slotOf = (element: Fields): string | undefined => slots[String(element.type)]?.[0];

export function valueWith(element: Fields, value: unknown): Fields {
  const slot = slotOf(element);
  if (!slot) throw new Error(`Nothing can be filled into ${String(element.type)}`);
  return { type: element.type, [slot]: value };
}

function initialValue(element: Fields): Fields | undefined {
  const slot = slots[String(element.type)];
  if (!slot) return undefined;
  const [name, initial, empty] = slot;
  return { type: element.type, [name]: element[initial] ?? empty };
}

export type FormValues = Map<string, Fields>;

/**
 * The values of a form when it is shown. After an update, what was typed stays where
 * block_id, action_id and kind are the same; everything else starts anew.
 */
export function valuesOf(blocks: readonly Fields[], before: FormValues = new Map()): FormValues {
  const values: FormValues = new Map();
  for (const place of elementsOf(blocks)) {
    const kept = before.get(keyOf(place));
    const value = kept?.type === place.element.type ? kept : initialValue(place.element);
    if (value) values.set(keyOf(place), value);
  }
  return values;
}

/** `state.values`, as it is sent. */
export function stateOf(blocks: readonly Fields[], values: FormValues): Fields {
  const state: Record<string, Record<string, Fields>> = {};
  for (const place of elementsOf(blocks)) {
    const value = values.get(keyOf(place));
    if (!value) continue;
    state[place.blockId] = { ...state[place.blockId], [place.actionId]: value };
  }
  return { values: state };
}

export function isEmptyValue(value: Fields | undefined): boolean {
  const { type: _, ...slot } = fieldsOf(value);
  return Object.values(slot).every(
    (each) => each === null || each === undefined || each === '' || (Array.isArray(each) && each.length === 0),
  );
}
