/** The message that asks a mentor for help. It names the cost and the way out. */

import { type Ask, mayKnowAsker, mayMove, type Offer, type Perspective } from '../../domain/ask';
import { isForTwo } from '../../domain/decisions/two';
import { minutesLeft } from '../../domain/minutes';
import { isReachable, type Person } from '../../domain/person';
import type { NoticeFacts } from '../../domain/shown';
import { buttons, esc, truncate } from '../blocks';
import { askerFor, blockOf, helpWords, isEdit, mention, offerIn, readerOf, topicsIn } from '../facts';
import { actionIds } from '../ids';
import { line, message, type Part } from '../message';
import { whyYouIn } from '../reasons';
import type { Render, Rendering } from '../rendering';
import type { Words } from '../words';
import { offerButtons, TRIED_SHOWN } from './offerButtons.view';

export const offerMessage: Render = (facts, words, now) => {
  const found = offerIn(facts);
  if (!found) return isEdit(facts) ? line(words.offer.closed) : null;
  const { ask, perspective, offer } = found;
  if (!isEdit(facts) && offer.outcome !== 'open') return null;
  switch (offer.outcome) {
    case 'open':
      return openOffer(facts, found, words, now);
    case 'accepted':
      return line(howTaken(perspective, offer, askerFor(ask, offer.mentorId, words, 'inside'), words));
    case 'declined':
      return line(words.offer.declined);
    case 'lapsed':
      return mayMove(perspective, 'accept')
        ? message(
            [{ say: words.offer.lapsed(askerFor(ask, offer.mentorId, words, 'inside')) }],
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

function howTaken({ sessions }: Perspective, { mentorId }: Offer, asker: string, words: Words): string {
  const session = sessions.find((each) => each.mentorId === mentorId);
  if (session?.written) return words.offer.answered(asker);
  return session?.inWriting ? words.offer.acceptedInWriting(asker) : words.offer.accepted(asker);
}

function whyMovedOn(perspective: Perspective, words: Words): string {
  const { sessions, state } = perspective;
  if (sessions.length > 0 && state !== 'withdrawn') return words.offer.taken;
  return mayMove(perspective, 'accept') ? words.offer.notAsked : words.offer.closed;
}

function openOffer(
  facts: NoticeFacts,
  { ask, offer }: NonNullable<ReturnType<typeof offerIn>>,
  words: Words,
  now: Date,
): Rendering {
  const { brief } = ask;
  const mentor = readerOf(facts);
  const asker = facts.people.get(ask.askerId);
  const help = helpWords(ask, words);
  return message(
    [
      { say: words.offer.lead(askerFor(ask, offer.mentorId, words, 'inside'), brief.minutes) },
      { quote: brief.question },
      brief.tried ? { quote: truncate(brief.tried, TRIED_SHOWN), as: words.offer.tried } : null,
      help ? { say: words.offer.wants(help) } : null,
      ...noteParts(facts, words),
      wishFor(ask, offer, words),
      mayKnowAsker(ask, offer.mentorId) ? null : { small: words.askMore.nameLater },
      brief.known ? { small: words.askMore.offered[brief.known] } : null,
      { small: whyYou({ ...offer, namedBy: namerOf(facts, offer) }, facts, words) },
      mentor ? { small: costOf(brief.minutes, minutesLeft(mentor, now), mentor.minutes, words) } : null,
      asker ? { small: whenTheyAreThere(asker, ask, offer, now, words) } : null,
      isForTwo(ask) ? { small: words.two.offered } : null,
      { small: words.offer.fine },
    ],
    buttons(blockOf(facts), ...offerButtons(offer, words, ask.brief)),
  );
}

/** Only who was wished for reads it. */
function wishFor({ wish }: Ask, { mentorId }: Offer, { askMore }: Words): Part | null {
  if (wish?.mentorId !== mentorId) return null;
  return wish.why ? { quote: wish.why, as: askMore.wishedWhy } : { small: askMore.wished };
}

/** What the mentor wrote on a question like this one: shown to them alone, and ready to be sent. */
const noteParts = ({ note }: NoticeFacts, words: Words): Part[] =>
  note ? [{ quote: note, as: words.generosity.note }, { small: words.generosity.noteHint(words.written.here) }] : [];

/** Whether the asker is at work now, so that "now" is a real offer. */
function whenTheyAreThere(asker: Person, ask: Ask, { mentorId }: Offer, now: Date, words: Words): string {
  const who = askerFor(ask, mentorId, words, 'begins');
  const there = isReachable(asker, now) ? words.offer.atWork(who) : words.offer.notAtWork(who);
  return [
    there,
    ask.brief.soon === 'today' ? words.offer.today : '',
    ask.inWritingIsFine ? words.offer.writingIsFine : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A colleague from whom the mentor is kept apart by now is not named. */
const namerOf = ({ apart }: NoticeFacts, { namedBy }: Offer): string | null =>
  namedBy !== null && apart?.has(namedBy) ? null : namedBy;

/** Of an offer that an earlier version made only the topics are known. */
function whyYou({ namedBy, reasons, sharedTopics }: Offer, facts: NoticeFacts, words: Words): string {
  if (namedBy) return words.offer.whyNamed(mention(namedBy));
  const topics = topicsIn(facts, sharedTopics);
  if (reasons.length === 0 && topics.length > 0) return words.offer.why(topics);
  return whyYouIn(reasons, { topicNames: facts.topicNames, words });
}

const costOf = (length: number, left: number, budget: number, words: Words): string =>
  left >= length ? words.offer.cost(length, left - length, budget) : words.offer.overBudget(length, left);

/** The private answer to "not my topic", with its undo. `names`: of the topics that were theirs, and of those that we inferred. */
export function topicRemoved(
  names: { readonly removed: readonly string[]; readonly disowned: readonly string[] },
  takenAway: string,
  words: Words,
): Rendering {
  const bold = (each: readonly string[]): string[] => each.map((name) => `*${esc(name)}*`);
  const say = words.offer;
  return message(
    [
      names.removed.length > 0 ? { say: say.topicRemoved(bold(names.removed)) } : null,
      names.disowned.length > 0 ? { say: say.topicDisowned(bold(names.disowned)) } : null,
    ],
    buttons('offer.undo', { text: say.undo, action: actionIds.undoNotMyTopic, value: takenAway }),
  );
}
