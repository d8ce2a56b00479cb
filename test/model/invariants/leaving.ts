/** What holds for words whose time is over, and for people who left. */
import { findSession } from '../../../src/domain/ask';
import { isDeleted } from '../../../src/domain/decisions/erase';
import { type NoticeKind, outlivesErasure } from '../../../src/domain/notices';
import type { Invariant } from './asks';
import { settledMessages } from './messages';

/** An ask that was erased has not one word of people left, but for the thank-you; and it is closed. */
export const erasedHasNoWords: Invariant = (world, moved) =>
  moved
    .filter(({ erasedAt }) => erasedAt !== null)
    .flatMap((ask) => {
      const sessions = ask.perspectives.flatMap((p) => p.sessions);
      const words = [
        ...[ask.brief.question, ask.brief.tried, ask.echo.line, ask.wish?.why ?? '', ask.source?.quote ?? ''],
        ...sessions.flatMap(({ hearBack, written, addedText }) => [
          ...[hearBack?.text ?? '', written?.text ?? '', written?.link ?? '', addedText ?? ''],
          ...[written?.more?.question ?? '', written?.more?.answer ?? ''],
        ]),
      ].filter((each) => each !== '');
      const indexed = world.rows('SELECT 1 FROM ask_texts WHERE ask_id = ?', ask.id).length;
      return [
        ...(ask.closedAt ? [] : [`${ask.id} was erased while open`]),
        ...(words.length + indexed > 0 ? [`${ask.id} was erased and still says ${words.join(', ')}`] : []),
      ];
    });

/** A note is its mentor's: it is there, with words, as long as they keep it, also when the rest is erased. */
export const keptNotesStay: Invariant = (_world, moved) =>
  moved
    .filter(({ erasedAt }) => erasedAt !== null)
    .flatMap((ask) =>
      ask.perspectives
        .flatMap(({ sessions }) => sessions)
        .filter(({ keepsNote, keptNote }) => keepsNote !== (keptNote !== null && keptNote !== ''))
        .map(({ id }) => `the note of ${id} does not fit what its mentor said`),
    );

const showsThanks = (kind: NoticeKind): boolean => outlivesErasure(kind) && kind !== 'thanksNotShared';

/** Thanks that were deleted are read nowhere: not by their mentor, and not where they were shared. */
export const deletedThanksAreGone: Invariant = (world, moved) => {
  const ids = new Set(moved.map(({ id }) => id));
  return settledMessages(world, ids).flatMap(([key, { facts, rendering }]) => {
    const ask = world.asks.get(facts.ask?.id ?? '');
    const session = ask && findSession(ask, facts.notice.about.split('#')[0] ?? '')?.it;
    if (!ask?.thanks || !session || !showsThanks(facts.notice.kind)) return [];
    const isGone = session.thanksDeletedAt !== null || isDeleted(ask.thanks);
    return isGone && rendering.blocks.length > 1 ? [`${key} still says "${rendering.text}"`] : [];
  });
};
