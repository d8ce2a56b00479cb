import { offerDelivered } from '../../../src/domain/decisions/offer';
import { addDays } from '../../../src/domain/duration';
import { done } from '../../../src/domain/refusal';
import { aReport, later, monday } from '../../support/builders';
import {
  aMentorOf,
  anAskOffered,
  aWorkspace,
  move,
  sendAll,
  somebody,
  submitAsk,
  useStore,
  wakeAsk,
} from '../../support/store';

export function peopleAreKeptApart(open: Parameters<typeof useStore>[0]): void {
  const its = useStore(open);
  const pair = { by: 'UANA', from: 'UBEN' };
  let ws: string;
  beforeEach(async () => {
    ws = await aWorkspace(its.store);
    for (const id of ['UANA', 'UCEM']) await somebody(its.store, ws, id);
    await aMentorOf(its.store, ws, 'UBEN', 'Feedback');
    await anAskOffered(its.store, ws, 'ask_1', 'UANA');
    await sendAll(its.store);
  });
  const met = async (id: string) => (await its.store.trust.met(ws, id)).map(({ personId }) => personId);

  describe('people who are kept apart', () => {
    it('have nothing open between them, and are matched no more until it is undone', async () => {
      await its.store.trust.block(ws, pair, later(1));
      await its.store.trust.block(ws, pair, later(2));
      expect(await its.store.trust.blockedBy(ws, 'UANA')).toEqual(['UBEN']);
      for (const [one, other] of [
        ['UANA', 'UBEN'],
        ['UBEN', 'UANA'],
      ] as const)
        expect([...(await its.store.trust.apart(ws, one, [other, 'UCEM']))]).toEqual([other]);
      expect((await its.store.ask(ws, 'ask_1'))?.perspectives[0]).toMatchObject({
        state: 'searching',
        offers: [{ outcome: 'withdrawn' }],
      });
      await submitAsk(its.store, ws, 'ask_2', 'UANA', { now: later(3) });
      expect((await wakeAsk(its.store, ws, 'ask_2', later(3))).perspectives[0]?.state).toBe('listed');

      await its.store.trust.unblock(ws, pair, later(4));
      expect(await its.store.trust.blockedBy(ws, 'UANA')).toEqual([]);
      expect((await its.store.due(later(4), 9)).map(({ askId }) => askId)).toContain('ask_2');
    });

    it('can be chosen from those one met; a name that was not shown is none of them', async () => {
      const arrives = (id: string) =>
        move(its.store, ws, id, (facts) => done(offerDelivered(facts, `${id}.1.o1`, monday)));
      await arrives('ask_1');
      expect([await met('UANA'), await met('UBEN'), await met('UCEM')]).toEqual([[], ['UANA'], []]);
      await aMentorOf(its.store, ws, 'UCEM', 'Feedback');
      await submitAsk(its.store, ws, 'ask_2', 'UBEN', { sealed: true });
      await wakeAsk(its.store, ws, 'ask_2');
      await arrives('ask_2');
      expect(await met('UCEM')).toEqual([]);
    });

    it('report once, however often the form is sent, and until its day', async () => {
      const report = aReport({ eraseAt: addDays(monday, 90) });
      await its.store.trust.report(ws, report);
      await its.store.trust.report(ws, { ...report, words: 'Something else.' });
      expect(await its.store.trust.reported(ws, 'rep_1')).toEqual(report);
      expect(await sendAll(its.store)).toEqual(['post report:rep_1:UCEM']);
      await its.store.sweep(addDays(monday, 89));
      expect(await its.store.trust.reported(ws, 'rep_1')).toEqual(report);
      await its.store.sweep(addDays(monday, 90));
      expect(await its.store.trust.reported(ws, 'rep_1')).toBeNull();
      expect(await sendAll(its.store, addDays(monday, 90))).toEqual(['edit report:rep_1:UCEM']);
    });
  });
}
