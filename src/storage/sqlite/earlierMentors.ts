/** A second perspective is another person's: whoever helped with the question before is not asked again. */
import type { Ask } from '../../domain/ask';
import type { PersonId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

/** Everybody who helped with the asks that this one follows. */
export type EarlierMentors = (workspaceId: WorkspaceId, ask: Pick<Ask, 'followsAskId'>) => ReadonlySet<PersonId>;

export function createEarlierMentors({ sqlite }: Database): EarlierMentors {
  const before = sqlite.prepare<[{ workspaceId: string; askId: string }], { mentorId: PersonId; next: string | null }>(
    `SELECT s.mentor_id AS mentorId, a.follows_ask_id AS next FROM asks a
       JOIN sessions s ON s.workspace_id = a.workspace_id AND s.ask_id = a.id
     WHERE a.workspace_id = @workspaceId AND a.id = @askId`,
  );
  return (workspaceId, { followsAskId }) => {
    const mentors = new Set<PersonId>();
    for (let askId = followsAskId; askId !== null; ) {
      const met = before.all({ workspaceId, askId });
      for (const { mentorId } of met) mentors.add(mentorId);
      // Only an ask that came about before can be followed, so this ends.
      askId = met[0]?.next ?? null;
    }
    return mentors;
  };
}
