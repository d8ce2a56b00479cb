/** What the asker reads about an ask: the one status message, and the news that come as messages of their own. */
import { type Ask, isWaiting, mayMove, type Perspective, sessionOf, stateOf } from '../../domain/ask';
import { listRound } from '../../domain/decisions/tell';
import { isTaken } from '../../domain/decisions/two';
import { isOver } from '../../domain/lifecycle';
import type { NoticeFacts } from '../../domain/shown';
import { type ButtonSpec, buttons, esc, escWithin } from '../blocks';
import { blockOf, isEdit, mention, readerOf, topicsIn } from '../facts';
import { boardChoice } from '../generosity/board.view';
import { actionIds } from '../ids';
import { line, message, type Part } from '../message';
import { moment } from '../moments';
import type { Render } from '../rendering';
import type { Words } from '../words';
import { footOf } from './foot.view';

export const withdrawButton = (ask: Ask, words: Words): ButtonSpec => ({
  text: words.ask.withdraw,
  action: actionIds.withdrawAsk,
  value: ask.id,
  confirm: words.ask.withdrawConfirm,
});

const inviteButton = (ask: Ask, words: Words): ButtonSpec => ({
  text: words.ask.inviteOne,
  action: actionIds.inviteOne,
  value: ask.id,
});
const againButton = (ask: Ask, words: Words): ButtonSpec => ({
  text: words.ask.again,
  action: actionIds.homeAsk,
  value: ask.id,
});

const inWritingAgainButton = (ask: Ask, words: Words): ButtonSpec => ({
  text: words.ask.againInWriting,
  action: actionIds.askInWriting,
  value: ask.id,
});

/** What an asker can do while nobody has said yes, besides waiting. */
const waysOn = (ask: Ask, words: Words): (ButtonSpec | null)[] => [
  { text: words.ask.widen.button, action: actionIds.widenAsk, value: ask.id },
  ask.inWritingIsFine ? null : { text: words.ask.writingIsFine, action: actionIds.writingIsFine, value: ask.id },
  inviteButton(ask, words),
  withdrawButton(ask, words),
];

type Reader = { readonly zone: string } | null;

/** Where the ask is now: one sentence, or one for each of two answers where they are not at the same point. */
export function whereItIs(
  ask: Ask,
  facts: Pick<NoticeFacts, 'topicNames'>,
  reader: Reader,
  words: Words,
  now: Date,
): string {
  const state = stateOf(ask);
  const byAnswer = [...ask.perspectives].sort((a, b) => saidYesAt(a) - saidYesAt(b));
  const parts = byAnswer.map((each) => wherePartIs(ask, each, facts, reader, words, now));
  const [first = '', second = first] = parts;
  const isNowhere = state === 'unmet' || state === 'withdrawn';
  if (first === second || isNowhere) return parts[byAnswer.findIndex((each) => each.state === state)] ?? first;
  return words.two.each(first, second);
}

/** Whoever said yes first comes first. */
const saidYesAt = ({ sessions }: Perspective): number => sessions[0]?.acceptedAt.getTime() ?? Number.MAX_SAFE_INTEGER;

function wherePartIs(
  ask: Ask,
  perspective: Perspective,
  facts: Pick<NoticeFacts, 'topicNames'>,
  reader: Reader,
  words: Words,
  now: Date,
): string {
  const say = words.ask.status;
  const topics = topicsIn(facts, ask.brief.topics);
  const session = sessionOf(perspective);
  const mentor = session ? mention(session.mentorId) : '';
  // The other of two answers goes on: only this one is not looked for any more.
  const isAlone = ask.perspectives.some((each) => each.id !== perspective.id && !isOver(each.state));
  switch (perspective.state) {
    case 'searching':
    case 'offered': {
      if (ask.promiseKeptAt) return say.stillAsking(topics);
      return say[perspective.state](topics, moment(ask.promisedAt, reader, now, words));
    }
    case 'listed':
      return say.listed(perspective.listedUntil ? moment(perspective.listedUntil, reader, now, words) : '–');
    case 'accepted':
      if (session?.inWriting) return say.inWriting(mentor, moment(session.inWriting.by, reader, now, words));
      if (session?.startsAt) return say.later(mentor, moment(session.startsAt, reader, now, words));
      return session?.waitingBecause ? say.choosing(mentor) : say.accepted(mentor);
    case 'active':
      return say.active(mentor);
    case 'ended':
    case 'closed':
      if (session?.written) return say.answered(mentor);
      return session?.outcome === 'ended' ? say.ended(mentor) : say.notHappened;
    case 'unmet':
      return isAlone ? words.two.notLookedFor : say.unmet;
    case 'withdrawn':
      if (session?.outcome === 'askerGone') return say.didNotMeet;
      return isAlone ? words.two.notLookedFor : say.withdrawn;
  }
}

export const statusMessage: Render = (facts, words, now) => {
  const { ask } = facts;
  if (!ask) return isEdit(facts) ? line(words.ask.status.withdrawn) : null;
  const say = whereItIs(ask, facts, readerOf(facts), words, now);
  const mayWithdraw = !ask.closedAt && ask.perspectives.some((each) => mayMove(each, 'withdraw'));
  const foot = footOf(facts, words);
  const pressable = [...(mayWithdraw ? [withdrawButton(ask, words)] : []), ...foot.buttons];
  return message(
    [{ say }, { quote: ask.brief.question, as: words.ask.yourQuestion }, truthPart(facts, words), ...foot.parts],
    pressable.length > 0 ? buttons(blockOf(facts), ...pressable) : null,
  );
};

/** How it went with questions like this one, while it is not known how it goes with this one. */
const truthPart = ({ truth }: NoticeFacts, { ask }: Words): Part | null =>
  truth ? { small: ask.truth(truth.taken, truth.hours) } : null;

/** Each time on the list has a message of its own: an earlier one stays over. */
const isThisRound = ({ ask, notice }: NoticeFacts, { listedAt }: Perspective): boolean =>
  ask !== null && listedAt !== null && notice.about === listRound(ask, listedAt);

export const nobodyMessage: Render = (facts, words, now) => {
  const { ask } = facts;
  const perspective = ask?.perspectives.find((each) => each.state === 'listed' && isThisRound(facts, each));
  if (!ask || !perspective?.listedUntil || ask.perspectives.some(isTaken))
    return isEdit(facts) ? line(words.ask.over.nobody) : null;
  const topics = topicsIn(facts, ask.brief.topics);
  const board = boardChoice(facts, ask, words);
  return message(
    [
      { say: words.ask.nobody.lead(topics) },
      { quote: ask.brief.question, as: words.ask.yourQuestion },
      { say: words.ask.nobody.next(moment(perspective.listedUntil, readerOf(facts), now, words)) },
      ...whatElse(facts, perspective.listedUntil, words, now),
      topics.length === 0 ? { small: words.ask.nobody.noTopic } : null,
      ...board.parts,
    ],
    buttons(
      blockOf(facts),
      waitButton(facts, ask, perspective.listedUntil, words),
      ...waysOn(ask, words),
      board.button,
    ),
  );
};

/** When somebody comes free, and which topics are near. It says neither who rests nor why. */
function whatElse(facts: NoticeFacts, listedUntil: Date, words: Words, now: Date): Part[] {
  const { freeAt = null, near = [] } = facts.nobody ?? {};
  const say = words.askNobody;
  const when = freeAt && moment(freeAt, readerOf(facts), now, words);
  return [
    ...(when && freeAt ? [{ say: freeAt < listedUntil ? say.freeBefore(when) : say.freeAfter(when) }] : []),
    ...(near.length > 0 ? [{ small: say.near(near.map((name) => `*${esc(name)}*`)) }] : []),
  ];
}

/** Only where the usual time on the list is over before. */
function waitButton({ nobody }: NoticeFacts, ask: Ask, listedUntil: Date, words: Words): ButtonSpec | null {
  if (!nobody?.freeAt || nobody.freeAt < listedUntil) return null;
  return { text: words.askNobody.wait, action: actionIds.waitForSomebody, value: ask.id };
}

export const stillAskingMessage: Render = (facts, words) => {
  const { ask } = facts;
  if (!ask || !isWaiting(ask)) return isEdit(facts) ? line(words.ask.over.stillAsking) : null;
  return message(
    [
      { say: words.ask.stillAsking.lead },
      { quote: ask.brief.question, as: words.ask.yourQuestion },
      { say: words.ask.stillAsking.next },
    ],
    buttons(blockOf(facts), ...waysOn(ask, words)),
  );
};

/** Of two answers there is one: it goes on alone. */
export const withOneMessage: Render = (facts, words) => {
  const { ask } = facts;
  const taken = ask?.perspectives.find(isTaken);
  const session = taken && sessionOf(taken);
  const say = words.two.withOne;
  if (!ask || !session) return isEdit(facts) ? line(say.over) : null;
  return message([
    { say: say.lead },
    { quote: ask.brief.question, as: words.ask.yourQuestion },
    facts.apart?.has(session.mentorId) ? null : { say: say.next(mention(session.mentorId)) },
  ]);
};

export const unmetMessage: Render = (facts, words) => {
  const { ask } = facts;
  if (!ask || stateOf(ask) !== 'unmet') return isEdit(facts) ? line(words.ask.over.unmet) : null;
  return message(
    [
      { say: words.ask.unmet.lead },
      { quote: ask.brief.question, as: words.ask.yourQuestion },
      { say: words.ask.unmet.next },
      facts.policy.helpPage ? { small: words.ask.unmet.helpPage(escWithin(facts.policy.helpPage, 500)) } : null,
    ],
    buttons(
      blockOf(facts),
      againButton(ask, words),
      ask.inWritingIsFine ? null : inWritingAgainButton(ask, words),
      inviteButton(ask, words),
    ),
  );
};
