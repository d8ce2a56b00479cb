/** The ask form was sent. It stays open, with the reason at the field, if the form or the rules say no. */
import type { Deps } from '../../usecases/deps';
import { isStale, refreshPerson } from '../../usecases/knowPeople';
import { sendForm } from '../../usecases/submitAsk';
import { blockOfField } from '../fields';
import { readAskMeta } from '../formMeta';
import { fields } from '../ids';
import type { SubmitAnswer, Submitted } from '../listen/listeners';
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
    if (instead) return instead;
    // The promise "you will hear by…" counts in the asker's own hours, so their zone has to be known.
    if (isStale(person, now)) await refreshPerson(deps)(actor);
    const asked = await sendForm(deps)(actor, read);
    if (asked.ok) return asked.value.ask ? null : { show: await pickForm(deps, submitted, read.askId, asked.value) };
    const field = asked.refusal.code === 'noTopic' ? fields.topics : fields.question;
    return { errors: { [blockOfField(values, field)]: words.refused(asked.refusal) } };
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
