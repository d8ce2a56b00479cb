/** The parts of the engine, each with the parts it needs. */
import type { StarterTopic } from '../../domain/starters/read';
import { createApart } from './apart';
import { createAsks } from './asks';
import { createCandidates } from './candidates';
import { type ChangeParts, createChanges } from './changes';
import { createClosedAsks } from './closedAsks';
import type { Database } from './database';
import { createDoors } from './doors';
import { createEarlierMentors } from './earlierMentors';
import { createEnqueue } from './enqueue';
import { createErasing } from './erasing';
import { createForgetting } from './forgetting';
import { createGenerosity } from './generosity';
import { createGuesses } from './guesses';
import { createHelps } from './helps';
import { createHistory } from './history';
import { createInvitations } from './invitations';
import { createLineWords } from './lineWords';
import { createLoops } from './loops';
import { createMerged } from './merged';
import { createNoticeFacts } from './noticeFacts';
import { createNudges } from './nudges';
import { createOutbox } from './outbox';
import { createPastAsks } from './pastAsks';
import { createPasts } from './pasts';
import { createPeople } from './people';
import { createChangePerson } from './personChanges';
import { createSilences } from './silences';
import { createSimilarTopics } from './similar';
import { createSubmissions } from './submissions';
import { createSurvey } from './survey';
import { createTending } from './tending';
import { createTopics } from './topics';
import { createTrust } from './trust';
import { createUninstalling } from './uninstalling';
import { createWaking } from './waking';
import { createWorkspaces } from './workspaces';

export type Parts = ReturnType<typeof assemble>;

export function assemble(database: Database, starters: readonly StarterTopic[]) {
  const topics = createTopics(database, starters);
  const workspaces = createWorkspaces(database, topics);
  const people = createPeople(database, workspaces.policy, workspaces.holidaysOf);
  const enqueue = createEnqueue(database);
  const erasing = createErasing(database, enqueue);
  const asks = createAsks(database, erasing);
  const waking = createWaking(database);
  const silences = createSilences(database);
  const lineWords = createLineWords(database);
  const apart = createApart(database, workspaces.policy);
  const helps = createHelps(database);
  const earlier = createEarlierMentors(database);
  const pasts = createPasts(database);
  const candidates = createCandidates(database, people, silences, lineWords, pasts, apart, earlier);
  const doors = createDoors(database, people, candidates, apart, earlier);
  const { policy: policyOf } = workspaces;
  const parts: ChangeParts = {
    ...{ earlier, asks, people, candidates, doors, silences, enqueue, erasing, waking, policyOf, helps, apart },
    loops: createLoops(database, enqueue),
  };
  const changePerson = createChangePerson(database, people, waking, lineWords);
  const tending = createTending(database);
  const generosity = createGenerosity(database, parts, changePerson, tending.standing);
  const changes = createChanges(database, parts, generosity.consider);
  const submissions = createSubmissions(database, parts, changes);
  const invitations = createInvitations(database, people, enqueue, apart);
  const trust = createTrust(database, parts, changes);
  const merged = createMerged(database);
  const queue = createOutbox(database, changes, parts, merged);
  const closedLike = createClosedAsks(database);
  const facts = {
    ...parts,
    changes,
    generosity,
    topics,
    tending,
    invitations,
    nudges: createNudges(database),
    trust,
    closedLike,
  };
  const noticeFacts = createNoticeFacts(facts);
  const history = createHistory(database, asks);
  const pastAsks = createPastAsks(database, asks);
  return {
    ...parts,
    history,
    pastAsks,
    guesses: createGuesses(database),
    survey: createSurvey(database, { apart, people, changes }),
    generosity,
    trust,
    topics,
    tending,
    similarTopics: createSimilarTopics(database),
    workspaces,
    changes,
    submissions,
    changePerson,
    invitations,
    queue,
    merged,
    noticeFacts,
    uninstalling: createUninstalling(database),
    forgetting: createForgetting(database, parts, changes),
  };
}
