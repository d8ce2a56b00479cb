/** "Me": topics, minutes, hours, levels, and rest. */
import type { ModalView } from '@slack/types';
import type { Deps } from '../../usecases/deps';
import { rest, saveLevels, saveMe } from '../../usecases/offerKnowledge';
import { wasNearTold, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, Seen, SubmitAnswer, Submitted } from '../listen/listeners';
import { spokenDay } from '../moments';
import { type NearlyKnown, nearlyKnown } from '../topicChoice';
import { readLevels, readMeForm, readShort } from './me.form';
import { levelsModal, meModal } from './me.view';
import { readRestUntil } from './restUntil';

export async function meForm(
  deps: Deps,
  { actor, person, words }: Pick<Seen, 'actor' | 'person' | 'words'>,
  nearly: readonly NearlyKnown[] = [],
): Promise<ModalView> {
  const [topics, policy] = await Promise.all([
    deps.store.topics(actor.workspaceId),
    deps.store.policy(actor.workspaceId),
  ]);
  return meModal({
    meta: nearly.length > 0 ? writeMeta({ about: 'me', nearTold: true }) : '',
    person,
    nearly,
    topics: topics.filter((t) => person.topics.some((held) => held.topicId === t.id)),
    policy,
    words,
  });
}

export const onMe =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => ({ open: await meForm(deps, press) });

export const onMeSubmitted =
  (deps: Deps) =>
  async (submitted: Submitted): Promise<SubmitAnswer> => {
    const { actor, values, meta, words } = submitted;
    const read = readMeForm(values, words);
    if (!read.ok) return { errors: read.errors };
    const typed = wasNearTold(meta) ? [] : read.form.newTopics;
    const nearly = nearlyKnown(typed, await deps.store.topics(actor.workspaceId));
    // The fields keep what was typed in them.
    if (nearly.length > 0) return { show: await meForm(deps, submitted, nearly) };
    const saved = await saveMe(deps)(actor, read.form);
    return saved.ok ? null : { errors: { [fields.topics]: words.refused(saved.refusal) } };
  };

export const onLevels =
  (deps: Deps) =>
  async ({ actor, person, words }: Press): Promise<Answer> => {
    if (person.topics.length === 0) return { say: words.me.noTopicsYet };
    return { open: levelsModal({ meta: '', person, topics: await deps.store.topics(actor.workspaceId), words }) };
  };

export const onLevelsSubmitted =
  (deps: Deps) =>
  async ({ actor, values }: Submitted): Promise<SubmitAnswer> => {
    await saveLevels(deps)(actor, readLevels(values), readShort(values));
    return null;
  };

export const onRest =
  (deps: Deps, typed: 'today' | 'this week') =>
  async (press: Press): Promise<Answer> => ({ say: (await restUntil(deps, press, typed)) ?? press.words.rest.help });

/** What the person is told, or null when the words name no day. */
export async function restUntil(
  deps: Deps,
  { actor, person, words, now }: Seen,
  typed: string,
): Promise<string | null> {
  const until = readRestUntil(typed, person.zone, now);
  if (!until) return null;
  await rest(deps)(actor, until);
  return words.rest.set(spokenDay(until, person, words));
}

export const onBack =
  (deps: Deps) =>
  async ({ actor, words }: Press): Promise<Answer> => {
    await rest(deps)(actor, null);
    return { say: words.rest.over };
  };
