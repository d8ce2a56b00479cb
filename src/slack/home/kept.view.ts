/** What is a mentor's to keep, and to delete where they read it: the thanks they received, and notes of their own. */
import type { ActionsBlock, KnownBlock, ModalView } from '@slack/types';
import { type Ask, endedSessions } from '../../domain/ask';
import { noteOf } from '../../domain/decisions/sharing';
import type { Person, TopicId } from '../../domain/person';
import { type ButtonSpec, buttons, context, divider, modal, section } from '../blocks';
import { mention, topicsIn } from '../facts';
import { actionIds, viewIds } from '../ids';
import { message } from '../message';
import { spokenDay } from '../moments';
import { thanksParts } from '../thanks/shared.view';
import type { Words } from '../words';

export const window = (title: string, blocks: readonly KnownBlock[], words: Words): ModalView =>
  modal({ callback: viewIds.answer, title, close: words.close, meta: '', blocks });

/** `action` says what is shown afterwards. */
export const deleteThanksButton = ({ id }: Ask, action: string, words: Words): ActionsBlock =>
  buttons(`deleteThanks.${id}`, {
    text: words.leaving.deleteThanks,
    action,
    value: id,
    label: words.leaving.deleteThanksConfirm.title,
    confirm: words.leaving.deleteThanksConfirm,
  });

export const notesButton = (words: Words): ButtonSpec => ({
  text: words.earlier.notes,
  action: actionIds.openNotes,
  value: 'notes',
});

interface ThanksLook {
  readonly person: Person;
  readonly hasNotes: boolean;
  readonly words: Words;
}

/** No number and no order but time: thanks are not counted. */
export function thanksReceivedModal(asks: readonly Ask[], { person, hasNotes, words }: ThanksLook): ModalView {
  const say = words.earlier;
  const rows = asks.flatMap((ask) =>
    ask.thanks
      ? [
          divider,
          ...message([
            { say: say.thanksFrom(spokenDay(ask.thanks.at, person, words), mention(ask.askerId)) },
            ...thanksParts(ask.thanks, words),
          ]).blocks,
          deleteThanksButton(ask, actionIds.deleteReceivedThanks, words),
        ]
      : [],
  );
  const notes = hasNotes ? [buttons('notes', notesButton(words))] : [];
  const lead = rows.length === 0 ? section(say.thanksNone) : context(say.thanksLead);
  return window(say.thanksTitle, [lead, ...notes, ...rows], words);
}

interface NotesLook {
  readonly person: Person;
  readonly topicNames: ReadonlyMap<TopicId, string>;
  readonly words: Words;
}

export function notesModal(asks: readonly Ask[], { person, topicNames, words }: NotesLook): ModalView {
  const say = words.earlier;
  const rows = asks.flatMap((ask) =>
    endedSessions(ask)
      .filter(({ mentorId, keepsNote }) => mentorId === person.id && keepsNote)
      .flatMap((session) => {
        const day = spokenDay(session.endedAt ?? ask.createdAt, person, words);
        return [
          ...message([{ say: say.noteOf(day, topicsIn({ topicNames }, ask.brief.topics)) }, { quote: noteOf(session) }])
            .blocks,
          buttons(`note.${session.id}`, {
            text: say.deleteNote,
            action: actionIds.deleteNote,
            value: session.id,
            label: say.deleteNoteConfirm.title,
            confirm: say.deleteNoteConfirm,
          }),
        ];
      }),
  );
  if (rows.length === 0) return window(say.notes, [section(say.notesNone)], words);
  return window(say.notes, [context(say.notesLead), ...rows], words);
}
