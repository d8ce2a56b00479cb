import { accept } from '../../../src/domain/decisions/offer';
import { type Person, workHours } from '../../../src/domain/person';
import { defaultPolicy } from '../../../src/domain/policy';
import { defaultWeek } from '../../../src/domain/worktime';
import type { PersonChange, Store } from '../../../src/storage/store';
import { later, monday, slackFacts } from '../../support/builders';
import { aMentorOf, anAskOffered, aWorkspace, move, somebody, submitAsk, useStore, wakeAsk } from '../../support/store';

export function peopleChange(open: Parameters<typeof useStore>[0]): void {
  describe('people', () => {
    const its = useStore(open);

    it('are stored as unknown when they are met, and met again they stay as they are', async () => {
      const ws = await aWorkspace(its.store);
      const met = await its.store.meet(ws, 'UANA', { teamId: 'T1', name: 'ana' });
      expect(met).toMatchObject({ id: 'UANA', name: 'ana', zone: 'UTC', seenAt: null, joinedAt: null, isActive: true });
      expect(met.minutes).toBe(defaultPolicy.defaultMinutes);

      await its.store.changePerson(ws, 'UANA', { slack: slackFacts({ name: 'Ana' }), minutes: 30 }, monday);
      expect(await its.store.meet(ws, 'UANA', { teamId: 'T1', name: 'ana' })).toMatchObject({
        name: 'Ana',
        minutes: 30,
      });
    });

    it('give the minutes that the workspace suggests until they say otherwise', async () => {
      const ws = await aWorkspace(its.store);
      await somebody(its.store, ws, 'UANA');
      await somebody(its.store, ws, 'UBEN', { minutes: 15 });
      await its.store.setPolicy(ws, { defaultMinutes: 90 });
      expect((await its.store.people(ws, ['UANA', 'UBEN'])).map(({ minutes }) => minutes)).toEqual([90, 15]);
    });

    it('work when the workspace does until they say otherwise', async () => {
      const ws = await aWorkspace(its.store);
      await somebody(its.store, ws, 'UANA');
      expect(workHours(await personOf('UANA')).week).toEqual(defaultWeek);
      await its.store.setPolicy(ws, { workDays: ['mon', 'sun'], workTime: '22:00-6:30' });
      const night = { from: 22 * 60, to: (24 + 6) * 60 + 30 };
      expect(workHours(await personOf('UANA')).week).toEqual([night, null, null, null, null, null, night]);
      await its.store.changePerson(ws, 'UANA', { week: defaultWeek }, monday);
      expect(workHours(await personOf('UANA')).week).toEqual(defaultWeek);

      async function personOf(id: string): Promise<Person> {
        const person = await its.store.person(ws, id);
        if (!person) throw new Error(`${id} is not there`);
        return person;
      }
    });

    it('are what Slack said last, whatever order it arrives in', async () => {
      const ws = await aWorkspace(its.store);
      await somebody(its.store, ws, 'UANA');
      const newer = slackFacts({ name: 'New', seenAt: later(5) });
      await its.store.changePerson(ws, 'UANA', { slack: newer }, later(6));
      const after = await its.store.changePerson(
        ws,
        'UANA',
        { slack: slackFacts({ name: 'Old', seenAt: later(4) }) },
        later(7),
      );
      expect(after).toMatchObject({ name: 'New', seenAt: later(5) });
    });

    it('replace their topics, drop some, and keep what was not mentioned', async () => {
      const ws = await aWorkspace(its.store);
      const [one = '', two = ''] = await its.store.ensureTopics(ws, ['Hiring', 'Feedback'], 'UANA', monday);
      const week = [{ from: 540, to: 600 }, null, null, null, null, null, null];
      const topics = [
        { topicId: one, level: 'deep' as const },
        { topicId: two, level: 'ahead' as const },
      ];
      await somebody(its.store, ws, 'UANA', { topics, week, joinedAt: monday, askMeAbout: 'Budgets' });

      const after = await its.store.changePerson(ws, 'UANA', { dropTopics: [one], joinedAt: later(9) }, monday);
      expect(after).toMatchObject({
        topics: [{ topicId: two, level: 'ahead' }],
        week,
        askMeAbout: 'Budgets',
        joinedAt: monday,
      });
      expect(await its.store.changePerson(ws, 'UANA', { topics: [], week: null }, monday)).toMatchObject({
        topics: [],
        week: null,
      });
    });

    it('are nobody in another workspace', async () => {
      const ws = await aWorkspace(its.store, 'T1');
      const other = await aWorkspace(its.store, 'T2');
      await somebody(its.store, ws, 'UANA');
      expect(await its.store.person(other, 'UANA')).toBeNull();
      expect(await its.store.people(other, ['UANA'])).toEqual([]);
      await expect(its.store.changePerson(other, 'UANA', { askMeAbout: 'x' }, monday)).rejects.toThrow(/not known/);
    });
  });

  describe('a change of a person', () => {
    const its = useStore(open);
    let ws: string;

    const due = async (store: Store, at: Date) => (await store.due(at, 10)).map(({ askId }) => askId).sort();

    /** ask_1 of Ana is with Ben, ask_2 of Ana is listed (hiring), ask_3 of Cem is listed (budgets). */
    beforeEach(async () => {
      ws = await aWorkspace(its.store);
      for (const id of ['UANA', 'UCEM', 'UDEA']) await somebody(its.store, ws, id);
      await aMentorOf(its.store, ws, 'UBEN', 'Feedback');
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      await submitAsk(its.store, ws, 'ask_2', 'UANA', { topicNames: ['Hiring'] });
      await submitAsk(its.store, ws, 'ask_3', 'UCEM', {
        topicNames: ['Bees'],
        question: 'Who understands annual budgets here?',
      });
      await wakeAsk(its.store, ws, 'ask_2');
      await wakeAsk(its.store, ws, 'ask_3');
      expect(await due(its.store, later(1))).toEqual([]);
    });

    const cases: { name: string; id: string; change: PersonChange; topic?: string; wakes: string[] }[] = [
      {
        name: 'who asks wakes their asks',
        id: 'UANA',
        change: { slack: slackFacts({ isActive: false }) },
        wakes: ['ask_1', 'ask_2'],
      },
      { name: 'who was asked wakes that ask', id: 'UBEN', change: { restUntil: later(60) }, wakes: ['ask_1'] },
      {
        name: 'who now holds a topic wakes the asks that look for it',
        id: 'UDEA',
        change: { joinedAt: monday },
        topic: 'Hiring',
        wakes: ['ask_2'],
      },
      {
        name: 'whose line has words of a question wakes that ask',
        id: 'UDEA',
        change: { askMeAbout: 'Annual planning' },
        wakes: ['ask_3'],
      },
      { name: 'who is nobody to these asks wakes none', id: 'UDEA', change: { minutes: 5 }, wakes: [] },
      { name: 'whose name changed wakes none', id: 'UANA', change: { slack: slackFacts({ name: 'Anna' }) }, wakes: [] },
      { name: 'who opened Home wakes none', id: 'UBEN', change: { homeOpenedAt: later(1) }, wakes: [] },
    ];

    it.each(cases)('$name', async ({ id, change, topic, wakes }) => {
      const topics = await its.store.ensureTopics(ws, topic ? [topic] : [], id, monday);
      const held = topic ? { topics: topics.map((topicId) => ({ topicId, level: 'deep' as const })) } : {};
      await its.store.changePerson(ws, id, { ...change, ...held }, later(1));
      expect(await due(its.store, later(1))).toEqual(wakes);
    });

    it('in a session wakes that ask', async () => {
      await move(its.store, ws, 'ask_1', (facts) => accept(facts, 'ask_1.1.o1', 'UBEN', monday));
      await its.store.changePerson(ws, 'UBEN', { slack: slackFacts({ isActive: false }) }, later(1));
      expect(await due(its.store, later(1))).toEqual(['ask_1']);
    });

    it('wakes nothing elsewhere', async () => {
      const other = await aWorkspace(its.store, 'T2');
      await somebody(its.store, other, 'UBEN');
      await its.store.changePerson(other, 'UBEN', { restUntil: later(60) }, later(1));
      expect(await due(its.store, later(1))).toEqual([]);
    });
  });
}
