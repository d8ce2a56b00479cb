/** The thank-you, read and checked. */
import { echoDelays, limits, shareConsents } from '../../domain/ask';
import type { ThanksGiven } from '../../domain/decisions/thanks';
import { chosen, lengthOf, typedText } from '../fields';
import { fields } from '../ids';
import type { FormValues } from '../listen/payloads';
import type { Words } from '../words';
import { FREE_MAX } from './thanks.view';

export type ReadThanks =
  | { readonly ok: true; readonly given: ThanksGiven }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

type Wrong = Readonly<Record<string, string>>;

/** Whether the form stood in its free shape when it was sent. */
export const isFree = (values: FormValues): boolean => fields.thanksText in values;

/** At least one of the three parts says something, or the free text does. */
export function readThanks(values: FormValues, words: Words): ReadThanks {
  const typed = {
    before: typedText(values, fields.before),
    you: typedText(values, fields.you),
    nowIWill: typedText(values, fields.nowIWill),
    text: typedText(values, fields.thanksText),
  };
  const wrong = isFree(values) ? wrongText(typed.text, words) : wrongParts(typed, words);
  if (wrong) return { ok: false, errors: wrong };
  const days = echoDelays.find((delay) => String(delay) === chosen(values, fields.echoTime)) ?? null;
  const share = shareConsents.find((each) => each === chosen(values, fields.thanksShare)) ?? 'no';
  return { ok: true, given: { ...typed, share, echoInDays: days } };
}

function wrongText(text: string, words: Words): Wrong | null {
  if (!text) return { [fields.thanksText]: words.form.empty };
  return lengthOf(text) > FREE_MAX ? { [fields.thanksText]: words.form.tooLong(FREE_MAX) } : null;
}

function wrongParts({ before, you, nowIWill }: Omit<ThanksGiven, 'echoInDays'>, words: Words): Wrong | null {
  const parts = { [fields.before]: before, [fields.you]: you, [fields.nowIWill]: nowIWill };
  const tooLong = Object.entries(parts).filter(([, text]) => lengthOf(text) > limits.thanksMax);
  if (tooLong.length > 0)
    return Object.fromEntries(tooLong.map(([field]) => [field, words.form.tooLong(limits.thanksMax)]));
  return before || you || nowIWill ? null : { [fields.you]: words.form.empty };
}
