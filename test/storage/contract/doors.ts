import type { AskFacts } from '../../../src/domain/decisions/decision';
import { answerDoorCall, callThroughDoor } from '../../../src/domain/decisions/door';
import { finish } from '../../../src/domain/decisions/session';
import { doorStatus } from '../../../src/domain/decisions/tell';
import { done } from '../../../src/domain/refusal';
import type { PersonChange } from '../../../src/storage/store';
import { later, monday } from '../../support/builders';
import { aMentorOf, aWorkspace, move, somebody, submitAsk, useStore, wakeAsk } from '../../support/store';

export function doorsOpen(open: Parameters<typeof useStore>[0]): void {
  const its = useStore(open);
  let ws: string;
  const about = `ask_1.1#${monday.getTime()}-UBEN`;
  /** Ben rests, so that what is asked about feedback has to wait; his door is open. */
  beforeEach(async () => {
    ws = await aWorkspace(its.store);
    for (const id of ['UANA', 'UCEM']) await somebody(its.store, ws, id);
    await aMentorOf(its.store, ws, 'UBEN', 'Feedback');
    await change('UBEN', { restUntil: later(9999), doorUntil: later(25) });
  });
  const change = (id: string, what: PersonChange) => its.store.changePerson(ws, id, what, monday);
  const waits = async (askId: string, askerId: string, more: Parameters<typeof submitAsk>[4] = {}) => {
    await submitAsk(its.store, ws, askId, askerId, more);
    await wakeAsk(its.store, ws, askId);
  };
  const call = (askId: string, mentorId = 'UBEN') =>
    its.store.change(ws, askId, (facts) => callThroughDoor(facts, mentorId, monday), monday, mentorId);
  const come = (now = later(2)) =>
    its.store.change(ws, 'ask_1', (facts) => answerDoorCall(facts, about, 'UANA', now), now);
  const sight = (id = 'UBEN') => its.store.seenFromDoor(ws, id);
  const waiting = async (id = 'UBEN') => (await sight(id))?.waiting.map(({ askId }) => askId).toSorted();

  describe('a door', () => {
    it('is open until it is closed, in every workspace', async () => {
      await somebody(its.store, ws, 'UDAN', { doorUntil: later(-5) });
      const open = await its.store.openDoors();
      expect(open.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))).toEqual([
        { workspaceId: ws, personId: 'UBEN' },
        { workspaceId: ws, personId: 'UDAN' },
      ]);
      await change('UBEN', { doorUntil: null });
      await change('UDAN', { doorUntil: null });
      expect(await its.store.openDoors()).toEqual([]);
      expect(await its.store.seenFromDoor(await aWorkspace(its.store, 'T2'), 'UBEN')).toBeNull();
    });

    it('has in front of it what waits and is about the mentor’s topics or line', async () => {
      await waits('ask_1', 'UANA', { minutes: 5 });
      await waits('ask_2', 'UCEM', { topicNames: ['Zorbing'], question: 'How do I negotiate a salary for the team?' });
      await waits('ask_3', 'UBEN');
      expect(await waiting()).toEqual(['ask_1']);
      await change('UBEN', { askMeAbout: 'How to negotiate' });
      expect(await waiting()).toEqual(['ask_1', 'ask_2']);

      const [first] = (await sight())?.waiting ?? [];
      expect(first).toMatchObject({ askId: 'ask_1', asker: { id: 'UANA' }, brief: { minutes: 5 }, createdAt: monday });
      expect(first?.brief.topics).toHaveLength(1);
      expect([...((await sight())?.holders.values() ?? [])]).toEqual([1]);
      expect(await sight()).toMatchObject({ isBusy: false, calling: null, mentor: { doorUntil: later(25) } });
    });

    it('calls one asker at a time, and each asker is called through one', async () => {
      await aMentorOf(its.store, ws, 'UDEA', 'Feedback');
      await change('UDEA', { restUntil: later(9999), doorUntil: later(25) });
      await waits('ask_1', 'UANA');
      await waits('ask_2', 'UCEM');
      const both = await Promise.all([call('ask_1'), call('ask_1', 'UDEA'), call('ask_2')]);
      expect(both.map((outcome) => outcome.ok || outcome.refusal.code)).toEqual([true, 'notActive', 'doorClosed']);
      expect((await sight())?.calling).toBe('ask_1');
      expect((await its.store.ask(ws, 'ask_1'))?.perspectives[0]?.doorCall).toEqual({
        mentorId: 'UBEN',
        calledAt: monday,
        until: later(10),
      });
      expect(await waiting('UDEA')).toEqual(['ask_2']);
      expect(await its.store.due(later(9), 10)).toEqual([]);
      expect(await its.store.due(later(10), 10)).toEqual([{ workspaceId: ws, askId: 'ask_1' }]);
    });

    it('does not lead to the same asker again when they did not come', async () => {
      await waits('ask_1', 'UANA');
      await call('ask_1');
      await wakeAsk(its.store, ws, 'ask_1', later(10));
      expect((await its.store.ask(ws, 'ask_1'))?.perspectives[0]?.doorsMissed).toEqual(['UBEN']);
      expect(await waiting()).toEqual([]);
    });

    it('keeps its mentor busy while the conversation runs, and takes nothing of their minutes', async () => {
      await waits('ask_1', 'UANA');
      await waits('ask_2', 'UCEM');
      await call('ask_1');
      expect((await come()).ok).toBe(true);
      expect(await sight()).toMatchObject({ isBusy: true, calling: null });
      expect((await call('ask_2')).ok).toBe(false);
      expect((await its.store.person(ws, 'UBEN'))?.reserved.filter(({ minutes }) => minutes > 0)).toEqual([]);

      await move(its.store, ws, 'ask_1', (facts) => finish(facts, 'ask_1.1.s1', 'UBEN', later(9)), later(9));
      expect((await its.store.person(ws, 'UBEN'))?.reserved.filter(({ minutes }) => minutes > 0)).toEqual([]);
      expect(await sight()).toMatchObject({ isBusy: false });
      expect(await waiting()).toEqual(['ask_2']);
    });

    it('does not count as being asked: nobody’s limit of questions fills up', async () => {
      await waits('ask_1', 'UANA');
      await call('ask_1');
      await come();
      await waits('ask_2', 'UCEM');
      let facts: AskFacts | null = null;
      await its.store.change(
        ws,
        'ask_2',
        (given) => {
          facts = given;
          return done({ ask: given.ask, notices: [], minutes: [] });
        },
        monday,
      );
      expect((facts as AskFacts | null)?.candidates).toMatchObject([{ person: { id: 'UBEN' }, offeredAt: [] }]);
    });

    it('is shown with what goes on behind it', async () => {
      const shown = async () =>
        (await its.store.outbox.facts({ workspaceId: ws, notice: doorStatus('post', 'UBEN', later(25)) })).door;
      expect(await shown()).toEqual({ calling: false, helping: null });
      await waits('ask_1', 'UANA');
      await call('ask_1');
      expect(await shown()).toEqual({ calling: true, helping: null });
      await come();
      expect(await shown()).toEqual({ calling: false, helping: 'UANA' });
    });
  });
}
