/** While nobody has said yes, the asker may make it easier: more topics, or an answer in writing. */
import { type Ask, isWaiting, mayMove, moved, openOffers, replaced } from '../ask';
import { homeOf, type Notice } from '../notices';
import type { PersonId, TopicId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision } from './decision';
import { editsOf } from './offer';
import { callEdited, statusEdited, waitsEdited } from './tell';

function mayChange({ ask }: AskFacts, personId: PersonId): Outcome<null> {
  if (personId !== ask.askerId) return refuse({ code: 'onlyAsker', askerId: ask.askerId });
  return isWaiting(ask) ? done(null) : refuse({ code: 'alreadyOver' });
}

/** The ask is about these topics from now on; who fits is looked at anew, and those passed over count again. */
export function widen(facts: AskFacts, personId: PersonId, topics: readonly TopicId[], now: Date): Outcome<Decision> {
  const may = mayChange(facts, personId);
  if (!may.ok) return may;
  const wider: Ask = { ...facts.ask, brief: { ...facts.ask.brief, topics } };
  const notices: Notice[] = [];
  const ask = facts.ask.perspectives.reduce((soFar, perspective) => {
    if (mayMove(perspective, 'resume')) {
      notices.push(...waitsEdited(facts.ask, perspective), ...callEdited(facts, perspective));
      return moved(soFar, perspective, 'resume', { nextAt: now, passedOver: [] });
    }
    // Somebody who is called through a door is not called away by this: the search looks on afterwards.
    return perspective.state === 'searching' ? replaced(soFar, { ...perspective, nextAt: now }) : soFar;
  }, wider);
  return done(decision(ask, [statusEdited(ask), ...notices, homeOf(ask.askerId)]));
}

/** "In writing is fine": offers say so from now on. */
export function fineInWriting(facts: AskFacts, personId: PersonId): Outcome<Decision> {
  const may = mayChange(facts, personId);
  if (!may.ok) return may;
  const ask: Ask = { ...facts.ask, inWritingIsFine: true };
  const waiting = ask.perspectives.flatMap((perspective) => waitsEdited(ask, perspective));
  return done(decision(ask, [...ask.perspectives.flatMap((p) => editsOf(ask, openOffers(p))), ...waiting]));
}
