/** Everybody who has to do with a question that nobody asked, for the operator. Reads more than a search would. */
import type { Ask } from '../../domain/ask';
import { isForgotten } from '../../domain/forgotten';
import { tellingWords } from '../../domain/matching/words';
import type { PersonId } from '../../domain/person';
import type { Survey } from '../../domain/whom';
import type { WorkspaceId } from '../store';
import type { Apart } from './apart';
import type { Changes } from './changes';
import type { Database } from './database';
import type { People } from './people';

interface Parts {
  readonly apart: Apart;
  readonly people: People;
  readonly changes: Pick<Changes, 'lookAround'>;
}

/** Inside a transaction of the caller. */
export function createSurvey({ sqlite }: Database, { apart, people, changes }: Parts) {
  const near = sqlite
    .prepare<[{ workspaceId: WorkspaceId; topics: string; words: string }], PersonId>(
      `SELECT person_id FROM person_topics WHERE workspace_id = @workspaceId AND topic_id IN (SELECT value FROM json_each(@topics))
       UNION SELECT mentor_id FROM helped
         WHERE workspace_id = @workspaceId AND topic_id IN (SELECT value FROM json_each(@topics))
       UNION SELECT person_id FROM line_words
         WHERE workspace_id = @workspaceId AND word IN (SELECT value FROM json_each(@words)) -- for the operator`,
    )
    .pluck();
  return (workspaceId: WorkspaceId, ask: Ask, now: Date): Survey => {
    const { question, topics } = ask.brief;
    const facts = changes.lookAround(workspaceId, ask, now);
    const words = { topics: JSON.stringify(topics), words: JSON.stringify(tellingWords(question)) };
    const found = near.all({ workspaceId, ...words });
    const ids = [...new Set([...found, ...facts.candidates.map(({ person }) => person.id)])].sort();
    const { blocked, inLine } = apart.kept(workspaceId, ask.askerId, ids);
    const shown = ids.filter((id) => !blocked.includes(id) && !isForgotten(id));
    return { facts, near: [...people.load(workspaceId, shown).values()].sort(byId), inLine: new Set(inLine) };
  };
}

const byId = (a: { readonly id: PersonId }, b: { readonly id: PersonId }): number => (a.id < b.id ? -1 : 1);
