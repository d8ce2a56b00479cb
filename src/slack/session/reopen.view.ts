/** "Talk once more": the question to the mentor, and what the two read then. */
import { type Ask, findSession, type Session } from '../../domain/ask';
import { isReopenAsked, mayAskReopen } from '../../domain/decisions/reopen';
import { minutesLeft } from '../../domain/minutes';
import type { Person } from '../../domain/person';
import { type ButtonSpec, buttons } from '../blocks';
import { blockOf, isEdit, readerOf, sessionIn } from '../facts';
import { actionIds } from '../ids';
import { line, message } from '../message';
import { moment } from '../moments';
import type { Render } from '../rendering';
import type { Words } from '../words';

/** For the asker, as long as it may be asked. */
export const reopenButton = (ask: Ask, session: Session, words: Words, now: Date): ButtonSpec | null =>
  mayAskReopen(ask, session, now)
    ? { text: words.reopen.button, action: actionIds.askReopen, value: session.id }
    : null;

export const onTopButton = ({ id }: Pick<Session, 'id'>, words: Words): ButtonSpec => ({
  text: words.reopen.yesOnTop,
  action: actionIds.reopenOnTop,
  value: id,
});

/** What the mentor can say to it; more than the budget has is given only knowingly. */
export function reopenAnswers(session: Session, mentor: Person | null, words: Words, now: Date): ButtonSpec[] {
  const fits = mentor === null || minutesLeft(mentor, now) >= session.minutes;
  const yes = { text: words.reopen.yes, action: actionIds.reopen, value: session.id };
  const no = { text: words.reopen.no, action: actionIds.declineReopen, value: session.id };
  return [fits ? yes : onTopButton(session, words), no];
}

export const reopenAskedMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  const say = words.reopen;
  if (!found || !isReopenAsked(found.ask, found.session)) {
    return isEdit(facts) ? line(found?.session.reopenedAt ? say.accepted : say.over) : null;
  }
  const { ask, session, asker } = found;
  const mentor = facts.people.get(session.mentorId) ?? null;
  const left = mentor ? minutesLeft(mentor, now) : 0;
  return message(
    [
      { say: say.asked(asker, session.minutes) },
      { quote: ask.brief.question, as: words.session.card.question },
      { small: left >= session.minutes ? say.fits(session.minutes, left) : say.onTop },
      { small: say.startsAtOnce },
    ],
    buttons(blockOf(facts), ...reopenAnswers(session, mentor, words, now)),
  );
};

export const reopenedMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  const endsAt = found?.session.endsAt;
  const say = words.reopen;
  if (!found || !endsAt || found.session.outcome !== 'open') return isEdit(facts) ? line(say.openOver) : null;
  const open = facts.notice.to === null ? say.open : say.openDirect;
  return message([{ say: open(found.asker, found.mentor, moment(endsAt, readerOf(facts), now, words)) }]);
};

export const reopenDeclinedMessage: Render = (facts, words) => {
  const { ask } = facts;
  const session = ask && findSession(ask, facts.notice.about)?.it;
  if (!session || ask.closedAt) return isEdit(facts) ? line(words.reopen.openOver) : null;
  return message([{ say: words.reopen.declined(`<@${session.mentorId}>`) }]);
};
