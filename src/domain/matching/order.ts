/** In which order people would be asked, if everybody said no at once. */
import type { AskFacts } from '../decisions/decision';
import { isReachable, nextReachable, workHours } from '../person';
import { addWorkingDays } from '../worktime';
import { isFree, type Suggestion, suggestMentors } from './suggest';
import { nextOf } from './three';

export interface InOrder {
  readonly mentor: Suggestion;
  readonly unlikely: boolean;
  /** When they can be asked: now, or when their hours begin. */
  readonly from: Date;
}

/** Those who are at work first, each chosen as the search does it; then the others, as their hours begin. */
export function askingOrder(facts: AskFacts, now: Date): InOrder[] {
  const free = suggestMentors(facts, now).filter((mentor) => isFree(facts, mentor, now));
  let here = free.filter(({ person }) => isReachable(person, now));
  const order: InOrder[] = [];
  for (let next = nextOf(facts, here, 0); next; next = nextOf(facts, here, order.length)) {
    const { mentor } = next;
    order.push({ ...next, from: now });
    here = here.filter((each) => each !== mentor);
  }
  const patience = patienceEnds(facts, now);
  const away = free
    .map((mentor) => ({ mentor, unlikely: false, from: nextReachable(mentor.person, now) }))
    .filter(({ mentor, from }) => from > now && isReachable(mentor.person, from) && (!patience || from < patience))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  return [...order, ...away];
}

/** Until when the asker waits for somebody; null where nobody is the asker. */
function patienceEnds({ ask, people, policy }: AskFacts, now: Date): Date | null {
  const asker = people.get(ask.askerId);
  return asker ? addWorkingDays(workHours(asker), now, policy.listedDays) : null;
}
