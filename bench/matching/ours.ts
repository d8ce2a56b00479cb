/**
 * The product's own way: its database, search, inference and ranking. People learn nothing that it would not learn: each
 * answer is a conversation that ended, on the topics of its question. Whoever is suggested first counts as asked then.
 */
import type { Ask } from '../../src/domain/ask';
import type { AskFacts } from '../../src/domain/decisions/decision';
import { questionKey, submit } from '../../src/domain/decisions/submit';
import { suggestMentors } from '../../src/domain/matching/suggest';
import { defaultPolicy } from '../../src/domain/policy';
import { starterTopics } from '../../src/domain/starterTopics';
import { inferTopics } from '../../src/domain/topics';
import { defaultWeek } from '../../src/domain/worktime';
import { createApart } from '../../src/storage/sqlite/apart';
import { createCandidates } from '../../src/storage/sqlite/candidates';
import { type Database, openDatabase } from '../../src/storage/sqlite/database';
import { createEarlierMentors } from '../../src/storage/sqlite/earlierMentors';
import { createLineWords } from '../../src/storage/sqlite/lineWords';
import { createPasts } from '../../src/storage/sqlite/pasts';
import { createPeople } from '../../src/storage/sqlite/people';
import { createSilences } from '../../src/storage/sqlite/silences';
import { createTopics } from '../../src/storage/sqlite/topics';
import { createWorkspaces } from '../../src/storage/sqlite/workspaces';
import type { Answer, Data, Question } from './data';
import type { Method } from './measure';

const NOBODY = 'somebody';
const LENGTH = 15;

export function ours({ questions, declared, cut }: Data): Method {
  const database = openDatabase(':memory:');
  // The history is written as rows that belong to each other without the whole life of each ask around them.
  database.sqlite.pragma('foreign_keys = OFF');
  const topics = createTopics(database, starterTopics);
  const workspaces = createWorkspaces(database, topics);
  const start = questions[0]?.at ?? cut;
  const workspaceId = workspaces.open({ enterpriseId: null, teamId: 'T1', name: 'Bench' }, start).id;
  const people = createPeople(database, workspaces.policy, workspaces.holidaysOf);
  const apart = createApart(database, workspaces.policy);
  const candidates = createCandidates(
    database,
    people,
    createSilences(database),
    createLineWords(database),
    createPasts(database),
    apart,
    createEarlierMentors(database),
  );
  const write = prepareWrites(database, workspaceId);
  const known = new Set<string>();

  const topicsNamed = (names: readonly string[]) => topics.ensure(workspaceId, names, NOBODY, start);
  /** The tags that the asker chose; where there are none, what the text names. */
  const topicsOf = ({ tags, text }: Question): string[] =>
    tags.length > 0 ? topicsNamed(tags) : inferTopics(text, topics.all(workspaceId)).map(({ id }) => id);

  function meet(id: string): void {
    if (known.has(id)) return;
    known.add(id);
    write.person(id, start);
    topicsNamed(declared.get(id) ?? []).forEach((topicId, position) => void write.holds(id, topicId, position));
  }
  // Topics first, so that a text is understood the same on the first day and on the last.
  for (const { tags } of questions) topicsNamed(tags);
  for (const id of declared.keys()) meet(id);

  return {
    learn(answer) {
      meet(answer.by);
      write.helped(answer, topicsOf(answer.question));
    },
    scores(question) {
      const now = question.at;
      const asker = question.asker || NOBODY;
      const ask = asAsked(question, asker, topicsOf(question), now);
      people.meet(workspaceId, asker, { teamId: 'T1', name: asker });
      const facts: AskFacts = {
        ...{ ask, policy: defaultPolicy, silences: new Map() },
        people: people.load(workspaceId, [asker]),
        ...candidates.of(workspaceId, ask, now, () => false),
      };
      const suggested = suggestMentors(facts, now);
      const [first] = suggested;
      if (first) write.offered(first.person.id, ask.id, now);
      return new Map(suggested.map(({ person }, at) => [person.id, -at]));
    },
  };
}

function asAsked({ id, text }: Question, askerId: string, topics: readonly string[], now: Date): Ask {
  const question = text.slice(0, 1500);
  const asker = { week: null, usualWeek: defaultWeek, zone: 'UTC', off: [], holidays: [], id: askerId };
  const submitted = submit(
    { asker: asker as never, openAsks: [], toldNoTopic: true, policy: defaultPolicy },
    {
      askId: id,
      brief: {
        ...{ question, tried: '', help: null, topics, minutes: LENGTH },
        ...{ soon: 'whenSuits', known: null, language: null },
      },
      ...{ source: null, inWritingIsFine: false, nearest: [] },
    },
    now,
  );
  if (!submitted.ok) throw new Error(`Question ${questionKey(question)} was refused`);
  return submitted.value.ask;
}

function prepareWrites({ sqlite }: Database, workspaceId: string) {
  const person = sqlite.prepare(
    `INSERT INTO people (workspace_id, id, team_id, name, zone, is_bot, is_guest, is_active, "off", joined_at, ask_me_about)
     VALUES (?, ?, 'T1', ?, 'UTC', 0, 0, 1, '[]', ?, '')
     ON CONFLICT DO UPDATE SET joined_at = excluded.joined_at`,
  );
  const holds = sqlite.prepare(
    `INSERT OR IGNORE INTO person_topics (workspace_id, person_id, topic_id, level, position) VALUES (?, ?, ?, 'solid', ?)`,
  );
  const session = sqlite.prepare(
    `INSERT INTO sessions (workspace_id, id, ask_id, perspective_id, position, mentor_id, outcome, minutes, accepted_at,
       place_kind, missed, postponed, almost_over_told, ended_at, hear_back_confirmed)
     VALUES (?, ?, ?, ?, 0, ?, 'ended', ${LENGTH}, ?, 'group', 0, 0, 0, ?, 0)`,
  );
  const helped = sqlite.prepare(
    'INSERT INTO helped (workspace_id, session_id, topic_id, ask_id, mentor_id, asker_id, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const words = sqlite.prepare('INSERT INTO ask_texts (workspace_id, ask_id, words) VALUES (?, ?, ?)');
  const offer = sqlite.prepare(
    `INSERT INTO offers (workspace_id, id, ask_id, perspective_id, position, mentor_id, outcome, shared_topics, made_at)
     VALUES (?, ?, ?, ?, 0, ?, 'declined', '[]', ?)`,
  );
  const remembered = new Set<string>();
  let count = 0;
  return {
    person: (id: string, at: Date) => person.run(workspaceId, id, id, at.getTime()),
    holds: (id: string, topicId: string, position: number) => holds.run(workspaceId, id, topicId, position),
    helped({ question, by, at }: Answer, topicIds: readonly string[]) {
      const sessionId = `${question.id}.1.s${++count}`;
      const time = at.getTime();
      session.run(workspaceId, sessionId, question.id, `${question.id}.1`, by, time, time);
      for (const topicId of topicIds) {
        helped.run(workspaceId, sessionId, topicId, question.id, by, question.asker || NOBODY, time);
      }
      if (remembered.has(question.id)) return;
      remembered.add(question.id);
      words.run(workspaceId, question.id, question.text);
    },
    offered: (id: string, askId: string, at: Date) =>
      offer.run(workspaceId, `${askId}.1.o1`, askId, `${askId}.1`, id, at.getTime()),
  };
}
