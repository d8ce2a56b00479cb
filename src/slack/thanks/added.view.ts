/** "Anything to add?": the mentor's form, and what the asker reads. */
import type { ModalView } from '@slack/types';
import { limits } from '../../domain/ask';
import { modal } from '../blocks';
import { isEdit, sessionIn } from '../facts';
import { fields, viewIds } from '../ids';
import { textInput } from '../inputs';
import { line, message } from '../message';
import type { Render } from '../rendering';
import type { Words } from '../words';

export const addedMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  if (!found) return null;
  const { ask, session, mentor } = found;
  if (!session.addedText) return isEdit(facts) ? line(words.sharing.added(mentor)) : null;
  return message([
    { say: words.sharing.added(mentor) },
    ask.brief.question ? { quote: ask.brief.question, as: words.ask.yourQuestion } : null,
    { quote: session.addedText, as: words.sharing.addedQuote(mentor) },
  ]);
};

export function thoughtModal({ meta, words }: { readonly meta: string; readonly words: Words }): ModalView {
  const say = words.sharing;
  return modal({
    callback: viewIds.addThought,
    title: say.add,
    submit: say.send,
    close: words.cancel,
    meta,
    blocks: [
      textInput({ field: fields.sentence, label: say.addField, hint: say.addHint, long: true, max: limits.thanksMax }),
    ],
  });
}
