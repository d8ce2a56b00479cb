/** The "Me" form, read and checked. */
import { limits } from '../../domain/ask';
import type { Level, TopicId } from '../../domain/person';
import { levels } from '../../domain/person';
import type { Shift } from '../../domain/worktime';
import type { MeForm } from '../../usecases/offerKnowledge';
import { chosen, chosenMany, chosenTime, lengthOf, typedLine } from '../fields';
import { fields } from '../ids';
import type { FormValues } from '../listen/payloads';
import { readTopics } from '../topicChoice';
import type { Words } from '../words';
import { SHORT } from './me.view';

export type ReadMe =
  | { readonly ok: true; readonly form: MeForm }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const DAY_MINUTES = 24 * 60;

/** Working past midnight is possible: an end before the start is on the next day. */
export function readMeForm(values: FormValues, words: Words): ReadMe {
  const { ids, names } = readTopics(chosenMany(values, fields.topics));
  const askMeAbout = typedLine(values, fields.askMeAbout);
  const minutes = Number(chosen(values, fields.budget));
  const limitFrom = (field: string) => (/^\d{1,2}$/.test(chosen(values, field)) ? Number(chosen(values, field)) : null);
  const perWeek = { offersPerWeek: limitFrom(fields.offersPerWeek), nudgesPerWeek: limitFrom(fields.nudgesPerWeek) };
  const days = chosenMany(values, fields.workDays).map(Number);
  const from = chosenTime(values, fields.workFrom);
  const to = chosenTime(values, fields.workTo);
  const errors = {
    ...(lengthOf(askMeAbout) > limits.askMeAboutMax
      ? { [fields.askMeAbout]: words.form.tooLong(limits.askMeAboutMax) }
      : {}),
    ...(Number.isInteger(minutes) && minutes >= 0 ? {} : { [fields.budget]: words.form.choose }),
    ...(days.length > 0 ? {} : { [fields.workDays]: words.form.oneDay }),
    ...(from === null ? { [fields.workFrom]: words.form.choose } : {}),
    ...(to === null || to === from ? { [fields.workTo]: words.form.endAfterStart } : {}),
  };
  if (Object.keys(errors).length > 0 || from === null || to === null) return { ok: false, errors };
  const shift: Shift = { from, to: to > from ? to : to + DAY_MINUTES };
  const week = Array.from({ length: 7 }, (_, day) => (days.includes(day) ? shift : null));
  return { ok: true, form: { topics: ids, newTopics: names, askMeAbout, minutes, week, ...perWeek } };
}

/** One select per topic; its block's id is the topic's. */
export function readLevels(values: FormValues): Map<TopicId, Level> {
  const read = new Map<TopicId, Level>();
  for (const topicId of Object.keys(values)) {
    const level = levels.find((each) => each === chosen(values, topicId));
    if (level) read.set(topicId, level);
  }
  return read;
}

/** What somebody gives of a topic they took on in short questions; null: questions of any length. `none`: it is theirs no more. */
export function readShort(values: FormValues): Map<TopicId, number | null | 'none'> {
  const read = new Map<TopicId, number | null | 'none'>();
  for (const field of Object.keys(values).filter((each) => each.startsWith(SHORT))) {
    const value = chosen(values, field);
    const topicId = field.slice(SHORT.length);
    if (value === 'none') read.set(topicId, 'none');
    else if (value === 'all') read.set(topicId, null);
    else if (/^[1-9]\d{0,2}$/.test(value)) read.set(topicId, Number(value));
  }
  return read;
}
