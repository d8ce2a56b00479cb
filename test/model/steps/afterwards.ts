/** Thanks, and what came of it. */
import { echoAnswers, echoDelays, endedSessions } from '../../../src/domain/ask';
import { isAnswered } from '../../../src/domain/decisions/echo';
import { giveThanks, tellEcho } from '../../../src/usecases/followUp';
import { asks } from './find';
import { on, pick, type StepKind } from './step';

const delays = [...echoDelays, null];

export const afterwards: Readonly<Record<string, StepKind>> = {
  thank: on(
    4,
    (world) => asks(world, (ask) => endedSessions(ask).length > 0 && !ask.thanks && !ask.closedAt),
    (world, ask, how) => {
      const echoInDays = pick(delays, how);
      world.tell(`${ask.askerId} says thanks for ${ask.id}, to be asked in ${echoInDays ?? 'no'} days`);
      const words = { before: 'I said nothing.', you: 'You listened.', nowIWill: how % 3 === 0 ? '' : 'Say it.' };
      return giveThanks(world.deps)(world.actor(ask.askerId), ask.id, { ...words, echoInDays });
    },
  ),
  echo: on(
    5,
    (world) => asks(world, (ask) => ask.echo.timesAsked > 0 && !ask.echo.dueAt && !isAnswered(ask) && !ask.closedAt),
    (world, ask, how) => {
      const answer = pick(echoAnswers, how);
      world.tell(`${ask.askerId} tells what came of ${ask.id}: ${answer}`);
      return tellEcho(world.deps)(world.actor(ask.askerId), ask.id, answer, '');
    },
  ),
};
