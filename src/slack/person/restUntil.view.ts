/** "Until …": the day on which somebody wants to be asked again. */
import type { ModalView } from '@slack/types';
import { modal } from '../blocks';
import { fields, viewIds } from '../ids';
import { dateInput } from '../inputs';
import type { Words } from '../words';

export const restUntilModal = (words: Words): ModalView =>
  modal({
    callback: viewIds.restUntil,
    title: words.quiet.until.title,
    submit: words.quiet.until.submit,
    close: words.cancel,
    meta: '',
    blocks: [dateInput({ field: fields.restUntil, label: words.quiet.until.day, hint: words.quiet.until.dayHint })],
  });
