/** What the two people press between "yes" and the end. The card changes by an edit; a refusal is said privately. */
import type { OtherTime } from '../../domain/decisions/begin';
import type { WhatNext } from '../../domain/decisions/session';
import type { Outcome } from '../../domain/refusal';
import type { Actor, Deps } from '../../usecases/deps';
import * as usecase from '../../usecases/runSession';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';

type Pressed = (press: Press) => Promise<Answer>;

const pressed =
  (act: (actor: Actor, sessionId: string) => Promise<Outcome<unknown>>): Pressed =>
  async ({ actor, value, words }) => {
    const outcome = await act(actor, value);
    return outcome.ok ? null : { say: words.refused(outcome.refusal) };
  };

export const onHere = (deps: Deps): Pressed => pressed(usecase.iAmHere(deps));
export const onAnotherTime = (deps: Deps): Pressed => pressed(usecase.anotherTime(deps));
export const onTimeIsFine = (deps: Deps): Pressed => pressed(usecase.timeIsFine(deps));
export const onWritingPreferred = (deps: Deps): Pressed => pressed(usecase.ratherInWriting(deps));
export const onAnswerWritten = (deps: Deps): Pressed => pressed(usecase.wroteAnswer(deps));
export const onAnswerNotYet = (deps: Deps): Pressed => pressed(usecase.answerNotYet(deps));
export const onAnswerFromElse = (deps: Deps): Pressed => pressed(usecase.answerFromElse(deps));
export const onTimeChosen = (deps: Deps, time: OtherTime): Pressed => pressed(usecase.chooseOtherTime(time)(deps));
export const onWritingChosen = (deps: Deps): Pressed => pressed(usecase.writeInstead(deps));
export const onCannot = (deps: Deps): Pressed => pressed(usecase.cannotAfterAll(deps));
export const onExtended = (deps: Deps): Pressed => pressed(usecase.tenMoreMinutes(deps));
export const onFinished = (deps: Deps): Pressed => pressed(usecase.weAreDone(deps));
export const onDidNotHappen = (deps: Deps): Pressed => pressed(usecase.itDidNotHappen(deps));
export const onNextChosen = (deps: Deps, choice: WhatNext): Pressed => pressed(usecase.chooseWhatNext(choice)(deps));
