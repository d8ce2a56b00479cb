/** "I know who": a mentor who was asked names a colleague instead. */
import { type Ask, askedMentors, findOffer, type Perspective, replaced } from '../ask';
import type { PersonId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, helpedBefore } from './decision';
import { decline } from './offer';

/** More names than this for one question are noise. */
const MOST_NAMED = 3;

/**
 * The offer is passed on: whoever named somebody is not asked any more, and hears only "thank you, we will see". Whether the
 * colleague is asked, and when, is the search's to decide; they are asked first, once they may be. `named` is null when it
 * is nobody who could help: the offer is passed on all the same, and nobody learns why.
 */
export function nameColleague(
  facts: AskFacts,
  offerId: string,
  mentorId: PersonId,
  named: PersonId | null,
  now: Date,
): Outcome<Decision> {
  const found = findOffer(facts.ask, offerId);
  if (!found) return refuse({ code: 'unknownAsk' });
  if (found.it.mentorId !== mentorId) return refuse({ code: 'notYours' });
  const passed = decline(facts, offerId, mentorId, now);
  if (!passed.ok || named === null) return passed;
  const { ask } = passed.value;
  const perspective = ask.perspectives.find(({ id }) => id === found.perspective.id);
  if (!perspective || !isNew(ask, perspective, named) || helpedBefore(facts, named)) return passed;
  // Somebody who passed before names a colleague only now: whoever looks for somebody looks again.
  const looks = perspective.state === 'searching' || perspective.state === 'listed';
  const naming: Perspective = {
    ...perspective,
    named: [...perspective.named, { id: named, by: mentorId }],
    nextAt: looks ? now : perspective.nextAt,
  };
  return done({ ...passed.value, ask: replaced(ask, naming) });
}

const isNew = (ask: Ask, { named }: Perspective, id: PersonId): boolean =>
  id !== ask.askerId &&
  !askedMentors(ask).has(id) &&
  named.length < MOST_NAMED &&
  !named.some((each) => each.id === id);
