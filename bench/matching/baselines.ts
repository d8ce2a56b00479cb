/** Ways to find whom to ask that are known from elsewhere, to be measured beside ours in the same run. */
import { searchWords } from '../../src/domain/matching/words';
import type { Answer, Question } from './data';
import type { Method } from './measure';

const DAY = 24 * 60 * 60_000;
const HALF_LIFE_DAYS = 90;
const MOST_SIMILAR = 100;
/** BM25, with little regard for the length of a question. */
const K1 = 1.2;
const B = 0.75;

/** What all of them learn. */
class Past {
  readonly times = new Map<string, number[]>();
  readonly byTag = new Map<string, Map<string, number>>();
  private readonly answeredBy = new Map<string, string[]>();
  private readonly postings = new Map<string, Map<string, number>>();
  private readonly lengths = new Map<string, number>();
  private words = 0;

  learn({ question, by, at }: Answer): void {
    put(this.times, by, at.getTime());
    for (const tag of question.tags) {
      const people = this.byTag.get(tag) ?? new Map<string, number>();
      this.byTag.set(tag, people.set(by, (people.get(by) ?? 0) + 1));
    }
    put(this.answeredBy, question.id, by);
    if (this.lengths.has(question.id)) return;
    const words = searchWords(question.text);
    this.lengths.set(question.id, words.length);
    this.words += words.length;
    for (const word of words) {
      const found = this.postings.get(word) ?? new Map<string, number>();
      this.postings.set(word, found.set(question.id, 1));
    }
  }

  /** Who answered the questions that read most like this one, each vote as strong as the likeness. */
  votes(question: Question): Map<string, number> {
    const scores = new Map<string, number>();
    const known = this.lengths.size;
    const usual = this.words / Math.max(1, known);
    for (const word of searchWords(question.text)) {
      const found = this.postings.get(word);
      if (!found) continue;
      const rarity = Math.log(1 + (known - found.size + 0.5) / (found.size + 0.5));
      for (const [id, times] of found) {
        if (id === question.id) continue;
        const length = 1 - B + (B * (this.lengths.get(id) ?? 0)) / usual;
        add(scores, id, (rarity * times * (K1 + 1)) / (times + K1 * length));
      }
    }
    const best = [...scores].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, MOST_SIMILAR);
    const top = best[0]?.[1] ?? 1;
    const votes = new Map<string, number>();
    for (const [id, score] of best) for (const by of this.answeredBy.get(id) ?? []) add(votes, by, score / top);
    return votes;
  }

  rareTags(question: Question): Map<string, number> {
    const scores = new Map<string, number>();
    for (const people of tagsOf(this, question)) {
      const rarity = Math.log((1 + this.times.size) / (1 + people.size));
      for (const [id, times] of people) add(scores, id, rarity * Math.log1p(times));
    }
    return scores;
  }

  recency(question: Question): Map<string, number> {
    const left = (at: number) => 0.5 ** ((question.at.getTime() - at) / DAY / HALF_LIFE_DAYS);
    return new Map([...this.times].map(([id, times]) => [id, times.reduce((total, at) => total + left(at), 0)]));
  }
}

type Score = (past: Past, question: Question) => Map<string, number>;

const scores: Readonly<Record<string, Score>> = {
  'answers given': (past) => new Map([...past.times].map(([id, times]) => [id, times.length])),
  'answers given, half-life 90 days': (past, question) => past.recency(question),
  'count of shared tags': (past, question) => {
    const found = new Map<string, number>();
    for (const people of tagsOf(past, question)) for (const id of people.keys()) add(found, id, 1);
    return found;
  },
  'tags by rarity': (past, question) => past.rareTags(question),
  'votes of similar questions': (past, question) => past.votes(question),
  'hand blend (votes + 0.6 tags + 0.6 recency)': (past, question) => {
    const blend = new Map<string, number>();
    const parts: [Map<string, number>, number][] = [
      [past.votes(question), 1],
      [past.rareTags(question), 0.6],
      [past.recency(question), 0.6],
    ];
    for (const [part, weight] of parts) {
      const most = Math.max(...part.values());
      if (most > 0) for (const [id, score] of part) add(blend, id, (weight * score) / most);
    }
    return blend;
  },
};

export const baselines: Readonly<Record<string, () => Method>> = Object.fromEntries(
  Object.entries(scores).map(([name, score]) => [name, () => methodOf(score)]),
);

function methodOf(score: Score): Method {
  const past = new Past();
  return {
    learn: (answer) => past.learn(answer),
    scores: (question) => {
      const found = score(past, question);
      found.delete(question.asker);
      return found;
    },
  };
}

const tagsOf = (past: Past, question: Question) =>
  question.tags.map((tag) => past.byTag.get(tag)).filter((people) => people !== undefined);

function put<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

const add = (sums: Map<string, number>, key: string, value: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + value);
