/** Whom an ask may be put to, with what fairness needs to know. */
import { type Ask, askedMentors } from '../../domain/ask';
import { COUNTED_DAYS } from '../../domain/courtesy';
import type { Candidate } from '../../domain/decisions/decision';
import { addDays } from '../../domain/duration';
import { sharingWith } from '../../domain/matching/words';
import type { PersonId, TopicId } from '../../domain/person';
import { noSilence } from '../../domain/silence';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import type { People } from './people';
import type { Silences } from './silences';

export interface Candidates {
  /** Holders of the ask's topics, and mentors whose own line has words of the question; the least recently asked first. */
  of(workspaceId: WorkspaceId, ask: Ask, now: Date): Candidate[];
  /** How many people who may mentor hold each topic. */
  holders(workspaceId: WorkspaceId, topicIds: readonly TopicId[]): ReadonlyMap<TopicId, number>;
}

/** Of each kind. The best of the 200 who waited longest is a good choice also where a thousand know Excel. */
const MOST = 200;
const RECENT_DAYS = 30;

const MAY_MENTOR = 'p.joined_at IS NOT NULL AND p.is_active = 1 AND p.is_bot = 0';
const LEAST_RECENTLY_ASKED = `(SELECT max(o.made_at) FROM offers o WHERE o.workspace_id = @workspaceId AND o.mentor_id = p.id)`;

interface Load {
  readonly id: PersonId;
  readonly lastAskedAt: number | null;
  readonly openOffers: number;
  /** A JSON array of the moments of recent offers. */
  readonly offeredAt: string;
}

export function createCandidates(database: Database, people: People, silences: Silences): Candidates {
  const { topicHolders, ownLines, namedMentors, loads, countHolders } = prepare(database);

  /** The least recently asked first. */
  function mayBeAsked(workspaceId: WorkspaceId, ask: Ask, since: Date): Load[] {
    const { topics, question } = ask.brief;
    const notThese = JSON.stringify([ask.askerId, ...askedMentors(ask)]);
    const holders = new Set(
      topics.length > 0 ? topicHolders.all({ workspaceId, topics: JSON.stringify(topics), notThese }) : [],
    );
    const isAbout = sharingWith(question);
    const offering = ownLines.all({ workspaceId, notThese }).filter(([id, line]) => !holders.has(id) && isAbout(line));
    const named = ask.perspectives.flatMap((perspective) => perspective.named.map(({ id }) => id));
    for (const id of namedMentors.all({ workspaceId, ids: JSON.stringify(named), notThese })) holders.add(id);
    const ids = JSON.stringify([...new Set([...holders, ...offering.map(([id]) => id)])]);
    let room = MOST;
    return loads.all({ workspaceId, ids, since: since.getTime() }).filter(({ id }) => holders.has(id) || room-- > 0);
  }

  return {
    of(workspaceId, ask, now) {
      const asked = mayBeAsked(workspaceId, ask, addDays(now, -RECENT_DAYS));
      const ids = asked.map(({ id }) => id);
      const known = people.load(workspaceId, ids);
      const silent = silences.of(workspaceId, ids);
      const week = addDays(now, -COUNTED_DAYS);
      return asked.flatMap(({ id, openOffers, lastAskedAt, offeredAt }) => {
        const person = known.get(id);
        if (!person) return [];
        const recent = (JSON.parse(offeredAt) as number[]).map((at) => new Date(at));
        const load = { openOffers, recentOffers: recent.length, offeredAt: recent.filter((at) => at > week) };
        const silence = silent.get(id) ?? noSilence;
        return [{ person, ...load, silence, lastAskedAt: lastAskedAt === null ? null : new Date(lastAskedAt) }];
      });
    },
    holders: (workspaceId, topicIds) =>
      new Map(
        countHolders
          .all({ workspaceId, topics: JSON.stringify(topicIds) })
          .map(({ topicId, holders }) => [topicId, holders]),
      ),
  };
}

function prepare({ sqlite }: Database) {
  // CROSS JOIN keeps the order of the tables, and INDEXED BY the way: from the topics to their holders. SQLite would read the
  // topics of everybody, because the primary key of person_topics has all it needs.
  const topicHolders = sqlite
    .prepare<[{ workspaceId: string; topics: string; notThese: string }], PersonId>(
      `SELECT p.id, ${LEAST_RECENTLY_ASKED} AS last_asked_at
       FROM json_each(@topics) t
       CROSS JOIN person_topics pt INDEXED BY person_topics_by_topic ON pt.workspace_id = @workspaceId AND pt.topic_id = t.value
       CROSS JOIN people p ON p.workspace_id = @workspaceId AND p.id = pt.person_id
       WHERE ${MAY_MENTOR} AND p.id NOT IN (SELECT value FROM json_each(@notThese))
       GROUP BY p.id ORDER BY last_asked_at, p.id LIMIT ${MOST}`,
    )
    .pluck();
  const ownLines = sqlite
    .prepare<[{ workspaceId: string; notThese: string }], readonly [id: PersonId, line: string]>(
      `SELECT p.id, p.ask_me_about
       FROM people p
       WHERE p.workspace_id = @workspaceId AND p.ask_me_about <> '' AND ${MAY_MENTOR}
         AND p.id NOT IN (SELECT value FROM json_each(@notThese))`,
    )
    .raw();
  const namedMentors = sqlite
    .prepare<[{ workspaceId: string; ids: string; notThese: string }], PersonId>(
      `SELECT p.id FROM json_each(@ids) j CROSS JOIN people p ON p.workspace_id = @workspaceId AND p.id = j.value
       WHERE ${MAY_MENTOR} AND p.id NOT IN (SELECT value FROM json_each(@notThese))`,
    )
    .pluck();
  const offersTo = 'FROM offers o WHERE o.workspace_id = @workspaceId AND o.mentor_id = j.value';
  // Nobody was asked anything unexpected through a door that they opened themselves.
  const loads = sqlite.prepare<[{ workspaceId: string; ids: string; since: number }], Load>(
    `SELECT j.value AS id, (SELECT max(o.made_at) ${offersTo}) AS lastAskedAt,
       (SELECT count(*) ${offersTo} AND o.outcome = 'open') AS openOffers,
       (SELECT json_group_array(o.made_at) ${offersTo} AND o.made_at > @since AND o.via <> 'door') AS offeredAt
     FROM json_each(@ids) j ORDER BY lastAskedAt, j.value`,
  );
  const countHolders = sqlite.prepare<[{ workspaceId: string; topics: string }], { topicId: TopicId; holders: number }>(
    `SELECT t.value AS topicId, count(p.id) AS holders
     FROM json_each(@topics) t
     CROSS JOIN person_topics pt INDEXED BY person_topics_by_topic ON pt.workspace_id = @workspaceId AND pt.topic_id = t.value
     CROSS JOIN people p ON p.workspace_id = @workspaceId AND p.id = pt.person_id
     WHERE p.joined_at IS NOT NULL AND p.is_active = 1
     GROUP BY t.value`,
  );
  return { topicHolders, ownLines, namedMentors, loads, countHolders };
}
