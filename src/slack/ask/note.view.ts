/** What the form says about the question in it: at most two hints, or who answers instead of a mentor. */
import type { KnownBlock } from '@slack/types';
import type { Hint } from '../../domain/coach';
import type { Policy } from '../../domain/policy';
import type { Pointing, SignpostKind } from '../../domain/signposts';
import { context, esc, escWithin, section } from '../blocks';
import { type NearlyKnown, nearlyKnownBlocks } from '../topicChoice';
import type { Words } from '../words';

export type FormNote =
  /** null: we cannot judge it. */
  | { readonly kind: 'hints'; readonly hints: readonly Hint[] | null }
  | { readonly kind: 'empty' }
  | { readonly kind: 'signpost'; readonly pointing: Pointing }
  /** Said above the topics, not under the question. */
  | { readonly kind: 'nearly'; readonly nearly: readonly NearlyKnown[] };

const CONTACT_MOST = 300;

export function noteBlocks(note: FormNote, { signposts }: Pick<Policy, 'signposts'>, words: Words): KnownBlock[] {
  switch (note.kind) {
    case 'empty':
      return [context(words.coach.empty)];
    case 'hints':
      return [context(...hintLines(note.hints, words))];
    case 'nearly':
      return nearlyKnownBlocks(note.nearly, words);
    case 'signpost':
      return signpostBlocks(note.pointing, signposts, words);
  }
}

function hintLines(hints: readonly Hint[] | null, words: Words): string[] {
  if (!hints) return [words.coach.noHints];
  return hints.length > 0 ? hints.map((hint) => words.coach.hint(escaped(hint))) : [words.coach.fine];
}

/** Their own words come back as they wrote them, and nothing in them is markup. */
const escaped = (hint: Hint): Hint => ('own' in hint && hint.own ? { ...hint, own: esc(hint.own) } : hint);

const mayBeDanger: ReadonlySet<SignpostKind> = new Set(['harassment', 'health']);

function signpostBlocks({ kind, chosen }: Pointing, signposts: Policy['signposts'], words: Words): KnownBlock[] {
  const say = words.signpost;
  return [
    section(whomInstead(kind, signposts, words, (text) => escWithin(text, CONTACT_MOST)).join('\n')),
    context(say.kept, chosen ? say.byTopic : say.byText),
  ];
}

/** What it sounds like, and who answers; `shown` as it is said where it stands. */
export function whomInstead(
  kind: SignpostKind,
  signposts: Policy['signposts'],
  { signpost: say }: Words,
  shown: (text: string) => string,
): string[] {
  const { contact = '', page = '' } = signposts[kind] ?? {};
  const whom = [
    mayBeDanger.has(kind) ? say.danger : '',
    contact ? say.contact(shown(contact)) : '',
    page ? say.page(shown(page)) : '',
    contact || page ? '' : say.nobodyNamed,
  ];
  return [say.lead(kind), ...whom.filter(Boolean)];
}
