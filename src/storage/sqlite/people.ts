/** People as the domain knows them: with their topics and the minutes they promised. */
import { and, asc, sql } from 'drizzle-orm';
import type { Level, Person, PersonId, Reservation, TopicHeld, TopicId } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import { people } from './peopleTables';
import { minutes } from './perspectiveTables';
import { amongst, matching } from './statements';

export interface People {
  load(workspaceId: WorkspaceId, ids: readonly PersonId[]): ReadonlyMap<PersonId, Person>;
  one(workspaceId: WorkspaceId, id: PersonId): Person | null;
  meet(workspaceId: WorkspaceId, id: PersonId, known: { readonly teamId: string; readonly name: string }): Person;
}

/** More than the 30 days for which minutes count, so that a clock that was set back finds them too. */
const RESERVED_MS = 31 * 24 * 60 * 60_000;

/** Holidays at a time zone, as local dates. */
export type HolidaysOf = (workspaceId: WorkspaceId) => (zone: string) => readonly string[];

export function createPeople(
  database: Database,
  policyOf: (workspaceId: WorkspaceId) => Policy,
  holidaysOf: HolidaysOf,
): People {
  const { rows, topicsOf, reservedBy, insertUnknown } = prepare(database);

  function load(workspaceId: WorkspaceId, ids: readonly PersonId[]): ReadonlyMap<PersonId, Person> {
    if (ids.length === 0) return new Map();
    const of = { workspaceId, ids: JSON.stringify(ids) };
    const found = rows.all(of);
    if (found.length === 0) return new Map();
    const held = grouped(topicsOf.all(of));
    const reserved = grouped(reservedBy.all(of));
    const { defaultMinutes } = policyOf(workspaceId);
    const holidays = holidaysOf(workspaceId);
    return new Map(
      found.map((row) => {
        const topics = (held.get(row.id) ?? []).map(({ topicId, level }) => ({ topicId, level }));
        return [row.id, personFrom(row, defaultMinutes, holidays(row.zone), topics, reserved.get(row.id) ?? [])];
      }),
    );
  }

  const one = (workspaceId: WorkspaceId, id: PersonId): Person | null => load(workspaceId, [id]).get(id) ?? null;

  return {
    load,
    one,
    meet(workspaceId, id, { teamId, name }) {
      insertUnknown.run({ workspaceId, id, teamId, name });
      const person = one(workspaceId, id);
      if (!person) throw new Error(`Person ${id} could not be stored`);
      return person;
    },
  };
}

function grouped<T extends { readonly personId: PersonId }>(rows: readonly T[]): Map<PersonId, T[]> {
  const groups = new Map<PersonId, T[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group) group.push(row);
    else groups.set(row.personId, [row]);
  }
  return groups;
}

/** As SQLite gives it. */
interface Row {
  readonly id: PersonId;
  readonly teamId: string;
  readonly name: string;
  readonly zone: string;
  readonly locale: string | null;
  readonly isBot: number;
  readonly isGuest: number;
  readonly isActive: number;
  readonly seenAt: number | null;
  readonly week: string | null;
  readonly off: string;
  readonly restUntil: number | null;
  readonly joinedAt: number | null;
  readonly askMeAbout: string;
  readonly minutes: number | null;
  readonly homeOpenedAt: number | null;
  readonly doorUntil: number | null;
  readonly askedAgainAt: number | null;
  readonly offersPerWeek: number | null;
  readonly nudgesPerWeek: number | null;
}

const moment = (at: number | null): Date | null => (at === null ? null : new Date(at));

function personFrom(
  row: Row,
  defaultMinutes: number,
  holidays: readonly string[],
  topics: readonly TopicHeld[],
  reserved: readonly Reservation[],
): Person {
  return {
    ...row,
    isBot: row.isBot === 1,
    isGuest: row.isGuest === 1,
    isActive: row.isActive === 1,
    seenAt: moment(row.seenAt),
    week: row.week === null ? null : JSON.parse(row.week),
    off: JSON.parse(row.off),
    holidays,
    restUntil: moment(row.restUntil),
    joinedAt: moment(row.joinedAt),
    minutes: row.minutes ?? defaultMinutes,
    homeOpenedAt: moment(row.homeOpenedAt),
    doorUntil: moment(row.doorUntil),
    askedAgainAt: moment(row.askedAgainAt),
    topics,
    reserved: reserved.map(({ sessionId, minutes, reservedAt }) => ({ sessionId, minutes, reservedAt })),
  };
}

function prepare({ db, sqlite }: Database) {
  // A search reads hundreds of people at once: without drizzle, whose decoding of a row costs more than reading it.
  const rows = sqlite.prepare<[{ workspaceId: string; ids: string }], Row>(
    `SELECT id, team_id AS teamId, name, zone, locale, is_bot AS isBot, is_guest AS isGuest, is_active AS isActive,
       seen_at AS seenAt, week, "off", rest_until AS restUntil, joined_at AS joinedAt, ask_me_about AS askMeAbout, minutes,
       home_opened_at AS homeOpenedAt, door_until AS doorUntil, asked_again_at AS askedAgainAt,
       offers_per_week AS offersPerWeek, nudges_per_week AS nudgesPerWeek
     FROM people WHERE workspace_id = @workspaceId AND id IN (SELECT value FROM json_each(@ids))`,
  );
  const topicsOf = sqlite.prepare<
    [{ workspaceId: string; ids: string }],
    { personId: PersonId; topicId: TopicId; level: Level }
  >(
    `SELECT person_id AS personId, topic_id AS topicId, level FROM person_topics
     WHERE workspace_id = @workspaceId AND person_id IN (SELECT value FROM json_each(@ids)) ORDER BY position`,
  );
  // Minutes count for 30 days. Measured from the newest promise there is no need to know what time it is.
  const reservedBy = db
    .select()
    .from(minutes)
    .where(
      and(
        matching({ workspaceId: minutes.workspaceId }),
        amongst(minutes.personId, 'ids'),
        sql`${minutes.minutes} > 0`,
        sql`${minutes.reservedAt} > (SELECT max(newest.reserved_at) FROM minutes AS newest
          WHERE newest.workspace_id = ${minutes.workspaceId} AND newest.person_id = ${minutes.personId}) - ${sql.raw(String(RESERVED_MS))}`,
      ),
    )
    .orderBy(asc(minutes.reservedAt))
    .prepare();
  const insertUnknown = db
    .insert(people)
    .values({
      ...{ workspaceId: sql.placeholder('workspaceId'), id: sql.placeholder('id') },
      ...{ teamId: sql.placeholder('teamId'), name: sql.placeholder('name') },
      ...{ zone: 'UTC', isBot: false, isGuest: false, isActive: true, off: [], askMeAbout: '' },
    })
    .onConflictDoNothing()
    .prepare();
  return { rows, topicsOf, reservedBy, insertUnknown };
}
