/** The ask form, read and checked; every reason stands at its field. */
import {
  type AskForm,
  defaultLength,
  type HelpKind,
  helpKinds,
  type Known,
  knownLevels,
  limits,
  type SessionLength,
  sessionLengths,
  type Urgency,
  urgencies,
} from '../../domain/ask';
import { languageOf, languages } from '../../domain/language';
import { blockOfField, chosen, chosenMany, lengthOf, typedLine, typedText } from '../fields';
import { type AskMeta, readAskMeta } from '../formMeta';
import { fields } from '../ids';
import type { FormValues } from '../listen/payloads';
import { readTopics } from '../topicChoice';
import type { Words } from '../words';
import { ANY_LANGUAGE } from './more.view';

export type ReadForm =
  | { readonly ok: true; readonly askId: string; readonly form: AskForm; readonly newTopics: readonly string[] }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

export function readAskForm(values: FormValues, meta: string, words: Words): ReadForm {
  const carried = readAskMeta(meta);
  if (!carried) return { ok: false, errors: { [blockOfField(values, fields.question)]: words.refusals.unknownAsk } };
  const question = typedLine(values, fields.question);
  const place = blockOfField(values, fields.question);
  const tried = typedText(values, fields.tried);
  const quote = typedText(values, fields.quote);
  const errors = {
    ...(lengthOf(question) < limits.questionMin ? { [place]: words.form.questionShort(limits.questionMin) } : {}),
    ...(lengthOf(question) > limits.questionMax ? { [place]: words.form.tooLong(limits.questionMax) } : {}),
    ...(lengthOf(tried) > limits.triedMax ? { [fields.tried]: words.form.tooLong(limits.triedMax) } : {}),
    ...(lengthOf(quote) > limits.quoteMax ? { [fields.quote]: words.form.tooLong(limits.quoteMax) } : {}),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, askId: carried.askId, ...typedForm(values, carried) };
}

/** What stands in the form, whether or not it may be sent. */
export function typedForm(
  values: FormValues,
  carried: AskMeta,
): { readonly form: AskForm; readonly newTopics: readonly string[] } {
  const quote = typedText(values, fields.quote);
  const { ids, names } = readTopics(chosenMany(values, fields.topics));
  const form: AskForm = {
    question: typedLine(values, fields.question),
    tried: typedText(values, fields.tried),
    help: helpOf(chosen(values, fields.help)),
    minutes: minutesOf(chosen(values, fields.minutes)),
    topics: ids,
    soon: soonOf(chosen(values, fields.soon)),
    inWritingIsFine: chosenMany(values, fields.inWriting).length > 0,
    known: knownOf(chosen(values, fields.known)),
    language: languageIn(values),
    sealed: chosenMany(values, fields.sealed).length > 0,
    perspectives: chosen(values, fields.perspectives) === '2' ? 2 : 1,
    followsAskId: carried.followsAskId,
    source: carried.source && {
      ...carried.source,
      quote,
      shown: quote !== '' && chosenMany(values, fields.showQuote).length > 0,
    },
  };
  return { form, newTopics: names };
}

/** What was chosen; where the choice was not opened, what the text is written in. */
function languageIn(values: FormValues): string | null {
  const wanted = chosen(values, fields.language);
  if (wanted === ANY_LANGUAGE) return null;
  const text = `${typedLine(values, fields.question)} ${typedText(values, fields.tried)}`;
  return languages.find((each) => each === wanted) ?? languageOf(text);
}

const knownOf = (value: string): Known | null => knownLevels.find((each) => each === value) ?? null;
const helpOf = (value: string): HelpKind | null => helpKinds.find((kind) => kind === value) ?? null;
const soonOf = (value: string): Urgency => urgencies.find((each) => each === value) ?? 'whenSuits';
const minutesOf = (value: string): SessionLength =>
  sessionLengths.find((length) => String(length) === value) ?? defaultLength;
