/** Whom shall we ask? Up to three who fit, with reasons that one can check, and "the best match" as the usual answer. */
import type { KnownBlock, ModalView } from '@slack/types';
import { limits } from '../../domain/ask';
import type { Suggested } from '../../domain/matching/three';
import type { TopicId } from '../../domain/person';
import { buttons, context, modal, section } from '../blocks';
import { mention } from '../facts';
import { actionIds, fields, viewIds } from '../ids';
import { radioInput, textInput } from '../inputs';
import type { Reader } from '../moments';
import { reasonsIn } from '../reasons';
import type { Words } from '../words';

/** In the place of a person: whoever fits best. */
export const BEST_MATCH = 'best';

export interface PickView {
  readonly meta: string;
  readonly suggestions: readonly Suggested[];
  readonly topicNames: ReadonlyMap<TopicId, string>;
  readonly reader: Reader;
  readonly now: Date;
  readonly words: Words;
}

export function pickModal(spec: PickView): ModalView {
  const { meta, suggestions, words } = spec;
  const say = words.pick;
  return modal({
    callback: viewIds.pick,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      section(say.lead(suggestions.length)),
      ...suggestions.flatMap((each) => suggestionBlocks(each, spec)),
      radioInput({
        field: fields.pick,
        label: say.field,
        hint: say.hint,
        choices: [
          { value: BEST_MATCH, text: say.best },
          ...suggestions.map(({ person }) => ({ value: person.id, text: person.name })),
        ],
        chosen: BEST_MATCH,
      }),
      textInput({ field: fields.whyThem, label: say.why, hint: say.whyHint, optional: true, max: limits.lineMax }),
      buttons('pickBack', { text: say.back, action: actionIds.backToQuestion, value: 'back' }),
    ],
  });
}

function suggestionBlocks({ person, reasons, unlikely }: Suggested, spec: PickView): KnownBlock[] {
  const { words } = spec;
  const why = reasonsIn(reasons, spec).join(words.reasons.between);
  return [
    section(`*${mention(person.id)}*`),
    ...(why || unlikely
      ? [context([unlikely ? words.reasons.unlikely : '', why].filter(Boolean).join(words.reasons.between))]
      : []),
  ];
}
