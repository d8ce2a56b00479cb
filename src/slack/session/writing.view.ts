/** An answer in writing: what the mentor promised, and whether it came. */
import { writingRound } from '../../domain/decisions/tell';
import { type ButtonSpec, buttons } from '../blocks';
import { blockOf, type InSession, isEdit, readerOf, sessionIn } from '../facts';
import { actionIds } from '../ids';
import { line, message } from '../message';
import { moment } from '../moments';
import type { Render } from '../rendering';
import type { Words } from '../words';

const answered = ({ session }: InSession, words: Words): ButtonSpec => ({
  text: words.session.writing.answered,
  action: actionIds.wroteAnswer,
  value: session.id,
  style: 'primary',
});
const cannot = ({ session }: InSession, words: Words): ButtonSpec => ({
  text: words.session.choose.cannot,
  action: actionIds.cannotAfterAll,
  value: session.id,
});

/** To the mentor: the asker would rather have it in writing. */
export const writingWantedMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  const say = words.session.writing;
  if (!found) return isEdit(facts) ? line(words.session.card.over) : null;
  const { session, asker } = found;
  if (session.outcome !== 'open' || !session.inWriting) return isEdit(facts) ? line(say.wantedOver(asker)) : null;
  return message(
    [
      { say: say.wanted(asker, moment(session.inWriting.by, readerOf(facts), now, words)) },
      { small: say.reminderHint },
    ],
    buttons(blockOf(facts), answered(found, words), cannot(found, words)),
  );
};

/** To the mentor, before the promised time. */
export const writingReminderMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  const say = words.session.writing;
  if (found?.session.outcome !== 'open' || !found.session.inWriting || found.session.inWriting.by <= now)
    return isEdit(facts) ? line(say.reminderOver) : null;
  return message(
    [
      { say: say.reminder(found.asker, moment(found.session.inWriting.by, readerOf(facts), now, words)) },
      { small: say.reminderHint },
    ],
    buttons(blockOf(facts), answered(found, words), cannot(found, words)),
  );
};

/** To the asker, at the promised time. */
export const didItComeMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const say = words.session.writing;
  const stands =
    found?.session.outcome === 'open' &&
    found.session.inWriting?.waitsUntil &&
    writingRound(found.session) === facts.notice.about;
  if (!found || !stands) return isEdit(facts) ? line(say.didItComeOver) : null;
  const choice = (text: string, action: string): ButtonSpec => ({ text, action, value: found.session.id });
  return message(
    [{ say: say.didItCome(found.mentor) }, { quote: found.ask.brief.question, as: words.ask.yourQuestion }],
    buttons(
      blockOf(facts),
      { ...choice(say.yes, actionIds.answerCame), style: 'primary' },
      choice(say.notYet, actionIds.answerNotYet),
      choice(say.somebodyElse, actionIds.answerFromElse),
    ),
  );
};
