/** The thank-you, read and checked. */
import { echoDelays, limits } from '../../domain/ask';
import type { ThanksGiven } from '../../domain/decisions/thanks';
import { chosen, lengthOf, typedText } from '../fields';
import { fields } from '../ids';
import type { FormValues } from '../listen/payloads';
import type { Words } from '../words';

export type ReadThanks =
  | { readonly ok: true; readonly given: ThanksGiven }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** At least one of the three parts says something. */
export function readThanks(values: FormValues, words: Words): ReadThanks {
  const before = typedText(values, fields.before);
  const you = typedText(values, fields.you);
  const nowIWill = typedText(values, fields.nowIWill);
  const parts = { [fields.before]: before, [fields.you]: you, [fields.nowIWill]: nowIWill };
  const tooLong = Object.entries(parts).filter(([, text]) => lengthOf(text) > limits.thanksMax);
  if (tooLong.length > 0) {
    return {
      ok: false,
      errors: Object.fromEntries(tooLong.map(([field]) => [field, words.form.tooLong(limits.thanksMax)])),
    };
  }
  if (!before && !you && !nowIWill) return { ok: false, errors: { [fields.you]: words.form.empty } };
  const days = echoDelays.find((delay) => String(delay) === chosen(values, fields.echoTime)) ?? null;
  return { ok: true, given: { before, you, nowIWill, echoInDays: days } };
}
