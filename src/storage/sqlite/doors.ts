/** Open doors: whose they are, what keeps whoever is behind them, and which asks wait in front. */
import type { AskId, SessionLength } from '../../domain/ask';
import type { AtDoor } from '../../domain/decisions/decision';
import type { DoorSight, WaitingAsk } from '../../domain/matching/door';
import { sharingWith } from '../../domain/matching/words';
import type { PersonId, TopicId } from '../../domain/person';
import type { DoorFacts } from '../../domain/shown';
import type { WorkspaceId } from '../store';
import type { Apart } from './apart';
import type { Candidates } from './candidates';
import type { Database } from './database';
import type { EarlierMentors } from './earlierMentors';
import { createGuesses } from './guesses';
import type { People } from './people';

export interface Doors {
  /** Every open door, also one whose time is over. */
  open(): { readonly workspaceId: WorkspaceId; readonly personId: PersonId }[];
  at(workspaceId: WorkspaceId, mentorId: PersonId): AtDoor | null;
  sight(workspaceId: WorkspaceId, mentorId: PersonId): DoorSight | null;
  shown(workspaceId: WorkspaceId, mentorId: PersonId): DoorFacts;
}

interface Mentor {
  readonly workspaceId: WorkspaceId;
  readonly mentorId: PersonId;
}

interface WaitingRow {
  readonly id: AskId;
  readonly askerId: PersonId;
  readonly question: string;
  readonly minutes: SessionLength;
  readonly createdAt: number;
  readonly followsAskId: AskId | null;
  /** A JSON array of topic ids. */
  readonly topics: string;
}

export function createDoors(
  database: Database,
  people: People,
  candidates: Candidates,
  apart: Apart,
  earlier: EarlierMentors,
): Doors {
  const { openDoors, busy, calling, helping, waiting } = prepare(database);
  const { notAbout } = createGuesses(database);

  function at(workspaceId: WorkspaceId, mentorId: PersonId): AtDoor | null {
    const mentor = people.one(workspaceId, mentorId);
    if (!mentor) return null;
    const of = { workspaceId, mentorId };
    const until = mentor.doorUntil?.getTime() ?? 0;
    return { mentor, isBusy: busy.get({ ...of, until }) !== undefined, calling: calling.get(of) ?? null };
  }

  function waitingFor({ mentor }: AtDoor, workspaceId: WorkspaceId): WaitingAsk[] {
    const held = new Set(mentor.topics.map(({ topicId }) => topicId));
    const isAbout = sharingWith(mentor.askMeAbout);
    const isDisowned = (topics: readonly TopicId[]) => notAbout(workspaceId, [mentor.id], topics).length > 0;
    const found = waiting
      .all({ workspaceId, mentorId: mentor.id })
      .map((row) => ({ ...row, topics: JSON.parse(row.topics) as string[] }))
      .filter(({ topics, question }) => topics.some((id) => held.has(id)) || (isAbout(question) && !isDisowned(topics)))
      .filter((row) => !row.followsAskId || !earlier(workspaceId, row).has(mentor.id));
    const askers = people.load(workspaceId, [...new Set(found.map(({ askerId }) => askerId))]);
    const notThese = new Set(apart.from(workspaceId, mentor.id, [...askers.keys()]));
    return found.flatMap(({ id, askerId, question, topics, minutes, createdAt }) => {
      const asker = askers.get(askerId);
      const brief = { question, topics, minutes };
      return asker && !notThese.has(askerId) ? [{ askId: id, asker, brief, createdAt: new Date(createdAt) }] : [];
    });
  }

  return {
    open: () => openDoors.all(),
    at,
    sight(workspaceId, mentorId) {
      const door = at(workspaceId, mentorId);
      if (!door) return null;
      const topicIds = door.mentor.topics.map(({ topicId }) => topicId);
      return { ...door, waiting: waitingFor(door, workspaceId), holders: candidates.holders(workspaceId, topicIds) };
    },
    shown: (workspaceId, mentorId) => ({
      calling: calling.get({ workspaceId, mentorId }) !== undefined,
      helping: helping.get({ workspaceId, mentorId }) ?? null,
    }),
  };
}

function prepare({ sqlite }: Database) {
  const openDoors = sqlite.prepare<[], { workspaceId: WorkspaceId; personId: PersonId }>(
    `SELECT p.workspace_id AS workspaceId, p.id AS personId
     FROM people p INDEXED BY people_door_open WHERE p.door_until IS NOT NULL`,
  );
  // A conversation for another day, or an answer in writing, leaves the time free.
  const busy = sqlite
    .prepare<[Mentor & { until: number }], number>(
      `SELECT 1 FROM sessions WHERE workspace_id = @workspaceId AND mentor_id = @mentorId AND outcome = 'open'
         AND (begun_at IS NOT NULL OR here_by IS NOT NULL OR starts_at < @until) LIMIT 1`,
    )
    .pluck();
  const looking = `SELECT ask_id FROM perspectives WHERE workspace_id = @workspaceId AND state IN ('searching', 'listed')`;
  const calling = sqlite.prepare<[Mentor], AskId>(`${looking} AND door_mentor_id = @mentorId LIMIT 1`).pluck();
  const helping = sqlite
    .prepare<[Mentor], PersonId>(
      `SELECT a.asker_id FROM sessions s JOIN asks a ON a.workspace_id = s.workspace_id AND a.id = s.ask_id
       WHERE s.workspace_id = @workspaceId AND s.mentor_id = @mentorId AND s.outcome = 'open' AND s.through_door = 1`,
    )
    .pluck();
  const waiting = sqlite.prepare<[Mentor], WaitingRow>(
    `SELECT a.id, a.asker_id AS askerId, a.question, a.minutes, a.created_at AS createdAt, a.follows_ask_id AS followsAskId,
       (SELECT json_group_array(t.topic_id) FROM ask_topics t WHERE t.workspace_id = a.workspace_id AND t.ask_id = a.id)
         AS topics
     FROM asks a WHERE a.workspace_id = @workspaceId AND a.closed_at IS NULL AND a.asker_id <> @mentorId AND a.id IN
       (${looking} AND door_mentor_id IS NULL AND NOT EXISTS
         (SELECT 1 FROM json_each(perspectives.doors_missed) m WHERE m.value = @mentorId))
       AND NOT EXISTS (SELECT 1 FROM offers o
         WHERE o.workspace_id = a.workspace_id AND o.ask_id = a.id AND o.mentor_id = @mentorId)`,
  );
  return { openDoors, busy, calling, helping, waiting };
}
