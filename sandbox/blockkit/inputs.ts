import { fieldsOf } from '../json';
import { all, boolean, type Check, integer, list, object, oneOf, optional, pattern, required, string } from './check';
import { confirm, id, placeholder } from './options';

const focus = optional(boolean);
const dispatch = optional(
  object({
    trigger_actions_on: optional(list(oneOf('on_enter_pressed', 'on_character_entered'), { max: 2 })),
  }),
);

const lengths: Check = (value, pointer, problems) => {
  const { min_length: min, max_length: max, initial_value: initial } = fieldsOf(value);
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    problems.push({ pointer: `${pointer}/min_length`, reason: 'must not be greater than max_length' });
  }
  if (typeof initial === 'string' && typeof max === 'number' && initial.length > max) {
    problems.push({ pointer: `${pointer}/initial_value`, reason: `must be less than ${max + 1} characters` });
  }
};

export const plainTextInput = all(
  object({
    action_id: id,
    placeholder,
    initial_value: optional(string(3000)),
    multiline: optional(boolean),
    min_length: optional(integer(0, 3000)),
    max_length: optional(integer(1, 3000)),
    dispatch_action_config: dispatch,
    focus_on_load: focus,
  }),
  lengths,
);

export const lineInput = object({
  action_id: id,
  placeholder,
  initial_value: optional(string(3000)),
  dispatch_action_config: dispatch,
  focus_on_load: focus,
});

const number = pattern(/^-?\d+(\.\d+)?$/, 'a number in a string');
export const numberInput = object({
  action_id: id,
  placeholder,
  is_decimal_allowed: required(boolean),
  initial_value: optional(number),
  min_value: optional(number),
  max_value: optional(number),
  dispatch_action_config: dispatch,
  focus_on_load: focus,
});

export const richTextInput = object({
  action_id: id,
  placeholder,
  dispatch_action_config: dispatch,
  focus_on_load: focus,
});

export const datepicker = object({
  action_id: id,
  placeholder,
  confirm,
  initial_date: optional(pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date as YYYY-MM-DD')),
  focus_on_load: focus,
});

export const timepicker = object({
  action_id: id,
  placeholder,
  confirm,
  initial_time: optional(pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:mm')),
  timezone: optional(string(100, 1)),
  focus_on_load: focus,
});

export const datetimepicker = object({
  action_id: id,
  confirm,
  initial_date_time: optional(integer(1_000_000_000, 9_999_999_999)),
  focus_on_load: focus,
});
