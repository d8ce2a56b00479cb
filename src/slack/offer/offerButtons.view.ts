/** The one-tap answers to an offer: four buttons and a menu, in the message and on Home. */
import type { Brief, Offer } from '../../domain/ask';
import type { ButtonSpec, MenuSpec } from '../blocks';
import { actionIds } from '../ids';
import type { Words } from '../words';

/** What a menu entry does, in front of what it is about. */
export const menuEntries = ['readAll', 'notMyTopic', 'iKnowWho', 'fewer'] as const;
export type MenuEntry = (typeof menuEntries)[number];

/** How much of "tried" an offer shows; the menu has the rest. */
export const TRIED_SHOWN = 200;

export function offerButtons(
  offer: Pick<Offer, 'id'>,
  words: Words,
  brief: Pick<Brief, 'tried'> | null = null,
): (ButtonSpec | MenuSpec)[] {
  const say = words.offer;
  const entry = (does: MenuEntry, text: string) => ({ text, value: `${does} ${offer.id}` });
  return [
    { text: words.written.here, action: actionIds.answerHere, value: offer.id },
    { text: say.yes, action: actionIds.acceptOffer, value: offer.id, style: 'primary' },
    { text: say.later, action: actionIds.acceptLater, value: offer.id },
    { text: say.notNow, action: actionIds.declineOffer, value: offer.id },
    {
      action: actionIds.offerMenu,
      menu: [
        ...(brief && brief.tried.length > TRIED_SHOWN ? [entry('readAll', words.askMore.readAll)] : []),
        entry('notMyTopic', say.notMyTopic),
        entry('iKnowWho', say.iKnowWho),
        entry('fewer', words.quiet.fewer.button),
      ],
    },
  ];
}

/** Reads a menu entry's value; null when it is none that we know. */
export function readMenu(value: string): { readonly does: MenuEntry; readonly offerId: string } | null {
  const [word = '', offerId = ''] = value.split(' ');
  const does = menuEntries.find((each) => each === word);
  return does ? { does, offerId } : null;
}
