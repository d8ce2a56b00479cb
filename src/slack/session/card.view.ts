/** The session's one card, edited in place: waiting, another time, running, almost over, over. */
import type { ActionsBlock } from '@slack/types';
import type { Session } from '../../domain/ask';
import { isForTwo } from '../../domain/decisions/two';
import type { NoticeFacts } from '../../domain/shown';
import { type ButtonSpec, buttons } from '../blocks';
import { blockOf, type InSession, isEdit, mention, readerOf, sessionIn } from '../facts';
import { actionIds } from '../ids';
import { line, message, type Part } from '../message';
import { moment } from '../moments';
import type { Render } from '../rendering';
import { quietMenu } from '../trust/notRight.view';
import type { Words } from '../words';
import { promptsButton } from './prompts.view';
import { reopenButton } from './reopen.view';

export const cardMessage: Render = (facts, words, now) => {
  const found = sessionIn(facts);
  if (!found) return isEdit(facts) ? line(words.session.card.over) : null;
  const { ask, session, asker, mentor } = found;
  const open = session.outcome === 'open';
  if (!open && !isEdit(facts)) return null;
  const other = facts.notice.to === ask.askerId ? session.mentorId : ask.askerId;
  return message(
    [
      { say: `*${words.session.card.lead(asker, mentor)}*` },
      { quote: ask.brief.question, as: words.session.card.question, beside: open ? readAllButton(found, words) : null },
      ...sourceParts(found, words),
      { say: stateLine(found, facts, words, now) },
      open && !session.begunAt && !session.inWriting ? { small: words.session.card.length(session.minutes) } : null,
      open && session.begunAt ? { small: words.session.card.together(session.minutes) } : null,
      open && isForTwo(ask) ? { small: words.two.inside } : null,
      open && session.extendedAt ? { small: words.session.card.extended } : null,
      facts.notice.to !== null && open ? { small: words.session.card.directHint(mention(other)) } : null,
      !open && session.hearBack ? { quote: planOf(found), as: words.session.card.willDo(asker) } : null,
    ],
    cardButtons(found, facts, words, now),
  );
};

/** The card says the question alone; what was tried is one tap away for both. */
const readAllButton = ({ ask, session }: InSession, words: Words): ButtonSpec | null =>
  ask.brief.tried ? { text: words.askMore.readAll, action: actionIds.readAll, value: session.id } : null;

const planOf = ({ session }: InSession): string => {
  const confirmed = session.hearBack?.confirmed;
  return confirmed && confirmed !== true ? confirmed.fix : (session.hearBack?.text ?? '');
};

/** The message it started from goes only to who said yes, and only if the asker wanted that. */
function sourceParts({ ask }: InSession, words: Words): Part[] {
  const { source } = ask;
  if (!source?.shown || source.quote === '') return [];
  // Built by us from ids; anything else is not made a link.
  const link = /^https:\/\/[\w.-]+\/archives\/\w+\/p\d+$/.test(source.link)
    ? [{ small: `<${source.link}|${words.session.card.openMessage}>` }]
    : [];
  return [{ quote: source.quote, as: words.session.card.message }, ...link];
}

function stateLine({ session, asker, mentor }: InSession, facts: NoticeFacts, words: Words, now: Date): string {
  const say = words.session.card;
  const at = (when: Date) => moment(when, readerOf(facts), now, words);
  switch (session.outcome) {
    case 'ended':
      return say.over;
    case 'notHappened':
      return say.notHappened;
    case 'mentorGone':
      return say.mentorGone(mentor);
    case 'calledOff':
      return say.calledOff;
    case 'askerGone':
      return say.askerGone;
    case 'open':
      if (session.endsAt)
        return session.almostOverTold && !session.extendedAt
          ? say.almostOver(at(session.endsAt))
          : say[facts.notice.to === null ? 'active' : 'activeDirect'](at(session.endsAt));
      if (session.hereBy) {
        return facts.notice.to === session.mentorId
          ? say.waitingForAsker(asker, at(session.hereBy))
          : say.waiting(asker, at(session.hereBy));
      }
      if (session.inWriting)
        return say[facts.notice.to === null ? 'inWriting' : 'inWritingDirect'](mentor, at(session.inWriting.by));
      return session.startsAt ? say.later(at(session.startsAt)) : say.choosing(mentor);
  }
}

/** Each of the two may move the agreed time once. `reader` is null where both see the card. */
function mayMove({ mentorId, postponed, movedByMentor }: Session, reader: string | null): boolean {
  if (reader === null) return !postponed || !movedByMentor;
  return reader === mentorId ? !movedByMentor : !postponed;
}

/** What can be done now; the way to "something was not right" is always there. */
function cardButtons(found: InSession, facts: NoticeFacts, words: Words, now: Date): ActionsBlock | null {
  const { outcome, id } = found.session;
  if (outcome !== 'open' && outcome !== 'ended') return null;
  return buttons(blockOf(facts), ...pressable(found, facts, words, now), quietMenu(id, words));
}

function pressable(
  { ask, session }: InSession,
  { notice }: NoticeFacts,
  words: Words,
  now: Date,
): (ButtonSpec | null)[] {
  const make = (text: string, action: string, style?: 'primary'): ButtonSpec => ({
    text,
    action,
    value: session.id,
    ...(style ? { style } : {}),
  });
  const didNot = make(words.session.notHappened, actionIds.didNotHappen);
  const settled = ask.thanks !== null || ask.closedAt !== null || ask.echo.answer !== null;
  const mayNotHappen = session.reopenedAt === null;
  if (session.outcome === 'ended') {
    const mayAsk = notice.to !== session.mentorId;
    return [mayAsk ? reopenButton(ask, session, words, now) : null, settled || !mayNotHappen ? null : didNot];
  }
  if (session.begunAt) {
    return [
      session.hearBack?.confirmed ? null : make(words.session.sayPlan, actionIds.writeHearBack, 'primary'),
      promptsButton(session, words),
      make(words.session.done, actionIds.finish),
      session.extendedAt ? null : make(words.session.extend, actionIds.extend),
      mayNotHappen ? didNot : null,
    ];
  }
  if (session.inWriting) {
    // The asker is asked at the promised time whether it came; until then the mentor says when it is done.
    const mayPress = notice.to === null || notice.to === session.mentorId;
    return [
      mayPress ? make(words.session.writing.answered, actionIds.wroteAnswer, 'primary') : null,
      mayPress ? make(words.session.choose.cannot, actionIds.cannotAfterAll) : null,
    ];
  }
  if (session.startsAt) {
    // Who moved it once and cannot then either is not held to it.
    const mayLeave = session.movedByMentor && notice.to !== ask.askerId;
    return [
      mayMove(session, notice.to) ? make(words.session.anotherTime, actionIds.anotherTime) : null,
      mayLeave ? make(words.session.choose.cannot, actionIds.cannotAfterAll) : null,
    ];
  }
  // In a direct message each sees only what they can do.
  const mayCome = session.hereBy !== null && notice.to !== session.mentorId;
  return [
    mayCome ? make(words.session.here, actionIds.here, 'primary') : null,
    mayCome && !session.postponed ? make(words.session.anotherTime, actionIds.anotherTime) : null,
  ];
}
