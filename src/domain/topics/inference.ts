import type { Topic } from '../topics';
import { readWords } from './key';
import { readMessage } from './prose';
import { isMeant, type Passage, readPassage } from './signs';
import { addUnder, openingOf, rememberPerList, type Term, termsByTopic } from './terms';

/** A term found in a text. */
interface Hit {
  readonly term: Term;
  /** Where in the whole text: hits of different stretches never overlap. */
  readonly start: number;
  readonly end: number;
}

/** A word that begins or ends this many longer terms says little by itself. */
const GENERAL_FROM = 3;
const MOST_WORDS_THAT_COUNT = 3;
const RARITY = 0.5;

/** From so much likeness on, and half of all votes, similar questions say by themselves what this one is about. */
const VOTES_ENOUGH = 1;
const VOTES_AGREE = 0.5;

/**
 * Topics a text is about, best first: longer names before shorter, rare words
 * before common ones, general words last, then in the order in which they
 * appear. A name inside a longer one that was found does not count: "project
 * management" is not also "project".
 *
 * `similar` says what similar past questions were about: for each topic how many
 * there were, each counting for as much as it is alike (0 to 1). They put what
 * was named in order, and add a topic only where most of them agree: what people
 * wrote themselves goes first.
 */
export function inferTopics(
  text: string,
  topics: readonly Topic[],
  limit = 3,
  similar: ReadonlyMap<string, number> = new Map(),
): Topic[] {
  const index = termIndex(topics);
  const hits = outermost(findHits(text, index.byOpening));
  const best = new Map<Topic, { rank: number; start: number }>();
  for (const { term, start } of hits) {
    const rank = specificity(term, index.uses);
    const known = best.get(term.topic);
    best.set(term.topic, {
      rank: Math.max(rank, known?.rank ?? 0),
      start: Math.min(start, known?.start ?? start),
    });
  }
  addVotes(best, topics, similar);
  return [...best]
    .sort(([, a], [, b]) => b.rank - a.rank || a.start - b.start)
    .slice(0, Math.max(0, limit))
    .map(([topic]) => topic);
}

function addVotes(
  best: Map<Topic, { rank: number; start: number }>,
  topics: readonly Topic[],
  similar: ReadonlyMap<string, number>,
): void {
  if (similar.size === 0) return;
  const all = [...similar.values()].reduce((sum, votes) => sum + votes, 0);
  const order = [...topics].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const topic of order) {
    const votes = similar.get(topic.id) ?? 0;
    const share = all > 0 ? votes / all : 0;
    const named = best.get(topic);
    if (named) best.set(topic, { ...named, rank: named.rank + share });
    else if (votes >= VOTES_ENOUGH && share >= VOTES_AGREE)
      best.set(topic, { rank: share / 2, start: Number.MAX_SAFE_INTEGER });
  }
}

interface TermIndex {
  /** Terms by their opening. */
  readonly byOpening: ReadonlyMap<string, readonly Term[]>;
  /** The topics in which a word is part of a longer term. */
  readonly uses: ReadonlyMap<string, readonly Topic[]>;
}

const termIndex = rememberPerList((topics): TermIndex => {
  const byOpening = new Map<string, Term[]>();
  const uses = new Map<string, Topic[]>();
  for (const terms of termsByTopic(topics)) {
    const parts = new Set<string>();
    for (const term of terms) {
      addUnder(byOpening, term.opening, term);
      if (term.words.length > 1) for (const { key } of term.words) parts.add(key);
    }
    const topic = terms[0]?.topic;
    if (topic) for (const part of parts) addUnder(uses, part, topic);
  }
  return { byOpening, uses };
});

function specificity(term: Term, uses: TermIndex['uses']): number {
  const words = Math.min(term.key.split(' ').length, MOST_WORDS_THAT_COUNT);
  const isGeneral = words === 1 && (uses.get(term.key) ?? []).length >= GENERAL_FROM;
  if (isGeneral) return 0;
  // Of two names as long, the one that is part of fewer other names says more.
  const elsewhere = (uses.get(term.key) ?? []).filter((topic) => topic !== term.topic).length;
  return words + RARITY / (1 + elsewhere);
}

function findHits(text: string, byOpening: TermIndex['byOpening']): Hit[] {
  const hits: Hit[] = [];
  let offset = 0;
  for (const stretch of readMessage(text)) {
    const passage = readPassage(readWords(stretch.text));
    passage.words.forEach((_, at) => {
      for (const opening of [openingOf(passage.words, at, true), openingOf(passage.words, at, false)]) {
        for (const term of byOpening.get(opening) ?? []) {
          if (!stands(passage, at, term, stretch.code)) continue;
          hits.push({ term, start: offset + at, end: offset + at + term.words.length });
        }
      }
    });
    offset += passage.words.length;
  }
  return hits;
}

function stands(passage: Passage, at: number, term: Term, inCode: boolean): boolean {
  if (!term.words.every(({ key }, nth) => passage.words[at + nth]?.key === key)) return false;
  // A sentence that ends between two words keeps them apart.
  const apart = term.words.some((_, nth) => nth > 0 && passage.standsApart[at + nth]);
  if (apart) return false;
  const [only] = term.words;
  if (term.ambiguity === undefined || only === undefined) return true;
  // In code, r is a variable; what the code is written in is said around it.
  return !inCode && isMeant(passage, at, only, term.ambiguity);
}

/** Leaves out what lies inside a longer hit; of those that share their words, a name goes before an alias. */
function outermost(hits: readonly Hit[]): Hit[] {
  const bySize = [...hits].sort((a, b) => size(b) - size(a) || Number(b.term.isName) - Number(a.term.isName));
  const kept: Hit[] = [];
  for (const hit of bySize) {
    const hidden = kept.some(
      (other) =>
        other.start <= hit.start &&
        other.end >= hit.end &&
        (size(other) > size(hit) || (other.term.isName && !hit.term.isName)),
    );
    if (!hidden) kept.push(hit);
  }
  return kept;
}

const size = ({ start, end }: Hit): number => end - start;
