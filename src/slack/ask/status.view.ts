/** What the asker reads about an ask: the one status message, and the news that come as messages of their own. */
import { type Ask, isWaiting, type Perspective, sessionOf, stateOf } from '../../domain/ask';
import { listRound } from '../../domain/decisions/tell';
import type { NoticeFacts } from '../../domain/shown';
import { type ButtonSpec, buttons, esc, escWithin } from '../blocks';
import { blockOf, isEdit, mention, readerOf, topicsIn } from '../facts';
import { actionIds } from '../ids';
import { line, message, type Part } from '../message';
import { moment } from '../moments';
import type { Render } from '../rendering';
import type { Words } from '../words';

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

/** One sentence: where the ask is now. */
export function whereItIs(
  ask: Ask,
  facts: Pick<NoticeFacts, 'topicNames'>,
  reader: { zone: string } | null,
  words: Words,
  now: Date,
): string {
  const say = words.ask.status;
  const topics = topicsIn(facts, ask.brief.topics);
  const perspective = ask.perspectives[0];
  const session = perspective && sessionOf(perspective);
  const mentor = session ? mention(session.mentorId) : '';
  switch (stateOf(ask)) {
    case 'searching':
    case 'offered': {
      if (ask.promiseKeptAt) return say.stillAsking(topics);
      return say[stateOf(ask) === 'offered' ? 'offered' : 'searching'](
        topics,
        moment(ask.promisedAt, reader, now, words),
      );
    }
    case 'listed':
      return say.listed(perspective?.listedUntil ? moment(perspective.listedUntil, reader, now, words) : '–');
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
      return say.unmet;
    case 'withdrawn':
      return session?.outcome === 'askerGone' ? say.didNotMeet : say.withdrawn;
  }
}

export const statusMessage: Render = (facts, words, now) => {
  const { ask } = facts;
  if (!ask) return isEdit(facts) ? line(words.ask.status.withdrawn) : null;
  const say = whereItIs(ask, facts, readerOf(facts), words, now);
  const mayWithdraw = isWaiting(ask) || stateOf(ask) === 'accepted';
  return message(
    [{ say }, { quote: ask.brief.question, as: words.ask.yourQuestion }],
    mayWithdraw ? buttons(blockOf(facts), withdrawButton(ask, words)) : null,
  );
};

/** Each time on the list has a message of its own: an earlier one stays over. */
const isThisRound = ({ ask, notice }: NoticeFacts, { listedAt }: Perspective): boolean =>
  ask !== null && listedAt !== null && notice.about === listRound(ask, listedAt);

export const nobodyMessage: Render = (facts, words, now) => {
  const { ask } = facts;
  const perspective = ask?.perspectives[0];
  if (!ask || perspective?.state !== 'listed' || !perspective.listedUntil || !isThisRound(facts, perspective))
    return isEdit(facts) ? line(words.ask.over.nobody) : null;
  const topics = topicsIn(facts, ask.brief.topics);
  return message(
    [
      { say: words.ask.nobody.lead(topics) },
      { quote: ask.brief.question, as: words.ask.yourQuestion },
      { say: words.ask.nobody.next(moment(perspective.listedUntil, readerOf(facts), now, words)) },
      ...whatElse(facts, perspective.listedUntil, words, now),
      topics.length === 0 ? { small: words.ask.nobody.noTopic } : null,
    ],
    buttons(blockOf(facts), waitButton(facts, ask, perspective.listedUntil, words), ...waysOn(ask, words)),
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
