/** Saying thanks: the form in its two shapes, and sending it. */
import { type Ask, endedSessions } from '../../domain/ask';
import type { Actor, Deps } from '../../usecases/deps';
import { giveThanks, sendThanksToo } from '../../usecases/followUp';
import { type LookedAt, lookAtSession } from '../../usecases/lookAt';
import { typedText } from '../fields';
import { readAbout, writeMeta } from '../formMeta';
import { fields } from '../ids';
import type { Answer } from '../listen/answer';
import type { Press, SubmitAnswer, Submitted } from '../listen/listeners';
import type { Words } from '../words';
import { isFree, readThanks } from './thanks.form';
import { plansOf, type ThanksForm, thanksModal } from './thanks.view';

export const onThanksWanted =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const looked = await lookAtSession(deps)(actor, value, 'asker');
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    if (looked.value.ask.thanks) return { say: words.refused({ code: 'alreadyThanked' }) };
    return { open: thanksModal(await formOf(deps, actor, looked.value, words)) };
  };

/** "Write freely instead", and back. What was typed moves along; what only was filled in does not. */
export const onThanksWritten =
  (deps: Deps, as: 'freely' | 'shaped') =>
  async ({ actor, form: shown, words }: Press): Promise<Answer> => {
    if (!shown) return { say: words.oldButton };
    const looked = await lookAtSession(deps)(actor, readAbout(shown.meta), 'asker');
    if (!looked.ok) return { say: words.refused(looked.refusal) };
    const { ask } = looked.value;
    const filledIn = [words.thanks.beforePrefill(ask.brief.question), plansOf(ask)];
    const typed = [fields.before, fields.you, fields.nowIWill, fields.thanksText]
      .map((field) => typedText(shown.values, field))
      .filter((text) => text !== '' && !filledIn.includes(text));
    const written = { as, text: typed.join('\n') };
    return { update: thanksModal({ ...(await formOf(deps, actor, looked.value, words)), written }) };
  };

async function formOf(deps: Deps, { workspaceId }: Actor, looked: LookedAt, words: Words): Promise<ThanksForm> {
  const { ask, session } = looked;
  const [policy, names] = await Promise.all([deps.store.policy(workspaceId), thankedBy(deps, workspaceId, ask)]);
  const mentorName = names.length > 0 ? words.list(names) : (looked.mentor?.name ?? '');
  return { meta: writeMeta({ about: session.id }), ask, session, mentorName, policy, words };
}

/** Names of all who are thanked: with two perspectives one thank-you goes to both. */
async function thankedBy(deps: Deps, workspaceId: Actor['workspaceId'], ask: Ask): Promise<string[]> {
  const ids = endedSessions(ask).map(({ mentorId }) => mentorId);
  const people = await deps.store.people(workspaceId, ids);
  return ids.map((id) => people.find((person) => person.id === id)?.name ?? '').filter((name) => name !== '');
}

export const onThankToo =
  (deps: Deps) =>
  async ({ actor, value, words }: Press): Promise<Answer> => {
    const sent = await sendThanksToo(deps)(actor, value);
    return sent.ok ? null : { say: words.refused(sent.refusal) };
  };

export const onThanksSubmitted =
  (deps: Deps) =>
  async ({ actor, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const read = readThanks(values, words);
    if (!read.ok) return { errors: read.errors };
    const given = await giveThanks(deps)(actor, readAbout(meta), read.given);
    const at = isFree(values) ? fields.thanksText : fields.you;
    return given.ok ? null : { errors: { [at]: words.refused(given.refusal) } };
  };
