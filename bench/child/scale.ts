/**
 * One way to find whom to ask, in a process of its own: the product's, every row read and judged, or a search library that
 * holds everything in memory. Tells its parent how long each question took, and what it takes in memory.
 */
import MiniSearch from 'minisearch';
import { type AskForm, briefOf, usualChoices } from '../../src/domain/ask';
import type { AskFacts } from '../../src/domain/decisions/decision';
import { sharingWith, tellingWords } from '../../src/domain/matching/words';
import { refuse } from '../../src/domain/refusal';
import type { Database } from '../../src/storage/sqlite/database';
import { type BigQuestion, type QuestionKind, questionAt } from '../support/bigCompany';
import { built, openDatabase, storeOn } from '../support/built';
import { askerId, monday, teamId } from '../support/company';
import { residentMb } from '../support/process';

const { questionKey, submit } = built<typeof import('../../src/domain/decisions/submit')>('domain/decisions/submit');
const { suggestMentors } = built<typeof import('../../src/domain/matching/suggest')>('domain/matching/suggest');

export type Engine = 'ours' | 'naive' | 'library';

export interface Matched {
  readonly latencies: readonly number[];
  /** People found for each question, on the average; of ours only those who were judged. */
  readonly found: number;
  readonly mb: number;
  /** Processor time of a question, ms. */
  readonly processor: number;
}

/** Answers the nth question with the number of people found. */
type Match = (at: number) => Promise<number> | number;

const WARM = 50;
const SHOWN = 10;

async function ours(database: Database, kind: QuestionKind, questions: number): Promise<Match> {
  const store = storeOn(database);
  const { id: workspaceId } = await store.openWorkspace({ enterpriseId: null, teamId, name: 'Bench' }, monday);
  for (let at = 0; at < questions; at++) await asked(at);
  return async (at) => {
    let found = 0;
    const look = (facts: AskFacts) => {
      found = suggestMentors(facts, monday).length;
      return refuse({ code: 'notYours' });
    };
    await store.change(workspaceId, `ask_${at}`, look, monday);
    return found;
  };

  /** On its way, and not put to anybody yet. */
  async function asked(at: number): Promise<void> {
    const { topics, question } = questionAt(kind, at);
    const form: AskForm = {
      ...{ question, topics, tried: '', help: null, soon: 'whenSuits', inWritingIsFine: false, source: null },
      ...usualChoices,
      minutes: 15,
    };
    const { source, inWritingIsFine } = form;
    const brief = briefOf(form);
    const askId = `ask_${at}`;
    const sent = { askId, personId: askerId(at), form, questionKey: questionKey(question) };
    const decided = await store.submit(
      workspaceId,
      sent,
      (facts) => submit(facts, { askId, brief, source, inWritingIsFine, nearest: [] }, monday),
      monday,
    );
    if (!decided.ok) throw new Error(`Refused: ${decided.refusal.code}`);
  }
}

interface Row {
  readonly id: string;
  readonly line: string;
  /** A JSON array. */
  readonly topics: string;
}

const EVERYBODY = `SELECT p.id, p.ask_me_about AS line, (SELECT json_group_array(pt.topic_id) FROM person_topics pt
    WHERE pt.workspace_id = p.workspace_id AND pt.person_id = p.id) AS topics
  FROM people p WHERE p.joined_at IS NOT NULL AND p.is_active = 1 AND p.is_bot = 0`;

function naive({ sqlite }: Database, kind: QuestionKind): Match {
  const everybody = sqlite.prepare<[], Row>(EVERYBODY);
  return (at) => {
    const { topics, question } = questionAt(kind, at);
    const isAbout = sharingWith(question);
    const fits: { id: string; fit: number }[] = [];
    for (const { id, line, topics: held } of everybody.iterate()) {
      const known = JSON.parse(held) as string[];
      const fit = topics.filter((topic) => known.includes(topic)).length + (isAbout(line) ? 1 : 0);
      if (fit > 0) fits.push({ id, fit });
    }
    fits.sort((a, b) => b.fit - a.fit).slice(0, SHOWN);
    return fits.length;
  };
}

function library({ sqlite }: Database, kind: QuestionKind): Match {
  const index = new MiniSearch<{ id: string; line: string; topics: string }>({
    fields: ['topics', 'line'],
    tokenize: (text) => text.split(' '),
  });
  const everybody = sqlite.prepare<[], Row>(EVERYBODY);
  const documents = everybody.all().map(({ id, line, topics }) => ({
    ...{ id, line: tellingWords(line).join(' '), topics: (JSON.parse(topics) as string[]).join(' ') },
  }));
  index.addAll(documents);
  const search = ({ topics, question }: BigQuestion) =>
    index.search([...topics, ...tellingWords(question)].join(' '), { combineWith: 'OR' });
  return (at) => {
    const found = search(questionAt(kind, at));
    found.slice(0, SHOWN);
    return found.length;
  };
}

async function main(): Promise<void> {
  const { BENCH_ENGINE, BENCH_KIND, BENCH_QUESTIONS, DATABASE_PATH = '' } = process.env;
  const kind = BENCH_KIND as QuestionKind;
  const questions = Number(BENCH_QUESTIONS);
  const before = residentMb(process.pid);
  const database = openDatabase(DATABASE_PATH);
  const warm = BENCH_ENGINE === 'naive' ? 0 : Math.min(WARM, questions);
  const match =
    BENCH_ENGINE === 'ours'
      ? await ours(database, kind, questions + warm)
      : BENCH_ENGINE === 'naive'
        ? naive(database, kind)
        : library(database, kind);
  for (let at = 0; at < warm; at++) await match(questions + at);
  const latencies: number[] = [];
  let found = 0;
  const used = process.cpuUsage();
  for (let at = 0; at < questions; at++) {
    const began = performance.now();
    found += await match(at);
    latencies.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1000 / questions;
  const mb = residentMb(process.pid) - before;
  const matched: Matched = { latencies, found: found / questions, mb, processor };
  process.send?.(matched);
}

process.on('disconnect', () => process.exit(0));
main().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
