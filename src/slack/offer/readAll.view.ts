/** "Read all of it": the question and everything that was tried, in a small window. */
import type { ModalView } from '@slack/types';
import type { Brief } from '../../domain/ask';
import { modal, quoted, section } from '../blocks';
import { viewIds } from '../ids';
import type { Words } from '../words';

export const readAllModal = ({ question, tried }: Pick<Brief, 'question' | 'tried'>, words: Words): ModalView =>
  modal({
    callback: viewIds.answer,
    title: words.askMore.readAllTitle,
    close: words.close,
    meta: '',
    blocks: [quoted(question), ...(tried ? [section(words.offer.tried), quoted(tried)] : [])],
  });
