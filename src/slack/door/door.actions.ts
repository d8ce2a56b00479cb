/** "I have time now", by command, shortcut, Home and form; and the asker who comes. */
import { doorMinutes } from '../../domain/decisions/door';
import type { Deps } from '../../usecases/deps';
import { closeDoor, comeThroughDoor, openDoor } from '../../usecases/door';
import { chosen } from '../fields';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, Seen, SubmitAnswer, Submitted } from '../listen/listeners';
import { spoken } from '../moments';
import { doorModal } from './door.view';
import { readDoor } from './readDoor';

/** What `door` and the words after it do; null when they are a question. */
export async function doorAnswer(deps: Deps, seen: Seen, typed: string): Promise<Answer | null> {
  const { actor, person, words, now } = seen;
  const read = readDoor(typed);
  switch (read.kind) {
    case 'form':
      return { open: doorModal(words) };
    case 'close':
      await closeDoor(deps)(actor);
      return { say: words.door.closed };
    case 'minutes': {
      const opened = await openDoor(deps)(actor, read.minutes);
      if (!opened.ok) return { say: words.refused(opened.refusal) };
      return { say: words.door.opened(spoken(opened.value, person, now, words)) };
    }
    case 'unclear':
      return { say: words.door.help(doorMinutes.least, doorMinutes.most) };
    case 'question':
      return null;
  }
}

export const onOpenDoor = async ({ words }: Seen): Promise<Answer> => ({ open: doorModal(words) });

export const onDoorSubmitted =
  (deps: Deps) =>
  async ({ actor, values, words }: Submitted): Promise<SubmitAnswer> => {
    const read = readDoor(chosen(values, fields.doorMinutes));
    if (read.kind !== 'minutes') return { errors: { [fields.doorMinutes]: words.form.choose } };
    const opened = await openDoor(deps)(actor, read.minutes);
    return opened.ok ? null : { errors: { [fields.doorMinutes]: words.refused(opened.refusal) } };
  };

/** What they see of their door changes by an edit, or in Home. */
export const onCloseDoor =
  (deps: Deps) =>
  async ({ actor }: Press): Promise<Answer> => {
    await closeDoor(deps)(actor);
    return null;
  };

export const onHereAtDoor =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const came = await comeThroughDoor(deps)(actor, value);
    return came.ok ? null : { say: words.refused(came.refusal) };
  };
