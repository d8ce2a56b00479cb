/** What past questions that read like a text were about, as long as their words are kept. */
import { likenessOf, searchWords } from '../../domain/matching/words';
import type { TopicId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Database } from './database';

/** For each topic how many such questions there were, each counting for as much as it is alike (0 to 1). */
export type SimilarTopics = (workspaceId: WorkspaceId, text: string) => ReadonlyMap<TopicId, number>;

/** Of more than these the later ones share no more than a word or two. */
const MOST_SIMILAR = 20;

export function createSimilarTopics({ sqlite }: Database): SimilarTopics {
  const alike = sqlite.prepare<[{ workspaceId: WorkspaceId; match: string }], { words: string; topics: string }>(
    `SELECT best.words, (SELECT json_group_array(t.topic_id) FROM ask_topics t
       WHERE t.workspace_id = @workspaceId AND t.ask_id = best.ask_id) AS topics
     FROM (SELECT ask_id, words FROM ask_texts WHERE ask_texts MATCH @match AND workspace_id = @workspaceId
           ORDER BY rank LIMIT ${MOST_SIMILAR}) best`,
  );
  return (workspaceId, text) => {
    const votes = new Map<TopicId, number>();
    const words = searchWords(text);
    if (words.length === 0) return votes;
    const match = words.map((word) => `"${word}"`).join(' OR ');
    for (const row of alike.all({ workspaceId, match })) {
      const likeness = likenessOf(words, searchWords(row.words));
      if (likeness === 0) continue;
      for (const topicId of JSON.parse(row.topics) as TopicId[])
        votes.set(topicId, (votes.get(topicId) ?? 0) + likeness);
    }
    return votes;
  };
}
