import type { Log } from '../../src/lib/log';
import { storeOn } from '../../src/storage/sqlite/store';
import type { Store } from '../../src/storage/store';
import { wakeDue } from '../../src/usecases/wakeDue';
import { later, monday } from '../support/builders';
import { fortyTopics } from '../support/fortyTopics';
import { freshDatabase } from '../support/fresh';
import { aMentorOf, aWorkspace, somebody, submitAsk } from '../support/store';

const ASKS = 23;

/** More asks than one portion, all due; what happens to them is noted in the order in which it happens. */
async function manyDue() {
  const happened: string[] = [];
  const database = freshDatabase();
  const store = storeOn({ ...database, durable: async () => void happened.push('disk') }, fortyTopics);
  const ws = await aWorkspace(store);
  const ids = Array.from({ length: ASKS }, (_, at) => `ask_${String(at).padStart(2, '0')}`);
  for (const [at, id] of ids.entries()) {
    await aMentorOf(store, ws, `UM${at}`, 'Feedback');
    await somebody(store, ws, `UA${at}`);
    await submitAsk(store, ws, id, `UA${at}`, { now: later(at - ASKS) });
  }
  happened.length = 0;
  const noting =
    (change: Store['change'], broken: string | null): Store['change'] =>
    async (workspaceId, askId, decide, ...rest) => {
      if (askId === broken) throw new Error('It is broken');
      const outcome = await change(workspaceId, askId, decide, ...rest);
      happened.push(askId);
      return outcome;
    };
  const wake = (broken: string | null) => {
    const error: Log['error'] = (_, fields) => void happened.push(`${fields?.ask} rests`);
    const log = { debug() {}, info() {}, warn() {}, error };
    const watched: Store = {
      ...store,
      changeMany: (work) => store.changeMany((change) => work(noting(change, broken))),
    };
    const directory = { look: async () => null };
    return wakeDue({ store: watched, clock: { now: () => monday }, log, directory, newId: String, wakeCourier() {} });
  };
  return { store, ws, ids, happened, wake };
}

describe('when many asks are due', () => {
  it('they move in order, ten of them wait for the disk together, and one that fails rests by itself', async () => {
    const { store, ws, ids, happened, wake } = await manyDue();
    expect(await wake('ask_04')).toBe(ASKS);
    const expected = ids.flatMap((id, at) => [
      // What rests is on the disk before that is logged.
      ...(id === 'ask_04' ? ['disk', 'ask_04 rests'] : [id]),
      ...(at % 10 === 9 || at === ASKS - 1 ? ['disk'] : []),
    ]);
    expect(happened).toEqual(expected);
    const states = await Promise.all(ids.map(async (id) => (await store.ask(ws, id))?.perspectives[0]?.state));
    expect(states).toEqual(ids.map((id) => (id === 'ask_04' ? 'searching' : 'offered')));
    expect(await store.due(monday, ASKS)).toEqual([]);
    expect(await store.due(later(1), ASKS)).toEqual([{ workspaceId: ws, askId: 'ask_04' }]);
    await store.close();
  });
});
