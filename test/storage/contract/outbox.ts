import { delivered } from '../../../src/domain/decisions/delivery';
import { edit, keyOf, type Notice, post } from '../../../src/domain/notices';
import { done, refuse } from '../../../src/domain/refusal';
import { later, monday } from '../../support/builders';
import {
  aMentorOf,
  anAskOffered,
  aWorkspace,
  claim,
  keys,
  saying,
  sendAll,
  somebody,
  useStore,
} from '../../support/store';

/** A message to Ana about `about`. */
const toAna = (about: string): Notice => post('goesOn', 'ask_1', about, 'UANA');
const toBen = (about: string): Notice => post('goesOn', 'ask_1', about, 'UBEN');
const editOf = ({ kind, about, to }: Notice): Notice => edit(kind, 'ask_1', about, to);

export function outboxSends(open: Parameters<typeof useStore>[0]): void {
  const its = useStore(open);
  let ws: string;
  beforeEach(async () => {
    ws = await aWorkspace(its.store);
    await somebody(its.store, ws, 'UANA');
  });
  const enqueue = (...notices: Notice[]) => its.store.enqueue(ws, notices, monday);
  const pending = (seq: number, due: Date) =>
    its.store.outbox.settle(seq, { state: 'pending', due, reason: 'later', failed: true }, monday);
  const sent = (seq: number, message = { channel: 'D1', ts: '1.1' }) =>
    its.store.outbox.settle(seq, { state: 'sent', message }, monday);
  const claimOne = async (now = monday) => {
    const [row] = await claim(its.store, now, 1);
    if (!row) throw new Error('Nothing to claim');
    return row;
  };

  describe('lanes', () => {
    it('go in order, one at a time, beside each other', async () => {
      await enqueue(toAna('a'), toAna('b'), toBen('c'), toAna('d'));
      const first = await claim(its.store);
      expect(keys(first)).toEqual(['post goesOn:a:UANA', 'post goesOn:c:UBEN']);
      expect(first[0]).toMatchObject({
        workspaceId: ws,
        lane: 'dm:UANA',
        attempt: 1,
        message: null,
        notice: toAna('a'),
      });
      expect(await claim(its.store)).toEqual([]);
      await sent(first[0]?.seq ?? 0);
      expect(keys(await claim(its.store))).toEqual(['post goesOn:b:UANA']);
    });

    it('are not held up by what is held', async () => {
      await enqueue(toAna('a'), toAna('b'));
      await pending((await claimOne()).seq, later(60));
      expect(keys([await claimOne()])).toEqual(['post goesOn:b:UANA']);
      expect(await its.store.outbox.nextDue()).toBeNull();
      expect(await claim(its.store, later(60))).toEqual([]);
    });

    it('put what failed back in its place, and count the attempts', async () => {
      await enqueue(toAna('a'), toAna('b'));
      await pending((await claimOne()).seq, later(1));
      expect(await its.store.outbox.nextDue()).toEqual(monday);
      expect(await claimOne(later(1))).toMatchObject({ key: 'goesOn:a:UANA', attempt: 2 });
    });

    it('are claimed up to the limit, the longest due first', async () => {
      await its.store.enqueue(ws, [toAna('a')], later(2));
      await its.store.enqueue(ws, [toBen('b')], later(1));
      expect(keys(await claim(its.store, later(3), 1))).toEqual(['post goesOn:b:UBEN']);
      expect(keys(await claim(its.store, later(3), 1))).toEqual(['post goesOn:a:UANA']);
    });

    it('of two workspaces are two, also for one person', async () => {
      const other = await aWorkspace(its.store, 'T2');
      await enqueue(toAna('a'));
      await its.store.enqueue(other, [toAna('a')], monday);
      expect(await claim(its.store)).toHaveLength(2);
    });
  });

  describe('a row in flight', () => {
    it('is in doubt after its lease, and only then', async () => {
      await enqueue(toAna('a'));
      const row = await claimOne();
      expect(await its.store.outbox.inDoubt(monday, 10)).toEqual([]);
      expect(await its.store.outbox.inDoubt(later(2), 10)).toEqual([row]);
      expect(await its.store.outbox.inDoubt(later(2), 10)).toEqual([row]);
      expect(await claim(its.store, later(2))).toEqual([]);
      await sent(row.seq);
      expect(await its.store.outbox.inDoubt(later(2), 10)).toEqual([]);
    });

    it('is settled once', async () => {
      await enqueue(toAna('a'));
      const { seq } = await claimOne();
      await sent(seq);
      await pending(seq, monday);
      expect(await claim(its.store)).toEqual([]);
    });
  });

  describe('a post', () => {
    it('is queued once for ever', async () => {
      await enqueue(toAna('a'), toAna('a'));
      expect(await sendAll(its.store)).toEqual(['post goesOn:a:UANA']);
      await enqueue(toAna('a'));
      expect(await claim(its.store)).toEqual([]);
    });
  });

  describe('an edit', () => {
    it('is not needed while its post waits, which says the newest when it goes', async () => {
      await enqueue(toAna('a'), editOf(toAna('a')));
      expect(await sendAll(its.store)).toEqual(['post goesOn:a:UANA']);
    });

    it('waits for its post that is on its way, and then knows its message', async () => {
      await enqueue(toAna('a'));
      const row = await claimOne();
      await enqueue(editOf(toAna('a')));
      await pending(row.seq, later(5));
      expect(await claim(its.store)).toEqual([]);
      expect(await its.store.outbox.nextDue()).toEqual(later(5));
      await sent((await claimOne(later(5))).seq, { channel: 'D7', ts: '7.7' });
      expect(await claimOne(later(5))).toMatchObject({
        notice: editOf(toAna('a')),
        message: { channel: 'D7', ts: '7.7' },
      });
    });

    it('of a message that never was, or never arrived, is dropped', async () => {
      await enqueue(editOf(toAna('x')), toAna('a'), editOf(toAna('a')));
      const row = await claimOne();
      expect(row.key).toBe('goesOn:a:UANA');
      await its.store.outbox.settle(row.seq, { state: 'failed', reason: 'channel_not_found' }, monday);
      await enqueue(editOf(toAna('a')));
      expect(await claim(its.store)).toEqual([]);
      expect(await its.store.outbox.nextDue()).toBeNull();
    });

    it('stands for any number of changes while it waits', async () => {
      await enqueue(toAna('a'));
      await sendAll(its.store);
      await enqueue(editOf(toAna('a')), editOf(toAna('a')));
      const row = await claimOne();
      await enqueue(editOf(toAna('a')), editOf(toAna('a')));
      expect(await claim(its.store)).toEqual([]);
      await its.store.outbox.settle(row.seq, { state: 'sent', message: null }, monday);
      expect(await sendAll(its.store)).toEqual(['edit goesOn:a:UANA']);
    });

    it('that failed makes way for a newer one, which goes no sooner', async () => {
      await enqueue(toAna('a'));
      await sendAll(its.store);
      await enqueue(editOf(toAna('a')));
      const row = await claimOne();
      await enqueue(editOf(toAna('a')));
      await pending(row.seq, later(4));
      expect(await claim(its.store, later(3))).toEqual([]);
      expect(await sendAll(its.store, later(4))).toEqual(['edit goesOn:a:UANA']);
    });
  });

  describe('the copy of a message that was pressed', () => {
    const first = { channel: 'D1', ts: '1.1' };
    const second = { channel: 'D1', ts: '2.2' };
    const key = keyOf(toAna('a'));

    it('becomes the known one, and the other is told', async () => {
      await enqueue(toAna('a'));
      await sent((await claimOne()).seq, second);
      expect(await its.store.outbox.adopt(ws, key, second)).toBeNull();
      expect(await its.store.outbox.adopt(ws, key, first)).toEqual({ other: second });
      await enqueue(editOf(toAna('a')));
      expect((await claimOne()).message).toEqual(first);
    });

    it('stays it when the other one arrives afterwards', async () => {
      await enqueue(toAna('a'));
      const row = await claimOne();
      expect(await its.store.outbox.adopt(ws, key, first)).toEqual({ other: null });
      await sent(row.seq, second);
      expect(await its.store.outbox.adopt(ws, key, first)).toBeNull();
    });

    it('is nothing in another workspace', async () => {
      const other = await aWorkspace(its.store, 'T2');
      await enqueue(toAna('a'));
      await sendAll(its.store);
      expect(await its.store.outbox.adopt(other, key, first)).toBeNull();
      expect(await its.store.outbox.adopt(other, key, second)).toBeNull();
    });
  });

  describe('what became of a sending', () => {
    const at = { channel: 'D1', ts: '1.1' };
    const claimOffer = async () => {
      await aMentorOf(its.store, ws, 'UBEN', 'Feedback');
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      const row = (await claim(its.store)).find(({ notice }) => notice.kind === 'offer');
      if (!row) throw new Error('No offer');
      return row;
    };
    const offer = async () => (await its.store.ask(ws, 'ask_1'))?.perspectives[0]?.offers[0];

    it('moves its ask in the same transaction', async () => {
      const { seq, notice } = await claimOffer();
      await its.store.outbox.settle(seq, { state: 'sent', message: at }, later(1), (facts) =>
        done(delivered(facts, notice, at, later(1))),
      );
      expect(await offer()).toMatchObject({ deliveredAt: later(1), lapsesAt: later(1 + 240) });
      expect(await its.store.due(later(241), 10)).toEqual([{ workspaceId: ws, askId: 'ask_1' }]);
    });

    it('leaves row and ask untouched when the decision throws', async () => {
      const { seq } = await claimOffer();
      const boom = () => {
        throw new Error('boom');
      };
      await expect(its.store.outbox.settle(seq, { state: 'sent', message: at }, later(2), boom)).rejects.toThrow(
        'boom',
      );
      expect(await offer()).toMatchObject({ deliveredAt: null });
      expect((await its.store.outbox.inDoubt(later(2), 10)).map((row) => row.seq)).toContain(seq);
    });

    it('is saved also when the decision refuses', async () => {
      const { seq } = await claimOffer();
      await its.store.outbox.settle(seq, { state: 'sent', message: at }, later(2), () =>
        refuse({ code: 'offerTaken' }),
      );
      expect((await its.store.outbox.inDoubt(later(2), 10)).map((row) => row.seq)).not.toContain(seq);
    });

    it('may queue more', async () => {
      const { seq } = await claimOffer();
      await its.store.outbox.settle(seq, { state: 'failed', reason: 'x' }, monday, saying(toBen('z')));
      expect(keys(await claim(its.store))).toContain('post goesOn:z:UBEN');
    });
  });
}
