/** "Still looking for somebody" on the curiosity board: only where the asker says so, and never for a question without a name. */
import { type Ask, isWaiting } from '../ask';
import type { PersonId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision } from './decision';
import { waitsEdited } from './tell';

/** `onBoard`: the board may say it from now on, or may not any more. It says it as long as the question waits. */
export function sayOnBoard({ ask: before }: AskFacts, personId: PersonId, onBoard: boolean): Outcome<Decision> {
  if (personId !== before.askerId) return refuse({ code: 'onlyAsker', askerId: before.askerId });
  if (!isWaiting(before)) return refuse({ code: 'alreadyOver' });
  if (before.sealed) return refuse({ code: 'notActive' });
  const ask: Ask = { ...before, onBoard };
  return done(
    decision(
      ask,
      ask.perspectives.flatMap((perspective) => waitsEdited(ask, perspective)),
    ),
  );
}
