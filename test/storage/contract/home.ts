import { begin } from '../../../src/domain/decisions/begin';
import { accept } from '../../../src/domain/decisions/offer';
import { finish } from '../../../src/domain/decisions/session';
import { thank } from '../../../src/domain/decisions/thanks';
import { wake } from '../../../src/domain/decisions/wake';
import { homeOf, post } from '../../../src/domain/notices';
import { done } from '../../../src/domain/refusal';
import { later, monday } from '../../support/builders';
import {
  aMentorOf,
  anAskOffered,
  aWorkspace,
  claim,
  move,
  sendAll,
  somebody,
  submitAsk,
  useStore,
} from '../../support/store';

export function invitationsAndHome(open: Parameters<typeof useStore>[0]): void {
  const its = useStore(open);
  let ws: string;
  beforeEach(async () => {
    ws = await aWorkspace(its.store);
    await somebody(its.store, ws, 'UANA');
    await somebody(its.store, ws, 'UCEM');
  });

  describe('an invitation', () => {
    it('is made once per person for ever, and to no mentor', async () => {
      await aMentorOf(its.store, ws, 'UBEN', 'Feedback');
      expect(await its.store.invite(ws, 'UCEM', 'UANA', monday)).toBe('invited');
      expect(await its.store.invite(ws, 'UCEM', 'UBEN', monday)).toBe('alreadyInvited');
      expect(await its.store.invite(ws, 'UBEN', 'UANA', monday)).toBe('alreadyMentor');
      expect(await sendAll(its.store)).toEqual(['post invitation:UCEM:UCEM']);
    });

    it('is answered once, and then shows it', async () => {
      expect(await its.store.answerInvitation(ws, 'UCEM', 'joined', monday)).toBe(false);
      await its.store.invite(ws, 'UCEM', 'UANA', monday);
      await sendAll(its.store);
      expect(await its.store.answerInvitation(ws, 'UCEM', 'declined', monday)).toBe(true);
      expect(await its.store.answerInvitation(ws, 'UCEM', 'joined', monday)).toBe(false);
      expect(await its.store.invite(ws, 'UCEM', 'UANA', monday)).toBe('alreadyInvited');

      const [row] = await claim(its.store);
      expect(row?.notice).toMatchObject({ delivery: 'edit', kind: 'invitation' });
      const { invitation, people } = await its.store.outbox.facts(row as never);
      expect(invitation).toEqual({
        personId: 'UCEM',
        inviterId: 'UANA',
        at: monday,
        topicId: null,
        answer: 'declined',
      });
      expect([...people.keys()].sort()).toEqual(['UANA', 'UCEM']);
    });
  });

  describe('Home', () => {
    const items = async (personId: string) => {
      const { home } = await its.store.outbox.facts({ workspaceId: ws, notice: homeOf(personId) });
      return home?.items.map(({ kind, about }) => `${kind} ${about}`);
    };

    it('is kept up to date only for those who opened it', async () => {
      await its.store.enqueue(ws, [homeOf('UANA'), homeOf('UNOBODY')], monday);
      expect(await claim(its.store)).toEqual([]);
      await its.store.changePerson(ws, 'UANA', { homeOpenedAt: monday }, monday);
      await its.store.enqueue(ws, [homeOf('UANA'), homeOf('UANA')], monday);
      expect(await sendAll(its.store)).toEqual(['view home:UANA:UANA']);
    });

    it('shows what needs somebody now, most urgent first', async () => {
      await aMentorOf(its.store, ws, 'UBEN', 'Feedback');
      await submitAsk(its.store, ws, 'ask_0', 'UBEN', { topicNames: ['Hiring'] });
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      expect(await items('UANA')).toEqual(['asking ask_1']);
      expect(await items('UBEN')).toEqual(['offer ask_1.1.o1', 'asking ask_0']);

      await move(its.store, ws, 'ask_1', (facts) => accept(facts, 'ask_1.1.o1', 'UBEN', monday));
      expect(await items('UANA')).toEqual(['session ask_1.1.s1']);
      expect(await items('UBEN')).toEqual(['session ask_1.1.s1', 'asking ask_0']);
    });

    it('shows loops until they are closed', async () => {
      await aMentorOf(its.store, ws, 'UBEN', 'Feedback');
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      await move(its.store, ws, 'ask_1', (facts) => accept(facts, 'ask_1.1.o1', 'UBEN', monday));
      await move(its.store, ws, 'ask_1', (facts) => begin(facts, 'ask_1.1.s1', 'UANA', monday));
      await move(its.store, ws, 'ask_1', (facts) => finish(facts, 'ask_1.1.s1', 'UANA', later(9)), later(9));
      expect(await items('UANA')).toEqual(['thanks ask_1']);
      expect(await items('UBEN')).toEqual([]);

      const words = { before: '', you: 'Thank you!', nowIWill: '', echoInDays: 3 };
      await move(its.store, ws, 'ask_1', (facts) => thank(facts, 'UANA', words, later(9)), later(9));
      expect(await items('UANA')).toEqual([]);
      const inThreeDays = later(9 + 3 * 24 * 60);
      await move(its.store, ws, 'ask_1', (facts) => done(wake(facts, inThreeDays)), inThreeDays);
      expect(await items('UANA')).toEqual(['echo ask_1']);
    });
  });

  describe('a notice', () => {
    it('is shown from the ask and everybody in it, as they are now', async () => {
      await aMentorOf(its.store, ws, 'UBEN', 'Feedback');
      const ask = await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      const facts = await its.store.outbox.facts({
        workspaceId: ws,
        notice: post('offer', 'ask_1', 'ask_1.1.o1', 'UBEN'),
      });
      expect(facts.ask).toEqual(ask);
      expect([...facts.people.keys()].sort()).toEqual(['UANA', 'UBEN']);
      expect(facts.topicNames.get(ask.brief.topics[0] ?? '')).toBe('Feedback');
      expect(facts).toMatchObject({ home: null, invitation: null, policy: { hereMinutes: 10 } });
    });

    it('of an ask that is gone has none', async () => {
      const facts = await its.store.outbox.facts({ workspaceId: ws, notice: post('status', 'ask_9', 'ask_9', 'UANA') });
      expect(facts.ask).toBeNull();
    });
  });
}
