/** Whole asks, read and saved. Everything here runs inside a transaction of the caller. */
import { and, desc, isNull, sql } from 'drizzle-orm';
import { type Ask, type AskId, isOpenAsk, type Offer, type Perspective, type Session, stateOf } from '../../domain/ask';
import type { PersonId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import {
  askedColumns,
  askFrom,
  movedColumns,
  offerFrom,
  offerRow,
  perspectiveFrom,
  perspectiveRow,
  sessionFrom,
  sessionRow,
  type Within,
} from './askRows';
import { asks, askTopics } from './askTables';
import type { Database } from './database';
import type { Erasing } from './erasing';
import { offers, perspectives, sessions } from './perspectiveTables';
import { atMost, matching, prepareInsertOnce, prepareRows, prepareUpdate, prepareUpsert } from './statements';
import { isInstalled } from './uninstalling';

export interface Asks {
  load(workspaceId: WorkspaceId, id: AskId): Ask | null;
  notClosed(workspaceId: WorkspaceId, askerId: PersonId): Ask[];
  /** Where the ask involves this person now: their own, an open offer to them, an open session with them. */
  concerning(workspaceId: WorkspaceId, personId: PersonId): Ask[];
  /** Id and question key of the asks that count against the limit. */
  open(workspaceId: WorkspaceId, askerId: PersonId): { readonly id: AskId; readonly questionKey: string }[];
  /** False when the same question of this person is on its way already, or the id is taken. */
  insert(workspaceId: WorkspaceId, ask: Ask, questionKey: string, wakeAt: Date | null): boolean;
  update(workspaceId: WorkspaceId, before: Ask, next: Ask, wakeAt: Date | null): void;
  due(now: Date, limit: number): { readonly workspaceId: WorkspaceId; readonly askId: AskId }[];
}

/** The columns in which an ask moves. */
type Moving = keyof ReturnType<typeof movedColumns> | keyof ReturnType<typeof derived>;

/** What follows from an ask and is kept beside it. */
const derived = (ask: Ask, wakeAt: Date | null) => ({
  state: stateOf(ask),
  isOpen: isOpenAsk(ask),
  wakeAt,
  wakeFaults: 0,
});

export function createAsks(database: Database, erasing: Erasing): Asks {
  const { db } = database;
  const load = prepareLoad(database);
  const saveParts = prepareSaveParts(database);
  const lists = prepareLists(database);
  const insertAsk = prepareInsertOnce(db, asks);
  const insertTopic = prepareUpsert(db, askTopics, ['workspaceId', 'askId', 'topicId']);
  const clearTopics = db
    .delete(askTopics)
    .where(matching({ workspaceId: askTopics.workspaceId, askId: askTopics.askId }))
    .prepare();
  const saveTopics = (workspaceId: WorkspaceId, { id: askId, brief }: Ask): void => {
    clearTopics.run({ workspaceId, askId });
    brief.topics.forEach((topicId, position) => void insertTopic({ workspaceId, askId, topicId, position }));
  };
  const moving = Object.keys({ ...movedColumns({ echo: {} } as Ask), state: 0, isOpen: 0, wakeAt: 0, wakeFaults: 0 });
  const updateAsk = prepareUpdate(db, asks, moving as Moving[], ['workspaceId', 'id']);
  const loadAll = (workspaceId: WorkspaceId, ids: readonly AskId[]): Ask[] =>
    ids.map((id) => load(workspaceId, id)).filter((ask) => ask !== null);

  return {
    load,
    notClosed: (workspaceId, askerId) => loadAll(workspaceId, lists.notClosed(workspaceId, askerId)),
    concerning: (workspaceId, personId) =>
      loadAll(workspaceId, [
        ...new Set([...lists.notClosed(workspaceId, personId), ...lists.mentoring(workspaceId, personId)]),
      ]),
    open: lists.open,
    insert(workspaceId, ask, questionKey, wakeAt) {
      const row = { workspaceId, questionKey, ...askedColumns(ask), ...movedColumns(ask), ...derived(ask, wakeAt) };
      if (!insertAsk(row)) return false;
      saveTopics(workspaceId, ask);
      saveParts({ workspaceId, askId: ask.id }, [], ask.perspectives);
      return true;
    },
    update(workspaceId, before, next, wakeAt) {
      updateAsk({ workspaceId, id: next.id, ...movedColumns(next), ...derived(next, wakeAt) });
      if (next.erasedAt && !before.erasedAt) erasing.words(workspaceId, next.id);
      if (next.brief.topics !== before.brief.topics) saveTopics(workspaceId, next);
      saveParts({ workspaceId, askId: next.id }, before.perspectives, next.perspectives);
    },
    due: lists.due,
  };
}

function prepareLoad({ db }: Database): Asks['load'] {
  type Of = { readonly workspaceId: WorkspaceId; readonly id: AskId };
  const ofAsk = 'WHERE workspace_id = @workspaceId AND ask_id = @id ORDER BY';
  const rows = prepareRows<typeof asks, Of>(db, asks, 'WHERE workspace_id = @workspaceId AND id = @id');
  const topicRows = prepareRows<typeof askTopics, Of>(db, askTopics, `${ofAsk} position`);
  const perspectiveRows = prepareRows<typeof perspectives, Of>(db, perspectives, `${ofAsk} number`);
  const offerRows = prepareRows<typeof offers, Of>(db, offers, `${ofAsk} position`);
  const sessionRows = prepareRows<typeof sessions, Of>(db, sessions, `${ofAsk} position`);

  return (workspaceId, id) => {
    const of = { workspaceId, id };
    const [found] = rows(of);
    if (!found) return null;
    const offered = offerRows(of);
    const met = sessionRows(of);
    const parts = perspectiveRows(of).map((each) =>
      perspectiveFrom(
        each,
        offered.filter(({ perspectiveId }) => perspectiveId === each.id).map(offerFrom),
        met.filter(({ perspectiveId }) => perspectiveId === each.id).map(sessionFrom),
      ),
    );
    const topicIds = topicRows(of).map(({ topicId }) => topicId);
    return askFrom(found, topicIds, parts);
  };
}

function prepareSaveParts({ db }: Database) {
  const savePerspective = prepareUpsert(db, perspectives, ['workspaceId', 'id']);
  const saveOffer = prepareUpsert(db, offers, ['workspaceId', 'id']);
  const saveSession = prepareUpsert(db, sessions, ['workspaceId', 'id']);

  /** Decisions copy what they change and keep the rest, so what is still the same object needs no saving. */
  return (within: Within, before: readonly Perspective[], next: readonly Perspective[]): void => {
    const unchanged = new Set<Perspective | Offer | Session>(before.flatMap((p) => [p, ...p.offers, ...p.sessions]));
    for (const perspective of next.filter((each) => !unchanged.has(each))) {
      savePerspective(perspectiveRow(perspective, within));
      perspective.offers.forEach((offer, at) => {
        if (!unchanged.has(offer)) saveOffer(offerRow(offer, perspective.id, at, within));
      });
      // In order: a session that is over frees the place for the one after it.
      perspective.sessions.forEach((session, at) => {
        if (!unchanged.has(session)) saveSession(sessionRow(session, perspective.id, at, within));
      });
    }
  };
}

function prepareLists({ db, sqlite }: Database) {
  const byAsker = { workspaceId: asks.workspaceId, personId: asks.askerId };
  const byMentor = (table: typeof offers | typeof sessions) =>
    and(matching({ workspaceId: table.workspaceId, personId: table.mentorId }), sql`${table.outcome} = 'open'`);
  const notClosed = db
    .select({ id: asks.id })
    .from(asks)
    .where(and(matching(byAsker), isNull(asks.closedAt)))
    .orderBy(desc(asks.createdAt), desc(asks.id))
    .prepare();
  const open = db
    .select({ id: asks.id, questionKey: asks.questionKey })
    .from(asks)
    .where(and(matching(byAsker), sql`${asks.isOpen} = 1`))
    .prepare();
  const offered = db.select({ id: offers.askId }).from(offers).where(byMentor(offers)).prepare();
  const inSession = db.select({ id: sessions.askId }).from(sessions).where(byMentor(sessions)).prepare();
  // Whoever helped was asked before, and offers are found by mentor.
  const onceMore = sqlite
    .prepare<[{ workspaceId: string; personId: PersonId }], AskId>(
      `SELECT s.ask_id FROM offers o CROSS JOIN sessions s ON s.workspace_id = o.workspace_id AND s.ask_id = o.ask_id
       WHERE o.workspace_id = @workspaceId AND o.mentor_id = @personId AND s.mentor_id = o.mentor_id
         AND s.outcome = 'ended' AND s.reopen_asked_by IS NOT NULL`,
    )
    .pluck();
  // Where the app was removed nobody hears anything: their questions rest. Words go at their time all the same.
  const due = sqlite.prepare<[{ now: number; limit: number }], { workspaceId: WorkspaceId; askId: AskId }>(
    `SELECT a.workspace_id AS workspaceId, a.id AS askId FROM asks a
     WHERE a.wake_at <= @now AND (a.closed_at IS NOT NULL OR ${isInstalled('a.workspace_id')})
     ORDER BY a.wake_at ${atMost('limit')}`,
  );
  return {
    notClosed: (workspaceId: WorkspaceId, personId: PersonId) =>
      notClosed.all({ workspaceId, personId }).map(({ id }) => id),
    mentoring: (workspaceId: WorkspaceId, personId: PersonId) => [
      ...[...inSession.all({ workspaceId, personId }), ...offered.all({ workspaceId, personId })].map(({ id }) => id),
      ...onceMore.all({ workspaceId, personId }),
    ],
    open: (workspaceId: WorkspaceId, personId: PersonId) => open.all({ workspaceId, personId }),
    due: (now: Date, limit: number) => due.all({ now: now.getTime(), limit }),
  };
}
