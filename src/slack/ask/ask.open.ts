/** The ask form as it opens, from wherever. */
import type { ModalView } from '@slack/types';
import type { Deps } from '../../usecases/deps';
import { openAskForm, type Start } from '../../usecases/openAskForm';
import { writeMeta } from '../formMeta';
import type { Seen } from '../listen/listeners';
import { askModal } from './ask.view';

export const startBlank: Start = { question: '', source: null };

export async function askForm(deps: Deps, { actor, words }: Seen, start: Start): Promise<ModalView> {
  const { askId, form, topics, restored } = await openAskForm(deps)(actor, start);
  const source = form.source && { link: form.source.link, authorId: form.source.authorId };
  return askModal({ meta: writeMeta({ askId, source }), form, topics, restored, words });
}
