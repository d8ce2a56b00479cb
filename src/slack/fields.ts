/** Reads what was typed and chosen, whatever Slack sends: absent, null and wrong types are all "nothing". */
import { type FormValues, type InputState, personId } from './listen/payloads';

/**
 * A field that is given another text while the form is open needs another block id (Slack keeps what stood under the old
 * one): its name with a number behind it.
 */
export const blockOfField = (values: FormValues, field: string): string =>
  Object.keys(values).find((id) => id === field || id.startsWith(`${field}~`)) ?? field;

/** The block id for the next text of the field that stands under this one. */
export function nextBlock(block: string): string {
  const [field = block, round = '0'] = block.split('~');
  return `${field}~${Number(round) + 1}`;
}

function stateOf(values: FormValues, field: string): InputState | undefined {
  return Object.values(values[blockOfField(values, field)] ?? {})[0];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const optionValue = (option: unknown): string =>
  typeof option === 'object' && option !== null && 'value' in option ? text(option.value) : '';

/** Typed text, trimmed, with control characters (but line breaks) taken out. */
export function typedText(values: FormValues, block: string): string {
  return text(stateOf(values, block)?.value)
    .replace(/[\p{Cc}\p{Cs}]/gu, (character) => (character === '\n' ? '\n' : ''))
    .trim();
}

/** As `typedText`, on one line. */
export const typedLine = (values: FormValues, block: string): string => typedText(values, block).replace(/\s+/g, ' ');

export const chosen = (values: FormValues, block: string): string =>
  optionValue(stateOf(values, block)?.selected_option);

export function chosenMany(values: FormValues, block: string): string[] {
  const selected = stateOf(values, block)?.selected_options;
  return Array.isArray(selected) ? selected.map(optionValue).filter((value) => value !== '') : [];
}

export function chosenPeople(values: FormValues, block: string): string[] {
  const selected = stateOf(values, block)?.selected_users;
  return Array.isArray(selected) ? selected.filter((id) => personId.safeParse(id).success) : [];
}

/** Minutes after midnight of a time picker's "HH:MM"; null when nothing was chosen. */
export function chosenTime(values: FormValues, block: string): number | null {
  const time = /^(\d{2}):(\d{2})$/.exec(text(stateOf(values, block)?.selected_time));
  return time ? Number(time[1]) * 60 + Number(time[2]) : null;
}

/** The moment of a date and time picker; null when nothing was chosen. */
export function chosenMoment(values: FormValues, block: string): Date | null {
  const seconds = stateOf(values, block)?.selected_date_time;
  return typeof seconds === 'number' && Number.isSafeInteger(seconds * 1000) ? new Date(seconds * 1000) : null;
}

/** The day of a date picker, "2026-12-24"; empty when none was chosen. */
export const chosenDate = (values: FormValues, block: string): string => text(stateOf(values, block)?.selected_date);

/** Length as people count: code points. */
export const lengthOf = (typed: string): number => [...typed].length;
