/** "Yes, later": when? */
import type { ModalView } from '@slack/types';
import type { LaterTimes } from '../../domain/decisions/later';
import type { Person } from '../../domain/person';
import { modal } from '../blocks';
import { fields, viewIds } from '../ids';
import { momentInput, radioInput } from '../inputs';
import { spoken } from '../moments';
import type { Words } from '../words';

/** What was chosen: a moment that was offered, in writing, or one that they pick. */
export type When = { readonly at: Date } | 'inWriting' | 'pick';

const PICK = 'pick';
const IN_WRITING = 'inWriting';

export function laterModal(spec: {
  readonly meta: string;
  readonly times: LaterTimes;
  readonly mentor: Person;
  readonly now: Date;
  readonly words: Words;
}): ModalView {
  const { meta, times, mentor, now, words } = spec;
  const say = words.offer.laterForm;
  const at = (when: Date): string => capital(spoken(when, mentor, now, words));
  // Outside common hours the next moment may be the same for all three: said once.
  const moments = [...new Set([times.halfHour, times.hour, times.tomorrow].map((each) => each.getTime()))];
  const choices = [
    ...moments.map((each) => ({ value: String(each), text: at(new Date(each)) })),
    { value: IN_WRITING, text: say.inWriting(spoken(times.inWritingBy, mentor, now, words)) },
    { value: PICK, text: say.pick },
  ];
  return modal({
    callback: viewIds.acceptLater,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      radioInput({
        field: fields.when,
        label: say.when,
        hint: times.suitBoth ? say.hint : say.hintAlone,
        choices,
        chosen: choices[0]?.value ?? PICK,
      }),
      momentInput({ field: fields.pickedTime, label: say.pickField, hint: say.pickHint, optional: true }),
    ],
  });
}

export function readWhen(value: string): When | null {
  if (value === PICK || value === IN_WRITING) return value;
  const at = Number(value);
  return value !== '' && Number.isSafeInteger(at) && at > 0 ? { at: new Date(at) } : null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
