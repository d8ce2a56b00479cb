/** The ask form. Only the question is required. */
import type { KnownBlock, ModalView } from '@slack/types';
import { type AskForm, helpKinds, limits, sessionLengths, urgencies } from '../../domain/ask';
import type { Topic } from '../../domain/topics';
import { buttons, context, modal } from '../blocks';
import { actionIds, fields, viewIds } from '../ids';
import { checkboxInput, radioInput, selectInput, textInput, typeaheadInput } from '../inputs';
import { topicOption } from '../topicChoice';
import type { Words } from '../words';

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
  readonly words: Words;
}

export function askModal({ meta, form, topics, restored, more, words }: AskFormView): ModalView {
  const say = words.ask;
  return modal({
    callback: viewIds.ask,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      ...(restored ? [context(say.restored)] : []),
      textInput({
        field: fields.question,
        label: form.source ? say.questionAbout : say.question,
        hint: say.questionHint,
        placeholder: say.questionPlaceholder,
        long: true,
        min: limits.questionMin,
        // A question that came in longer is not cut: the form says so when it is sent.
        max: Math.min(TYPED_MOST, Math.max(limits.questionMax, form.question.length)),
        value: form.question,
      }),
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
      typeaheadInput({
        field: fields.topics,
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
      ...(more || hasMore(form) ? moreFields(form, words) : [moreButton(words)]),
    ],
  });
}

/** Choices that differ from what everybody starts with are never hidden. */
const hasMore = ({ soon, inWritingIsFine, help }: AskForm): boolean =>
  soon !== 'whenSuits' || inWritingIsFine || help !== null;

const moreButton = (words: Words): KnownBlock =>
  buttons('more', { text: words.ask.moreChoices, action: actionIds.moreChoices, value: 'more' });

function moreFields(form: AskForm, words: Words): KnownBlock[] {
  const say = words.ask;
  return [
    radioInput({
      field: fields.soon,
      label: say.soon,
      choices: urgencies.map((each) => ({ value: each, text: say.soonChoices[each] })),
      chosen: form.soon,
    }),
    checkboxInput({
      field: fields.inWriting,
      label: say.inWriting,
      optional: true,
      choices: [{ value: 'fine', text: say.inWritingFine }],
      chosen: form.inWritingIsFine ? ['fine'] : [],
    }),
    selectInput({
      field: fields.help,
      label: say.help,
      optional: true,
      placeholder: say.helpPlaceholder,
      choices: helpKinds.map((kind) => ({ value: kind, text: words.helpKinds[kind] })),
      ...(form.help ? { chosen: form.help } : {}),
    }),
  ];
}

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
