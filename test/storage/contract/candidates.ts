import type { AskFacts } from '../../../src/domain/decisions/decision';
import { addDays } from '../../../src/domain/duration';
import { refuse } from '../../../src/domain/refusal';
import { later, monday } from '../../support/builders';
import { aMentorOf, anAskOffered, aWorkspace, move, somebody, submitAsk, useStore, wakeAsk } from '../../support/store';

export function candidatesAreFound(open: Parameters<typeof useStore>[0]): void {
  const its = useStore(open);
  let ws: string;
  beforeEach(async () => {
    ws = await aWorkspace(its.store);
    await somebody(its.store, ws, 'UANA');
  });

  async function candidatesFor(askId: string, now = monday): Promise<string[]> {
    let seen: AskFacts | null = null;
    await its.store.change(
      ws,
      askId,
      (facts) => {
        seen = facts;
        return refuse({ code: 'notYours' });
      },
      now,
    );
    return (seen as AskFacts | null)?.candidates.map(({ person }) => person.id).sort() ?? [];
  }
  const many = async (count: number, prefix = 'UMANY'): Promise<string[]> => {
    const ids = Array.from({ length: count }, (_, at) => `${prefix}${String(at).padStart(3, '0')}`);
    for (const id of ids) await aMentorOf(its.store, ws, id, 'Feedback');
    return ids;
  };

  describe('whom an ask may be put to', () => {
    it('are only the most promising where one of them can be asked now', async () => {
      await many(60);
      await aMentorOf(its.store, ws, 'UBEST', 'Feedback');
      await its.store.changePerson(ws, 'UBEST', { askMeAbout: 'Negotiating with suppliers' }, monday);
      await submitAsk(its.store, ws, 'ask_1', 'UANA', { question: 'How do I give feedback when negotiating?' });
      const found = await candidatesFor('ask_1');
      expect(found).toContain('UBEST');
      expect(found.length).toBeLessThan(20);
    });

    it('are more of them while the most promising rest, and all of them when nobody can be asked now', async () => {
      const all = await many(60);
      const resting = all.slice(0, 30);
      for (const id of resting) await its.store.changePerson(ws, id, { restUntil: addDays(monday, 30) }, monday);
      await submitAsk(its.store, ws, 'ask_1', 'UANA');
      const found = await candidatesFor('ask_1');
      expect(found.some((id) => !resting.includes(id))).toBe(true);
      expect(found.length).toBeLessThan(60);
      expect(await candidatesFor('ask_1', later(12 * 60))).toEqual(all);
    });

    it('are all of them once it is on the list, and everybody who was asked enough is passed over', async () => {
      const all = await many(50);
      await its.store.setPolicy(ws, { mentorsAsked: 1 });
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      await its.store.changePerson(ws, 'UMANY000', { slack: { ...gone, name: 'Gone' } }, monday);
      await wakeAsk(its.store, ws, 'ask_1');
      const listed = await wakeAsk(its.store, ws, 'ask_1');
      const [perspective] = listed.perspectives;
      expect(perspective?.state).toBe('listed');
      expect([...(perspective?.passedOver ?? [])].sort()).toEqual(all.slice(1));
      expect(await candidatesFor('ask_1')).toEqual(all.slice(1));
    });

    it('are another part of a great many for each ask, and always whom a colleague named', async () => {
      const all = await many(230);
      await its.store.setPolicy(ws, { openAsksLimit: 10 });
      for (const id of ['ask_1', 'ask_2', 'ask_3', 'ask_4']) {
        await submitAsk(its.store, ws, id, 'UANA');
        await move(its.store, ws, id, (facts) => {
          const [perspective] = facts.ask.perspectives;
          if (!perspective) throw new Error('No perspective');
          const named = [{ id: 'UMANY007', by: 'UANA' }];
          return {
            ok: true,
            value: { ask: { ...facts.ask, perspectives: [{ ...perspective, named }] }, notices: [], minutes: [] },
          };
        });
      }
      const night = later(12 * 60);
      const parts = await Promise.all(['ask_1', 'ask_2', 'ask_3', 'ask_4'].map((id) => candidatesFor(id, night)));
      for (const part of parts) {
        expect(part.length).toBeGreaterThanOrEqual(200);
        expect(part).toContain('UMANY007');
      }
      expect(new Set(parts.map((part) => part.join())).size).toBeGreaterThan(1);
      expect(new Set(parts.flat())).toEqual(new Set(all));
      expect(await candidatesFor('ask_1', night)).toEqual(parts[0]);
    });
  });

  describe('the own line of a mentor', () => {
    const ask = { topicNames: ['Hiring'], question: 'How do I begin negotiating with a supplier?' };

    it('finds them by its words, until it says something else or nothing', async () => {
      await aMentorOf(its.store, ws, 'UEVA', 'Feedback');
      await submitAsk(its.store, ws, 'ask_1', 'UANA', ask);
      const saying = (askMeAbout: string) => its.store.changePerson(ws, 'UEVA', { askMeAbout }, monday);
      expect(await candidatesFor('ask_1')).toEqual([]);
      await saying('NEGOTIATING, and negotiating again');
      expect(await candidatesFor('ask_1')).toEqual(['UEVA']);
      await saying('Choosing a supplier');
      expect(await candidatesFor('ask_1')).toEqual(['UEVA']);
      await saying('Gardening');
      expect(await candidatesFor('ask_1')).toEqual([]);
      await saying('Negotiating');
      await saying('');
      expect(await candidatesFor('ask_1')).toEqual([]);
    });

    it('finds nobody of another workspace, and nobody who may not mentor', async () => {
      const other = await aWorkspace(its.store, 'T2');
      await aMentorOf(its.store, other, 'UEVA', 'Feedback');
      await its.store.changePerson(other, 'UEVA', { askMeAbout: 'Negotiating' }, monday);
      await somebody(its.store, ws, 'UFAY', { askMeAbout: 'Negotiating' });
      await submitAsk(its.store, ws, 'ask_1', 'UANA', ask);
      expect(await candidatesFor('ask_1')).toEqual([]);
    });
  });
}

const gone = {
  teamId: 'T1',
  zone: 'UTC',
  locale: null,
  isBot: false,
  isGuest: false,
  isActive: false,
  seenAt: later(1),
};
