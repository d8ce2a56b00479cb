/** Plays questions to a method, by the protocol of the data's README, and says how well it found who answered. */
import type { Answer, Asked, Data, Question } from './data';

/** A way to find whom to ask. It learns answers in order of time, and is asked questions in between. */
export interface Method {
  learn(answer: Answer): void;
  /** A number for everybody it knows something of; higher is better. Whoever is left out shares the remaining ranks. */
  scores(question: Question, pool: ReadonlySet<string>): ReadonlyMap<string, number>;
}

export interface Figures {
  readonly mrr: number;
  readonly p1: number;
  readonly hit5: number;
  readonly hit10: number;
  readonly ndcg10: number;
  /** Share of the questions whose first suggestion is the same person. */
  readonly busiest: number;
  readonly tested: number;
  /** How many people come first at least once. */
  readonly firsts: number;
}

export type Way = 'rolling' | 'static';

export function measure(data: Data, way: Way, method: Method): Figures {
  const pool = new Set(data.declared.keys());
  const learn = (answer: Answer): void => {
    method.learn(answer);
    pool.add(answer.by);
  };
  let next = 0;
  const learnBefore = (moment: Date): void => {
    for (let one = data.answers[next]; one && one.at < moment; one = data.answers[++next]) learn(one);
  };
  learnBefore(data.cut);
  const ranks: number[] = [];
  const first = new Map<string, number>();
  for (const { question, truth } of data.asked) {
    if (way === 'rolling') learnBefore(question.at);
    if (!counts({ question, truth }, pool)) continue;
    const scores = method.scores(question, pool);
    ranks.push(rankOf(truth, scores, pool.size - Number(pool.has(question.asker))));
    const best = bestOf(scores);
    if (best !== null) first.set(best, (first.get(best) ?? 0) + 1);
  }
  return figuresOf(ranks, first);
}

const counts = ({ question, truth }: Asked, pool: ReadonlySet<string>): boolean =>
  pool.has(truth) && truth !== question.asker;

/** Ties get the middle of their ranks; who is not scored gets the mean of the ranks that are left. */
export function rankOf(truth: string, scores: ReadonlyMap<string, number>, people: number): number {
  const own = scores.get(truth);
  if (own === undefined) return scores.size + (people - scores.size + 1) / 2;
  let better = 0;
  let alike = 0;
  for (const score of scores.values()) {
    if (score > own) better += 1;
    else if (score === own) alike += 1;
  }
  return better + (alike + 1) / 2;
}

export function bestOf(scores: ReadonlyMap<string, number>): string | null {
  let best: readonly [string, number] | null = null;
  for (const one of scores) {
    if (!best || one[1] > best[1] || (one[1] === best[1] && one[0] < best[0])) best = one;
  }
  return best?.[0] ?? null;
}

function figuresOf(ranks: readonly number[], first: ReadonlyMap<string, number>): Figures {
  const mean = (of: (rank: number) => number): number =>
    ranks.length === 0 ? 0 : ranks.reduce((total, rank) => total + of(rank), 0) / ranks.length;
  const within = (most: number) => mean((rank) => Number(rank <= most));
  return {
    mrr: mean((rank) => 1 / rank),
    p1: within(1),
    hit5: within(5),
    hit10: within(10),
    ndcg10: mean((rank) => (rank <= 10 ? 1 / Math.log2(rank + 1) : 0)),
    busiest: ranks.length === 0 ? 0 : Math.max(0, ...first.values()) / ranks.length,
    tested: ranks.length,
    firsts: first.size,
  };
}
