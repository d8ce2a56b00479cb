/** "What will you do?": the question, the sentence in the thread, and the two small forms. */
import type { ModalView } from '@slack/types';
import { limits } from '../../domain/ask';
import { buttons, modal } from '../blocks';
import { blockOf, isEdit, sessionIn } from '../facts';
import { actionIds, fields, viewIds } from '../ids';
import { textInput } from '../inputs';
import { line, message } from '../message';
import type { Render } from '../rendering';
import type { Words } from '../words';
import { promptsButton } from './prompts.view';

export const hearBackAskedMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const say = words.session.planAsked;
  if (found?.session.outcome !== 'open' || found.session.hearBack) return isEdit(facts) ? line(say.over) : null;
  return message(
    [{ say: say.lead(found.asker) }],
    buttons(
      blockOf(facts),
      { text: words.session.sayPlan, action: actionIds.writeHearBack, value: found.session.id, style: 'primary' },
      promptsButton(found.session, words),
    ),
  );
};

export const hearBackMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const said = found?.session.hearBack;
  if (!found || !said) return null;
  const { session, asker, mentor } = found;
  const say = words.session.plan;
  const { confirmed } = said;
  const open = confirmed === null && !found.ask.closedAt;
  return message(
    [
      { quote: said.text, as: say.lead(asker) },
      open ? { say: say.question(mentor) } : null,
      confirmed === true ? { say: say.confirmed(mentor) } : null,
      confirmed !== null && confirmed !== true ? { quote: confirmed.fix, as: say.fixed(mentor) } : null,
    ],
    open
      ? buttons(
          blockOf(facts),
          { text: say.exactly, action: actionIds.hearBackExactly, value: session.id },
          { text: say.notQuite, action: actionIds.hearBackNotQuite, value: session.id },
        )
      : null,
  );
};

interface SentenceForm {
  readonly meta: string;
  /** What was said before, to be changed. */
  readonly said: string;
  readonly words: Words;
}

export function hearBackModal({ meta, said, words }: SentenceForm): ModalView {
  const { plan } = words.session;
  return modal({
    callback: viewIds.hearBack,
    title: plan.title,
    submit: plan.submit,
    close: words.cancel,
    meta,
    blocks: [
      textInput({ field: fields.sentence, label: plan.field, hint: plan.hint, max: limits.lineMax, value: said }),
    ],
  });
}

export function hearBackFixModal({ meta, said, words }: SentenceForm): ModalView {
  const { plan } = words.session;
  return modal({
    callback: viewIds.hearBackFix,
    title: plan.fixTitle,
    submit: plan.fixSubmit,
    close: words.cancel,
    meta,
    blocks: [textInput({ field: fields.sentence, label: plan.fixField, max: limits.lineMax, value: said })],
  });
}
