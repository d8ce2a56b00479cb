/** While somebody writes: "Check my question" (or Enter in it), and "Borrow a question". None of it sends or keeps anything. */
import { coach } from '../../domain/coach';
import type { Deps } from '../../usecases/deps';
import { readAskMeta } from '../formMeta';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { type OpenForm, pointingIn, shownAnew } from './ask.again';
import { typedForm } from './ask.form';
import type { FormNote } from './note.view';
import { openerOf, withOpener } from './tools.view';

export const onCheckQuestion =
  (deps: Deps) =>
  async ({ actor, form: shown, words }: Press): Promise<Answer> => {
    const open = openForm(shown);
    if (!open) return { say: words.oldButton };
    const pointing = await pointingIn(deps, actor, open);
    const note: FormNote = pointing ? { kind: 'signpost', pointing } : hintsFor(open);
    return { update: await shownAnew(deps, actor, open, words, { note, infer: true }) };
  };

function hintsFor({ values, carried }: OpenForm): FormNote {
  const { form } = typedForm(values, carried);
  return form.question === '' ? { kind: 'empty' } : { kind: 'hints', hints: coach(form) };
}

export const onBorrowQuestion =
  (deps: Deps) =>
  async ({ actor, value, form: shown, words }: Press): Promise<Answer> => {
    const open = openForm(shown);
    const opener = openerOf(value, words);
    if (!open || !opener) return { say: words.oldButton };
    const { form } = typedForm(open.values, open.carried);
    return {
      update: await shownAnew(deps, actor, open, words, { question: withOpener(opener, form.question, words) }),
    };
  };

function openForm(shown: Press['form']): OpenForm | null {
  const carried = shown && readAskMeta(shown.meta);
  return shown && carried ? { values: shown.values, carried } : null;
}
