/** "Rest": until when? Two taps, whichever day it is. */
import { buttons } from '../blocks';
import { actionIds } from '../ids';
import { message } from '../message';
import type { Rendering } from '../rendering';
import type { Words } from '../words';

export function restChoices(words: Words, lead?: string): Rendering {
  return message(
    [{ say: lead ?? words.rest.choose }, lead ? null : { small: words.rest.help }],
    buttons(
      'rest',
      { text: words.rest.today, action: actionIds.restToday, value: 'today' },
      { text: words.rest.week, action: actionIds.restWeek, value: 'week' },
      { text: words.rest.day, action: actionIds.restUntil, value: 'until' },
    ),
  );
}
