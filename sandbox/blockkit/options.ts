import { fieldsOf, isFields, listOf } from '../json';
import { type Check, list, object, optional, type Problem, required, string, text } from './check';

export const id = optional(string(255, 1));
export const placeholder = optional(text('plain', 150));

export const confirm = optional(
  object({
    title: required(text('plain', 100)),
    text: required(text('any', 300)),
    confirm: required(text('plain', 30)),
    deny: required(text('plain', 30)),
    style: optional((value, pointer, problems) => {
      if (value !== 'primary' && value !== 'danger') {
        problems.push({ pointer, reason: 'must be one of primary, danger' });
      }
    }),
  }),
);

/** Values: 150 by the docs of the option object. */
export function option(kind: 'plain' | 'any', { url = false } = {}): Check {
  const shape = object({
    text: required(text(kind, 75)),
    value: required(string(150, 1)),
    description: optional(text(kind, 75)),
    url: optional(string(3000)),
  });
  return (value, pointer, problems) => {
    shape(value, pointer, problems);
    if (!url && isFields(value) && 'url' in value) {
      problems.push({ pointer: `${pointer}/url`, reason: 'only overflow options can have a url' });
    }
  };
}

const group = object({
  label: required(text('plain', 75)),
  options: required(list(option('plain'), { max: 100 })),
});

/** The options of a static select: a list or groups of lists, never both. */
export const selectOptions: Check = (value, pointer, problems) => {
  const { options, option_groups: groups } = fieldsOf(value);
  if ((options === undefined) === (groups === undefined)) {
    problems.push({ pointer, reason: 'exactly one of options, option_groups is required' });
  }
  if (options !== undefined) list(option('plain'), { max: 100 })(options, `${pointer}/options`, problems);
  if (groups !== undefined) list(group, { max: 100 })(groups, `${pointer}/option_groups`, problems);
};

export function optionsOf(element: unknown): readonly unknown[] {
  const { options, option_groups: groups } = fieldsOf(element);
  return [...listOf(options), ...listOf(groups).flatMap((each) => listOf(fieldsOf(each).options))];
}

/** The answer to a block_suggestion: as in a static select, but it may be empty. */
export function checkSuggestions(answer: unknown, problems: Problem[]): void {
  const { options, option_groups: groups } = fieldsOf(answer);
  if ((options === undefined) === (groups === undefined)) {
    problems.push({ pointer: '', reason: 'exactly one of options, option_groups is required' });
  }
  if (options !== undefined) list(option('plain'), { min: 0, max: 100 })(options, '/options', problems);
  if (groups !== undefined) list(group, { min: 0, max: 100 })(groups, '/option_groups', problems);
}

export function isSameOption(left: unknown, right: unknown): boolean {
  const [a, b] = [fieldsOf(left), fieldsOf(right)];
  return a.value === b.value && fieldsOf(a.text).text === fieldsOf(b.text).text;
}

/** What is chosen from the start must be, to the letter, one of what is offered. */
export const initialAmongOptions: Check = (value, pointer, problems) => {
  const element = fieldsOf(value);
  const offered = optionsOf(element);
  const isOffered = (chosen: unknown): boolean => offered.some((each) => isSameOption(each, chosen));
  if (element.initial_option !== undefined && !isOffered(element.initial_option)) {
    problems.push({ pointer: `${pointer}/initial_option`, reason: 'must be one of the options' });
  }
  for (const [index, chosen] of listOf(element.initial_options).entries()) {
    if (!isOffered(chosen)) {
      problems.push({ pointer: `${pointer}/initial_options/${index}`, reason: 'must be one of the options' });
    }
  }
};

/** No more chosen from the start than may be chosen. */
export const initialWithinMaximum: Check = (value, pointer, problems) => {
  const element = fieldsOf(value);
  const names = ['initial_options', 'initial_users', 'initial_conversations', 'initial_channels'];
  for (const name of names) {
    if (typeof element.max_selected_items === 'number' && listOf(element[name]).length > element.max_selected_items) {
      problems.push({ pointer: `${pointer}/${name}`, reason: 'more items than max_selected_items' });
    }
  }
};
