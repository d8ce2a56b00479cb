import type { Ask } from '../../../src/domain/ask';
import { begin } from '../../../src/domain/decisions/begin';
import type { AskFacts } from '../../../src/domain/decisions/decision';
import { accept, decline } from '../../../src/domain/decisions/offer';
import { chooseNext, didNotHappen, finish } from '../../../src/domain/decisions/session';
import { wake } from '../../../src/domain/decisions/wake';
import { withdraw } from '../../../src/domain/decisions/withdraw';
import { post } from '../../../src/domain/notices';
import { done, refuse } from '../../../src/domain/refusal';
import type { Store } from '../../../src/storage/store';
import { anAsk, anEndedSession, anOffer, aPerspective, later, monday, someThanks } from '../../support/builders';
import {
  aMentorOf,
  anAskOffered,
  aWorkspace,
  claim,
  move,
  saying,
  somebody,
  submitAsk,
  useStore,
  wakeAsk,
} from '../../support/store';

export function asksMove(open: Parameters<typeof useStore>[0]): void {
  const its = useStore(open);
  let ws: string;
  beforeEach(async () => {
    ws = await aWorkspace(its.store);
    for (const id of ['UANA', 'UCEM']) await somebody(its.store, ws, id);
    await aMentorOf(its.store, ws, 'UBEN', 'Feedback');
  });
  const take = (now = monday) =>
    its.store.change(ws, 'ask_1', (facts) => accept(facts, 'ask_1.1.o1', 'UBEN', now), now);

  describe('an ask', () => {
    it('comes back from the store as it was saved, whatever is in it', async () => {
      await submitAsk(its.store, ws, 'ask_1', 'UANA');
      const everything = await move(its.store, ws, 'ask_1', ({ ask }) =>
        done({ ask: fullOf(ask), notices: [], minutes: [] }),
      );
      expect(await its.store.ask(ws, 'ask_1')).toEqual(everything);
    });

    it('is not saved when the decision refuses or throws', async () => {
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      await claim(its.store);
      const before = await its.store.ask(ws, 'ask_1');
      const refused = await its.store.change(ws, 'ask_1', () => refuse({ code: 'offerTaken' }), monday);
      expect(refused).toEqual({ ok: false, refusal: { code: 'offerTaken' } });
      const boom = () => {
        throw new Error('boom');
      };
      await expect(its.store.change(ws, 'ask_1', boom, monday)).rejects.toThrow('boom');
      // The second notice cannot be saved, so neither is the first, nor the ask.
      const broken = saying(post('soon', 'ask_1', 'x', 'UANA'), {
        ...post('soon', 'ask_1', 'y', 'UANA'),
        about: null as never,
      });
      await expect(its.store.change(ws, 'ask_1', broken, monday)).rejects.toMatchObject({
        message: expect.stringMatching(/NOT NULL/),
      });
      expect(await its.store.ask(ws, 'ask_1')).toEqual(before);
      expect(await claim(its.store)).toEqual([]);
    });

    it('has one winner when two accept in the same moment', async () => {
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      await aMentorOf(its.store, ws, 'UDEA', 'Feedback');
      const second = anOffer({ id: 'ask_1.1.o2', mentorId: 'UDEA' });
      await move(its.store, ws, 'ask_1', ({ ask }) => done({ ask: withOffer(ask, second), notices: [], minutes: [] }));

      const both = await Promise.all([
        take(),
        its.store.change(ws, 'ask_1', (facts) => accept(facts, 'ask_1.1.o2', 'UDEA', monday), monday),
      ]);
      expect(both.map((outcome) => outcome.ok || outcome.refusal.code)).toEqual([true, 'offerTaken']);
      expect((await its.store.ask(ws, 'ask_1'))?.perspectives[0]?.sessions).toHaveLength(1);
      expect((await its.store.people(ws, ['UDEA']))[0]?.reserved).toEqual([]);
    });

    it('reserves minutes with the mentor and gives them back when it ends', async () => {
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      await take();
      const reserved = async () => (await its.store.person(ws, 'UBEN'))?.reserved;
      expect(await reserved()).toEqual([{ sessionId: 'ask_1.1.s1', minutes: 15, reservedAt: monday }]);

      await move(its.store, ws, 'ask_1', (facts) => begin(facts, 'ask_1.1.s1', 'UANA', later(2)), later(2));
      await move(its.store, ws, 'ask_1', (facts) => finish(facts, 'ask_1.1.s1', 'UBEN', later(6)), later(6));
      expect(await reserved()).toEqual([{ sessionId: 'ask_1.1.s1', minutes: 4, reservedAt: monday }]);
    });

    it('is not opened again while the same question is on its way anew', async () => {
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      await take();
      await move(its.store, ws, 'ask_1', (facts) => begin(facts, 'ask_1.1.s1', 'UANA', monday));
      await move(its.store, ws, 'ask_1', (facts) => didNotHappen(facts, 'ask_1.1.s1', 'UANA', monday));
      await submitAsk(its.store, ws, 'ask_2', 'UANA', { question: 'A question of ask_1, which is long enough?' });

      const again = await its.store.change(
        ws,
        'ask_1',
        (facts) => chooseNext(facts, 'ask_1.1.s1', 'UANA', 'somebodyElse', monday),
        monday,
      );
      expect(again).toEqual({ ok: false, refusal: { code: 'sameQuestion', askId: 'ask_2' } });
    });

    it('is nothing in another workspace', async () => {
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      const other = await aWorkspace(its.store, 'T2');
      await somebody(its.store, other, 'UANA');
      expect(await its.store.ask(other, 'ask_1')).toBeNull();
      expect(await its.store.openAsks(other, 'UANA')).toEqual([]);
      expect(await its.store.change(other, 'ask_1', saying(), monday)).toEqual({
        ok: false,
        refusal: { code: 'unknownAsk' },
      });
      await its.store.restAfterFault(other, 'ask_1', later(9 * 60));
      expect((await its.store.due(later(4 * 60), 10)).length).toBe((await its.store.due(later(9 * 60), 10)).length);
    });

    it('is among the open ones until it is closed, newest first', async () => {
      await submitAsk(its.store, ws, 'ask_1', 'UANA');
      await submitAsk(its.store, ws, 'ask_2', 'UANA', { now: later(1) });
      await submitAsk(its.store, ws, 'ask_3', 'UANA', { now: later(2) });
      await move(its.store, ws, 'ask_2', (facts) => withdraw(facts, 'UANA', later(3)), later(3));
      expect((await its.store.openAsks(ws, 'UANA')).map(({ id }) => id)).toEqual(['ask_3', 'ask_1']);
    });
  });

  describe('what a decision is given', () => {
    const factsOf = async (store: Store, askId: string, now = monday): Promise<AskFacts> => {
      let seen: AskFacts | null = null;
      const look = (facts: AskFacts) => {
        seen = facts;
        return refuse({ code: 'notYours' });
      };
      await store.change(ws, askId, look, now);
      if (!seen) throw new Error('No such ask');
      return seen;
    };
    const idsOf = ({ candidates }: AskFacts) => candidates.map(({ person }) => person.id);

    it('are those who hold a topic or name it themselves, the least recently asked first', async () => {
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      await aMentorOf(its.store, ws, 'UDEA', 'Feedback');
      await aMentorOf(its.store, ws, 'UEVA', 'Hiring');
      await its.store.changePerson(ws, 'UEVA', { askMeAbout: 'Ask me anything about negotiating' }, monday);
      await aMentorOf(its.store, ws, 'UGUS', 'Hiring');
      await aMentorOf(its.store, ws, 'UHAL', 'Feedback');
      await its.store.changePerson(ws, 'UHAL', { slack: { ...hal, isActive: false } }, monday);
      await submitAsk(its.store, ws, 'ask_2', 'UCEM', { question: 'How do I give feedback when negotiating?' });

      const facts = await factsOf(its.store, 'ask_2');
      expect(idsOf(facts)).toEqual(['UDEA', 'UEVA', 'UBEN']);
      expect(facts.candidates.at(-1)).toMatchObject({ openOffers: 1, recentOffers: 1, lastAskedAt: monday });
      expect([...facts.holders.values()]).toEqual([2]);
    });

    it('count the offers of 30 days, and no candidates where nobody is looked for', async () => {
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      expect(await factsOf(its.store, 'ask_1')).toMatchObject({ candidates: [] });
      await submitAsk(its.store, ws, 'ask_2', 'UCEM');
      const { candidates } = await factsOf(its.store, 'ask_2', later(31 * 24 * 60));
      expect(candidates).toMatchObject([{ openOffers: 1, recentOffers: 0, lastAskedAt: monday }]);
    });

    it('are asker and everybody who was asked, with their minutes', async () => {
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      await take();
      const { people } = await factsOf(its.store, 'ask_1');
      expect([...people.keys()].sort()).toEqual(['UANA', 'UBEN']);
      expect(people.get('UBEN')?.reserved).toHaveLength(1);
    });
  });

  describe('when an ask wakes', () => {
    const due = async (at: Date) => (await its.store.due(at, 10)).map(({ askId }) => askId);

    it('is what the domain says, earliest first', async () => {
      await submitAsk(its.store, ws, 'ask_2', 'UCEM', { topicNames: ['Hiring'] });
      await submitAsk(its.store, ws, 'ask_1', 'UANA', { now: later(-1) });
      expect(await due(monday)).toEqual(['ask_1', 'ask_2']);
      expect(await its.store.due(monday, 1)).toHaveLength(1);
      await wakeAsk(its.store, ws, 'ask_1');
      expect(await due(monday)).toEqual(['ask_2']);
    });

    it('is at once when a decision ends in a search', async () => {
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      expect(await due(monday)).toEqual([]);
      await move(its.store, ws, 'ask_1', (facts) => decline(facts, 'ask_1.1.o1', 'UBEN', later(3)), later(3));
      expect(await due(later(3))).toEqual(['ask_1']);
    });

    it('is later and later when its decision throws, at most six hours, until one succeeds', async () => {
      await submitAsk(its.store, ws, 'ask_1', 'UANA');
      const rest = async () =>
        ((await its.store.restAfterFault(ws, 'ask_1', monday)).getTime() - monday.getTime()) / 60_000;
      expect([await rest(), await rest(), await rest(), await rest()]).toEqual([1, 2, 4, 8]);
      expect(await due(later(7))).toEqual([]);
      expect(await due(later(8))).toEqual(['ask_1']);
      for (let i = 0; i < 30; i++) await rest();
      expect(await rest()).toBe(360);

      await its.store.change(ws, 'ask_1', (facts) => done(wake(facts, monday)), monday);
      expect(await rest()).toBe(1);
    });
  });
}

const hal = { teamId: 'T1', name: 'Hal', zone: 'UTC', locale: null, isBot: false, isGuest: false, seenAt: later(1) };

const withOffer = (ask: Ask, offer: ReturnType<typeof anOffer>): Ask => ({
  ...ask,
  perspectives: ask.perspectives.map((p) => ({ ...p, offers: [...p.offers, offer] })),
});

/** Every field set, with two sessions, of which the first went to somebody who left. */
function fullOf(ask: Ask): Ask {
  const gone = anEndedSession({
    id: 'ask_1.1.s1',
    outcome: 'mentorGone',
    place: { kind: 'direct' },
    missed: 1,
    waitingBecause: 'noTap',
  });
  const held = anEndedSession({
    ...{ id: 'ask_1.1.s2', place: { kind: 'group', channel: 'C1', ts: '1.1' }, postponed: true, almostOverTold: true },
    ...{ extendedAt: later(3), startsAt: later(1), remindAt: later(2), chooseBy: later(4) },
    hearBack: { text: 'I will say it.', saidAt: later(14), confirmed: { fix: 'And when.' } },
  });
  const topics = ask.brief.topics;
  const offers = [
    anOffer({
      ...{ outcome: 'accepted', sharedTopics: topics, unlikely: true },
      reasons: [
        { kind: 'ownLine', line: 'difficult bosses' },
        { kind: 'otherTeam', team: 'Finance' },
      ],
    }),
    anOffer({
      id: 'ask_1.1.o2',
      mentorId: 'UCEM',
      outcome: 'lapsed',
      sharedTopics: [],
      deliveredAt: null,
      lapsesAt: null,
    }),
  ];
  const one = aPerspective({
    ...{ state: 'ended', offers, sessions: [gone, held], passedOver: ['UDEA'] },
    ...{ nextAt: null, listedAt: later(1), listedUntil: later(99) },
  });
  const two = aPerspective({ id: 'ask_1.2', number: 2, state: 'listed' });
  return {
    ...anAsk({ ...ask, perspectives: [one, two], promiseKeptAt: later(1), thanks: someThanks(), closedAt: later(500) }),
    ...{ thanksAskedAt: later(15), thanksNudgeAt: later(200), thanksNudgedAt: later(300) },
    echo: {
      dueAt: later(1),
      askedAt: later(2),
      timesAsked: 2,
      answer: 'part',
      answeredAt: later(3),
      line: 'It went well.',
    },
  };
}
