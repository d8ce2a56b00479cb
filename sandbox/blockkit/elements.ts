import { type Fields, isFields } from '../json';
import { type Check, object, type Problem, required, string } from './check';
import {
  datepicker,
  datetimepicker,
  lineInput,
  numberInput,
  plainTextInput,
  richTextInput,
  timepicker,
} from './inputs';
import { button, checkboxes, overflow, radioButtons, selects } from './selects';

export type Surface = 'message' | 'modal' | 'home';
export type Parent = 'section' | 'actions' | 'input' | 'context';

interface ElementRule {
  readonly check: Check;
  readonly parents: readonly Parent[];
  readonly surfaces: readonly Surface[];
}

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const anyParent: readonly Parent[] = ['section', 'actions', 'input'];

const rule = (check: Check, parents: readonly Parent[], surfaces = everywhere): ElementRule => ({
  check,
  parents,
  surfaces,
});

const image = object({ alt_text: required(string(2000, 1)), image_url: required(string(3000, 1)) });

// A multi select may not stand in an actions block.
const selectRules = Object.entries(selects).map(([type, check]): [string, ElementRule] => [
  type,
  rule(check, type.startsWith('multi_') ? ['section', 'input'] : anyParent),
]);

const rules: ReadonlyMap<string, ElementRule> = new Map([
  ...selectRules,
  ['button', rule(button, ['section', 'actions'])],
  ['overflow', rule(overflow, ['section', 'actions'])],
  ['checkboxes', rule(checkboxes, anyParent)],
  ['radio_buttons', rule(radioButtons, anyParent)],
  ['image', rule(image, ['section', 'context'])],
  ['datepicker', rule(datepicker, anyParent)],
  ['timepicker', rule(timepicker, anyParent)],
  ['datetimepicker', rule(datetimepicker, ['actions', 'input'], ['message', 'modal'])],
  ['plain_text_input', rule(plainTextInput, ['input'])],
  ['email_text_input', rule(lineInput, ['input'], ['modal'])],
  ['url_text_input', rule(lineInput, ['input'], ['modal'])],
  ['number_input', rule(numberInput, ['input'], ['modal'])],
  ['rich_text_input', rule(richTextInput, ['input'], ['modal', 'home'])],
]);

/** An element in its place: known, allowed in this block and on this surface, and right in itself. */
export function element(parent: Parent, surface: Surface): Check {
  return (value, pointer, problems) => {
    const known = isFields(value) ? rules.get(String(value.type)) : undefined;
    if (!isFields(value) || !known) {
      problems.push({ pointer, reason: `unsupported type: ${isFields(value) ? String(value.type) : typeof value}` });
      return;
    }
    if (!known.parents.includes(parent)) {
      problems.push({ pointer, reason: `${String(value.type)} is not allowed in a block of type ${parent}` });
    }
    if (!known.surfaces.includes(surface)) {
      problems.push({ pointer, reason: `${String(value.type)} is not allowed in a ${surface}` });
    }
    known.check(value, pointer, problems);
    if (surface !== 'modal') refuseModalOnly(value, pointer, problems);
  };
}

function refuseModalOnly(value: Fields, pointer: string, problems: Problem[]): void {
  if (value.response_url_enabled) {
    problems.push({ pointer, reason: 'response_url_enabled works only in an input of a modal' });
  }
}
