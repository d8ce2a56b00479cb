/** Whose own "ask me about" line has words of a question, found by the words and not by reading everybody's line. */
import { tellingWords, WORDS_RULE } from '../../domain/matching/words';
import type { PersonId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import { atMost } from './statements';

export interface LineWords {
  /** The words of this person's new line; a trigger took those of the old one away. Inside a transaction of the caller. */
  keep(workspaceId: WorkspaceId, personId: PersonId, line: string): void;
  /** Whose lines have the word, in the order of their ids from `from` on, at most `most`. */
  having(workspaceId: WorkspaceId, word: string, from: PersonId, most: number): PersonId[];
}

interface OfWord {
  readonly workspaceId: WorkspaceId;
  readonly word: string;
  readonly from: PersonId;
  readonly most: number;
}

export function createLineWords(database: Database): LineWords {
  const { sqlite } = database;
  const insert = sqlite.prepare<[WorkspaceId, PersonId, string]>(
    'INSERT INTO line_words (workspace_id, person_id, word) SELECT ?, ?, j.value FROM json_each(?) j WHERE true ON CONFLICT DO NOTHING',
  );
  const having = sqlite
    .prepare<[OfWord], PersonId>(
      `SELECT person_id FROM line_words WHERE workspace_id = @workspaceId AND word = @word AND person_id >= @from
       ORDER BY person_id ${atMost('most')}`,
    )
    .pluck();
  const keep = (workspaceId: WorkspaceId, personId: PersonId, line: string): void => {
    const words = tellingWords(line);
    if (words.length > 0) insert.run(workspaceId, personId, JSON.stringify(words));
  };
  bringUpToDate(database, keep);
  return { keep, having: (workspaceId, word, from, most) => having.all({ workspaceId, word, from, most }) };
}

/** Words are made by code, which a migration cannot run: those made by an older rule, or not at all, are made when we start. */
function bringUpToDate({ sqlite, write }: Database, keep: LineWords['keep']): void {
  const old = sqlite.prepare<[number], WorkspaceId>('SELECT id FROM workspaces WHERE line_words_rule <> ?').pluck();
  if (old.all(WORDS_RULE).length === 0) return;
  write(() => {
    for (const workspaceId of old.all(WORDS_RULE)) {
      sqlite.prepare('DELETE FROM line_words WHERE workspace_id = ?').run(workspaceId);
      const lines = sqlite
        .prepare<[WorkspaceId], readonly [PersonId, string]>(
          `SELECT id, ask_me_about FROM people WHERE workspace_id = ? AND ask_me_about <> ''`,
        )
        .raw();
      for (const [id, line] of lines.all(workspaceId)) keep(workspaceId, id, line);
      sqlite.prepare('UPDATE workspaces SET line_words_rule = ? WHERE id = ?').run(WORDS_RULE, workspaceId);
    }
  });
}
