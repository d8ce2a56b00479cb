import { addDays } from '../../../src/domain/duration';
import { post } from '../../../src/domain/notices';
import { later, monday } from '../../support/builders';
import {
  aMentorOf,
  anAskOffered,
  aWorkspace,
  claim,
  sendAll,
  somebody,
  submitAsk,
  useStore,
} from '../../support/store';

export function uninstalledIsLeft(open: Parameters<typeof useStore>[0]): void {
  const its = useStore(open);
  const end = addDays(monday, 30);
  let ws: string;
  let other: string;
  beforeEach(async () => {
    ws = await aWorkspace(its.store);
    other = await aWorkspace(its.store, 'T2');
    for (const each of [ws, other]) {
      await somebody(its.store, each, 'UANA');
      await aMentorOf(its.store, each, 'UBEN', 'Feedback');
    }
    await anAskOffered(its.store, ws, 'ask_1', 'UANA');
    await submitAsk(its.store, other, 'ask_2', 'UANA');
  });

  describe('a workspace that removed the app', () => {
    it('is sent nothing, and its asks rest; the others go on', async () => {
      await its.store.uninstall(ws, monday, end);
      await its.store.enqueue(ws, [post('soon', 'ask_1', 'x', 'UANA')], monday);
      expect((await claim(its.store)).map(({ workspaceId }) => workspaceId)).toEqual([other]);
      expect((await its.store.due(addDays(end, 9), 9)).map(({ workspaceId }) => workspaceId)).toEqual([other]);
    });

    it('has nothing due: nobody waits for a moment that does not come', async () => {
      await sendAll(its.store);
      await its.store.uninstall(ws, monday, end);
      await its.store.enqueue(ws, [post('soon', 'ask_1', 'x', 'UANA')], monday);
      expect(await its.store.outbox.nextDue()).toBeNull();
    });

    it('goes on where it was when it comes back in time', async () => {
      await its.store.uninstall(ws, monday, end);
      expect(await aWorkspace(its.store)).toBe(ws);
      expect((await claim(its.store)).map(({ workspaceId }) => workspaceId)).toContain(ws);
      await its.store.sweep(addDays(end, 99));
      expect(await its.store.ask(ws, 'ask_1')).not.toBeNull();
    });

    it('is deleted to the last row at its day, which nothing puts off', async () => {
      await its.store.uninstall(ws, monday, end);
      await its.store.uninstall(ws, later(600), addDays(end, 9));
      await its.store.sweep(later(-1, end));
      expect(await its.store.ask(ws, 'ask_1')).not.toBeNull();
      await its.store.sweep(end);
      expect([await its.store.ask(ws, 'ask_1'), await its.store.person(ws, 'UANA')]).toEqual([null, null]);
      expect((await its.store.workspaces()).map(({ id }) => id)).toEqual([other]);
      expect(await its.store.ask(other, 'ask_2')).not.toBeNull();
      expect(await aWorkspace(its.store)).not.toBe(ws);
    });
  });
}
