/** Clarifying questions: one of three sentences that fit what would help, said in the thread by a tap of the asker. */
import { type Ask, findSession, mayMove, promptCount, replaced, type Session, withSession } from '../ask';
import { post } from '../notices';
import type { PersonId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision } from './decision';
import { cardEdited, inSession, promptEdited } from './tell';

/** Whether the asker may still tap one: while they talk, and as long as one is left. */
export const mayPrompt = ({ outcome, begunAt, prompts }: Session): boolean =>
  outcome === 'open' && begunAt !== null && prompts.length < promptCount;

/** What the message in the thread is about; which sentence it is stands behind the session. */
export const promptAbout = ({ id }: Session, prompt: number): string => `${id}#prompt${prompt}`;

/** Which sentence a message of `promptAbout` says; null when it is none. */
export function promptOf(about: string): number | null {
  const nth = Number(/#prompt(\d)$/.exec(about)?.[1] ?? Number.NaN);
  return Number.isInteger(nth) && nth < promptCount ? nth : null;
}

/** Each sentence is said once: a second tap on it changes nothing. */
export function prompt(facts: AskFacts, sessionId: string, personId: PersonId, nth: number): Outcome<Decision> {
  const found = findSession(facts.ask, sessionId);
  if (!found || nth < 0 || nth >= promptCount) return refuse({ code: 'unknownAsk' });
  const { perspective, it: session } = found;
  if (personId !== facts.ask.askerId) return refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
  if (session.outcome !== 'open') return refuse({ code: 'sessionOver' });
  if (!mayMove(perspective, 'extend')) return refuse({ code: 'notActive' });
  if (session.prompts.includes(String(nth))) return done(decision(facts.ask));
  const said: Session = { ...session, prompts: [...session.prompts, String(nth)] };
  const ask: Ask = replaced(facts.ask, { ...perspective, ...withSession(perspective, said) });
  const last = mayPrompt(said) ? [] : [...cardEdited(ask, said), ...promptEdited(ask, said)];
  return done(decision(ask, [...inSession(post, 'prompted', ask, said, promptAbout(said, nth)), ...last]));
}
