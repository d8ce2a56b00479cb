/** A written answer: the forms, and the messages it travels in. */
import type { ModalView } from '@slack/types';
import { isThanked, limits } from '../../domain/ask';
import { hasWords } from '../../domain/decisions/sharing';
import { isReminded } from '../../domain/decisions/thanks';
import { type ButtonSpec, buttons, escWithin, modal } from '../blocks';
import { blockOf, isEdit, sessionIn } from '../facts';
import { actionIds, fields, viewIds } from '../ids';
import { textInput, urlInput } from '../inputs';
import { line, message } from '../message';
import type { Render } from '../rendering';
import { quietMenu } from '../trust/notRight.view';
import type { Words } from '../words';

/** To the asker, as the mentor wrote it. */
export const answeredMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const written = found?.session.written;
  const say = words.written;
  if (!found || !written) return isEdit(facts) ? line(words.ask.status.withdrawn) : null;
  const { ask, session, mentor } = found;
  const thank: ButtonSpec = {
    text: words.thanks.write,
    action: actionIds.writeThanks,
    value: session.id,
    style: 'primary',
  };
  const more: ButtonSpec = { text: say.more, action: actionIds.askMore, value: session.id };
  const open = ask.closedAt === null;
  return message(
    [
      { say: say.answered(mentor) },
      { quote: ask.brief.question, as: words.ask.yourQuestion },
      { quote: written.text, as: say.theirAnswer(mentor) },
      written.link ? { small: say.link(escWithin(written.link, limits.linkMax)) } : null,
    ],
    buttons(
      blockOf(facts),
      open && !ask.thanks && !isReminded(ask, session) ? thank : null,
      open && hasWords(ask) && !isThanked(ask, session)
        ? { text: words.two.thanksToo.button, action: actionIds.thankToo, value: session.id }
        : null,
      open && !written.more ? more : null,
      quietMenu(session.id, words),
    ),
  );
};

/** To the mentor: one more question, with a way to answer it. */
export const moreAskedMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const more = found?.session.written?.more;
  const say = words.written;
  if (!found || !more) return isEdit(facts) ? line(words.offer.closed) : null;
  if (more.answer !== null || found.ask.closedAt) return isEdit(facts) ? line(say.moreOver(found.asker)) : null;
  return message(
    [{ say: say.moreAsked(found.asker) }, { quote: more.question }, { small: say.moreFree }],
    buttons(
      blockOf(facts),
      { text: say.answer, action: actionIds.answerMore, value: found.session.id, style: 'primary' },
      quietMenu(found.session.id, words),
    ),
  );
};

export const moreAnsweredMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const more = found?.session.written?.more;
  if (!found || !more?.answer) return null;
  return message([
    { say: words.written.moreAnswered(found.mentor) },
    { quote: more.question, as: words.ask.yourQuestion },
    { quote: more.answer, as: words.written.theirAnswer(found.mentor) },
  ]);
};

interface Form {
  readonly meta: string;
  readonly words: Words;
}

/** `cost`: minutes of the budget. `note`: what this mentor wrote on a question like this one, to start from. */
export function answerHereModal(spec: Form & { readonly cost: number; readonly note?: string }): ModalView {
  const { meta, cost, note = '', words } = spec;
  const say = words.written;
  return modal({
    callback: viewIds.answerHere,
    title: say.title,
    submit: say.send,
    close: words.cancel,
    meta,
    blocks: [
      textInput({
        field: fields.answerText,
        label: say.field,
        hint: say.hint(cost),
        long: true,
        max: limits.answerMax,
        value: note,
      }),
      urlInput({ field: fields.link, label: say.linkField, hint: say.linkHint, optional: true }),
    ],
  });
}

export function askMoreModal({ meta, words }: Form): ModalView {
  const say = words.written;
  return modal({
    callback: viewIds.askMore,
    title: say.more,
    submit: say.sendQuestion,
    close: words.cancel,
    meta,
    blocks: [
      textInput({
        field: fields.sentence,
        label: say.moreField,
        hint: say.moreHint,
        long: true,
        max: limits.questionMax,
      }),
    ],
  });
}

/** `question` is the one to be answered. */
export function answerMoreModal({ meta, question, words }: Form & { readonly question: string }): ModalView {
  const say = words.written;
  return modal({
    callback: viewIds.answerMore,
    title: say.title,
    submit: say.send,
    close: words.cancel,
    meta,
    blocks: [
      textInput({ field: fields.answerText, label: say.answerTo, hint: question, long: true, max: limits.answerMax }),
    ],
  });
}
