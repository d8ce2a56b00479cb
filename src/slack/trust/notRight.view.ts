/** The way to "something was not right": a quiet entry of a menu, or a button. */
import type { ButtonSpec, MenuSpec } from '../blocks';
import { actionIds } from '../ids';
import type { Words } from '../words';

/** What a menu entry does, in front of what it is about. */
const entries = ['notRight', 'privacy'] as const;
export type QuietEntry = (typeof entries)[number];

/** At the end of a row of buttons: what is done seldom. `sessionId` is the conversation that it is about. */
export const quietMenu = (sessionId: string, words: Words): MenuSpec => ({
  action: actionIds.quietMenu,
  menu: [
    { text: words.trust.button, value: `notRight ${sessionId}` },
    { text: words.leaving.button, value: `privacy ${sessionId}` },
  ],
});

/** `about`: a session, a person, or everybody whom the reader met. */
export const notRightButton = (words: Words, about = 'anybody'): ButtonSpec => ({
  text: words.trust.button,
  action: actionIds.notRight,
  value: about,
});

/** Reads a menu entry's value; null when it is none that we know. */
export function readQuiet(value: string): { readonly does: QuietEntry; readonly about: string } | null {
  const [word = '', about = ''] = value.split(' ');
  const does = entries.find((each) => each === word);
  return does ? { does, about } : null;
}
