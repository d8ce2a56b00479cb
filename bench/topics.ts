/**
 * What the typeahead of topics costs at each key that is pressed, and how often it offers what was meant: with the starter
 * topics, with five thousand and with twenty thousand. Side by side with a search library, on the same words in turn.
 */
import MiniSearch from 'minisearch';
import type { Topic } from '../src/domain/topics';
import { built } from './support/built';
import { scattered } from './support/company';
import type { Aim, BenchOptions, Cell, Report } from './support/report';
import { quantile } from './support/stats';

const { starterTopics } = built<typeof import('../src/domain/starterTopics')>('domain/starterTopics');
const { suggestTopics } = built<typeof import('../src/domain/topics')>('domain/topics');

const sizes = [starterTopics.length, 5000, 20_000];
const SHOWN = 20;
/** Who reads further than this would rather type on. */
const NEAR_THE_TOP = 5;

interface Typed {
  readonly text: string;
  /** The id of the topic that was meant. */
  readonly meant: string;
}

type Engine = (typed: string) => readonly string[];

const starters: readonly Topic[] = starterTopics.map(({ name, aliases }, at) => ({ id: `t${at}`, name, aliases }));
const vocabulary = [...new Set(starters.flatMap(({ name }) => name.split(' ')))];
const wordAt = (at: number): string => vocabulary[scattered(at) % vocabulary.length] as string;

/** The starters, and as many more of two of their words and a number, every other one with an alias. */
function topicsOf(size: number): Topic[] {
  const more = Array.from({ length: size - starters.length }, (_, at) => ({
    id: `x${at}`,
    name: `${wordAt(at * 4)} ${wordAt(at * 4 + 1)} ${at}`,
    aliases: at % 2 === 0 ? [`${wordAt(at * 4 + 2)} ${wordAt(at * 4 + 3)} ${at}`] : [],
  }));
  return [...starters, ...more];
}

const spellings = starters.flatMap(({ id, name, aliases }) => [name, ...aliases].map((text) => ({ id, text })));

/** Names and aliases: every other one as far as somebody got, the others with a slip of the finger. */
function typedWords(count: number): Typed[] {
  const known: Typed[] = ['kuberentes', 'k8s', 'PM', 'P&L', '1:1', 'espanol', 'budgets'].map((text) => ({
    text,
    meant: suggestTopics(text, starters, 1)[0]?.id ?? '',
  }));
  const begun = Array.from({ length: count }, (_, at): Typed => {
    const { id, text } = spellings[scattered(at) % spellings.length] as (typeof spellings)[number];
    const place = scattered(at * 3 + 1) % text.length;
    const typed =
      at % 2 === 0
        ? text.slice(0, 2 + place)
        : text.slice(0, place) + (text[place + 1] ?? '') + (text[place] ?? '') + text.slice(place + 2);
    return { text: typed, meant: id };
  });
  return [...known, ...begun];
}

const ours = (topics: readonly Topic[]): Engine => {
  const engine = (typed: string) => suggestTopics(typed, topics, SHOWN).map(({ id }) => id);
  engine('warmed up');
  return engine;
};

function library(topics: readonly Topic[]): Engine {
  const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const index = new MiniSearch<Topic>({
    fields: ['name', 'aliases'],
    extractField: (topic, field) => (field === 'aliases' ? topic.aliases.join(' \n ') : topic[field as 'id' | 'name']),
    processTerm: fold,
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 2 }, combineWith: 'AND' },
  });
  index.addAll(topics);
  return (typed) =>
    index
      .search(typed)
      .slice(0, SHOWN)
      .map(({ id }) => id as string);
}

interface Measured {
  readonly ms: readonly number[];
  readonly nearTheTop: number;
  readonly readingMs: number;
}

function measureBoth(topics: readonly Topic[], typed: readonly Typed[], rounds: number): Measured[] {
  const engines = [ours, library].map((made) => {
    const began = process.cpuUsage();
    const find = made(topics);
    const { user, system } = process.cpuUsage(began);
    return { find, readingMs: (user + system) / 1000, ms: typed.map(() => Number.POSITIVE_INFINITY), near: 0 };
  });
  for (let round = 0; round <= rounds; round++) {
    for (const [at, { text, meant }] of typed.entries()) {
      for (const engine of engines) {
        const began = performance.now();
        const found = engine.find(text);
        // The first round warms up.
        if (round > 0) engine.ms[at] = Math.min(performance.now() - began, engine.ms[at] as number);
        else if (found.slice(0, NEAR_THE_TOP).includes(meant)) engine.near++;
      }
    }
  }
  return engines.map(({ ms, readingMs, near }) => ({ ms, readingMs, nearTheTop: near / typed.length }));
}

export async function topics({ quick, say }: BenchOptions): Promise<Report> {
  const typed = typedWords(quick ? 50 : 400);
  const rows: Cell[][] = [];
  const aims: Aim[] = [];
  for (const size of sizes) {
    say(`${size} topics …`);
    const [own, theirs] = measureBoth(topicsOf(size), typed, quick ? 1 : 5) as [Measured, Measured];
    for (const [name, { ms, nearTheTop, readingMs }] of [['Ask Mentor', own] as const, ['MiniSearch', theirs] as const])
      rows.push([
        String(size),
        name,
        quantile(ms, 0.5),
        quantile(ms, 0.99),
        `${Math.round(nearTheTop * 100)} %`,
        readingMs,
      ]);
    const slowest = quantile(own.ms, 0.99) / quantile(theirs.ms, 0.99);
    aims.push({ what: `${size} topics: p99 to MiniSearch's`, got: slowest, most: 1 });
    aims.push({
      what: `${size} topics: what was meant among the first five, to MiniSearch's`,
      got: own.nearTheTop / theirs.nearTheTop,
      least: 1,
    });
  }
  return {
    name: 'topics',
    tables: [
      {
        title: `${typed.length} words as they are typed: half of them begun, half with two letters swapped`,
        head: ['topics', 'found by', 'p50 ms', 'p99 ms', 'meant in first five', 'reading the list, CPU ms'],
        rows,
      },
    ],
    aims,
    notes: [
      'Each word is given to both in turn, five times, and the quickest counts: what else runs is not what is measured.',
      'MiniSearch looks for beginnings and for words with a fifth of their letters wrong.',
      'The list is read anew when a topic changes: by us only those that changed, and when somebody types next.',
    ],
  };
}
