/** "Me": what somebody offers, and when. */
import type { KnownBlock, ModalView } from '@slack/types';
import { limits } from '../../domain/ask';
import { levels, limitsOf, type Person, workHours } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import type { Topic } from '../../domain/topics';
import { context, modal } from '../blocks';
import { actionIds, fields, viewIds } from '../ids';
import { checkboxInput, selectInput, textInput, timeInput, typeaheadInput } from '../inputs';
import { type NearlyKnown, nearlyKnownBlocks, topicOption } from '../topicChoice';
import type { Words } from '../words';

const usualBudgets = [0, 30, 60, 120];
/** Slack takes 100 options, and the usual ones are among them. */
const BUDGETS_SHOWN = 90;
const usualShift = { from: 9 * 60, to: 17 * 60 };
/** Slack shows at most 100 blocks, and a topic has one or two; hardly anybody has more. */
const LEVELS_SHOWN = 45;

export interface MeFormView {
  readonly meta: string;
  readonly person: Person;
  /** The topics this person holds. */
  readonly topics: readonly Topic[];
  readonly policy: Policy;
  /** New topics that may be known ones, asked about once. */
  readonly nearly?: readonly NearlyKnown[];
  readonly words: Words;
}

export function meModal({ meta, person, topics, policy, nearly = [], words }: MeFormView): ModalView {
  const say = words.me;
  const { week } = workHours(person);
  const shift = week.find((each) => each !== null) ?? usualShift;
  const budgets = budgetChoices(person, policy);
  const limitInput = (field: string, label: string, least: number, current: number, usual: number) =>
    selectInput({
      ...{ field, label, chosen: String(current) },
      choices: Array.from({ length: Math.max(current, usual) - least + 1 }, (_, i) => ({
        value: String(least + i),
        text: say.atMost(least + i),
      })),
    });
  return modal({
    callback: viewIds.me,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      ...nearlyKnownBlocks(nearly, words),
      typeaheadInput({
        field: fields.topics,
        label: say.topics,
        hint: say.topicsHint,
        optional: true,
        action: actionIds.meTopicsField,
        chosen: topics.map(topicOption),
        placeholder: say.topicsPlaceholder,
      }),
      textInput({
        field: fields.askMeAbout,
        label: say.askMeAbout,
        hint: say.askMeAboutHint,
        optional: true,
        max: limits.askMeAboutMax,
        value: person.askMeAbout,
      }),
      selectInput({
        field: fields.budget,
        label: say.budget,
        hint: say.budgetHint,
        choices: budgets.map((minutes) => ({ value: String(minutes), text: say.budgetChoice(minutes) })),
        chosen: String(Math.min(person.minutes, policy.minutesCeiling)),
      }),
      limitInput(fields.offersPerWeek, say.offersPerWeek, 1, limitsOf(person, policy).offers, policy.offersPerWeek),
      limitInput(fields.nudgesPerWeek, say.nudgesPerWeek, 0, limitsOf(person, policy).nudges, policy.nudgesPerWeek),
      checkboxInput({
        field: fields.workDays,
        label: say.workDays,
        choices: say.weekdays.map((text, day) => ({ value: String(day), text })),
        chosen: week.flatMap((each, day) => (each ? [String(day)] : [])),
      }),
      timeInput({ field: fields.workFrom, label: say.workFrom, minutes: shift.from }),
      timeInput({ field: fields.workTo, label: say.workTo, hint: say.hoursHint, minutes: shift.to }),
    ],
  });
}

/** In front of a topic's id: how much of it is given in short questions. */
export const SHORT = 'short.';
export const shortChoices = ['none', '5', '10', '20', '30', 'all'] as const;

/** Whoever passes on what they were given may give more of it, or end it. */
function shortInput({ id, name }: Topic, minutes: number, { me }: Words): KnownBlock {
  const usual = shortChoices.map((value) => ({ value: String(value), text: me.shortChoice(value) }));
  const own = { value: String(minutes), text: me.shortChoice(String(minutes)) };
  return selectInput({
    field: `${SHORT}${id}`,
    label: me.short(name),
    choices: usual.some(({ value }) => value === own.value) ? usual : [own, ...usual],
    chosen: own.value,
  });
}

/** The usual ones first, then every other number up to the ceiling, in steps that a list has room for. */
function budgetChoices({ minutes }: Person, { minutesCeiling: ceiling }: Policy): number[] {
  const step = Math.ceil(ceiling / BUDGETS_SHOWN / 5) * 5;
  const others = Array.from({ length: Math.floor(ceiling / step) }, (_, i) => (i + 1) * step);
  const own = [...others, ceiling, Math.min(minutes, ceiling)].sort((a, b) => a - b);
  return [...new Set([...usualBudgets.filter((each) => each <= ceiling), ...own])];
}

/** One select per topic; its block's id is the topic's. */
export function levelsModal({ meta, person, topics, words }: Omit<MeFormView, 'policy' | 'nearly'>): ModalView {
  const say = words.me;
  const choices = levels.map((level) => ({ value: level, text: say.levelNames[level] }));
  const selects = person.topics.slice(0, LEVELS_SHOWN).flatMap(({ topicId, level, shortMinutes = null }) => {
    const topic = topics.find(({ id }) => id === topicId);
    if (!topic) return [];
    const known = selectInput({ field: topicId, label: topic.name, choices, chosen: level });
    return shortMinutes === null ? [known] : [known, shortInput(topic, shortMinutes, words)];
  });
  return modal({
    callback: viewIds.levels,
    title: say.levelsTitle,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [context(say.levelsIntro), ...selects],
  });
}
