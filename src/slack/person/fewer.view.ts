/** "Fewer of these": the quiet button on whatever we ask of people, and what holds after it. */
import type { LimitKind } from '../../domain/person';
import { type ButtonSpec, buttons } from '../blocks';
import { actionIds } from '../ids';
import { message } from '../message';
import type { Rendering } from '../rendering';
import type { Words } from '../words';
import { restChoices } from './rest.view';

export const fewerNudges = (words: Words): ButtonSpec => ({
  text: words.quiet.fewer.button,
  action: actionIds.fewerNudges,
  value: 'nudges',
});

export interface FewerSaid {
  readonly which: LimitKind;
  readonly limit: number;
  /** Their own limit before; null: the workspace's. */
  readonly before: number | null;
}

export function fewerMessage({ which, limit, before }: FewerSaid, words: Words): Rendering {
  return message(
    [{ say: words.quiet.fewer.now[which](limit) }, { small: words.quiet.fewer.change }],
    buttons('fewer.undo', {
      text: words.quiet.fewer.undo,
      action: actionIds.undoFewer,
      value: `${which}:${before ?? ''}`,
    }),
  );
}

/** Nothing is left to lower. With questions there is still rest. */
export const leastMessage = (which: LimitKind, words: Words): Rendering =>
  which === 'offers'
    ? restChoices(words, words.quiet.fewer.leastOffers)
    : message([{ say: words.quiet.fewer.leastNudges }]);
