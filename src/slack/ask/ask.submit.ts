/** The ask form was sent. It stays open, with the reason at the field, if the form or the rules say no. */
import type { Deps } from '../../usecases/deps';
import { isStale, refreshPerson } from '../../usecases/knowPeople';
import { submitAsk } from '../../usecases/submitAsk';
import { fields } from '../ids';
import type { SubmitAnswer, Submitted } from '../listen/listeners';
import { readAskForm } from './ask.form';

export const onAskSubmitted =
  (deps: Deps) =>
  async ({ actor, person, now, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const read = readAskForm(values, meta, words);
    if (!read.ok) return { errors: read.errors };
    // The promise "you will hear by…" counts in the asker's own hours, so their zone has to be known.
    if (isStale(person, now)) await refreshPerson(deps)(actor);
    const asked = await submitAsk(deps)(actor, read);
    if (asked.ok) return null;
    const field = asked.refusal.code === 'noTopic' ? fields.topics : fields.question;
    return { errors: { [field]: words.refused(asked.refusal) } };
  };
