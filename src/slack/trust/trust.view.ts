/** "Something was not right": whom it is about, and what can be done. The form says what is sent before it is. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Person, PersonId } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import { type Contacts, REPORT_MAX } from '../../domain/trust';
import { buttons, context, divider, esc, modal, section } from '../blocks';
import { mention } from '../facts';
import { actionIds, fields, viewIds } from '../ids';
import { checkboxInput, radioInput, selectInput, textInput } from '../inputs';
import type { Words } from '../words';

/** What the ticks of the form mean. */
export const trustChoices = { block: 'block', report: 'report' } as const;

export interface WhoView {
  readonly met: readonly Person[];
  readonly blocked: readonly Person[];
  /** What just changed; '' at first. */
  readonly said: string;
  readonly words: Words;
}

export function whoModal({ met, blocked, said, words }: WhoView): ModalView {
  const say = words.trust.pick;
  const who = met.map(({ id: value, name: text }) => ({ value, text }));
  const canChoose = who.length > 0;
  return modal({
    callback: viewIds.notRightWho,
    title: words.trust.title,
    ...(canChoose ? { submit: say.next } : {}),
    close: words.close,
    meta: '',
    blocks: [
      ...(said ? [section(said)] : []),
      section(say.lead),
      context(say.quiet),
      canChoose
        ? selectInput({
            field: fields.trustWho,
            label: say.who,
            hint: say.whoHint,
            choices: who,
            placeholder: say.placeholder,
          })
        : section(say.nobody),
      ...blockedBlocks(blocked, words),
    ],
  });
}

function blockedBlocks(blocked: readonly Person[], words: Words): KnownBlock[] {
  const say = words.trust.pick;
  if (blocked.length === 0) return [];
  return [
    divider,
    section(`*${say.blocked}*`),
    ...blocked.flatMap(({ id, name }) => [
      section(esc(name)),
      buttons(`trust.${id}`, { text: say.undo, action: actionIds.undoBlock, value: id, label: `${say.undo}: ${name}` }),
    ]),
  ];
}

export interface TrustForm {
  readonly meta: string;
  readonly about: PersonId;
  readonly isBlocked: boolean;
  readonly contacts: Contacts;
  readonly policy: Pick<Policy, 'reportKeepDays' | 'signposts'>;
  readonly words: Words;
}

export function trustModal(form: TrustForm): ModalView {
  const { meta, about, isBlocked, contacts, words } = form;
  const say = words.trust.form;
  const person = mention(about);
  const mayReport = contacts.contacts.length > 0;
  const ways = [
    ...(isBlocked ? [] : [{ value: trustChoices.block, text: say.block }]),
    ...(mayReport ? [{ value: trustChoices.report, text: say.report }] : []),
  ];
  return modal({
    callback: viewIds.notRight,
    title: words.trust.title,
    ...(ways.length > 0 ? { submit: say.submit } : {}),
    close: words.cancel,
    meta,
    blocks: [
      section(say.about(person)),
      ...(isBlocked ? [context(say.blockedAlready(person), say.undoHint)] : []),
      ...(ways.length > 0
        ? [checkboxInput({ field: fields.trustWhat, label: say.what, choices: ways, chosen: [] })]
        : []),
      ...(isBlocked ? [] : [context(say.blockHint(person), say.undoHint)]),
      ...(mayReport ? reportFields(form) : nobodyBlocks(form)),
    ],
  });
}

function reportFields({ about, contacts: { contacts }, policy, words }: TrustForm): KnownBlock[] {
  const say = words.trust.form;
  const [only] = contacts;
  return [
    radioInput({
      field: fields.reportTo,
      label: say.contact,
      hint: say.contactHint,
      optional: true,
      choices: contacts.map(({ id: value, name: text }) => ({ value, text })),
      ...(only && contacts.length === 1 ? { chosen: only.id } : {}),
    }),
    textInput({
      field: fields.reportWords,
      label: say.words,
      hint: say.wordsHint,
      max: REPORT_MAX,
      long: true,
      optional: true,
    }),
    context(say.sent(mention(about), policy.reportKeepDays)),
  ];
}

/** Honest, and with somebody to turn to as far as the workspace said so elsewhere. */
function nobodyBlocks({ contacts, policy: { signposts }, words }: TrustForm): KnownBlock[] {
  const say = words.trust.form;
  const { contact = '', page = '' } = signposts.harassment ?? {};
  const named = [contact, page].filter((each) => each !== '').map(esc);
  return [
    section('none' in contacts ? say[contacts.none] : ''),
    ...(named.length > 0 ? [context(say.turnTo(named.join(' · ')))] : []),
  ];
}
