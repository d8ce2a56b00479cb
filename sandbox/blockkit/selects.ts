import { all, boolean, type Check, type Field, integer, list, object, oneOf, optional, string, text } from './check';
import { confirm, id, initialAmongOptions, initialWithinMaximum, option, placeholder, selectOptions } from './options';

const common = { action_id: id, placeholder, confirm, focus_on_load: optional(boolean) };
const ids = optional(list(string(255, 1), { min: 0, max: 100 }));
const chosen = optional(list(option('plain'), { max: 100 }));
const maximum = optional(integer(1, 1000));
const filter = optional(
  object({
    include: optional(list(oneOf('im', 'mpim', 'private', 'public'), { max: 4 })),
    exclude_external_shared_channels: optional(boolean),
    exclude_bot_users: optional(boolean),
  }),
);

const single = (fields: Readonly<Record<string, Field>>): Check => object({ ...common, ...fields });
const multi = (fields: Readonly<Record<string, Field>>): Check =>
  all(object({ ...common, max_selected_items: maximum, ...fields }), initialWithinMaximum);

export const selects: Readonly<Record<string, Check>> = {
  static_select: all(single({ initial_option: optional(option('plain')) }), selectOptions, initialAmongOptions),
  multi_static_select: all(multi({ initial_options: chosen }), selectOptions, initialAmongOptions),
  external_select: single({ initial_option: optional(option('plain')), min_query_length: optional(integer(0, 3000)) }),
  multi_external_select: multi({ initial_options: chosen, min_query_length: optional(integer(0, 3000)) }),
  users_select: single({ initial_user: optional(string(255, 1)) }),
  multi_users_select: multi({ initial_users: ids }),
  conversations_select: single({
    initial_conversation: optional(string(255, 1)),
    default_to_current_conversation: optional(boolean),
    response_url_enabled: optional(boolean),
    filter,
  }),
  multi_conversations_select: multi({
    initial_conversations: ids,
    default_to_current_conversation: optional(boolean),
    filter,
  }),
  channels_select: single({ initial_channel: optional(string(255, 1)), response_url_enabled: optional(boolean) }),
  multi_channels_select: multi({ initial_channels: ids }),
};

export const button = object({
  action_id: id,
  text: { check: text('plain', 75), required: true },
  value: optional(string(2000)),
  url: optional(string(3000)),
  style: optional(oneOf('primary', 'danger')),
  confirm,
  accessibility_label: optional(string(75)),
});

export const overflow = object({
  action_id: id,
  options: { check: list(option('plain', { url: true }), { max: 5 }), required: true },
  confirm,
});

const choices = { check: list(option('any'), { max: 10 }), required: true };

export const checkboxes = all(
  object({
    action_id: id,
    options: choices,
    initial_options: optional(list(option('any'), { max: 10 })),
    confirm,
    focus_on_load: optional(boolean),
  }),
  initialAmongOptions,
);

export const radioButtons = all(
  object({
    action_id: id,
    options: choices,
    initial_option: optional(option('any')),
    confirm,
    focus_on_load: optional(boolean),
  }),
  initialAmongOptions,
);
