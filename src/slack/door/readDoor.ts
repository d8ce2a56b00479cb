/** What may be typed after "door". */
import { doorMinutes } from '../../domain/decisions/door';

export type DoorRead =
  | { readonly kind: 'form' | 'close' | 'unclear' | 'question' }
  | { readonly kind: 'minutes'; readonly minutes: number };

const closing = ['close', 'closed', 'off', 'stop'];

/** A number of minutes opens the door. One other word is taken for a slip; several are a question ("door policies for shops?"). */
export function readDoor(typed: string): DoorRead {
  const words = typed.trim().toLowerCase();
  if (words === '') return { kind: 'form' };
  if (closing.includes(words)) return { kind: 'close' };
  const number = /^(-?\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?)?$/.exec(words)?.[1];
  if (number !== undefined) {
    const minutes = Number(number.replace(',', '.'));
    const isPossible = Number.isInteger(minutes) && minutes >= doorMinutes.least && minutes <= doorMinutes.most;
    return isPossible ? { kind: 'minutes', minutes } : { kind: 'unclear' };
  }
  return { kind: /\s/.test(words) ? 'question' : 'unclear' };
}
