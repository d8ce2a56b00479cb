/** The thank-you: the message that offers it, the form with a shape, and what the mentor receives. */
import type { ModalView } from '@slack/types';
import { type Ask, echoDelays, limits, type Session } from '../../domain/ask';
import { isDeleted } from '../../domain/decisions/erase';
import { thanksRound } from '../../domain/decisions/tell';
import { isNudgedFor, isReminded } from '../../domain/decisions/thanks';
import { buttons, context, esc, modal } from '../blocks';
import { blockOf, helperOf, isEdit, mention, sessionIn, topicsIn } from '../facts';
import { actionIds, fields, viewIds } from '../ids';
import { selectInput, textInput } from '../inputs';
import { line, message } from '../message';
import { fewerNudges } from '../person/fewer.view';
import type { Render } from '../rendering';
import type { Words } from '../words';

export const thanksFormMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  if (!found) return null;
  const { ask, session, mentor } = found;
  const say = words.thanks.form;
  if (ask.thanks) return isEdit(facts) ? line(say.sent(mentor)) : null;
  const isThisRound = facts.notice.about === thanksRound(session);
  if (!isThisRound || session.outcome !== 'ended' || ask.closedAt || isReminded(ask, session))
    return isEdit(facts) ? line(say.over(mentor)) : null;
  return message(
    [{ say: say.lead(mentor) }],
    buttons(
      blockOf(facts),
      { text: words.thanks.write, action: actionIds.writeThanks, value: session.id, style: 'primary' },
      session.reopenedAt
        ? null
        : { text: words.session.notHappened, action: actionIds.didNotHappen, value: session.id },
    ),
  );
};

export const thanksNudgeMessage: Render = (facts, words) => {
  const { ask } = facts;
  const session = ask && helperOf(ask);
  if (!ask || !session) return isEdit(facts) ? line(words.thanks.form.over('')) : null;
  const mentor = mention(session.mentorId);
  if (ask.thanks) return isEdit(facts) ? line(words.thanks.form.sent(mentor)) : null;
  if (ask.closedAt || !isNudgedFor(ask, session)) return isEdit(facts) ? line(words.thanks.form.over(mentor)) : null;
  return message(
    [{ say: words.thanks.nudge(mentor) }],
    buttons(
      blockOf(facts),
      { text: words.thanks.write, action: actionIds.writeThanks, value: session.id },
      fewerNudges(words),
    ),
  );
};

/** To the mentor, for whom it is meant alone. */
export const thanksMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const given = found?.ask.thanks;
  if (!found || !given) return null;
  if (isDeleted(given)) return isEdit(facts) ? line(words.leaving.thanksDeleted) : null;
  return message([
    { say: words.thanks.received(found.asker, topicsIn(facts, found.ask.brief.topics)) },
    given.before ? { quote: given.before, as: words.thanks.toBefore } : null,
    given.you ? { quote: given.you, as: words.thanks.toYou } : null,
    given.nowIWill ? { quote: given.nowIWill, as: words.thanks.toNow } : null,
    { small: words.thanks.onlyYou },
  ]);
};

export interface ThanksForm {
  readonly meta: string;
  readonly ask: Ask;
  readonly session: Session;
  readonly mentorName: string;
  readonly words: Words;
}

/** Prefilled from the question and from what the asker said they will do. */
export function thanksModal({ meta, ask, session, mentorName, words }: ThanksForm): ModalView {
  const say = words.thanks;
  const part = (field: string, label: string, hint: string, value: string) =>
    textInput({ field, label, hint, value, max: limits.thanksMax, long: true, optional: true });
  const never = { value: 'never', text: say.never };
  const times = echoDelays.map((count) => ({ value: String(count), text: say.inDays(count) }));
  return modal({
    callback: viewIds.thanks,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      part(fields.before, say.before, say.beforeHint, say.beforePrefill(ask.brief.question)),
      part(fields.you, say.you, say.youHint, ''),
      part(fields.nowIWill, say.nowIWill, say.nowIWillHint, planOf(session)),
      // Once it was asked how it went, there is no time left to choose.
      ...(ask.echo.timesAsked > 0
        ? []
        : [selectInput({ field: fields.echoTime, label: say.echoTime, choices: [...times, never], chosen: '7' })]),
      context(say.private(esc(mentorName))),
    ],
  });
}

function planOf({ hearBack }: Session): string {
  if (!hearBack) return '';
  return hearBack.confirmed !== null && hearBack.confirmed !== true ? hearBack.confirmed.fix : hearBack.text;
}
