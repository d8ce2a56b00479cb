/** One element that holds a value, as a field of the browser wherever there is one. */

import { optionsOf } from '../../blockkit/options';
import { type Fields, fieldsOf, listOf, stringOf } from '../../json';
import { localTime, momentOf } from '../../read/localTime';
import type { Reader } from '../../read/reader';
import { wordsOfText } from '../../read/words';
import { useScreen } from '../screen';
import { Chooser, type Option } from './Chooser';

export const knownFields = new Set([
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'datepicker',
  'timepicker',
  'datetimepicker',
  'static_select',
  'multi_static_select',
  'external_select',
  'multi_external_select',
  'users_select',
  'multi_users_select',
  'radio_buttons',
  'checkboxes',
]);

/** A group of choices has one name for all of them. */
export const isGroup = ({ type }: Fields): boolean => type === 'radio_buttons' || type === 'checkboxes';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** No label stands beside it: it carries its name itself. */
  readonly named?: boolean;
  readonly element: Fields;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  /** Enter was pressed in a text, and the app wants to know. */
  readonly entered?: ((value: unknown) => void) | undefined;
  readonly suggest: (text: string) => Promise<readonly unknown[]>;
  readonly required?: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly reader: Reader;
}

export function Field(props: FieldProps) {
  const type = stringOf(props.element.type);
  if (type.endsWith('_input')) return <TextField {...props} />;
  if (type === 'datepicker' || type === 'timepicker') return <MomentField {...props} />;
  if (type === 'datetimepicker') return <DayAndTimeField {...props} />;
  if (type === 'static_select') return <SelectField {...props} />;
  if (isGroup(props.element)) return <GroupField {...props} />;
  return <ChooserField {...props} />;
}

const shared = ({ id, label, named, required, describedBy, invalid }: FieldProps) => ({
  id,
  'aria-label': named ? label : undefined,
  'aria-required': required || undefined,
  'aria-describedby': describedBy,
  'aria-invalid': invalid || undefined,
});

/** What a phone's keyboard offers. What is right is said by the same checks as in Slack, not by the browser. */
const keyboards: Readonly<Record<string, 'email' | 'url' | 'decimal'>> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'decimal',
};

function TextField(props: FieldProps) {
  const { element, value, set, entered, reader } = props;
  const common = {
    ...shared(props),
    value: stringOf(value),
    placeholder: wordsOfText(element.placeholder, reader) || undefined,
    'data-focus': element.focus_on_load === true || undefined,
  };
  if (element.multiline === true) {
    return <textarea {...common} rows={3} onInput={(event) => set(event.currentTarget.value)} />;
  }
  return (
    <input
      {...common}
      type="text"
      inputMode={keyboards[stringOf(element.type)]}
      onInput={(event) => set(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && entered) {
          event.preventDefault();
          entered(event.currentTarget.value);
        }
      }}
    />
  );
}

function MomentField(props: FieldProps) {
  const { element, value, set } = props;
  const type = element.type === 'datepicker' ? 'date' : 'time';
  return (
    <input
      {...shared(props)}
      type={type}
      value={stringOf(value)}
      onChange={(event) => set(event.currentTarget.value || null)}
    />
  );
}

/** In the acting person's zone, whatever the machine's is. */
function DayAndTimeField(props: FieldProps) {
  const { value, set, reader } = props;
  const moment = typeof value === 'number' ? localTime(new Date(value * 1000), reader.tz) : '';
  return (
    <input
      {...shared(props)}
      type="datetime-local"
      value={moment}
      onChange={(event) => {
        const at = momentOf(event.currentTarget.value, reader.tz);
        set(at ? at.getTime() / 1000 : null);
      }}
    />
  );
}

const valueIn = (option: unknown): string => stringOf(fieldsOf(option).value);

function SelectField(props: FieldProps) {
  const { element, value, set, reader } = props;
  const options = optionsOf(element);
  return (
    <select
      {...shared(props)}
      value={valueIn(value)}
      onChange={(event) => set(options.find((each) => valueIn(each) === event.currentTarget.value) ?? null)}
    >
      {(value === null || value === undefined || !props.required) && (
        <option value="">{wordsOfText(element.placeholder, reader) || 'Choose one'}</option>
      )}
      {listOf(element.options).map((each) => (
        <SelectOption option={each} reader={reader} />
      ))}
      {listOf(element.option_groups).map((each) => (
        <optgroup label={wordsOfText(fieldsOf(each).label, reader)}>
          {listOf(fieldsOf(each).options).map((option) => (
            <SelectOption option={option} reader={reader} />
          ))}
        </optgroup>
      ))}
    </select>
  );
}

const SelectOption = ({ option, reader }: { option: unknown; reader: Reader }) => (
  <option value={valueIn(option)}>{wordsOfText(fieldsOf(option).text, reader)}</option>
);

function GroupField(props: FieldProps) {
  const { id, element, value, set, label, reader, describedBy, named, required, invalid } = props;
  const isRadio = element.type === 'radio_buttons';
  const chosen = isRadio ? [valueIn(value)] : listOf(value).map(valueIn);
  const options = listOf(element.options);
  const toggled = (option: unknown, on: boolean): unknown =>
    isRadio ? option : options.filter((each) => (each === option ? on : chosen.includes(valueIn(each))));
  return (
    <div
      role={isRadio ? 'radiogroup' : 'group'}
      aria-labelledby={named ? undefined : `${id}-label`}
      aria-label={named ? label : undefined}
      aria-describedby={describedBy}
      aria-required={(isRadio && required) || undefined}
      aria-invalid={(isRadio && invalid) || undefined}
      class="group"
      id={id}
    >
      {options.map((option) => (
        <label>
          <input
            type={isRadio ? 'radio' : 'checkbox'}
            name={id}
            value={valueIn(option)}
            checked={chosen.includes(valueIn(option))}
            aria-invalid={(!isRadio && invalid) || undefined}
            onChange={(event) => set(toggled(option, event.currentTarget.checked))}
          />
          <span>
            {wordsOfText(fieldsOf(option).text, reader)}
            {fieldsOf(option).description !== undefined && (
              <span class="hint"> {wordsOfText(fieldsOf(option).description, reader)}</span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}

/** Everything one types to find: topics of the app, people, long lists. */
function ChooserField(props: FieldProps) {
  const { element, value, set, suggest, reader } = props;
  const { office } = useScreen();
  const type = stringOf(element.type);
  const isMulti = type.startsWith('multi_');
  const isPeople = type.endsWith('users_select');
  const asOption = (held: unknown): Option =>
    isPeople
      ? { key: stringOf(held), text: reader.nameOf(stringOf(held)), held }
      : { key: valueIn(held), text: wordsOfText(fieldsOf(held).text, reader), held };
  // As in Slack, apps can be picked too: it is for the app to refuse them.
  const everybody = [...office.people.map(({ id }) => id), office.bot];
  const local = isPeople ? everybody.map(asOption) : optionsOf(element).map(asOption);
  const fits = (text: string, { text: shown }: Option): boolean => shown.toLowerCase().includes(text.toLowerCase());
  const isExternal = type.endsWith('external_select');
  const least = isExternal ? Number(element.min_query_length ?? 3) : 0;
  const search = async (text: string): Promise<Option[]> =>
    isExternal ? (await suggest(text)).map(asOption) : local.filter((each) => fits(text, each));
  const held = isMulti ? listOf(value) : value ? [value] : [];
  return (
    <Chooser
      {...shared(props)}
      placeholder={wordsOfText(element.placeholder, reader)}
      chosen={held.map(asOption)}
      least={least}
      most={isMulti ? Number(element.max_selected_items ?? 100) : 1}
      search={search}
      choose={(options) => set(isMulti ? options.map((each) => each.held) : (options.at(-1)?.held ?? null))}
    />
  );
}
