import type { Topic } from '../topics';
import { readWords, type Word } from './key';
import { readMessage } from './prose';
import { isMeant, type Passage, readPassage } from './signs';
import { addUnder, rememberPerList, type Term, termsByTopic } from './terms';

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

/**
 * Topics named in a text, best first: longer names before shorter, general words
 * last, then in the order in which they appear. A name inside a longer one that
 * was found does not count: "project management" is not also "project".
 */
export function inferTopics(text: string, topics: readonly Topic[], limit = 3): Topic[] {
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
  return [...best]
    .sort(([, a], [, b]) => b.rank - a.rank || a.start - b.start)
    .slice(0, Math.max(0, limit))
    .map(([topic]) => topic);
}

interface TermIndex {
  /** By the first two words, or the only one: hundreds may begin with "data". */
  readonly byOpening: ReadonlyMap<string, readonly Term[]>;
  /** In how many topics a word is part of a longer term. */
  readonly uses: ReadonlyMap<string, number>;
}

const termIndex = rememberPerList((topics): TermIndex => {
  const byOpening = new Map<string, Term[]>();
  const uses = new Map<string, number>();
  for (const terms of termsByTopic(topics)) {
    for (const term of terms) {
      addUnder(byOpening, openingOf(term.words, 0, term.words.length > 1), term);
    }
    const parts = terms.filter(({ words }) => words.length > 1).flatMap(({ words }) => words.map(({ key }) => key));
    for (const part of new Set(parts)) uses.set(part, (uses.get(part) ?? 0) + 1);
  }
  return { byOpening, uses };
});

function openingOf(words: readonly Word[], at: number, withSecond: boolean): string {
  const first = words[at]?.key ?? '';
  return withSecond ? `${first} ${words[at + 1]?.key ?? ''}` : first;
}

function specificity(term: Term, uses: TermIndex['uses']): number {
  const words = Math.min(term.key.split(' ').length, MOST_WORDS_THAT_COUNT);
  const isGeneral = words === 1 && (uses.get(term.key) ?? 0) >= GENERAL_FROM;
  return isGeneral ? 0 : words;
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
