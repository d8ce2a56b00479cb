/** A store on a real SQLite database, and short ways to fill it. */
import { type Ask, type Brief, briefOf } from '../../src/domain/ask';
import type { Decide } from '../../src/domain/decisions/decision';
import { questionKey, submit } from '../../src/domain/decisions/submit';
import { wake } from '../../src/domain/decisions/wake';
import type { Notice } from '../../src/domain/notices';
import type { Person } from '../../src/domain/person';
import { done } from '../../src/domain/refusal';
import { storeOn } from '../../src/storage/sqlite/store';
import type { OutboxRow, PersonChange, Store, WorkspaceId } from '../../src/storage/store';
import { aForm, later, monday, slackFacts } from './builders';
import { fortyTopics } from './fortyTopics';
import { freshDatabase } from './fresh';

/** Opens a store for each test and closes it afterwards; a fresh database in memory unless `open` says otherwise. */
export function useStore(open: () => Store = () => storeOn(freshDatabase(), fortyTopics)): { readonly store: Store } {
  let store: Store | null = null;
  beforeEach(() => {
    store = open();
  });
  afterEach(async () => {
    await store?.close();
    store = null;
  });
  return {
    get store() {
      if (!store) throw new Error('The store is open inside tests only');
      return store;
    },
  };
}

export async function aWorkspace(store: Store, teamId = 'T1'): Promise<WorkspaceId> {
  return (await store.openWorkspace({ enterpriseId: null, teamId, name: 'Acme' }, monday)).id;
}

/** Somebody Slack has told us about. */
export async function somebody(store: Store, ws: WorkspaceId, id: string, change: PersonChange = {}): Promise<Person> {
  await store.meet(ws, id, { teamId: 'T1', name: id });
  return store.changePerson(ws, id, { slack: slackFacts({ name: id }), ...change }, monday);
}

/** Somebody who joined with these topics (by name), free and in their hours at `monday`. */
export async function aMentorOf(
  store: Store,
  ws: WorkspaceId,
  id: string,
  ...topics: readonly string[]
): Promise<Person> {
  await somebody(store, ws, id);
  const topicIds = await store.ensureTopics(ws, topics, id, monday);
  const held = topicIds.map((topicId) => ({ topicId, level: 'solid' as const }));
  return store.changePerson(ws, id, { topics: held, joinedAt: monday }, monday);
}

/** Sends the form of an ask, as the use case does; topics by name. The search has not begun yet. */
export async function submitAsk(
  store: Store,
  ws: WorkspaceId,
  askId: string,
  personId: string,
  {
    topicNames = ['Feedback'],
    now = monday,
    sealed = false,
    ...brief
  }: Partial<Brief> & { topicNames?: string[]; now?: Date; sealed?: boolean } = {},
) {
  const topics = await store.ensureTopics(ws, topicNames, personId, now);
  const form = aForm({ question: `A question of ${askId}, which is long enough?`, topics, ...brief });
  const { source, inWritingIsFine } = form;
  const asked = briefOf(form);
  const request = { askId, personId, form, questionKey: questionKey(form.question) };
  return store.submit(
    ws,
    request,
    (facts) => submit(facts, { askId, brief: asked, source, inWritingIsFine, sealed, nearest: [] }, now),
    now,
  );
}

/** Moves an ask and expects that it could. */
export async function move(store: Store, ws: WorkspaceId, askId: string, decide: Decide, now = monday): Promise<Ask> {
  const outcome = await store.change(ws, askId, decide, now);
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  return outcome.value.ask;
}

export const wakeAsk = (store: Store, ws: WorkspaceId, askId: string, now = monday): Promise<Ask> =>
  move(store, ws, askId, (facts) => done(wake(facts, now)), now);

/** An ask that was put to the best mentor there is; the offer has the id `<askId>.1.o1`. */
export async function anAskOffered(store: Store, ws: WorkspaceId, askId: string, personId: string): Promise<Ask> {
  await submitAsk(store, ws, askId, personId);
  return wakeAsk(store, ws, askId);
}

/** A decision that changes nothing but says this. */
export const saying =
  (...notices: readonly Notice[]): Decide =>
  ({ ask }) =>
    done({ ask, notices, minutes: [] });

/** Claims whatever may go now. */
export const claim = (store: Store, now = monday, limit = 100): Promise<OutboxRow[]> =>
  store.outbox.claim(now, limit, later(1, now));

export const keys = (rows: readonly { readonly key: string; readonly notice: Notice }[]): string[] =>
  rows.map(({ key, notice }) => `${notice.delivery} ${key}`);

/** Claims and settles as sent until nothing is left; returns what was sent, in order. */
export async function sendAll(store: Store, now = monday): Promise<string[]> {
  const sent: string[] = [];
  for (;;) {
    const rows = await claim(store, now);
    if (rows.length === 0) return sent;
    for (const row of rows) {
      const message = row.notice.delivery === 'post' ? { channel: `D-${row.lane}`, ts: `${row.seq}.0` } : null;
      await store.outbox.settle(row.seq, { state: 'sent', message }, now);
      sent.push(...keys([row]));
    }
  }
}
