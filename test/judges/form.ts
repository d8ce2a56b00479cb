/** A form in emulate, filled by its labels. */
import type { Json } from './wire';

export type Filled = Readonly<Record<string, string | readonly string[]>>;
/** What a menu that asks the app offers for what was typed. */
export type Suggest = (block: Json, typed: string) => Promise<Json[]>;

/** `state.values` of a view: what was wanted, or what stands in the field from the start. */
export async function stateOf(view: Json, values: Filled, suggest: Suggest): Promise<Json> {
  const inputs = view.blocks.filter(({ type }: Json) => type === 'input');
  const labels = inputs.map(({ label }: Json) => label.text);
  const unknown = Object.keys(values).filter((label) => !labels.includes(label));
  if (unknown.length > 0) throw new Error(`The form has no ${unknown}, only ${labels}`);
  const state: Record<string, Json> = {};
  for (const block of inputs) {
    const filled = await stateOfField(block, values[block.label.text], suggest);
    state[block.block_id] = { [block.element.action_id]: { type: block.element.type, ...filled } };
  }
  return { values: state };
}

async function stateOfField(
  block: Json,
  wanted: string | readonly string[] | undefined,
  suggest: Suggest,
): Promise<Json> {
  const { element } = block;
  switch (element.type) {
    case 'plain_text_input':
      return { value: wanted ?? element.initial_value ?? null };
    case 'timepicker':
      return { selected_time: wanted ?? element.initial_time ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: wanted ? pick(block, element.options, wanted) : (element.initial_option ?? null) };
    case 'checkboxes':
      if (wanted === undefined) return { selected_options: element.initial_options ?? [] };
      break;
    case 'multi_external_select': {
      if (wanted === undefined) return { selected_options: element.initial_options ?? [] };
      const selected: Json[] = [];
      for (const each of [wanted].flat()) selected.push(pick(block, await suggest(block, each), each));
      return { selected_options: selected };
    }
  }
  throw new Error(`Nobody has said how ${element.type} is filled`);
}

function pick(block: Json, among: Json[], text: string | readonly string[]): Json {
  const found = among.find((each) => each.text.text === text);
  if (!found) throw new Error(`"${block.label.text}" has no ${text}, only ${among.map((each) => each.text.text)}`);
  return found;
}

/** A stored view as it stands in a payload. */
export const shown = ({
  view_id,
  team_id,
  type,
  blocks,
  private_metadata,
  callback_id,
  hash,
  ...view
}: Json): Json => ({
  id: view_id,
  team_id,
  type,
  blocks,
  private_metadata,
  callback_id,
  hash,
  title: view.title,
  submit: view.submit,
  close: view.close,
  root_view_id: view.root_view_id,
  previous_view_id: view.previous_view_id ?? null,
  app_id: view.app_id,
  bot_id: view.bot_id,
});
