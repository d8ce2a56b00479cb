/** What holds for words whose time is over, and for people who left. */
import type { Invariant } from './asks';

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
