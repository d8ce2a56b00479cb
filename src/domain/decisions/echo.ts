/** What came of it: asked days later, told to the mentor, never pressed for. */
import { type Ask, type EchoAnswer, endedSessions } from '../ask';
import { addDays, earliest } from '../duration';
import { edit, homeOf, type Notice, post } from '../notices';
import type { PersonId } from '../person';
import { done, type Outcome, refuse } from '../refusal';
import { type AskFacts, type Decision, decision } from './decision';
import { homes, settledEdited, statusEdited } from './tell';

/** "Not yet" asks once more, then it is over. */
const MOST_QUESTIONS = 2;

export const echoRound = (ask: Ask): string => `${ask.id}#${ask.echo.timesAsked}`;

export const questionsLeft = ({ echo }: Ask): boolean => echo.timesAsked < MOST_QUESTIONS;

/** "Not yet" is an answer only to the last question, and only once that was asked. */
export function isAnswered(ask: Ask): boolean {
  const { answer, answeredAt, askedAt } = ask.echo;
  if (!answer || !answeredAt || !askedAt) return false;
  return answer !== 'notYet' || (!questionsLeft(ask) && answeredAt.getTime() >= askedAt.getTime());
}

/** Asks how it went; when it is the second time, the first question is reduced to a line. */
export function askEcho(facts: AskFacts, now: Date): Decision {
  const timesAsked = facts.ask.echo.timesAsked === 0 ? 1 : 2;
  const ask: Ask = { ...facts.ask, echo: { ...facts.ask.echo, dueAt: null, askedAt: now, timesAsked } };
  const earlier = timesAsked === 2 ? [edit('echoQuestion', ask.id, `${ask.id}#1`, ask.askerId)] : [];
  return decision(ask, [post('echoQuestion', ask.id, echoRound(ask), ask.askerId), ...earlier, homeOf(ask.askerId)]);
}

/** It may have waited for the asker's hours: patience counts from the arrival. */
export function echoDelivered(facts: AskFacts, now: Date): Decision {
  if (facts.ask.closedAt || isAnswered(facts.ask)) return decision(facts.ask);
  return decision({ ...facts.ask, echo: { ...facts.ask.echo, askedAt: now } });
}

/** There is no room for it yet. Home shows the question meanwhile. */
export function echoHeld(facts: AskFacts, until: Date): Decision {
  if (facts.ask.closedAt || isAnswered(facts.ask)) return decision(facts.ask);
  return decision({ ...facts.ask, echo: { ...facts.ask.echo, askedAt: until } });
}

export function answerEcho(
  facts: AskFacts,
  personId: PersonId,
  answer: EchoAnswer,
  line: string,
  now: Date,
): Outcome<Decision> {
  const { ask, policy } = facts;
  if (personId !== ask.askerId) return refuse({ code: 'onlyAsker', askerId: ask.askerId });
  const sessions = endedSessions(ask);
  if (ask.closedAt || ask.echo.timesAsked === 0 || sessions.length === 0 || isAnswered(ask))
    return refuse({ code: 'echoNotOpen' });
  const askAgain = answer === 'notYet' && questionsLeft(ask);
  const next: Ask = {
    ...ask,
    // A question that still waits for its moment may be answered in Home.
    echo: {
      ...{ ...ask.echo, answer, line, answeredAt: now, askedAt: earliest(ask.echo.askedAt, now) },
      dueAt: askAgain ? addDays(now, policy.echoDays) : null,
    },
  };
  const told =
    answer === 'notYet' ? [] : sessions.map((session) => post('echoTold', next.id, session.id, session.mentorId));
  return done(
    decision(next, [
      ...told,
      ...questionsEdited(next),
      ...settledEdited(next),
      statusEdited(next),
      ...homes(next, ...sessions),
    ]),
  );
}

/** Every question asked so far is shown anew. */
export const questionsEdited = (ask: Ask): Notice[] =>
  Array.from({ length: ask.echo.timesAsked }, (_, i) =>
    edit('echoQuestion', ask.id, `${ask.id}#${i + 1}`, ask.askerId),
  );
