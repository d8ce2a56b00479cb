/** The one line at the foot of a confirmation: what is owed to somebody who helped before, or whether to be shown that at all. */
import type { NoticeFacts } from '../../domain/shown';
import { type ButtonSpec, buttons } from '../blocks';
import { helperOf, helpersOf } from '../facts';
import { actionIds } from '../ids';
import { message, type Part } from '../message';
import type { Rendering } from '../rendering';
import type { Words } from '../words';

export interface FootShown {
  readonly parts: readonly Part[];
  readonly buttons: readonly ButtonSpec[];
}

const nothing: FootShown = { parts: [], buttons: [] };

export function footOf({ ask, loop, people }: NoticeFacts, words: Words): FootShown {
  const say = words.loops;
  if (!ask?.foot || ask.closedAt) return nothing;
  if (ask.foot.kind === 'goOn') {
    if (people.get(ask.askerId)?.loopLines !== 'asked') return nothing;
    const choice = (text: string, action: string): ButtonSpec => ({ text, action, value: ask.id });
    return {
      parts: [{ small: say.goOn }],
      buttons: [choice(say.stop, actionIds.stopLoopLines), choice(say.keep, actionIds.keepLoopLines)],
    };
  }
  const session = loop && helperOf(loop.ask);
  if (!loop || !session) return nothing;
  const names = helpersOf(loop.ask, words);
  return loop.kind === 'echo'
    ? {
        parts: [{ small: say.echo(names) }],
        buttons: [{ text: say.tell, action: actionIds.openEcho, value: loop.ask.id }],
      }
    : {
        parts: [{ small: say.thanks(names) }],
        buttons: [{ text: words.thanks.write, action: actionIds.writeThanks, value: session.id }],
      };
}

/** The private answer to "show me no more", with its way back. */
export const stoppedLines = (askId: string, { loops }: Words): Rendering =>
  message(
    [{ say: loops.stopped }],
    buttons('loops', { text: loops.again, action: actionIds.keepLoopLines, value: askId }),
  );
