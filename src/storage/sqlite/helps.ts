/** Who helped whom with what, kept beside the asks it follows from: changed in the same transaction, without any words. */
import type { Ask } from '../../domain/ask';
import { isForgotten } from '../../domain/forgotten';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import { prepareUpsert } from './statements';
import { helped } from './trustTables';

export interface Helps {
  /** Returns whether somebody has helped with something more than before. */
  follow(workspaceId: WorkspaceId, before: Ask, next: Ask): boolean;
}

/** One row per topic of each conversation that took place: what "did not happen" takes back is not among them. */
function rowsOf({ id: askId, askerId, brief, thanks, echo, perspectives }: Ask) {
  const facts = { askId, askerId, thanked: thanks !== null, used: echo.answer === 'used' || echo.answer === 'part' };
  return perspectives
    .flatMap(({ sessions }) => sessions)
    .flatMap(({ id: sessionId, mentorId, outcome, endedAt: at, showsHelp: shown }) =>
      outcome === 'ended' && at
        ? brief.topics.map((topicId) => ({ ...facts, sessionId, topicId, mentorId, at, shown }))
        : [],
    );
}

/** Only questions that somebody helped with are searched for their words: the others say nothing of anybody. */
const tookPlace = ({ perspectives }: Ask): boolean =>
  perspectives.some(({ sessions }) => sessions.some(({ outcome, endedAt }) => outcome === 'ended' && endedAt !== null));

export function createHelps({ db, sqlite }: Database): Helps {
  const save = prepareUpsert(db, helped, ['workspaceId', 'sessionId', 'topicId']);
  const clear = sqlite.prepare<[{ workspaceId: string; sessionId: string }]>(
    'DELETE FROM helped WHERE workspace_id = @workspaceId AND session_id = @sessionId',
  );
  const keepWords = sqlite.prepare<[{ workspaceId: string; askId: string; words: string }]>(
    'INSERT INTO ask_texts (workspace_id, ask_id, words) VALUES (@workspaceId, @askId, @words)',
  );
  const dropWords = sqlite.prepare<[{ workspaceId: string; askId: string }]>(
    'DELETE FROM ask_texts WHERE workspace_id = @workspaceId AND ask_id = @askId',
  );

  function followWords(workspaceId: WorkspaceId, before: Ask, next: Ask): void {
    const { id: askId, brief, erasedAt } = next;
    const [did, does] = [tookPlace(before), tookPlace(next)];
    if (did && !does) dropWords.run({ workspaceId, askId });
    if (!did && does && !erasedAt) keepWords.run({ workspaceId, askId, words: `${brief.question}\n${brief.tried}` });
  }

  return {
    follow(workspaceId, before, next) {
      followWords(workspaceId, before, next);
      const [was, is] = [rowsOf(before), rowsOf(next)];
      // Most changes are of asks in which nobody was helped yet; and what was forgotten is not written anew.
      if (JSON.stringify(was) === JSON.stringify(is)) return false;
      for (const sessionId of new Set([...was, ...is].map((row) => row.sessionId))) {
        clear.run({ workspaceId, sessionId });
      }
      // Whoever was forgotten as a mentor has no deeds any more; an asker's name is gone from the ask itself.
      for (const row of is) if (!isForgotten(row.mentorId)) save({ workspaceId, ...row });
      return is.some(({ sessionId, topicId }) => !was.some((w) => w.sessionId === sessionId && w.topicId === topicId));
    },
  };
}
