/** A block holds both ways: neither of the two is ever suggested to the other, through a search or an open door. */
import { refuse } from '../../src/domain/refusal';
import type { Database } from '../../src/storage/sqlite/database';
import { storeOn } from '../../src/storage/sqlite/store';
import { monday } from '../support/builders';
import { freshDatabase } from '../support/fresh';
import { aMentorOf, aWorkspace, submitAsk, useStore } from '../support/store';

let database: Database;
const its = useStore(() => {
  database = freshDatabase();
  return storeOn(database);
});
let ws: string;
beforeEach(async () => {
  ws = await aWorkspace(its.store);
  for (const id of ['UANA', 'UBEN', 'UCEM']) await aMentorOf(its.store, ws, id, 'Feedback');
});

const block = (by: string, whom: string) =>
  database.sqlite.prepare('INSERT INTO blocks VALUES (?, ?, ?, ?)').run(ws, by, whom, +monday);

async function suggestedTo(askerId: string): Promise<string[]> {
  await submitAsk(its.store, ws, `ask_${askerId}`, askerId, { topicNames: ['Feedback'] });
  let ids: string[] = [];
  await its.store.change(
    ws,
    `ask_${askerId}`,
    ({ candidates }) => {
      ids = candidates.map(({ person }) => person.id);
      return refuse({ code: 'notYours' });
    },
    monday,
  );
  return ids.sort();
}

describe('somebody who blocked somebody', () => {
  it('meets them without a block', async () => {
    expect(await suggestedTo('UANA')).toEqual(['UBEN', 'UCEM']);
    expect(await suggestedTo('UBEN')).toEqual(['UANA', 'UCEM']);
  });

  it('is not asked by them, and does not ask them', async () => {
    block('UANA', 'UBEN');
    expect(await suggestedTo('UANA')).toEqual(['UCEM']);
    expect(await suggestedTo('UBEN')).toEqual(['UCEM']);
    expect(await suggestedTo('UCEM')).toEqual(['UANA', 'UBEN']);
  });
});
