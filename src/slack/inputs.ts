/** Input fields of forms. */
import type { InputBlock, PlainTextOption } from '@slack/types';
import { plain, truncate } from './blocks';
import { INPUT } from './ids';

const LABEL = 2000;
const PLACEHOLDER = 150;
const OPTION = 75;

interface FieldSpec {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Only where a listener is asked while typing, or told of Enter. */
  readonly action?: string;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

const input = ({ field, label, hint, optional }: FieldSpec, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: field,
  label: plain(label, LABEL),
  element,
  optional: optional ?? false,
  ...(hint ? { hint: plain(hint, LABEL) } : {}),
});

export const option = ({ value, text }: Choice): PlainTextOption => ({
  text: plain(text, OPTION),
  value: value.slice(0, OPTION),
});

export function textInput(
  spec: FieldSpec & {
    readonly max: number;
    readonly min?: number;
    readonly long?: boolean;
    readonly value?: string;
    readonly placeholder?: string;
    /** Where one begins to type when the form opens; one field at most. */
    readonly focus?: boolean;
  },
): InputBlock {
  const { max, min, long, value, placeholder, action } = spec;
  const block = input(spec, {
    type: 'plain_text_input',
    action_id: action ?? INPUT,
    multiline: long ?? false,
    max_length: max,
    ...(spec.focus ? { focus_on_load: true } : {}),
    ...(min ? { min_length: min } : {}),
    ...(value ? { initial_value: truncate(value, max) } : {}),
    ...(placeholder ? { placeholder: plain(placeholder, PLACEHOLDER) } : {}),
    ...(action ? { dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } } : {}),
  });
  return action ? { ...block, dispatch_action: true } : block;
}

/** A web address; Slack itself checks that it is one. */
export const urlInput = (spec: FieldSpec): InputBlock => input(spec, { type: 'url_text_input', action_id: INPUT });

/** One of a few. `chosen` is a value of `choices`, or nothing is chosen yet. */
export function selectInput(
  spec: FieldSpec & { readonly choices: readonly Choice[]; readonly chosen?: string; readonly placeholder?: string },
): InputBlock {
  const initial = spec.choices.find(({ value }) => value === spec.chosen);
  return input(spec, {
    type: 'static_select',
    action_id: INPUT,
    options: spec.choices.slice(0, 100).map(option),
    ...(initial ? { initial_option: option(initial) } : {}),
    ...(spec.placeholder ? { placeholder: plain(spec.placeholder, PLACEHOLDER) } : {}),
  });
}

export function radioInput(
  spec: FieldSpec & { readonly choices: readonly Choice[]; readonly chosen?: string },
): InputBlock {
  const initial = spec.choices.find(({ value }) => value === spec.chosen);
  return input(spec, {
    type: 'radio_buttons',
    action_id: INPUT,
    options: spec.choices.slice(0, 10).map(option),
    ...(initial ? { initial_option: option(initial) } : {}),
  });
}

export function checkboxInput(
  spec: FieldSpec & { readonly choices: readonly Choice[]; readonly chosen: readonly string[] },
): InputBlock {
  const initial = spec.choices.filter(({ value }) => spec.chosen.includes(value));
  return input(spec, {
    type: 'checkboxes',
    action_id: INPUT,
    options: spec.choices.slice(0, 10).map(option),
    ...(initial.length > 0 ? { initial_options: initial.map(option) } : {}),
  });
}

/** Asks us for options while the person types, from the first letter on. */
export function typeaheadInput(
  spec: FieldSpec & {
    readonly action: string;
    readonly chosen: readonly PlainTextOption[];
    readonly most?: number;
    readonly placeholder: string;
  },
): InputBlock {
  return input(spec, {
    type: 'multi_external_select',
    action_id: spec.action,
    min_query_length: 1,
    placeholder: plain(spec.placeholder, PLACEHOLDER),
    ...(spec.most ? { max_selected_items: spec.most } : {}),
    ...(spec.chosen.length > 0 ? { initial_options: [...spec.chosen] } : {}),
  });
}

export function peopleInput(spec: FieldSpec & { readonly most: number; readonly placeholder: string }): InputBlock {
  return input(spec, {
    type: 'multi_users_select',
    action_id: INPUT,
    max_selected_items: spec.most,
    placeholder: plain(spec.placeholder, PLACEHOLDER),
  });
}

/** Day and time, on the reader's own clock. */
export const momentInput = (spec: FieldSpec): InputBlock => input(spec, { type: 'datetimepicker', action_id: INPUT });

/** A day of the calendar. */
export const dateInput = (spec: FieldSpec): InputBlock => input(spec, { type: 'datepicker', action_id: INPUT });

/** `minutes` after midnight. */
export function timeInput(spec: FieldSpec & { readonly minutes: number }): InputBlock {
  const inDay = ((spec.minutes % 1440) + 1440) % 1440;
  const two = (part: number) => String(part).padStart(2, '0');
  return input(spec, {
    type: 'timepicker',
    action_id: INPUT,
    initial_time: `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`,
  });
}
