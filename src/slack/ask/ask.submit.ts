/** The ask form was sent. It stays open, with the reason at the field, if the form or the rules say no. */
import type { Deps } from '../../usecases/deps';
import { isStale, refreshPerson } from '../../usecases/knowPeople';
import { sendForm } from '../../usecases/submitAsk';
import { blockOfField } from '../fields';
import { readAskMeta } from '../formMeta';
import { fields } from '../ids';
import type { SubmitAnswer, Submitted } from '../listen/listeners';
import { nearlyKnown } from '../topicChoice';
import { pointingIn, shownAnew } from './ask.again';
import { readAskForm } from './ask.form';
import { pickForm } from './pick.actions';

export const onAskSubmitted =
  (deps: Deps) =>
  async (submitted: Submitted): Promise<SubmitAnswer> => {
    const { actor, person, now, values, meta, words } = submitted;
    const read = readAskForm(values, meta, words);
    if (!read.ok) return { errors: read.errors };
    const instead = await signpost(deps, submitted);
    const asked = instead ?? (await askWhetherKnown(deps, submitted, read.newTopics));
    if (asked) return asked;
    // The promise "you will hear by…" counts in the asker's own hours, so their zone has to be known.
    if (isStale(person, now)) await refreshPerson(deps)(actor);
    const sent = await sendForm(deps)(actor, read);
    if (sent.ok) return sent.value.ask ? null : { show: await pickForm(deps, submitted, read.askId, sent.value) };
    const field = sent.refusal.code === 'noTopic' ? fields.topics : fields.question;
    return { errors: { [blockOfField(values, field)]: words.refused(sent.refusal) } };
  };

/**
 * Who answers instead of a mentor is said before anything is sent or kept, not even as a draft. Where we read it in the text
 * we may be wrong: sent once more, the form goes out.
 */
async function signpost(deps: Deps, { actor, values, meta, words }: Submitted): Promise<SubmitAnswer> {
  const carried = readAskMeta(meta);
  if (!carried) return null;
  const open = { values, carried };
  const pointing = await pointingIn(deps, actor, open);
  if (!pointing || (!pointing.chosen && carried.told === pointing.kind)) return null;
  const note = { kind: 'signpost' as const, pointing };
  return { show: await shownAnew(deps, actor, open, words, { note, told: pointing.kind }) };
}

/** A new topic that is nearly a known one is asked about once; sent once more, it is what they wanted. */
async function askWhetherKnown(
  deps: Deps,
  { actor, values, meta, words }: Submitted,
  newTopics: readonly string[],
): Promise<SubmitAnswer> {
  const carried = readAskMeta(meta);
  if (!carried || carried.nearTold || newTopics.length === 0) return null;
  const nearly = nearlyKnown(newTopics, await deps.store.topics(actor.workspaceId));
  if (nearly.length === 0) return null;
  const note = { kind: 'nearly' as const, nearly };
  return { show: await shownAnew(deps, actor, { values, carried }, words, { note, nearTold: true }) };
}
