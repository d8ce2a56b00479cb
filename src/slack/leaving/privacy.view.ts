/** "What do you know about me": every kind of thing that is stored, who can see it and until when; a copy; and "forget me". */
import type { KnownBlock, ModalView } from '@slack/types';
import { type Known, type KnownRow, keepsNotes, knownGroups, piecesOf, thanksIn } from '../../domain/known';
import { buttons, context, divider, escWithin, header, modal, quoted, section } from '../blocks';
import { mention } from '../facts';
import { notesButton } from '../home/kept.view';
import { actionIds, viewIds } from '../ids';
import { type Reader, spokenDay } from '../moments';
import { notRightButton } from '../trust/notRight.view';
import type { Words } from '../words';

const THANKS_SHOWN = 15;
const PIECE = 2_800;
const PIECES_A_PAGE = 20;

export interface PrivacyView {
  readonly known: Known;
  readonly retentionDays: number;
  readonly words: Words;
}

export function privacyModal({ known, retentionDays, words }: PrivacyView): ModalView {
  const say = words.leaving;
  return modal({
    callback: viewIds.answer,
    title: say.title,
    close: words.close,
    meta: '',
    blocks: [
      section(say.lead),
      buttons(
        'leaving.do',
        { text: say.export, action: actionIds.exportKnown, value: '0' },
        { text: say.forget, action: actionIds.forgetMe, value: 'me', style: 'danger', confirm: say.forgetConfirm },
        notRightButton(words),
      ),
      context(say.forgetMeans),
      divider,
      ...knownGroups.flatMap((group) => groupBlocks(group, known[group], { retentionDays, words })),
      ...thanksBlocks(known, words),
      ...(keepsNotes(known) ? [buttons('leaving.notes', notesButton(words))] : []),
      divider,
      context(say.slackKeeps),
      context(say.others),
    ],
  });
}

function groupBlocks(
  group: (typeof knownGroups)[number],
  rows: readonly KnownRow[],
  { retentionDays, words }: Omit<PrivacyView, 'known'>,
): KnownBlock[] {
  if (rows.length === 0) return [];
  const { title, who, until } = words.leaving.groups[group];
  const [first] = rows;
  // One's own row is shown whole; of the others how many there are, and each field in the copy.
  const what = group === 'person' && first ? fieldsOf(first, words) : words.leaving.count(rows.length);
  return [section(`*${title}*\n${what}`), context(who, until(words.days(retentionDays)))];
}

function fieldsOf(row: KnownRow, words: Words): string {
  const labels: Readonly<Record<string, string>> = words.leaving.fields;
  const reader = { zone: String(row.zone ?? '') };
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${labels[name] ?? name}: ${spokenValue(name, value, reader, words)}`)
    .join('\n');
}

/** Days as days and yes as yes; the copy has what is stored to the letter. */
function spokenValue(name: string, value: unknown, reader: Reader, words: Words): string {
  if (name === 'manager_id') return mention(String(value));
  if (name.startsWith('is_')) return value === 1 ? words.leaving.yes : words.leaving.no;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value))
    return spokenDay(new Date(value), reader, words);
  return escWithin(typeof value === 'string' ? value : JSON.stringify(value), 200);
}

function thanksBlocks(known: Known, words: Words): KnownBlock[] {
  const say = words.leaving;
  const all = thanksIn(known);
  if (all.length === 0) return [];
  return [
    header(say.thanksTitle),
    context(say.thanksUntil),
    ...all.slice(0, THANKS_SHOWN).flatMap(({ askId, written, words: given }, at) => [
      section(written ? say.thanksWritten : say.thanksReceived),
      quoted(given),
      buttons(`leaving.thanks.${at}`, {
        text: say.deleteThanks,
        action: actionIds.deleteThanks,
        value: askId,
        confirm: say.deleteThanksConfirm,
      }),
    ]),
    ...(all.length > THANKS_SHOWN ? [context(say.thanksMore)] : []),
  ];
}

/** The copy, as JSON to select and keep, in pages: no further permission is needed for it (docs/decisions/0017). */
export function exportModal(known: Known, page: number, words: Words): ModalView {
  const say = words.leaving;
  const pieces = piecesOf(JSON.stringify(known, null, 1), PIECE);
  const pages = Math.ceil(pieces.length / PIECES_A_PAGE);
  const at = Math.min(Math.max(0, page), pages - 1);
  const link = (to: number, text: string) =>
    to >= 0 && to < pages ? { text, action: actionIds.exportPage, value: String(to) } : null;
  const links = [link(at - 1, say.previous), link(at + 1, say.next)].filter((each) => each !== null);
  return modal({
    callback: viewIds.answer,
    title: say.exportTitle,
    close: words.close,
    meta: '',
    blocks: [
      section(say.exportLead(at + 1, pages)),
      ...pieces.slice(at * PIECES_A_PAGE, (at + 1) * PIECES_A_PAGE).map(preformatted),
      ...(links.length > 0 ? [buttons('leaving.pages', ...links)] : []),
    ],
  });
}

const preformatted = (text: string): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
});
