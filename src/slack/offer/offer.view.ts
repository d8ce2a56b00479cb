/** The message that asks a mentor for help. It names the cost and the way out. */

import { mayMove, type Perspective } from '../../domain/ask';
import { minutesLeft } from '../../domain/minutes';
import type { NoticeFacts } from '../../domain/shown';
import { buttons, esc, escWithin, truncate } from '../blocks';
import { blockOf, helpWords, isEdit, mention, offerIn, readerOf, topicsIn } from '../facts';
import { actionIds } from '../ids';
import { line, message } from '../message';
import type { Render, Rendering } from '../rendering';
import type { Words } from '../words';

/** How much of "tried" an offer shows. */
const TRIED_SHOWN = 200;

export const offerMessage: Render = (facts, words, now) => {
  const found = offerIn(facts);
  if (!found) return isEdit(facts) ? line(words.offer.closed) : null;
  const { ask, perspective, offer } = found;
  if (!isEdit(facts) && offer.outcome !== 'open') return null;
  switch (offer.outcome) {
    case 'open':
      return openOffer(facts, found, words, now);
    case 'accepted':
      return line(
        perspective.sessions.some(({ mentorId, written }) => mentorId === offer.mentorId && written)
          ? words.offer.answered(mention(ask.askerId))
          : words.offer.accepted(mention(ask.askerId)),
      );
    case 'declined':
      return line(words.offer.declined);
    case 'lapsed':
      return mayMove(perspective, 'accept')
        ? message(
            [{ say: words.offer.lapsed(mention(ask.askerId)) }],
            buttons(
              blockOf(facts),
              { text: words.written.here, action: actionIds.answerHere, value: offer.id },
              { text: words.offer.lapsedYes, action: actionIds.acceptOffer, value: offer.id },
            ),
          )
        : line(whyMovedOn(perspective, words));
    default:
      return line(whyMovedOn(perspective, words));
  }
};

const whyMovedOn = ({ sessions, state }: Perspective, words: Words): string =>
  sessions.length > 0 && state !== 'withdrawn' ? words.offer.taken : words.offer.closed;

function openOffer(
  facts: NoticeFacts,
  { ask, offer }: NonNullable<ReturnType<typeof offerIn>>,
  words: Words,
  now: Date,
): Rendering {
  const { brief } = ask;
  const topics = topicsIn(facts, offer.sharedTopics);
  const mentor = readerOf(facts);
  const help = helpWords(ask, words);
  return message(
    [
      { say: words.offer.lead(mention(ask.askerId), brief.minutes) },
      { quote: brief.question },
      brief.tried ? { quote: truncate(brief.tried, TRIED_SHOWN), as: words.offer.tried } : null,
      help ? { say: words.offer.wants(help) } : null,
      { small: whyYou(topics, mentor?.askMeAbout ?? '', words) },
      mentor ? { small: costOf(brief.minutes, minutesLeft(mentor, now), mentor.minutes, words) } : null,
      { small: words.offer.fine },
    ],
    buttons(
      blockOf(facts),
      { text: words.written.here, action: actionIds.answerHere, value: offer.id },
      { text: words.offer.yes, action: actionIds.acceptOffer, value: offer.id, style: 'primary' },
      { text: words.offer.notNow, action: actionIds.declineOffer, value: offer.id },
      topics.length > 0 ? { text: words.offer.notMyTopic, action: actionIds.notMyTopic, value: offer.id } : null,
    ),
  );
}

function whyYou(topics: readonly string[], ownLine: string, words: Words): string {
  if (topics.length > 0) return words.offer.why(topics);
  return ownLine ? words.offer.whyOwnLine(escWithin(ownLine, 300)) : '';
}

const costOf = (length: number, left: number, budget: number, words: Words): string =>
  left >= length ? words.offer.cost(length, left - length, budget) : words.offer.overBudget(length, left);

/** The private answer to "not my topic", with its undo. */
export function topicRemoved(names: readonly string[], removed: string, words: Words): Rendering {
  return message(
    [{ say: words.offer.topicRemoved(names.map((name) => `*${esc(name)}*`)) }],
    buttons('offer.undo', { text: words.offer.undo, action: actionIds.undoNotMyTopic, value: removed }),
  );
}
