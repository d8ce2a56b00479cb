/** The ask form. Only the question is required. */
import type { KnownBlock, ModalView } from '@slack/types';
import { type AskForm, limits, sessionLengths } from '../../domain/ask';
import type { Policy } from '../../domain/policy';
import type { Topic } from '../../domain/topics';
import { buttons, context, modal } from '../blocks';
import { actionIds, fields, viewIds } from '../ids';
import { checkboxInput, radioInput, textInput, typeaheadInput } from '../inputs';
import { topicOption } from '../topicChoice';
import type { Words } from '../words';
import { hasMore, moreFields } from './more.view';
import { type FormNote, noteBlocks } from './note.view';
import { toolsBlock } from './tools.view';

/** The most that Slack lets anybody type into a field. */
const TYPED_MOST = 3000;

export interface AskFormView {
  readonly meta: string;
  readonly form: AskForm;
  /** The topics chosen so far. */
  readonly topics: readonly Topic[];
  readonly restored: boolean;
  /** Whether "More choices" was pressed. */
  readonly more?: boolean;
  readonly note?: FormNote | null;
  /** Where it is shown anew: the block ids of what is given another text (see fields.ts). */
  readonly places?: Partial<Places>;
  readonly policy: Policy;
  readonly words: Words;
}

export interface Places {
  readonly question: string;
  readonly topics: string;
  readonly tools: string;
}

/** The actions under the question. */
export const TOOLS = 'askTools';

export function askModal(spec: AskFormView): ModalView {
  const { meta, form, topics, restored, more, note, policy, words } = spec;
  const say = words.ask;
  const places = { question: fields.question, topics: fields.topics, tools: TOOLS, ...spec.places };
  return modal({
    callback: viewIds.ask,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      ...(restored ? [context(say.restored)] : []),
      textInput({
        field: places.question,
        action: actionIds.questionField,
        label: form.source ? say.questionAbout : say.question,
        hint: say.questionHint,
        placeholder: say.questionPlaceholder,
        long: true,
        min: limits.questionMin,
        // A question that came in longer is not cut: the form says so when it is sent.
        max: Math.min(TYPED_MOST, Math.max(limits.questionMax, form.question.length)),
        value: form.question,
      }),
      ...(note && note.kind !== 'nearly' ? noteBlocks(note, policy, words) : []),
      toolsBlock(places.tools, words),
      ...(form.source ? sourceFields(form.source, words) : []),
      textInput({
        field: fields.tried,
        label: say.tried,
        hint: say.triedHint,
        long: true,
        optional: true,
        max: limits.triedMax,
        value: form.tried,
      }),
      ...(note?.kind === 'nearly' ? noteBlocks(note, policy, words) : []),
      typeaheadInput({
        field: places.topics,
        label: say.topics,
        hint: say.topicsHint,
        optional: true,
        action: actionIds.topicsField,
        chosen: topics.map(topicOption),
        most: limits.topicsMax,
        placeholder: say.topicsPlaceholder,
      }),
      radioInput({
        field: fields.minutes,
        label: say.minutes,
        choices: sessionLengths.map((length) => ({ value: String(length), text: words.minutes(length) })),
        chosen: String(form.minutes),
      }),
      ...(more || hasMore(form) ? moreFields(form, policy, words) : [moreButton(words)]),
    ],
  });
}

const moreButton = (words: Words): KnownBlock =>
  buttons('more', { text: words.ask.moreChoices, action: actionIds.moreChoices, value: 'more' });

/** The message an ask starts from: the person may shorten it, and decides whether it is shown. */
function sourceFields({ quote, shown }: NonNullable<AskForm['source']>, words: Words): KnownBlock[] {
  const say = words.ask;
  return [
    textInput({
      field: fields.quote,
      label: say.quote,
      hint: say.quoteHint,
      long: true,
      optional: true,
      max: limits.quoteMax,
      value: quote,
    }),
    checkboxInput({
      field: fields.showQuote,
      label: say.showQuote,
      optional: true,
      choices: [{ value: 'show', text: say.showQuoteYes }],
      chosen: shown ? ['show'] : [],
    }),
  ];
}
