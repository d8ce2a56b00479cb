/** "How did it go?", and what the mentor hears of it. */
import type { ModalView } from '@slack/types';
import { type Ask, type EchoAnswer, echoAnswers, limits } from '../../domain/ask';
import { isAnswered } from '../../domain/decisions/echo';
import { DAY } from '../../domain/duration';
import type { NoticeFacts } from '../../domain/shown';
import { localDate } from '../../domain/worktime';
import { type ButtonSpec, buttons, escWithin, modal, section } from '../blocks';
import { blockOf, helperOf, helpersOf, isEdit, readerOf, sessionIn, topicsIn } from '../facts';
import { actionIds, echoActionIds, fields, viewIds } from '../ids';
import { radioInput, textInput } from '../inputs';
import { line, message } from '../message';
import { fewerNudges } from '../person/fewer.view';
import type { Render, Rendering } from '../rendering';
import { quietMenu } from '../trust/notRight.view';
import type { Words } from '../words';

export const echoQuestionMessage: Render = (facts, words) => {
  const { ask, notice } = facts;
  const session = ask && helperOf(ask);
  const say = words.echo;
  if (!ask || !session) return isEdit(facts) ? line(say.over) : null;
  const stands =
    !ask.closedAt &&
    !isAnswered(ask) &&
    notice.about === `${ask.id}#${ask.echo.timesAsked}` &&
    !askedAgainLater(ask.echo);
  if (!stands) {
    if (!isEdit(facts)) return null;
    return mayAskAnother(ask) ? anotherMessage(facts, ask, words) : line(pastLine(ask.echo, words));
  }
  const outcomeButton = (answer: EchoAnswer, action: string) => ({ text: say.outcomes[answer], action, value: ask.id });
  return message(
    [
      { say: say.ask(helpersOf(ask, words), `“${escWithin(ask.brief.question, 900)}”`) },
      { small: say.hint(helpersOf(ask, words)) },
    ],
    buttons(
      blockOf(facts),
      outcomeButton('used', echoActionIds.used),
      outcomeButton('part', echoActionIds.part),
      outcomeButton('notYet', actionIds.echoNotYet),
      outcomeButton('otherRoad', echoActionIds.otherRoad),
      fewerNudges(words),
    ),
  );
};

/** Who took another road may want a second perspective: as long as the question is kept, it can be asked once more. */
export const mayAskAnother = ({ echo, brief, erasedAt }: Ask): boolean =>
  echo.answer === 'otherRoad' && erasedAt === null && brief.question !== '';

const anotherButton = ({ id }: Ask, words: Words): ButtonSpec => ({
  text: words.earlier.another,
  action: actionIds.askAnother,
  value: id,
});

const anotherMessage = (facts: NoticeFacts, ask: Ask, words: Words): Rendering =>
  message([{ small: pastLine(ask.echo, words) }], buttons(blockOf(facts), anotherButton(ask, words)));

/** Shown once the answer was sent. */
export const anotherModal = (ask: Ask, words: Words): ModalView =>
  modal({
    callback: viewIds.answer,
    title: words.echo.title,
    close: words.close,
    meta: '',
    blocks: [section(words.earlier.anotherRoad), buttons('another', anotherButton(ask, words))],
  });

/** "Not yet" was said, and the second question is still to come. */
const askedAgainLater = ({ answer, dueAt }: { answer: EchoAnswer | null; dueAt: Date | null }): boolean =>
  answer === 'notYet' && dueAt !== null;

function pastLine({ answer, timesAsked }: { answer: EchoAnswer | null; timesAsked: number }, words: Words): string {
  if (answer === null) return words.echo.over;
  if (answer === 'notYet') return timesAsked < 2 ? words.echo.notYet : words.echo.notYetLast;
  return words.echo.answered(words.echo.outcomes[answer]);
}

export const echoToldMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  const { answer, line: added } = found?.ask.echo ?? { answer: null, line: '' };
  if (!found || !answer || answer === 'notYet') return null;
  const zone = readerOf(facts)?.zone ?? 'UTC';
  const dayOf = (at: Date) => Date.parse(`${localDate(zone, at)}T00:00:00Z`);
  const daysAgo = Math.max(0, Math.round((dayOf(now) - dayOf(found.session.endedAt ?? now)) / DAY));
  const topics = topicsIn(facts, found.ask.brief.topics);
  return message(
    [
      { say: words.echo.told(daysAgo, found.asker, found.session.minutes, topics) },
      { say: words.echo.toldOutcome[answer] },
      added ? { quote: added, as: words.echo.theirWords } : null,
    ],
    buttons(blockOf(facts), quietMenu(found.session.id, words)),
  );
};

interface EchoForm {
  readonly meta: string;
  readonly answer: EchoAnswer | null;
  readonly words: Words;
}

export function echoModal({ meta, answer, words }: EchoForm): ModalView {
  const say = words.echo;
  return modal({
    callback: viewIds.echo,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      radioInput({
        field: fields.echoAnswer,
        label: say.field,
        choices: echoAnswers
          .filter((each) => answer === null || each !== 'notYet')
          .map((value) => ({ value, text: say.outcomes[value] })),
        ...(answer ? { chosen: answer } : {}),
      }),
      textInput({
        field: fields.line,
        label: say.line,
        hint: say.lineHint,
        max: limits.lineMax,
        long: true,
        optional: true,
      }),
    ],
  });
}
