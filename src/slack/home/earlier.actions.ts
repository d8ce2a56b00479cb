/** "Earlier", "Thanks received" and one's own notes: looked up in Home, and deleted where they are read. */
import type { ModalView } from '@slack/types';
import type { Deps } from '../../usecases/deps';
import { deleteNote, deleteThanks, earlierAsk, earlierAsks, notesKept, thanksReceived } from '../../usecases/lookBack';
import type { Answer } from '../listen/answer';
import type { Press } from '../listen/listeners';
import { earlierModal, earlierOneModal } from './earlier.view';
import { notesModal, thanksReceivedModal } from './kept.view';

export const onEarlier =
  (deps: Deps) =>
  async ({ actor, person, words }: Press): Promise<Answer> => ({
    open: earlierModal(await earlierAsks(deps)(actor), { person, words }),
  });

export const onEarlierOne =
  (deps: Deps) =>
  async ({ actor, person, value, words }: Press): Promise<Answer> => {
    const looked = await earlierAsk(deps)(actor, value);
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    return { open: earlierOneModal(looked.value, { person, words }) };
  };

export const onEarlierThanksDeleted =
  (deps: Deps) =>
  async ({ actor, person, value, words }: Press): Promise<Answer> => {
    const deleted = await deleteThanks(deps)(actor, value);
    if (!deleted.ok) return { say: words.refused(deleted.refusal) };
    return { update: earlierOneModal(deleted.value.ask, { person, words }) };
  };

export const onThanksReceived =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => ({ open: await receivedForm(deps, press) });

export const onReceivedDeleted =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => {
    const deleted = await deleteThanks(deps)(press.actor, press.value);
    if (!deleted.ok) return { say: press.words.refused(deleted.refusal) };
    return { update: await receivedForm(deps, press) };
  };

async function receivedForm(deps: Deps, { actor, person, words }: Press): Promise<ModalView> {
  const [thanked, noted] = await Promise.all([thanksReceived(deps)(actor), notesKept(deps)(actor)]);
  return thanksReceivedModal(thanked, { person, hasNotes: noted.length > 0, words });
}

export const onNotes =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => ({ open: await notesForm(deps, press) });

export const onNoteDeleted =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => {
    const deleted = await deleteNote(deps)(press.actor, press.value);
    if (!deleted.ok) return { say: press.words.refused(deleted.refusal) };
    return { update: await notesForm(deps, press) };
  };

async function notesForm(deps: Deps, { actor, person, words }: Press): Promise<ModalView> {
  const [noted, topics] = await Promise.all([notesKept(deps)(actor), deps.store.topics(actor.workspaceId)]);
  return notesModal(noted, { person, topicNames: new Map(topics.map(({ id, name }) => [id, name])), words });
}
