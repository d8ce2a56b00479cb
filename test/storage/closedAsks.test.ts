/** What questions are compared with, to say how it went with others like them. */
import type { Ask } from '../../src/domain/ask';
import { accept } from '../../src/domain/decisions/offer';
import { withdraw } from '../../src/domain/decisions/withdraw';
import { done } from '../../src/domain/refusal';
import { type ClosedAsks, createClosedAsks } from '../../src/storage/sqlite/closedAsks';
import { storeOn } from '../../src/storage/sqlite/store';
import { later, monday } from '../support/builders';
import { fortyTopics } from '../support/fortyTopics';
import { freshDatabase } from '../support/fresh';
import { aMentorOf, anAskOffered, aWorkspace, move, somebody, submitAsk, useStore } from '../support/store';

let closedLike: ClosedAsks;
const its = useStore(() => {
  const database = freshDatabase();
  closedLike = createClosedAsks(database);
  return storeOn(database, fortyTopics);
});

it('a question is compared with what was closed lately on its topics, not with what was taken back', async () => {
  const ws = await aWorkspace(its.store);
  for (const id of ['UANA', 'UBEN']) await somebody(its.store, ws, id);
  await aMentorOf(its.store, ws, 'UMIA', 'Feedback');
  const close = (id: string, change: Partial<Ask>) =>
    move(its.store, ws, id, ({ ask }) =>
      done({ ask: { ...ask, closedAt: later(60), ...change }, notices: [], minutes: [] }),
    );
  await anAskOffered(its.store, ws, 'ask_1', 'UANA');
  await move(its.store, ws, 'ask_1', (facts) => accept(facts, 'ask_1.1.o1', 'UMIA', later(5)), later(5));
  await close('ask_1', {});
  await submitAsk(its.store, ws, 'ask_2', 'UBEN');
  await close('ask_2', {});
  await submitAsk(its.store, ws, 'ask_3', 'UBEN');
  await move(its.store, ws, 'ask_3', (facts) => withdraw(facts, 'UBEN', later(9)), later(9));
  await submitAsk(its.store, ws, 'ask_4', 'UANA', { topicNames: ['Zorbing'] });
  await close('ask_4', {});
  await submitAsk(its.store, ws, 'ask_5', 'UBEN');
  const [topicId = ''] = await its.store.ensureTopics(ws, ['Feedback'], 'UANA', monday);

  expect(closedLike(ws, [topicId], monday)).toEqual([
    { askerId: 'UANA', askedAt: monday, takenAt: later(5) },
    { askerId: 'UBEN', askedAt: monday, takenAt: null },
  ]);
  expect(closedLike(ws, [topicId], later(60))).toEqual([]);
  expect(closedLike(ws, [], monday)).toEqual([]);
});
