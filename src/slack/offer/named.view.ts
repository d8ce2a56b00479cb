/** "I know who": whom? */
import type { ModalView } from '@slack/types';
import { modal } from '../blocks';
import { fields, viewIds } from '../ids';
import { peopleInput } from '../inputs';
import type { Words } from '../words';

export function nameModal({ meta, words }: { readonly meta: string; readonly words: Words }): ModalView {
  const say = words.offer.nameForm;
  return modal({
    callback: viewIds.nameColleague,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      peopleInput({ field: fields.people, label: say.who, hint: say.hint, most: 1, placeholder: say.placeholder }),
    ],
  });
}
