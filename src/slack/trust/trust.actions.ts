/** "Something was not right": the way there, the two forms, and undoing. */
import type { ModalView } from '@slack/types';
import { REPORT_MAX } from '../../domain/trust';
import type { Deps } from '../../usecases/deps';
import { lookInto, otherIn, peopleMet, speakUp, unblock, type Wanted } from '../../usecases/trust';
import { mention } from '../facts';
import { chosen, chosenMany, lengthOf, typedText } from '../fields';
import { readAbout, writeMeta } from '../formMeta';
import { answerModal } from '../home/answer.view';
import { fields } from '../ids';
import { privacyForm } from '../leaving/privacy.actions';
import type { Answer } from '../listen/answer';
import type { Press, Seen, SubmitAnswer, Submitted } from '../listen/listeners';
import type { FormValues } from '../listen/payloads';
import { spokenDay } from '../moments';
import type { Words } from '../words';
import { readQuiet } from './notRight.view';
import { trustChoices, trustModal, whoModal } from './trust.view';

export const onQuietMenu =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => {
    const chosenEntry = readQuiet(press.value);
    if (!chosenEntry) return { say: press.words.oldButton };
    if (chosenEntry.does === 'privacy') return { open: await privacyForm(deps, press) };
    const other = await otherIn(deps)(press.actor, chosenEntry.about);
    return other.ok ? openForm(deps, press, other.value) : { say: press.words.refused(other.refusal) };
  };

/** From a message it is about one person; from Home and the privacy page, about whom they choose. */
export const onNotRight =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> =>
    press.value === 'anybody' ? { open: await whoForm(deps, press) } : openForm(deps, press, press.value);

async function openForm(deps: Deps, seen: Seen, about: string): Promise<Answer> {
  const form = await formAbout(deps, seen, about);
  return 'say' in form ? form : { open: form.view };
}

async function formAbout(
  deps: Deps,
  { actor, words }: Seen,
  about: string,
): Promise<{ readonly view: ModalView } | { readonly say: string }> {
  const looked = await lookInto(deps)(actor, about);
  if (!looked.ok) return { say: words.refused(looked.refusal) };
  const policy = await deps.store.policy(actor.workspaceId);
  // The report's id is made with the form: sent twice, it is one report.
  const meta = writeMeta({ about: `${about} ${deps.newId('rep')}` });
  return { view: trustModal({ meta, about, ...looked.value, policy, words }) };
}

export async function whoForm(deps: Deps, { actor, words }: Seen, said = ''): Promise<ModalView> {
  return whoModal({ ...(await peopleMet(deps)(actor)), said, words });
}

export const onWhoChosen =
  (deps: Deps) =>
  async (submitted: Submitted): Promise<SubmitAnswer> => {
    const { values, words } = submitted;
    const about = chosen(values, fields.trustWho);
    if (!about) return { errors: { [fields.trustWho]: words.form.choose } };
    const form = await formAbout(deps, submitted, about);
    return 'say' in form ? { errors: { [fields.trustWho]: form.say } } : { show: form.view };
  };

export const onTrustSubmitted =
  (deps: Deps) =>
  async ({ actor, person, values, meta, words }: Submitted): Promise<SubmitAnswer> => {
    const [about = '', id = ''] = readAbout(meta).split(' ');
    const wanted = wantedFrom(values, id);
    const errors = errorsOf(values, wanted, words);
    if (errors) return { errors };
    const made = await speakUp(deps)(actor, about, wanted);
    if (!made.ok) {
      const at = made.refusal.code === 'notAContact' ? fields.reportTo : fields.trustWhat;
      return { errors: { [at]: words.refused(made.refusal) } };
    }
    const say = words.trust.done;
    const report = made.value;
    const lines = [
      report ? say.reported(mention(report.contactId), spokenDay(report.eraseAt, person, words)) : '',
      ...(wanted.block ? [say.blocked(mention(about)), say.undo] : []),
    ];
    return { show: answerModal(lines.filter((each) => each !== '').join('\n'), words) };
  };

function wantedFrom(values: FormValues, id: string): Wanted {
  const ticked = chosenMany(values, fields.trustWhat);
  const report = { id, contactId: chosen(values, fields.reportTo), words: typedText(values, fields.reportWords) };
  return { block: ticked.includes(trustChoices.block), report: ticked.includes(trustChoices.report) ? report : null };
}

/** null when all is well. What was written is never thrown away because a tick is missing. */
function errorsOf(values: FormValues, { block, report }: Wanted, words: Words): Record<string, string> | null {
  const say = words.trust.errors;
  if (!report) {
    if (typedText(values, fields.reportWords) !== '') return { [fields.trustWhat]: say.reportWithoutTick };
    return block ? null : { [fields.trustWhat]: words.form.choose };
  }
  if (!report.contactId) return { [fields.reportTo]: say.noContact };
  if (report.words === '') return { [fields.reportWords]: say.noWords };
  return lengthOf(report.words) > REPORT_MAX ? { [fields.reportWords]: words.form.tooLong(REPORT_MAX) } : null;
}

export const onBlockUndone =
  (deps: Deps) =>
  async (press: Press): Promise<Answer> => {
    await unblock(deps)(press.actor, press.value);
    const view = await whoForm(deps, press, press.words.trust.pick.undone(mention(press.value)));
    return press.form ? { update: view } : { open: view };
  };
