/** The asker chooses whom to ask first, or goes back to the question. */
import type { ModalView } from '@slack/types';
import { limits, type Wish } from '../../domain/ask';
import type { Deps } from '../../usecases/deps';
import { chooseMentor, type Sent } from '../../usecases/submitAsk';
import { chosen, lengthOf, typedLine } from '../fields';
import { readAskMeta, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import { personId } from '../listen/payloads';
import { askModal } from './ask.view';
import { BEST_MATCH, pickModal } from './pick.view';

export async function pickForm(
  deps: Deps,
  { actor, person, now, words, meta }: Pick<Submitted, 'actor' | 'person' | 'now' | 'words' | 'meta'>,
  askId: string,
  { suggestions }: Extract<Sent, { ask: null }>,
): Promise<ModalView> {
  const topics = await deps.store.topics(actor.workspaceId);
  const topicNames = new Map(topics.map(({ id, name }) => [id, name]));
  // What the form has said once is not said again on the way back.
  const { told = null, nearTold = false } = readAskMeta(meta) ?? {};
  const carried = writeMeta({ askId, told, nearTold });
  return pickModal({ meta: carried, suggestions, topicNames, reader: person, now, words });
}

export const onPicked =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const carried = readAskMeta(meta);
    const why = typedLine(values, fields.whyThem);
    if (lengthOf(why) > limits.lineMax) return { errors: { [fields.whyThem]: words.form.tooLong(limits.lineMax) } };
    const asked = carried
      ? await chooseMentor(deps)(actor, carried.askId, wishOf(chosen(values, fields.pick), why))
      : null;
    if (asked?.ok) return null;
    const isGone = !asked || asked.refusal.code === 'unknownAsk';
    return { errors: { [fields.pick]: isGone ? words.pick.gone : words.refused(asked.refusal) } };
  };

/** A line without a name is for nobody. */
const wishOf = (mentorId: string, why: string): Wish | null =>
  mentorId !== BEST_MATCH && personId.safeParse(mentorId).success ? { mentorId, why } : null;

/** "Change my question": the form with everything that was in it. */
export const onBackToQuestion =
  (deps: Deps) =>
  async ({ actor, form: shown, words, now }: Press): Promise<Answer> => {
    const { workspaceId, personId: asker } = actor;
    const carried = shown && readAskMeta(shown.meta);
    const form = carried && (await deps.store.keptForm(workspaceId, asker, carried.askId, now));
    if (!carried || !form) return { say: words.oldButton };
    const all = await deps.store.topics(workspaceId);
    return {
      update: askModal({
        meta: writeMeta({ ...carried, source: form.source, followsAskId: form.followsAskId ?? null }),
        form,
        topics: form.topics.flatMap((id) => all.filter((topic) => topic.id === id)),
        restored: false,
        policy: await deps.store.policy(workspaceId),
        words,
      }),
    };
  };
