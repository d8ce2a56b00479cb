/** "Add topics": the form. */
import type { ModalView } from '@slack/types';
import { limits } from '../../domain/ask';
import type { Topic } from '../../domain/topics';
import { context, esc, modal } from '../blocks';
import { actionIds, fields, viewIds } from '../ids';
import { typeaheadInput } from '../inputs';
import { type NearlyKnown, nearlyKnownBlocks, topicOption } from '../topicChoice';
import type { Words } from '../words';

interface WidenFormView {
  readonly meta: string;
  /** The topics of the ask so far. */
  readonly chosen: readonly Pick<Topic, 'id' | 'name'>[];
  /** What else the question may be about. */
  readonly near: readonly Topic[];
  /** New topics that may be known ones, asked about once. */
  readonly nearly?: readonly NearlyKnown[];
  readonly words: Words;
}

export function widenModal({ meta, chosen, near, nearly = [], words }: WidenFormView): ModalView {
  const say = words.ask.widen;
  return modal({
    callback: viewIds.widen,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      ...nearlyKnownBlocks(nearly, words),
      typeaheadInput({
        field: fields.topics,
        label: say.field,
        hint: say.hint(limits.topicsWidened),
        action: actionIds.topicsField,
        chosen: chosen.map(topicOption),
        most: limits.topicsWidened,
        placeholder: words.ask.topicsPlaceholder,
      }),
      ...(near.length > 0 ? [context(say.near(near.map(({ name }) => `*${esc(name)}*`)))] : []),
    ],
  });
}
