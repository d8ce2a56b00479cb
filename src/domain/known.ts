/** What is stored about one person, for "What do you know about me". */
export const knownGroups = [
  ...(['person', 'topics', 'topicsTyped', 'topicsDeclined', 'topicsMoved', 'passedOn', 'drafts', 'questions'] as const),
  ...(['conversationsAsked', 'offers', 'named', 'conversationsHelped', 'minutes', 'helped'] as const),
  ...(['invited', 'invitedOthers', 'blocks', 'reports', 'messages'] as const),
] as const;

export type KnownGroup = (typeof knownGroups)[number];

export type KnownRow = Readonly<Record<string, unknown>>;

export type Known = Readonly<Record<KnownGroup, readonly KnownRow[]>>;

/** A thank-you that this person wrote or received, and may delete. */
export interface KnownThanks {
  readonly askId: string;
  readonly written: boolean;
  readonly words: string;
}

/** Newest first; those that were deleted have no words and are not here. */
export function thanksIn({ questions, conversationsHelped }: Known): KnownThanks[] {
  const wordsOf = (row: KnownRow): string =>
    ['thanks_before', 'thanks_you', 'thanks_now_i_will', 'thanks_text']
      .map((name) => row[name])
      .filter((part) => typeof part === 'string' && part !== '')
      .join(' · ');
  const written = questions.map((row) => ({
    askId: String(row.id),
    written: true,
    words: wordsOf(row),
    at: row.thanks_at,
  }));
  const received = conversationsHelped
    .filter(({ outcome }) => outcome === 'ended')
    .map((row) => ({ askId: String(row.ask_id), written: false, words: wordsOf(row), at: row.thanks_at }));
  return [...written, ...received]
    .filter(({ words }) => words !== '')
    .sort((a, b) => String(b.at).localeCompare(String(a.at)))
    .map(({ askId, written: byMe, words }) => ({ askId, written: byMe, words }));
}

/** Whether there are notes of their own to look at, and to delete. */
export const keepsNotes = ({ conversationsHelped }: Known): boolean =>
  conversationsHelped.some(({ outcome, keeps_note }) => outcome === 'ended' && keeps_note === 1);

/** In pieces of at most `most` characters, cut between characters. */
export function piecesOf(text: string, most: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
