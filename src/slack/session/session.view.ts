/** Everything around a session but its card: taken, another time, it is time, called off, what next. */
import type { InWriting, Session } from '../../domain/ask';
import { movedTo, roundOf } from '../../domain/decisions/tell';
import { isForTwo } from '../../domain/decisions/two';
import type { NoticeFacts } from '../../domain/shown';
import { withdrawButton } from '../ask/status.view';
import { type ButtonSpec, buttons } from '../blocks';
import { blockOf, type InSession, isEdit, readerOf, sessionIn, topicsIn } from '../facts';
import { actionIds } from '../ids';
import { line, message, type Part } from '../message';
import { moment } from '../moments';
import { whyThemIn } from '../reasons';
import type { Render, Rendering } from '../rendering';
import type { Words } from '../words';

const startButtons = ({ session }: InSession, words: Words): (ButtonSpec | null)[] => [
  { text: words.session.here, action: actionIds.here, value: session.id, style: 'primary' },
  session.postponed ? null : { text: words.session.anotherTime, action: actionIds.anotherTime, value: session.id },
];

export const takenMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  if (!found) return null;
  const { session, mentor } = found;
  const say = words.session.taken;
  if (session.outcome !== 'open' && !isEdit(facts)) return null;
  if (session.begunAt) return line(say.begun(mentor));
  const isTakenNow = session.outcome === 'open' && session.missed === 0 && !session.waitingBecause;
  // What was moved since is said in a message of its own.
  const asTaken = isTakenNow && !session.postponed && !session.movedByMentor;
  if (asTaken && session.inWriting) return takenInWriting(found, session.inWriting, facts, words, now);
  if (asTaken && session.startsAt) return takenForLater(found, session.startsAt, facts, words, now);
  if (session.outcome !== 'open' || !session.hereBy) return line(say.past(mentor));
  return message(
    [
      { say: say.lead(mentor) },
      ...whyThem(found, facts, words, now),
      forTwo(found, words),
      { say: say.next(moment(session.hereBy, readerOf(facts), now, words)) },
    ],
    buttons(blockOf(facts), ...startButtons(found, words)),
  );
};

/** As it was when they were chosen. Of an offer that an earlier version made only the topics are known. */
function whyThem({ perspective, session, mentor }: InSession, facts: NoticeFacts, words: Words, now: Date): Part[] {
  const offer = perspective.offers.find((each) => each.mentorId === session.mentorId);
  const spec = { topicNames: facts.topicNames, reader: readerOf(facts) ?? { zone: 'UTC' }, now, words };
  const found = whyThemIn(offer?.reasons ?? [], spec);
  if (found.length > 0)
    return [{ say: offer?.unlikely ? words.reasons.unlikelyBecause(found) : words.reasons.whyThem(mentor, found) }];
  const topics = topicsIn(facts, offer?.sharedTopics ?? []);
  return topics.length > 0 ? [{ say: words.session.taken.why(topics) }] : [];
}

const forTwo = ({ ask }: InSession, words: Words): Part | null => (isForTwo(ask) ? { small: words.two.taken } : null);

/** "Fine", another time, or in writing instead: what the asker says to a time. */
const timeButtons = ({ session }: InSession, words: Words): (ButtonSpec | null)[] => [
  session.agreedAt
    ? null
    : { text: words.session.fine, action: actionIds.timeIsFine, value: session.id, style: 'primary' },
  session.postponed ? null : { text: words.session.anotherTime, action: actionIds.anotherTime, value: session.id },
  { text: words.session.ratherInWriting, action: actionIds.preferWriting, value: session.id },
];

function takenForLater(found: InSession, startsAt: Date, facts: NoticeFacts, words: Words, now: Date): Rendering {
  const say = words.session.taken;
  const at = moment(startsAt, readerOf(facts), now, words);
  return message(
    [
      { say: say.later(found.mentor, at) },
      ...whyThem(found, facts, words, now),
      forTwo(found, words),
      { say: found.session.agreedAt ? say.agreed : say.laterNext },
    ],
    buttons(blockOf(facts), ...timeButtons(found, words)),
  );
}

function takenInWriting(found: InSession, { by }: InWriting, facts: NoticeFacts, words: Words, now: Date): Rendering {
  const say = words.session.taken;
  return message(
    [
      { say: say.inWriting(found.mentor, moment(by, readerOf(facts), now, words)) },
      ...whyThem(found, facts, words, now),
      forTwo(found, words),
      { say: say.inWritingNext },
    ],
    buttons(blockOf(facts), withdrawButton(found.ask, words)),
  );
}

export const chooseTimeMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  const say = words.session.choose;
  if (!found) return isEdit(facts) ? line(say.over) : null;
  const { session, asker } = found;
  const stands =
    session.outcome === 'open' && session.waitingBecause !== null && roundOf(session) === facts.notice.about;
  if (!stands) {
    return isEdit(facts) ? line(whatWasChosen(session, facts, words, now)) : null;
  }
  const choice = (text: string, action: string): ButtonSpec => ({ text, action, value: session.id });
  return message(
    [{ say: whyAnotherTime(session, asker, words) }, { small: say.hint }],
    buttons(
      blockOf(facts),
      choice(say.halfHour, actionIds.chooseHalfHour),
      choice(say.hour, actionIds.chooseHour),
      choice(say.tomorrow, actionIds.chooseTomorrow),
      choice(words.session.ratherInWriting, actionIds.chooseWriting),
      choice(say.cannot, actionIds.cannotAfterAll),
    ),
  );
};

function whatWasChosen({ outcome, startsAt, inWriting }: Session, facts: NoticeFacts, words: Words, now: Date): string {
  const say = words.session.choose;
  const at = (when: Date) => moment(when, readerOf(facts), now, words);
  if (outcome !== 'open') return say.over;
  if (inWriting) return say.chosenWriting(at(inWriting.by));
  return startsAt ? say.chosen(at(startsAt)) : say.over;
}

function whyAnotherTime({ waitingBecause }: Session, asker: string, words: Words): string {
  const say = words.session.choose;
  if (waitingBecause === 'mentorBusy') return say.yourself(asker);
  return waitingBecause === 'noTap' ? say.noTap(asker) : say.busy(asker);
}

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
  const { startsAt = null, inWriting = null } = found?.session ?? {};
  const stands = found?.session.outcome === 'open' && movedTo(found.session) === facts.notice.about;
  if (!found || !stands || !(startsAt ?? inWriting)) return isEdit(facts) ? line(words.session.moved.over) : null;
  if (inWriting) return writesInstead(found, inWriting, facts, words, now);
  const at = moment(startsAt ?? now, readerOf(facts), now, words);
  return message(
    [
      { say: words.session.moved.lead(found.mentor, at) },
      { say: found.session.agreedAt ? words.session.taken.agreed : words.session.moved.next },
    ],
    buttons(blockOf(facts), ...timeButtons(found, words), withdrawButton(found.ask, words)),
  );
};

function writesInstead(found: InSession, { by }: InWriting, facts: NoticeFacts, words: Words, now: Date): Rendering {
  const say = words.session.moved;
  return message(
    [
      { say: say.inWriting(found.mentor, moment(by, readerOf(facts), now, words)) },
      { say: words.session.taken.inWritingNext },
    ],
    buttons(blockOf(facts), withdrawButton(found.ask, words)),
  );
}

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
  const { session, perspective, asker, mentor } = found;
  const say = words.session.calledOff;
  if (session.outcome === 'mentorGone') return message([{ say: say.mentorGone(asker, mentor) }]);
  if (session.outcome === 'askerGone') return message([{ say: say.askerAway(asker, mentor) }]);
  if (session.outcome !== 'calledOff') return null;
  return message([
    { say: perspective.state === 'withdrawn' ? say.askerWithdrew(asker, mentor) : say.mentorCannot(asker, mentor) },
  ]);
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
