/** Nobody is free now. When somebody will be, the asker may wait for that day instead of the usual time. */
import { isWaiting, type Perspective, replaced } from '../ask';
import { addDays, earliest } from '../duration';
import { suggestMentors, whenFree } from '../matching/suggest';
import { homeOf } from '../notices';
import { isReachable, nextReachable, type PersonId, workHours } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { endOfNextWorkingDay } from '../worktime';
import { type AskFacts, type Decision, decision, personIn } from './decision';
import { statusEdited, waitsEdited } from './tell';

/** Nobody waits longer than this without a word. */
const MOST_DAYS = 30;

/**
 * When the first of those who rest, or whose minutes are spent, may be asked again; null: nobody within 30 days. It says
 * neither who nor why.
 */
export function freeAgain(facts: AskFacts, { passedOver }: Perspective, now: Date): Date | null {
  const moments = suggestMentors(facts, now).flatMap((mentor) => {
    const free = passedOver.includes(mentor.person.id) ? null : whenFree(facts, mentor, now);
    const at = free && free > now ? nextReachable(mentor.person, free) : null;
    return at && isReachable({ ...mentor.person, restUntil: null }, at) ? [at] : [];
  });
  const first = earliest(...moments);
  return first && first <= addDays(now, MOST_DAYS) ? first : null;
}

/** The asker waits for that day: until the end of the next working day after it, so that there is time for a yes. */
export function waitUntilFree(facts: AskFacts, personId: PersonId, now: Date): Outcome<Decision> {
  const { ask } = facts;
  if (personId !== ask.askerId) return refuse({ code: 'onlyAsker', askerId: ask.askerId });
  if (!isWaiting(ask)) return refuse({ code: 'alreadyOver' });
  const listed = ask.perspectives.filter(({ state }) => state === 'listed');
  const hours = workHours(personIn(facts, ask.askerId));
  const longer = listed.flatMap((perspective) => {
    const at = freeAgain(facts, perspective, now);
    const until = at && endOfNextWorkingDay(hours, at);
    return at && until && perspective.listedUntil && until > perspective.listedUntil
      ? [{ ...perspective, listedUntil: until, nextAt: at }]
      : [];
  });
  if (longer.length === 0) return refuse({ code: 'notActive' });
  const next = longer.reduce(replaced, ask);
  return done(
    decision(next, [statusEdited(next), ...longer.flatMap((each) => waitsEdited(next, each)), homeOf(ask.askerId)]),
  );
}
