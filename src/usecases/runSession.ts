/** Everything that the two people do between "yes" and the end. */
import { findSession } from '../domain/ask';
import { begin, chooseTime, lose, type OtherTime, postpone } from '../domain/decisions/begin';
import type { AskFacts, Decision } from '../domain/decisions/decision';
import { confirmHearBack, hearBack } from '../domain/decisions/hearBack';
import { agree, moveAsMentor } from '../domain/decisions/later';
import { prompt } from '../domain/decisions/prompts';
import { askReopen, declineReopen, reopen } from '../domain/decisions/reopen';
import { chooseNext, didNotHappen, extend, finish, type WhatNext } from '../domain/decisions/session';
import {
  answeredInWriting,
  chooseWriting,
  giveUpWriting,
  preferWriting,
  waitForWriting,
} from '../domain/decisions/writing';
import { done, type Outcome, refuse } from '../domain/refusal';
import { type Actor, askIdOf, type Deps } from './deps';
import { bringNextAfter } from './door';
import { moveAsk } from './moveAsk';

type Move = (facts: AskFacts, sessionId: string, actor: Actor, now: Date) => Outcome<Decision>;

const inSession =
  (move: Move) =>
  (deps: Deps) =>
  (actor: Actor, sessionId: string): Promise<Outcome<Decision>> =>
    moveAsk(deps, actor.workspaceId, askIdOf(sessionId), (facts) => move(facts, sessionId, actor, deps.clock.now()));

export const iAmHere = inSession((facts, id, { personId }, now) => begin(facts, id, personId, now));

export const anotherTime = inSession((facts, id, { personId }, now) => {
  if (personId === facts.ask.askerId) return postpone(facts, id, 'askerBusy', now);
  const session = findSession(facts.ask, id)?.it;
  // Before a time was agreed on, the mentor has said yes to now: there is nothing to move.
  return session?.mentorId === personId && session.startsAt
    ? moveAsMentor(facts, id, now)
    : refuse({ code: 'onlyAsker', askerId: facts.ask.askerId });
});

export const timeIsFine = inSession((facts, id, { personId }, now) => agree(facts, id, personId, now));
export const ratherInWriting = inSession((facts, id, { personId }, now) => preferWriting(facts, id, personId, now));
export const wroteAnswer = inSession((facts, id, { personId }, now) => answeredInWriting(facts, id, personId, now));
export const answerNotYet = inSession((facts, id, { personId }, now) => waitForWriting(facts, id, personId, now));
export const answerFromElse = inSession((facts, id, { personId }, now) => giveUpWriting(facts, id, personId, now));

export const chooseOtherTime = (time: OtherTime) =>
  inSession((facts, id, { personId }, now) => chooseTime(facts, id, personId, time, now));

export const writeInstead = inSession((facts, id, { personId }, now) => chooseWriting(facts, id, personId, now));

/** The mentor cannot after all: the minutes return and the search goes on. */
export const cannotAfterAll = inSession((facts, id, { personId }, now) => {
  const found = findSession(facts.ask, id);
  if (!found) return refuse({ code: 'unknownAsk' });
  if (personId !== found.it.mentorId) return refuse({ code: 'onlyMentor', mentorId: found.it.mentorId });
  if (found.perspective.state !== 'accepted' || found.it.outcome !== 'open') return refuse({ code: 'sessionOver' });
  return done(lose(facts, found.perspective, found.it, 'calledOff', now));
});

export const tenMoreMinutes = inSession((facts, id, { personId }, now) => extend(facts, id, personId, now));
/** Where it was through a door that is still open, the next asker is called at once. */
const thenBringNext =
  (move: ReturnType<typeof inSession>) =>
  (deps: Deps) =>
  async (actor: Actor, sessionId: string): Promise<Outcome<Decision>> => {
    const moved = await move(deps)(actor, sessionId);
    if (moved.ok) await bringNextAfter(deps, actor.workspaceId, moved.value.ask);
    return moved;
  };

export const weAreDone = thenBringNext(inSession((facts, id, { personId }, now) => finish(facts, id, personId, now)));
export const itDidNotHappen = thenBringNext(
  inSession((facts, id, { personId }, now) => didNotHappen(facts, id, personId, now)),
);
export const chooseWhatNext = (choice: WhatNext) =>
  inSession((facts, id, { personId }, now) => chooseNext(facts, id, personId, choice, now));

export const askToReopen = inSession((facts, id, { personId }, now) => askReopen(facts, id, personId, now));
export const reopenSession = (onTop: boolean) =>
  inSession((facts, id, { personId }, now) => reopen(facts, id, personId, onTop, now));
export const declineReopening = inSession((facts, id, { personId }, now) => declineReopen(facts, id, personId, now));

export const sayPrompt = (nth: number) => inSession((facts, id, { personId }) => prompt(facts, id, personId, nth));

export const sayHearBack = (text: string) =>
  inSession((facts, id, { personId }, now) => hearBack(facts, id, personId, text, now));
export const answerHearBack = (confirmed: true | { readonly fix: string }) =>
  inSession((facts, id, { personId }) => confirmHearBack(facts, id, personId, confirmed));
