/** The SQLite engine behind the `Store` port: each method is one transaction, and nothing in it waits. */
import type { Decide } from '../../domain/decisions/decision';
import { defaultPolicy } from '../../domain/policy';
import { noSilence } from '../../domain/silence';
import type { StarterTopic } from '../../domain/starters/read';
import { starterTopics } from '../../domain/starterTopics';
import type { Outbox, Store } from '../store';
import type { Trust } from '../trust';
import { type Database, openDatabase, openForReading } from './database';
import { knownOf } from './known';
import { assemble, type Parts } from './parts';
import type { Submissions } from './submissions';
import { createSweep } from './sweeping';

/** Opens the file, or ':memory:'. @throws when it cannot be opened or brought up to date. */
export function openStore(path: string): Store {
  return storeOn(openDatabase(path));
}

/** The same on a file that stays as it is; what would write throws. @throws when another version wrote it. */
export function openStoreForReading(path: string): Store {
  return storeOn(openForReading(path));
}

/** The port over an open database; `starters` is what new workspaces begin with. */
export function storeOn(database: Database, starters: readonly StarterTopic[] = starterTopics): Store {
  const { read, sqlite } = database;
  const write = writing(database);
  const parts = assemble(database, starters);
  const sweep = createSweep(database, {
    erasing: parts.erasing,
    leastRetention: () =>
      Math.min(
        ...parts.workspaces.all().map(({ id }) => parts.workspaces.policy(id).retentionDays),
        defaultPolicy.retentionDays,
      ),
    dropLeft: parts.uninstalling.dropDue,
  });
  const { workspaces, topics, people, changePerson, waking, submissions, changes, asks, invitations, enqueue } = parts;

  return {
    openWorkspace: async (installation, now, first) => write(() => workspaces.open(installation, now, first)),
    uninstall: async (id, now, deleteAt) => write(() => parts.uninstalling.uninstall(id, now, deleteAt)),
    policy: async (id) => read(() => workspaces.policy(id)),
    setPolicy: async (id, change) =>
      write(() => {
        const policy = workspaces.setPolicy(id, change);
        waking.wakeLooking(id);
        if (change.retentionDays !== undefined) waking.wakeClosed(id);
        return policy;
      }),
    holidays: async (id) => read(() => workspaces.holidays(id)),
    setHolidays: async (id, holidays) =>
      write(() => {
        workspaces.setHolidays(id, holidays);
        waking.wakeLooking(id);
      }),
    workspaces: async () => read(() => workspaces.all()),

    topics: async (id) => read(() => topics.all(id)),
    similarTopics: async (id, text) => read(() => parts.similarTopics(id, text)),
    relatedTopics: async (id, topicIds) => read(() => topics.related(id, topicIds)),
    // Most forms name no new topic, and most people are known: nobody waits for the write lock to hear so.
    ensureTopics: async (id, names, typedBy, now) =>
      names.length === 0 ? [] : write(() => topics.ensure(id, names, typedBy, now)),

    topicNames: async (id, topicIds) => read(() => topics.names(id, topicIds)),
    standingTopics: async (id, topicIds) =>
      topicIds.length === 0 ? [] : read(() => parts.tending.standing(id, topicIds)),
    tendedTopics: async (id) => read(() => parts.tending.all(id)),
    tendTopic: async (id, decide, now) =>
      write(() => {
        const decided = decide(parts.tending.all(id));
        if (!decided.ok) return decided;
        parts.tending.change(id, decided.value, now);
        waking.wakeLooking(id);
        return decided;
      }),
    topicMovesSeen: async (id, personId, until) => write(() => parts.tending.movesSeen(id, personId, until)),

    person: async (workspaceId, id) => read(() => people.one(workspaceId, id)),
    people: async (workspaceId, ids) => read(() => [...people.load(workspaceId, ids).values()]),
    meet: async (workspaceId, id, known) =>
      read(() => people.one(workspaceId, id)) ??
      write(() => {
        const person = people.meet(workspaceId, id, known);
        parts.forgetting.welcome(workspaceId, id);
        return person;
      }),
    known: async (workspaceId, personId) => read(() => knownOf(database, { workspaceId, personId })),
    forget: async (workspaceId, id, now) => write(() => parts.forgetting.forget(workspaceId, id, now)),
    silence: async (workspaceId, id) => read(() => parts.silences.of(workspaceId, [id]).get(id) ?? noSilence),
    changePerson: async (workspaceId, id, change, now) => write(() => changePerson(workspaceId, id, change, now)),

    draft: async (workspaceId, personId, now) => submissions.draft(workspaceId, personId, now),
    keptForm: async (id, personId, formId, now) => read(() => submissions.keptForm(id, personId, formId, now)),
    keepForm: async (id, personId, formId, form, now) =>
      write(() => submissions.keepForm(id, personId, formId, form, now)),
    foresee: async (id, request, decide, now) => read(() => submissions.foresee(id, request, decide, now)),
    submit: submitting(write, submissions),
    change: async (workspaceId, askId, decide, now, door) =>
      write(() => changes.change(workspaceId, askId, decide, now, door)),
    changeMany: async (work) => {
      const result = await work(async (...of) => database.write(() => changes.change(...of)));
      await database.durable();
      return result;
    },
    ask: async (workspaceId, askId) => read(() => asks.load(workspaceId, askId)),
    guesses: async (workspaceId, personId, now) => read(() => parts.guesses.of(workspaceId, personId, now)),
    disown: async (workspaceId, personId, topicIds, now) =>
      write(() => parts.guesses.disown(workspaceId, personId, topicIds, now)),
    own: async (workspaceId, personId, topicIds, now) =>
      write(() => {
        parts.guesses.own(workspaceId, personId, topicIds);
        const person = people.one(workspaceId, personId);
        // Questions that wait for somebody may find them again.
        if (person) waking.wakeFor(workspaceId, person, person, now);
      }),
    survey: async (workspaceId, ask, now) => read(() => parts.survey(workspaceId, ask, now)),
    history: async (askId) => read(() => parts.history(askId)),
    openAsks: async (workspaceId, personId) => read(() => asks.notClosed(workspaceId, personId)),
    answerPassOn: async (workspaceId, personId, topicId, given, now) =>
      write(() => parts.generosity.answer(workspaceId, personId, topicId, given, now)),
    keptNote: async (workspaceId, askId, mentorId) =>
      read(() => {
        const ask = asks.load(workspaceId, askId);
        return ask && parts.generosity.note(workspaceId, ask, mentorId);
      }),
    earlier: async (workspaceId, personId, most) => read(() => parts.pastAsks.earlier(workspaceId, personId, most)),
    thanksTo: async (workspaceId, mentorId, most) => read(() => parts.pastAsks.thanksTo(workspaceId, mentorId, most)),
    notesOf: async (workspaceId, mentorId, most) => read(() => parts.pastAsks.notesOf(workspaceId, mentorId, most)),
    due: async (now, limit) => read(() => asks.due(now, limit)),
    openDoors: async () => read(() => parts.doors.open()),
    seenFromDoor: async (workspaceId, id) => read(() => parts.doors.sight(workspaceId, id)),
    restAfterFault: async (workspaceId, askId, now) => write(() => waking.rest(workspaceId, askId, now)),

    invite: async (workspaceId, id, inviterId, now, topicId) =>
      write(() => invitations.invite(workspaceId, id, inviterId, now, topicId ?? null)),
    answerInvitation: async (workspaceId, id, answer, now) =>
      write(() => invitations.answer(workspaceId, id, answer, now)),
    enqueue: async (workspaceId, notices, now) => write(() => enqueue(workspaceId, notices, now)),

    sweep: async (now) => sweep(now),

    trust: trustOn(database, write, parts),
    outbox: outboxOn(database, write, parts),
    check: async () => void sqlite.prepare('SELECT 1 FROM workspaces LIMIT 1').get(),
    close: async () => database.close(),
  };
}

type Write = <T>(work: () => T) => Promise<T>;

/** Where the first search throws, the ask is saved without it. A savepoint would copy each page that is written after it. */
const submitting =
  (write: Write, { submit }: Submissions): Store['submit'] =>
  async (workspaceId, request, decide, now, next) => {
    const send = (further?: Decide) => write(() => submit(workspaceId, request, decide, now, further));
    if (!next) return send();
    try {
      return await send(next);
    } catch {
      return send();
    }
  };

/** One transaction, and the answer when it would survive a power cut. */
const writing =
  ({ write, durable }: Database): Write =>
  async (work) => {
    const result = write(work);
    await durable();
    return result;
  };

function trustOn({ read }: Database, write: Write, { trust, apart }: Parts): Trust {
  return {
    met: async (workspaceId, personId) => read(() => trust.met(workspaceId, personId)),
    apart: async (workspaceId, id, ids) => read(() => apart.blocked(workspaceId, id, ids)),
    blockedBy: async (workspaceId, personId) => read(() => trust.blockedBy(workspaceId, personId)),
    block: (workspaceId, pair, now) => write(() => trust.block(workspaceId, pair, now)),
    unblock: (workspaceId, pair, now) => write(() => trust.unblock(workspaceId, pair, now)),
    report: (workspaceId, report) => write(() => trust.report(workspaceId, report)),
    reported: async (workspaceId, id) => read(() => trust.reported(workspaceId, id)),
  };
}

function outboxOn({ read }: Database, write: Write, { queue, merged, noticeFacts }: Parts): Outbox {
  return {
    claim: async (now, limit, leaseUntil) => write(() => queue.claim(now, limit, leaseUntil)),
    inDoubt: async (now, limit) => read(() => queue.inDoubt(now, limit)),
    facts: async ({ workspaceId, notice }) => read(() => noticeFacts(workspaceId, notice)),
    gather: async (row, now, withNudges) => write(() => merged.gather(row, now, withNudges)),
    takenBy: async (row) => read(() => merged.takenBy(row)),
    together: async ({ workspaceId, key }) => read(() => merged.together(workspaceId, key)),
    settle: async (seq, settlement, now, decide, taken) =>
      write(() => queue.settle(seq, settlement, now, decide, taken)),
    adopt: async (workspaceId, key, message) => write(() => queue.adopt(workspaceId, key, message)),
    nextDue: async () => read(() => queue.nextDue()),
  };
}
