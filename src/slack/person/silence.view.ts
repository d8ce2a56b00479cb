/** For a mentor who did not get to offers: rest, or being asked on. Nobody else ever sees it. */
import { isResting } from '../../domain/person';
import type { NoticeFacts } from '../../domain/shown';
import { standingOf } from '../../domain/silence';
import { buttons } from '../blocks';
import { blockOf, isEdit, readerOf } from '../facts';
import { actionIds } from '../ids';
import { line, message } from '../message';
import { spokenDay } from '../moments';
import type { Render, Rendering } from '../rendering';
import type { Words } from '../words';
import { fewerNudges } from './fewer.view';

export const restOfferMessage: Render = (facts, words, now) => {
  const said = whatTheySaid(facts, words, now);
  if (said) return isEdit(facts) ? said : null;
  const say = words.quiet.restOffer;
  return message(
    [{ say: say.lead }, { say: say.ask }, { small: say.private }],
    buttons(
      blockOf(facts),
      { text: say.today, action: actionIds.restToday, value: 'today' },
      { text: say.week, action: actionIds.restWeek, value: 'week' },
      { text: say.until, action: actionIds.restUntil, value: 'until' },
      { text: say.askOn, action: actionIds.askMeOn, value: 'on' },
      fewerNudges(words),
    ),
  );
};

export const askedNoMoreMessage: Render = (facts, words, now) => {
  const said = whatTheySaid(facts, words, now);
  if (said) return isEdit(facts) ? said : null;
  const say = words.quiet.askedNoMore;
  return message(
    [{ say: say.lead }, { say: say.undo }],
    buttons(blockOf(facts), { text: say.back, action: actionIds.back, value: 'back' }),
  );
};

/** One line once there is nothing left to answer; null while the silence lasts. */
function whatTheySaid(facts: NoticeFacts, words: Words, now: Date): Rendering | null {
  const { notice, silence, policy } = facts;
  const person = readerOf(facts);
  const say = words.quiet.restOffer;
  if (!person) return line(say.over);
  if (isResting(person, now) && person.restUntil) return line(say.resting(spokenDay(person.restUntil, person, words)));
  const isOver = notice.about !== silence.restOffer?.about || standingOf(person, silence, policy, now).kind === 'asked';
  return isOver ? line(say.over) : null;
}
