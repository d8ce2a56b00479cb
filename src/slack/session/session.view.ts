/** Everything around a session but its card: taken, another time, it is time, called off, what next. */
import { movedTo, roundOf } from '../../domain/decisions/tell';
import { withdrawButton } from '../ask/status.view';
import { type ButtonSpec, buttons } from '../blocks';
import { blockOf, type InSession, isEdit, readerOf, sessionIn, topicsIn } from '../facts';
import { actionIds } from '../ids';
import { line, message } from '../message';
import { moment } from '../moments';
import type { Render } from '../rendering';
import type { Words } from '../words';

const startButtons = ({ session }: InSession, words: Words): (ButtonSpec | null)[] => [
  { text: words.session.here, action: actionIds.here, value: session.id, style: 'primary' },
  session.postponed ? null : { text: words.session.anotherTime, action: actionIds.anotherTime, value: session.id },
];

export const takenMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  if (!found) return null;
  const { session, perspective, mentor } = found;
  const say = words.session.taken;
  if (session.outcome !== 'open' && !isEdit(facts)) return null;
  if (session.begunAt) return line(say.begun(mentor));
  if (session.outcome !== 'open' || !session.hereBy) return line(say.past(mentor));
  const shared = perspective.offers.find((offer) => offer.mentorId === session.mentorId)?.sharedTopics ?? [];
  const topics = topicsIn(facts, shared);
  return message(
    [
      { say: say.lead(mentor) },
      topics.length > 0 ? { say: say.why(topics) } : null,
      { say: say.next(moment(session.hereBy, readerOf(facts), now, words)) },
    ],
    buttons(blockOf(facts), ...startButtons(found, words)),
  );
};

export const chooseTimeMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  const say = words.session.choose;
  if (!found) return isEdit(facts) ? line(say.over) : null;
  const { session, asker } = found;
  const stands =
    session.outcome === 'open' && session.waitingBecause !== null && roundOf(session) === facts.notice.about;
  if (!stands) {
    if (!isEdit(facts)) return null;
    return line(
      session.outcome === 'open' && session.startsAt
        ? say.chosen(moment(session.startsAt, readerOf(facts), now, words))
        : say.over,
    );
  }
  const choice = (text: string, action: string): ButtonSpec => ({ text, action, value: session.id });
  return message(
    [{ say: session.waitingBecause === 'noTap' ? say.noTap(asker) : say.busy(asker) }, { small: say.hint }],
    buttons(
      blockOf(facts),
      choice(say.halfHour, actionIds.chooseHalfHour),
      choice(say.hour, actionIds.chooseHour),
      choice(say.tomorrow, actionIds.chooseTomorrow),
      choice(say.cannot, actionIds.cannotAfterAll),
    ),
  );
};

export const missedMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const say = words.session.missed;
  const stands =
    found?.session.outcome === 'open' &&
    found.session.waitingBecause === 'noTap' &&
    roundOf(found.session) === facts.notice.about;
  if (!found || !stands) return isEdit(facts) ? line(say.over) : null;
  const { ask, mentor } = found;
  return message(
    [{ say: say.lead(mentor) }, { say: say.next(mentor) }],
    buttons(blockOf(facts), withdrawButton(ask, words)),
  );
};

export const movedMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  const startsAt = found?.session.startsAt;
  const stands = found?.session.outcome === 'open' && startsAt && movedTo(found.session) === facts.notice.about;
  if (!found || !stands) return isEdit(facts) ? line(words.session.moved.over) : null;
  const at = moment(startsAt, readerOf(facts), now, words);
  return message(
    [{ say: words.session.moved.lead(found.mentor, at) }, { say: words.session.moved.next }],
    buttons(blockOf(facts), withdrawButton(found.ask, words)),
  );
};

export const soonMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  const startsAt = found?.session.startsAt;
  if (found?.session.outcome !== 'open' || !startsAt || startsAt <= now) {
    return isEdit(facts) ? line(words.session.soon.over) : null;
  }
  const at = moment(startsAt, readerOf(facts), now, words);
  return message([{ say: words.session.soon.lead(found.asker, found.mentor, at) }]);
};

export const readyMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  if (!found) return null;
  const { session, asker, mentor } = found;
  const stands =
    session.outcome === 'open' && session.hereBy && !session.begunAt && roundOf(session) === facts.notice.about;
  if (!stands || !session.hereBy) return isEdit(facts) ? line(words.session.ready.over) : null;
  const by = moment(session.hereBy, readerOf(facts), now, words);
  // In a direct message each reads and sees only what is theirs to do.
  if (facts.notice.to === session.mentorId) return message([{ say: words.session.ready.toMentor(asker, by) }]);
  return message(
    [{ say: words.session.ready.lead(asker, mentor, by) }],
    buttons(blockOf(facts), ...startButtons(found, words)),
  );
};

export const calledOffMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  if (!found) return null;
  const { session, ask, asker, mentor } = found;
  const say = words.session.calledOff;
  if (session.outcome === 'mentorGone') return message([{ say: say.mentorGone(asker, mentor) }]);
  if (session.outcome === 'askerGone') return message([{ say: say.askerAway(asker, mentor) }]);
  if (session.outcome !== 'calledOff') return null;
  return message([{ say: ask.closedAt ? say.askerWithdrew(asker, mentor) : say.mentorCannot(asker, mentor) }]);
};

export const goesOnMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  if (!found || found.ask.closedAt) return isEdit(facts) ? line(words.session.goesOn.over) : null;
  return message([{ say: words.session.goesOn.lead(found.mentor) }, { say: words.session.goesOn.next }]);
};

export const whatNextMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const say = words.session.whatNext;
  if (!found) return null;
  const { session, perspective, mentor } = found;
  const open =
    perspective.state === 'ended' &&
    session.outcome === 'notHappened' &&
    perspective.sessions.at(-1)?.id === session.id;
  if (!open) return isEdit(facts) ? line(say.over) : null;
  const name = facts.people.get(session.mentorId)?.name ?? '';
  const choice = (text: string, action: string): ButtonSpec => ({ text, action, value: session.id });
  return message(
    [{ say: say.lead(mentor) }],
    buttons(
      blockOf(facts),
      choice(say.again(name), actionIds.nextAnotherTime),
      choice(say.somebodyElse, actionIds.nextSomebodyElse),
      choice(say.leave, actionIds.nextLeave),
    ),
  );
};
