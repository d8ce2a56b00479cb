/** People as the domain knows them: with their topics and the minutes they promised. */
import { and, asc, type InferSelectModel, sql } from 'drizzle-orm';
import type { Person, PersonId, Reservation, TopicHeld } from '../../domain/person';
import type { Policy } from '../../domain/policy';
import type { WorkspaceId } from '../store';
import type { Database } from './database';
import { people, personTopics } from './peopleTables';
import { minutes } from './perspectiveTables';
import { amongst, matching } from './statements';

export interface People {
  load(workspaceId: WorkspaceId, ids: readonly PersonId[]): ReadonlyMap<PersonId, Person>;
  one(workspaceId: WorkspaceId, id: PersonId): Person | null;
  meet(workspaceId: WorkspaceId, id: PersonId, known: { readonly teamId: string; readonly name: string }): Person;
}

type PersonRow = InferSelectModel<typeof people>;

/** More than the 30 days for which minutes count, so that a clock that was set back finds them too. */
const RESERVED_MS = 31 * 24 * 60 * 60_000;

export function createPeople(database: Database, policyOf: (workspaceId: WorkspaceId) => Policy): People {
  const { rows, topicsOf, reservedBy, insertUnknown } = prepare(database);

  function load(workspaceId: WorkspaceId, ids: readonly PersonId[]): ReadonlyMap<PersonId, Person> {
    if (ids.length === 0) return new Map();
    const of = { workspaceId, ids: JSON.stringify(ids) };
    const found = rows.all(of);
    if (found.length === 0) return new Map();
    const held = grouped(topicsOf.all(of));
    const reserved = grouped(reservedBy.all(of));
    const { defaultMinutes } = policyOf(workspaceId);
    return new Map(
      found.map((row) => [
        row.id,
        personFrom(row, defaultMinutes, (held.get(row.id) ?? []).map(heldFrom), reserved.get(row.id) ?? []),
      ]),
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

const heldFrom = ({ topicId, level }: TopicHeld): TopicHeld => ({ topicId, level });

function personFrom(
  { workspaceId: _, ...row }: PersonRow,
  defaultMinutes: number,
  topics: readonly TopicHeld[],
  reserved: readonly Reservation[],
): Person {
  return {
    ...row,
    minutes: row.minutes ?? defaultMinutes,
    topics,
    reserved: reserved.map(({ sessionId, minutes, reservedAt }) => ({ sessionId, minutes, reservedAt })),
  };
}

function prepare({ db }: Database) {
  const rows = db
    .select()
    .from(people)
    .where(and(matching({ workspaceId: people.workspaceId }), amongst(people.id, 'ids')))
    .prepare();
  const topicsOf = db
    .select()
    .from(personTopics)
    .where(and(matching({ workspaceId: personTopics.workspaceId }), amongst(personTopics.personId, 'ids')))
    .orderBy(asc(personTopics.position))
    .prepare();
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
