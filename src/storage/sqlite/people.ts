/** People as the domain knows them: with their topics and the minutes they promised. */
import { sql } from 'drizzle-orm';
import type { Level, Person, PersonId, Reservation, TopicHeld, TopicId } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import { weekOf } from '../../domain/worktime';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import { people } from './peopleTables';

export interface People {
  /** Those who are known, in the order of `ids`. */
  load(workspaceId: WorkspaceId, ids: readonly PersonId[]): ReadonlyMap<PersonId, Person>;
  one(workspaceId: WorkspaceId, id: PersonId): Person | null;
  meet(workspaceId: WorkspaceId, id: PersonId, known: { readonly teamId: string; readonly name: string }): Person;
}

/** More than the 30 days for which minutes count, so that a clock that was set back finds them too. */
const RESERVED_MS = 31 * 24 * 60 * 60_000;

/** Some kilobytes each. */
const MOST_KEPT = 4000;

/** Holidays at a time zone and in a team, as local dates. */
export type Calendar = (zone: string, team: string | null) => readonly string[];
export type HolidaysOf = (workspaceId: WorkspaceId) => Calendar;

export function createPeople(
  database: Database,
  policyOf: (workspaceId: WorkspaceId) => Policy,
  holidaysOf: HolidaysOf,
): People {
  const { readMany, readOne, insertUnknown } = prepare(database);
  const kept = database.memory.keep<Person>('people', MOST_KEPT, [
    { table: 'people', id: 'id' },
    { table: 'person_topics', id: 'person_id' },
    { table: 'minutes', id: 'person_id' },
    { table: 'workspaces', id: null, workspace: 'id', columns: ['policy', 'holidays'] },
  ]);

  function read(workspaceId: WorkspaceId, ids: readonly PersonId[]): Person[] {
    const [id, ...others] = ids;
    if (id === undefined) return [];
    const { rows, topicsOf, reservedBy } = others.length > 0 ? readMany : readOne;
    const of = { workspaceId, ids: others.length > 0 ? JSON.stringify(ids) : id };
    const found = rows.all(of);
    if (found.length === 0) return [];
    const held = new Map<PersonId, TopicHeld[]>();
    for (const [personId, topicId, level, shortMinutes] of topicsOf.all(of)) {
      put(held, personId, shortMinutes === null ? { topicId, level } : { topicId, level, shortMinutes });
    }
    const reserved = new Map<PersonId, Reservation[]>();
    for (const [personId, sessionId, minutes, reservedAt] of reservedBy.all(of)) {
      put(reserved, personId, { sessionId, minutes, reservedAt: new Date(reservedAt) });
    }
    const policy = policyOf(workspaceId);
    const usual = { minutes: policy.defaultMinutes, week: weekOf(policy.workDays, policy.workTime) };
    const calendar = holidaysOf(workspaceId);
    return found.map((row) => {
      const [id] = row;
      return personFrom(row, usual, { topics: held.get(id) ?? [], reserved: reserved.get(id) ?? [], calendar });
    });
  }

  function readAndKeep(workspaceId: WorkspaceId, ids: readonly PersonId[]): ReadonlyMap<PersonId, Person> {
    const people = new Map(read(workspaceId, ids).map((person) => [person.id, person]));
    for (const [id, person] of people) kept.set(workspaceId, id, person);
    return people;
  }

  function one(workspaceId: WorkspaceId, id: PersonId): Person | null {
    return kept.get(workspaceId, id) ?? readAndKeep(workspaceId, [id]).get(id) ?? null;
  }

  function load(workspaceId: WorkspaceId, ids: readonly PersonId[]): ReadonlyMap<PersonId, Person> {
    // Taken out before others take their places.
    const remembered = ids.map((id) => kept.get(workspaceId, id));
    const missing = ids.filter((_, at) => !remembered[at]);
    const read = missing.length > 0 ? readAndKeep(workspaceId, missing) : null;
    const found = new Map<PersonId, Person>();
    for (const [at, id] of ids.entries()) {
      const person = remembered[at] ?? read?.get(id);
      if (person) found.set(id, person);
    }
    return found;
  }

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

function put<T>(groups: Map<PersonId, T[]>, personId: PersonId, one: T): void {
  const group = groups.get(personId);
  if (group) group.push(one);
  else groups.set(personId, [one]);
}

/** As SQLite gives it. */
type Row = readonly [
  id: PersonId,
  teamId: string,
  name: string,
  zone: string,
  locale: string | null,
  isBot: number,
  isGuest: number,
  isActive: number,
  seenAt: number | null,
  week: string | null,
  off: string,
  restUntil: number | null,
  joinedAt: number | null,
  askMeAbout: string,
  minutes: number | null,
  homeOpenedAt: number | null,
  doorUntil: number | null,
  askedAgainAt: number | null,
  offersPerWeek: number | null,
  nudgesPerWeek: number | null,
  languages: string,
  team: string | null,
  place: string | null,
  managerId: PersonId | null,
  loopsIgnored: number,
  loopLines: Person['loopLines'],
];

type ReservedRow = readonly [personId: PersonId, sessionId: string, minutes: number, reservedAt: number];

type Besides = Pick<Person, 'topics' | 'reserved'> & { readonly calendar: Calendar };

/** Of whoever did not say otherwise. */
interface Usual {
  readonly minutes: number;
  readonly week: Person['usualWeek'];
}

const moment = (at: number | null): Date | null => (at === null ? null : new Date(at));

function personFrom(row: Row, usual: Usual, { calendar, topics, reserved }: Besides): Person {
  const [id, teamId, name, zone, locale, isBot, isGuest, isActive, seenAt, week, off, ...own] = row;
  const [restUntil, joinedAt, askMeAbout, minutes, homeOpenedAt, doorUntil, askedAgainAt, ...limits] = own;
  const [offersPerWeek, nudgesPerWeek, languages, team, place, managerId, ...loops] = limits;
  const [loopsIgnored, loopLines] = loops;
  return {
    id,
    teamId,
    name,
    zone,
    locale,
    isBot: isBot === 1,
    isGuest: isGuest === 1,
    isActive: isActive === 1,
    seenAt: moment(seenAt),
    week: week === null ? null : JSON.parse(week),
    usualWeek: usual.week,
    off: off === '[]' ? [] : JSON.parse(off),
    holidays: calendar(zone, team),
    restUntil: moment(restUntil),
    joinedAt: moment(joinedAt),
    topics,
    askMeAbout,
    minutes: minutes ?? usual.minutes,
    reserved,
    homeOpenedAt: moment(homeOpenedAt),
    doorUntil: moment(doorUntil),
    askedAgainAt: moment(askedAgainAt),
    offersPerWeek,
    nudgesPerWeek,
    languages: languages === '[]' ? [] : JSON.parse(languages),
    ...{ team, place, managerId, loopsIgnored, loopLines },
  };
}

/** `among`: how `@ids` says whom. */
function prepareRead({ sqlite }: Database, among: string) {
  // A search reads dozens of people at once: without drizzle, whose decoding of a row costs more than reading it, and as
  // arrays, which better-sqlite3 makes in half the time of objects.
  const rows = sqlite
    .prepare<[{ workspaceId: string; ids: string }], Row>(
      `SELECT id, team_id, name, zone, locale, is_bot, is_guest, is_active, seen_at, week, "off", rest_until, joined_at,
         ask_me_about, minutes, home_opened_at, door_until, asked_again_at, offers_per_week, nudges_per_week,
         languages, team, place, manager_id, loops_ignored, loop_lines
       FROM people WHERE workspace_id = @workspaceId AND id ${among}`,
    )
    .raw();
  const topicsOf = sqlite
    .prepare<[{ workspaceId: string; ids: string }], readonly [PersonId, TopicId, Level, shortMinutes: number | null]>(
      `SELECT person_id, topic_id, level, short_minutes FROM person_topics
       WHERE workspace_id = @workspaceId AND person_id ${among} ORDER BY position`,
    )
    .raw();
  // Minutes count for 30 days. Measured from the newest promise there is no need to know what time it is.
  const reservedBy = sqlite
    .prepare<[{ workspaceId: string; ids: string }], ReservedRow>(
      `SELECT person_id, session_id, minutes, reserved_at FROM minutes
       WHERE workspace_id = @workspaceId AND person_id ${among} AND minutes > 0
         AND reserved_at > (SELECT max(newest.reserved_at) FROM minutes newest WHERE newest.workspace_id = minutes.workspace_id
           AND newest.person_id = minutes.person_id) - ${RESERVED_MS}
       ORDER BY reserved_at`,
    )
    .raw();
  return { rows, topicsOf, reservedBy };
}

function prepare(database: Database) {
  const { db } = database;
  const insertUnknown = db
    .insert(people)
    .values({
      ...{ workspaceId: sql.placeholder('workspaceId'), id: sql.placeholder('id') },
      ...{ teamId: sql.placeholder('teamId'), name: sql.placeholder('name') },
      ...{ zone: 'UTC', isBot: false, isGuest: false, isActive: true, off: [], askMeAbout: '' },
    })
    .onConflictDoNothing()
    .prepare();
  return {
    readMany: prepareRead(database, 'IN (SELECT value FROM json_each(@ids))'),
    // Whoever presses anything is read alone.
    readOne: prepareRead(database, '= @ids'),
    insertUnknown,
  };
}
