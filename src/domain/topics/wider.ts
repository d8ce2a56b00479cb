import type { Topic } from '../topics';
import { nearestTopics } from './nearest';

/** Where an ask stands that finds nobody. */
export interface Narrow {
  readonly question: string;
  readonly chosen: readonly string[];
  /** What is near each chosen topic, nearest first. */
  readonly related: ReadonlyMap<string, readonly string[]>;
}

/**
 * Topics that would make a search wider, best first: what stands near most of
 * the chosen ones, the nearest first, then what the question itself comes near
 * to. Never one that is chosen already.
 */
export function widerTopics({ question, chosen, related }: Narrow, topics: readonly Topic[], limit = 3): Topic[] {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const places = new Map<Topic, number[]>();
  for (const id of chosen) {
    for (const [place, near] of (related.get(id) ?? []).entries()) {
      const topic = known.get(near);
      if (topic) places.set(topic, [...(places.get(topic) ?? []), place]);
    }
  }
  const byRelation = [...places]
    .sort(([, a], [, b]) => b.length - a.length || Math.min(...a) - Math.min(...b))
    .map(([topic]) => topic);
  const byWords = nearestTopics(question, topics, limit + chosen.length);
  return [...new Set([...byRelation, ...byWords])]
    .filter(({ id }) => !chosen.includes(id))
    .slice(0, Math.max(0, limit));
}
