/** What people say of themselves, what Slack says of them, and which asks have to hear of it. */
import type { Person, PersonId, SlackFacts, TopicHeld } from '../../domain/person';
import type { PersonChange, WorkspaceId } from '../store';
import type { Database } from './database';
import { createGuesses } from './guesses';
import type { LineWords } from './lineWords';
import type { People } from './people';
import { people, personTopics } from './peopleTables';
import { matching, prepareUpsert } from './statements';
import type { Waking } from './waking';

export type ChangePerson = (workspaceId: WorkspaceId, id: PersonId, change: PersonChange, now: Date) => Person;

export function createChangePerson(
  database: Database,
  loaded: People,
  waking: Waking,
  lineWords: LineWords,
): ChangePerson {
  const { db } = database;
  const saveTopics = prepareSaveTopics(database);
  const minutesOf = db
    .select({ minutes: people.minutes })
    .from(people)
    .where(matching({ workspaceId: people.workspaceId, id: people.id }))
    .prepare();
  const guesses = createGuesses(database);
  const savePerson = prepareUpsert(db, people, ['workspaceId', 'id']);

  return (workspaceId, id, change, now) => {
    const before = loaded.one(workspaceId, id);
    if (!before) throw new Error(`Person ${id} is not known in ${workspaceId}`);
    const { topics, reserved: _, holidays: __, ...own } = changed(before, change);
    // null stays null until they say a number themselves: they follow the workspace's default.
    const minutes = change.minutes ?? minutesOf.get({ workspaceId, id })?.minutes ?? null;
    savePerson({ ...own, workspaceId, minutes });
    if (own.askMeAbout !== before.askMeAbout) lineWords.keep(workspaceId, id, own.askMeAbout);
    if (topics !== before.topics) {
      saveTopics(workspaceId, id, topics);
      // What they name themselves is theirs again.
      guesses.own(
        workspaceId,
        id,
        topics.map(({ topicId }) => topicId),
      );
    }
    const after = loaded.one(workspaceId, id) ?? before;
    if (concernsAsks(before, after)) waking.wakeFor(workspaceId, before, after, now);
    return after;
  };
}

function changed(person: Person, { slack, dropTopics = [], topics, ...said }: PersonChange): Person {
  const current = slack && isNews(person, slack) ? { ...person, ...slack } : person;
  const held = topics ?? current.topics;
  const dropped = held.some(({ topicId }) => dropTopics.includes(topicId));
  return {
    ...current,
    ...said,
    joinedAt: current.joinedAt ?? said.joinedAt ?? null,
    topics: dropped ? held.filter(({ topicId }) => !dropTopics.includes(topicId)) : held,
  };
}

const isNews = ({ seenAt }: Person, slack: SlackFacts): boolean =>
  seenAt === null || slack.seenAt.getTime() >= seenAt.getTime();

/** A new name or an opened Home changes nothing for an ask; whether and when somebody may be asked does. */
function concernsAsks(before: Person, after: Person): boolean {
  const whatCounts = ({
    zone,
    isBot,
    isGuest,
    isActive,
    week,
    off,
    restUntil,
    joinedAt,
    topics,
    askMeAbout,
    minutes,
    askedAgainAt,
    offersPerWeek,
    managerId,
    team,
  }: Person) =>
    JSON.stringify([
      ...[zone, isBot, isGuest, isActive, week, off, restUntil, joinedAt, topics, askMeAbout, minutes],
      // Some days off are a team's.
      ...[askedAgainAt, offersPerWeek, managerId, team],
    ]);
  return whatCounts(before) !== whatCounts(after);
}

function prepareSaveTopics({ db }: Database) {
  const clear = db
    .delete(personTopics)
    .where(matching({ workspaceId: personTopics.workspaceId, personId: personTopics.personId }))
    .prepare();
  const save = prepareUpsert(db, personTopics, ['workspaceId', 'personId', 'topicId']);
  return (workspaceId: WorkspaceId, personId: PersonId, topics: readonly TopicHeld[]): void => {
    clear.run({ workspaceId, personId });
    topics.forEach(({ topicId, level, shortMinutes = null }, position) => {
      save({ workspaceId, personId, topicId, level, shortMinutes, position });
    });
  };
}
