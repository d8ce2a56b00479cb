/** Who may pass on what they were given, the notes that mentors keep, and the topics of the curiosity board. */
import type { Ask } from '../../domain/ask';
import { addDays } from '../../domain/duration';
import {
  BOARD_ASKERS,
  BOARD_DAYS,
  HELPED_OFTEN,
  mayPassOn,
  noteFor,
  type PassOn,
  passOnAbout,
  passOnNotice,
  topicOfPassOn,
} from '../../domain/generosity';
import { homeOf, type Notice } from '../../domain/notices';
import type { PersonId, TopicId } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import type { WorkspaceId } from '../store';
import type { Asks } from './asks';
import type { Database } from './database';
import type { Enqueue } from './enqueue';
import type { People } from './people';
import type { ChangePerson } from './personChanges';

export interface Generosity {
  /** Thanks or an echo came in: whoever was helped twice with a topic is asked, once for ever. */
  consider(workspaceId: WorkspaceId, before: Ask, next: Ask, now: Date): void;
  /** False when it was not asked, or answered before. */
  answer(
    workspaceId: WorkspaceId,
    personId: PersonId,
    topicId: TopicId,
    given: { readonly answer: 'yes' | 'no'; readonly tell: boolean },
    now: Date,
  ): boolean;
  /** As a notice about it says; null when there is none. */
  passOn(workspaceId: WorkspaceId, about: string): PassOn | null;
  /** What this mentor kept of a question like this one. */
  note(workspaceId: WorkspaceId, ask: Ask, mentorId: PersonId): string | null;
  /** Curated topics that enough different people asked about lately, by name; nothing asked without a name. */
  board(workspaceId: WorkspaceId, week: Date): TopicId[];
  /** Topics of questions that wait for somebody, and whose askers let the board say so. */
  looking(workspaceId: WorkspaceId): TopicId[];
}

interface Parts {
  readonly asks: Asks;
  readonly people: People;
  readonly enqueue: Enqueue;
  readonly policyOf: (workspaceId: WorkspaceId) => Policy;
}

const newMentor = (of: PassOn, mentorId: PersonId): Notice => ({
  delivery: 'post',
  kind: 'newMentor',
  askId: null,
  about: passOnAbout(of),
  to: mentorId,
});

/** What was useful to the asker, as they said themselves. */
const wasUseful = ({ thanks, echo }: Ask): boolean =>
  thanks !== null || echo.answer === 'used' || echo.answer === 'part';

export function createGenerosity(
  database: Database,
  parts: Parts,
  changePerson: ChangePerson,
  standing: (workspaceId: WorkspaceId, ids: readonly TopicId[]) => TopicId[],
): Generosity {
  const { asks, people, enqueue, policyOf } = parts;
  const sql = prepare(database);

  function askToPassOn(workspaceId: WorkspaceId, personId: PersonId, topicId: TopicId, now: Date): void {
    const person = people.one(workspaceId, personId);
    if (!person || !mayPassOn(person, topicId, policyOf(workspaceId).guestsMayMentor)) return;
    const of = { workspaceId, personId, topicId };
    const helped = sql.helped.all(of);
    if (helped.length < HELPED_OFTEN) return;
    const { changes } = sql.ask.run({ ...of, mentorId: helped[0]?.mentorId ?? null, now: now.getTime() });
    if (changes > 0) enqueue(workspaceId, [passOnNotice('post', of)], now);
  }

  /** As things stand: the message of long ago may name a topic that was merged since. */
  function found(workspaceId: WorkspaceId, personId: PersonId, named: TopicId): PassOn | null {
    const [topicId = named] = standing(workspaceId, [named]);
    return sql.found.get({ workspaceId, personId, topicId }) ?? null;
  }

  return {
    consider(workspaceId, before, next, now) {
      // Deleting a thank-you, or sending it on, is no new help.
      const isThankedNow = before.thanks === null && next.thanks !== null;
      const isNews = isThankedNow || before.echo.answer !== next.echo.answer;
      if (!isNews || !wasUseful(next)) return;
      for (const topicId of next.brief.topics) askToPassOn(workspaceId, next.askerId, topicId, now);
    },
    answer(workspaceId, personId, named, { answer, tell }, now) {
      const [topicId = named] = standing(workspaceId, [named]);
      const { changes } = sql.answer.run({ workspaceId, personId, topicId, answer, now: now.getTime() });
      const passOn = found(workspaceId, personId, topicId);
      const person = people.one(workspaceId, personId);
      if (changes === 0 || !passOn || !person) return false;
      if (answer === 'yes') {
        const topics = person.topics.filter((held) => held.topicId !== topicId);
        const short = { topicId, level: 'ahead' as const, shortMinutes: policyOf(workspaceId).passOnMinutes };
        const joined = person.joinedAt ? {} : { joinedAt: now };
        changePerson(workspaceId, personId, { topics: [...topics, short], ...joined }, now);
      }
      const told = answer === 'yes' && tell && passOn.mentorId ? [newMentor(passOn, passOn.mentorId)] : [];
      enqueue(workspaceId, [passOnNotice('edit', { personId, topicId: named }), ...told, homeOf(personId)], now);
      return true;
    },
    passOn: (workspaceId, about) => found(workspaceId, about.slice(0, about.indexOf('#')), topicOfPassOn(about)),
    note(workspaceId, ask, mentorId) {
      const kept = sql.kept.all({ workspaceId, mentorId, topics: JSON.stringify(ask.brief.topics) });
      const earlier = kept.map(({ id }) => asks.load(workspaceId, id)).filter((each) => each !== null);
      return noteFor(ask, earlier, mentorId);
    },
    board: (workspaceId, week) =>
      sql.board
        .all({ workspaceId, since: addDays(week, -BOARD_DAYS).getTime(), askers: BOARD_ASKERS })
        .map(({ id }) => id),
    looking: (workspaceId) => sql.looking.all({ workspaceId }).map(({ id }) => id),
  };
}

interface Of {
  readonly workspaceId: string;
  readonly personId: PersonId;
  readonly topicId: TopicId;
}

function prepare({ sqlite }: Database) {
  return {
    /** The questions of this person with which somebody helped, the first in front. */
    helped: sqlite.prepare<[Of], { mentorId: PersonId }>(
      `SELECT min(mentor_id) AS mentorId FROM helped INDEXED BY helped_by_asker
       WHERE workspace_id = @workspaceId AND asker_id = @personId AND topic_id = @topicId AND (thanked = 1 OR used = 1)
       GROUP BY ask_id ORDER BY min(at), ask_id`,
    ),
    ask: sqlite.prepare<[Of & { mentorId: PersonId | null; now: number }]>(
      `INSERT INTO passed_on (workspace_id, person_id, topic_id, mentor_id, asked_at)
       SELECT @workspaceId, @personId, @topicId, @mentorId, @now
       WHERE NOT EXISTS (SELECT 1 FROM disowned d
           WHERE d.workspace_id = @workspaceId AND d.person_id = @personId AND d.topic_id = @topicId)
         AND EXISTS (SELECT 1 FROM topics t
           WHERE t.workspace_id = @workspaceId AND t.id = @topicId AND t.status <> 'retired')
       ON CONFLICT DO NOTHING`,
    ),
    found: sqlite.prepare<[Of], PassOn>(
      `SELECT person_id AS personId, topic_id AS topicId, mentor_id AS mentorId, answer FROM passed_on
       WHERE workspace_id = @workspaceId AND person_id = @personId AND topic_id = @topicId`,
    ),
    answer: sqlite.prepare<[Of & { answer: string; now: number }]>(
      `UPDATE passed_on SET answer = @answer, answered_at = @now
       WHERE workspace_id = @workspaceId AND person_id = @personId AND topic_id = @topicId AND answer IS NULL`,
    ),
    kept: sqlite.prepare<[{ workspaceId: string; mentorId: PersonId; topics: string }], { id: string }>(
      `SELECT DISTINCT o.ask_id AS id, o.made_at FROM offers o
         JOIN sessions s ON s.workspace_id = o.workspace_id AND s.ask_id = o.ask_id AND s.mentor_id = o.mentor_id
       WHERE o.workspace_id = @workspaceId AND o.mentor_id = @mentorId AND o.outcome = 'accepted' AND s.keeps_note = 1
         AND EXISTS (SELECT 1 FROM ask_topics t WHERE t.workspace_id = o.workspace_id AND t.ask_id = o.ask_id
           AND t.topic_id IN (SELECT value FROM json_each(@topics)))
       ORDER BY o.made_at DESC LIMIT 20`,
    ),
    board: sqlite.prepare<[{ workspaceId: string; since: number; askers: number }], { id: TopicId }>(
      `SELECT t.id FROM topics t JOIN ask_topics at ON at.workspace_id = t.workspace_id AND at.topic_id = t.id
         JOIN asks a ON a.workspace_id = at.workspace_id AND a.id = at.ask_id
       WHERE t.workspace_id = @workspaceId AND t.status = 'curated' AND a.sealed = 0 AND a.created_at > @since
       GROUP BY t.id HAVING count(DISTINCT a.asker_id) >= @askers ORDER BY t.name`,
    ),
    looking: sqlite.prepare<[{ workspaceId: string }], { id: TopicId }>(
      `SELECT DISTINCT at.topic_id AS id FROM asks a
         JOIN ask_topics at ON at.workspace_id = a.workspace_id AND at.ask_id = a.id
       WHERE a.workspace_id = @workspaceId AND a.closed_at IS NULL AND a.on_board = 1 AND a.sealed = 0
         AND a.state IN ('searching', 'offered', 'listed')`,
    ),
  };
}
