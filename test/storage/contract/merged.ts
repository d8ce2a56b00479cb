import { type NoticeKind, post } from '../../../src/domain/notices';
import type { OutboxRow } from '../../../src/storage/store';
import { later, monday } from '../../support/builders';
import { aWorkspace, claim, keys, somebody, useStore } from '../../support/store';

const nine = later(60);
const toAna = (kind: NoticeKind, about: string) => post(kind, 'ask_1', about, 'UANA');

export function noticesMerge(open: Parameters<typeof useStore>[0]): void {
  describe('what waits for one person', () => {
    const its = useStore(open);
    let ws: string;
    beforeEach(async () => {
      ws = await aWorkspace(its.store);
      await somebody(its.store, ws, 'UANA');
    });

    const only = (rows: readonly OutboxRow[]): OutboxRow => {
      const [row] = rows;
      if (!row || rows.length > 1) throw new Error(`${rows.length} rows`);
      return row;
    };

    /** These were queued and held until nine, one after the other. */
    async function held(...kinds: readonly NoticeKind[]): Promise<void> {
      for (const [at, kind] of kinds.entries()) {
        await its.store.enqueue(ws, [toAna(kind, `ask_1.${at}`)], monday);
        const { seq } = only(await claim(its.store));
        const waits = { state: 'pending' as const, due: nine, reason: 'hours', failed: false };
        await its.store.outbox.settle(seq, waits, monday);
      }
    }

    const leader = async (now = nine) => only(await claim(its.store, now));
    const kindsOf = (rows: readonly OutboxRow[]) => rows.map(({ notice }) => notice.kind);
    const sent = { state: 'sent' as const, message: { channel: 'D1', ts: '1.1' } };

    it('goes along with the first of it, and nowhere else meanwhile', async () => {
      await held('thanks', 'echoTold', 'echoQuestion');
      const row = await leader();
      const taken = await its.store.outbox.gather(row, nine, true);
      expect(kindsOf(taken)).toEqual(['echoTold', 'echoQuestion']);
      expect(kindsOf(await its.store.outbox.takenBy(row))).toEqual(['echoTold', 'echoQuestion']);
      expect(await claim(its.store, nine)).toEqual([]);
      expect(await its.store.outbox.gather(row, nine, true)).toEqual([]);
    });

    it('is edited like any other when it changes on its way', async () => {
      await held('thanks', 'echoTold');
      const row = await leader();
      const taken = await its.store.outbox.gather(row, nine, true);
      const changed = { ...toAna('echoTold', 'ask_1.1'), delivery: 'edit' as const };
      await its.store.enqueue(ws, [changed], nine);
      const settled = taken.map(({ seq }) => ({ seq, settlement: sent }));
      await its.store.outbox.settle(row.seq, sent, nine, undefined, settled);
      expect((await leader()).notice).toEqual(changed);
    });

    it('takes nudges only where there is room for one, and never offers', async () => {
      await held('thanks', 'echoQuestion', 'offer');
      expect(await its.store.outbox.gather(await leader(), nine, false)).toEqual([]);
    });

    it('leaves alone what did not wait, unless it is a nudge like the first', async () => {
      await its.store.enqueue(ws, [toAna('thanks', 'a'), toAna('echoTold', 'b')], monday);
      const first = await leader(monday);
      expect(await its.store.outbox.gather(first, monday, true)).toEqual([]);
      await its.store.outbox.settle(first.seq, sent, monday);
      await its.store.outbox.settle((await leader()).seq, sent, nine);
      await its.store.enqueue(ws, [toAna('thanksNudge', 'c'), toAna('thanksNudge', 'd')], nine);
      expect(kindsOf(await its.store.outbox.gather(await leader(), nine, true))).toEqual(['thanksNudge']);
    });

    it('is one message for good: edits, buttons and the count of reminders know', async () => {
      await held('thanks', 'thanksNudge', 'echoQuestion');
      const row = await leader();
      const taken = await its.store.outbox.gather(row, nine, true);
      await its.store.outbox.settle(
        row.seq,
        sent,
        nine,
        undefined,
        taken.map(({ seq }) => ({ seq, settlement: sent })),
      );
      const of = { workspaceId: ws, key: taken[0]?.key ?? '' };
      expect((await its.store.outbox.together(of)).map(({ kind }) => kind)).toEqual([
        'thanks',
        'thanksNudge',
        'echoQuestion',
      ]);
      const { nudgesSent } = await its.store.outbox.facts({ workspaceId: ws, notice: toAna('echoQuestion', 'x') });
      expect(nudgesSent).toEqual([nine]);

      // Another copy of the whole message was pressed, at one of its buttons.
      const copy = { channel: 'D1', ts: '2.2' };
      expect(await its.store.outbox.adopt(ws, of.key, copy)).toEqual({ other: sent.message });
      await its.store.enqueue(ws, [{ ...toAna('thanks', 'ask_1.0'), delivery: 'edit' }], nine);
      expect((await leader()).message).toEqual(copy);
    });

    it('goes back to its place, no sooner than the first, when nothing is said of it', async () => {
      await held('thanks', 'echoTold');
      const row = await leader();
      await its.store.outbox.gather(row, nine, true);
      const due = later(5, nine);
      await its.store.outbox.settle(row.seq, { state: 'pending', due, reason: 'together: x', failed: true }, nine);
      expect(await claim(its.store, later(4, nine))).toEqual([]);
      const again = await leader(due);
      expect(again.seq).toBe(row.seq);
      expect(kindsOf(await its.store.outbox.gather(again, due, true))).toEqual(['echoTold']);
    });

    it('of which one was pressed before we knew that it arrived is not taken along', async () => {
      await held('thanks', 'echoTold');
      const row = await leader();
      const [part] = await its.store.outbox.gather(row, nine, true);
      await its.store.outbox.adopt(ws, part?.key ?? '', { channel: 'D1', ts: '1.1' });
      await its.store.outbox.settle(
        row.seq,
        { state: 'pending', due: nine, reason: 'together: x', failed: true },
        nine,
      );
      const again = await leader();
      expect(await its.store.outbox.gather(again, nine, true)).toEqual([]);
      await its.store.outbox.settle(again.seq, sent, nine);
      expect(keys([await leader()])).toEqual(['post echoTold:ask_1.1:UANA']);
    });
  });
}
