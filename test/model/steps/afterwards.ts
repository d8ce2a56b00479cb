/** Thanks, and what came of it. */
import { echoAnswers, echoDelays } from '../../../src/domain/ask';
import { giveThanks, tellEcho } from '../../../src/usecases/followUp';
import { asks } from './find';
import { on, pick, type StepKind } from './step';

const delays = [...echoDelays, null];

export const afterwards: Readonly<Record<string, StepKind>> = {
  thank: on(
    4,
    (world) => asks(world, ({ thanksAskedAt, thanks }) => thanksAskedAt !== null && !thanks),
    (world, ask, how) => {
      const echoInDays = pick(delays, how);
      world.tell(`${ask.askerId} says thanks for ${ask.id}, to be asked in ${echoInDays ?? 'no'} days`);
      const words = { before: 'I said nothing.', you: 'You listened.', nowIWill: how % 3 === 0 ? '' : 'Say it.' };
      return giveThanks(world.deps)(world.actor(ask.askerId), ask.id, { ...words, echoInDays });
    },
  ),
  echo: on(
    5,
    (world) => asks(world, ({ echo }) => echo.askedAt !== null && (echo.answer === null || echo.answer === 'notYet')),
    (world, ask, how) => {
      const answer = pick(echoAnswers, how);
      world.tell(`${ask.askerId} tells what came of ${ask.id}: ${answer}`);
      return tellEcho(world.deps)(world.actor(ask.askerId), ask.id, answer, '');
    },
  ),
};
