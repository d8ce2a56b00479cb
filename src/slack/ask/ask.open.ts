/** The ask form as it opens, from wherever. */
import type { ModalView } from '@slack/types';
import { pointingOf } from '../../domain/signposts';
import type { Topic } from '../../domain/topics';
import type { Deps } from '../../usecases/deps';
import { openAskForm, type Start } from '../../usecases/openAskForm';
import { writeMeta } from '../formMeta';
import type { Seen } from '../listen/listeners';
import { askModal } from './ask.view';

export const namesOf = (topics: readonly Topic[]): string[] => topics.map(({ name }) => name);

export const startBlank: Start = { question: '', source: null };

export async function askForm(deps: Deps, { actor, words }: Seen, start: Start): Promise<ModalView> {
  const { askId, form, topics, restored } = await openAskForm(deps)(actor, start);
  const source = form.source && { link: form.source.link, authorId: form.source.authorId };
  const policy = await deps.store.policy(actor.workspaceId);
  const pointing = pointingOf(form.question, form.tried, namesOf(topics));
  const note = pointing && { kind: 'signpost' as const, pointing };
  return askModal({
    meta: writeMeta({ askId, source, followsAskId: start.follows?.id ?? form.followsAskId ?? null }),
    form,
    topics,
    restored,
    note,
    policy,
    words,
  });
}
