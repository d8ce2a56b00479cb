import type { Ask, Session } from '../../../src/domain/ask';
import type { AskFacts, Candidate } from '../../../src/domain/decisions/decision';
import { addDays } from '../../../src/domain/duration';
import { done, refuse } from '../../../src/domain/refusal';
import { anEndedSession, anOffer, later, monday, someThanks } from '../../support/builders';
import { aMentorOf, aWorkspace, move, somebody, submitAsk, useStore } from '../../support/store';

/** What the past says of somebody is read with the candidates of a later question. */
export function pastIsRemembered(open: Parameters<typeof useStore>[0]): void {
  const its = useStore(open);
  let ws: string;
  beforeEach(async () => {
    ws = await aWorkspace(its.store);
    await somebody(its.store, ws, 'UANA');
    await somebody(its.store, ws, 'ULIN');
    await its.store.setPolicy(ws, { openAsksLimit: 10 });
  });

  /** UANA asked this, and the mentor's conversation with her about it is over. */
  async function helpedBy(mentorId: string, askId: string, question: string, change: (ask: Ask) => Ask = (ask) => ask) {
    await submitAsk(its.store, ws, askId, 'UANA', { question });
    const session: Session = anEndedSession({ id: `${askId}.1.s1`, mentorId, endedAt: later(30) });
    return move(its.store, ws, askId, ({ ask }) =>
      done({ ask: change(withSessions(ask, [session])), notices: [], minutes: [] }),
    );
  }
  const askedOf = (ask: Ask, mentorId: string): Ask => ({
    ...ask,
    perspectives: ask.perspectives.map((each) => ({
      ...each,
      offers: [anOffer({ id: `${each.id}.o1`, mentorId, outcome: 'accepted', settledAt: later(1) })],
    })),
  });
  const withSessions = (ask: Ask, sessions: readonly Session[]): Ask => ({
    ...ask,
    perspectives: ask.perspectives.map((each) => ({ ...each, state: 'ended' as const, nextAt: null, sessions })),
  });

  async function candidatesFor(
    question: string,
    { asker = 'ULIN', topicNames = ['Hiring'], now = addDays(monday, 1), askId = 'ask_new' } = {},
  ): Promise<readonly Candidate[]> {
    await submitAsk(its.store, ws, askId, asker, { question, topicNames, now });
    return seenBy(askId, now);
  }
  async function seenBy(askId: string, now = addDays(monday, 1)): Promise<readonly Candidate[]> {
    let seen: AskFacts | null = null;
    const look = (facts: AskFacts) => {
      seen = facts;
      return refuse({ code: 'notYours' });
    };
    await its.store.change(ws, askId, look, now);
    return (seen as AskFacts | null)?.candidates ?? [];
  }
  const ids = (candidates: readonly Candidate[]) => candidates.map(({ person }) => person.id);

  describe('what the past says', () => {
    it('brings whoever helped with the topic, though they did not declare it', async () => {
      await aMentorOf(its.store, ws, 'UEVA', 'Design');
      await helpedBy('UEVA', 'ask_old', 'How do I tell somebody that they talk too much?');
      const [eva] = await candidatesFor('Something quite different from before?', { topicNames: ['Feedback'] });
      expect(eva?.person.id).toBe('UEVA');
      expect(eva?.evidence).toMatchObject({ metAt: null, helped: [{ thanked: false, used: false, shown: false }] });
      expect(eva?.evidence.activeAt).toEqual([later(30)]);
      expect(eva?.evidence.asOf).toEqual(later(30));
    });

    it('keeps whoever helped among a great many who only say that they could, and waited longer', async () => {
      await aMentorOf(its.store, ws, 'UEVA', 'Design');
      await helpedBy('UEVA', 'ask_old', 'How do I tell somebody that they talk too much?');
      await its.store.change(
        ws,
        'ask_old',
        ({ ask }) => done({ ask: askedOf(ask, 'UEVA'), notices: [], minutes: [] }),
        monday,
      );
      for (let nth = 0; nth < 205; nth++) {
        const id = `USAYS${nth}`;
        await somebody(its.store, ws, id, { joinedAt: monday, askMeAbout: 'Anything about negotiation' });
      }
      const found = await candidatesFor('What about a negotiation?', { topicNames: ['Feedback'] });
      expect(ids(found)).toContain('UEVA');
    });

    it('is not heard of those who may not mentor, nor in another workspace', async () => {
      await somebody(its.store, ws, 'UEVA');
      await helpedBy('UEVA', 'ask_old', 'How do I tell somebody that they talk too much?');
      expect(await candidatesFor('How do I tell somebody this?', { topicNames: ['Feedback'] })).toEqual([]);
    });

    it('brings whoever answered a question that reads like it', async () => {
      await aMentorOf(its.store, ws, 'UEVA', 'Design');
      await helpedBy('UEVA', 'ask_old', 'Which kubernetes dashboard shows memory of pods?');
      const [eva] = await candidatesFor('Why does kubernetes evict my pods?');
      expect(eva?.evidence).toMatchObject({ helped: [], alike: [{ at: later(30), likeness: 1 }] });
    });

    it('follows thanks, "used it" and what may be shown, and goes when it did not happen after all', async () => {
      await aMentorOf(its.store, ws, 'UEVA', 'Design');
      const old = await helpedBy('UEVA', 'ask_old', 'How do I tell somebody that they talk too much?');
      await candidatesFor('Something quite different?', { topicNames: ['Feedback'] });
      const helped = async () => (await seenBy('ask_new'))[0]?.evidence.helped[0];
      const change = (ask: Ask) =>
        move(its.store, ws, 'ask_old', () => done({ ask, notices: [], minutes: [] }), later(60));
      const thanked: Ask = { ...old, thanks: someThanks(), echo: { ...old.echo, answer: 'part', answeredAt: monday } };
      await change(thanked);
      expect(await helped()).toMatchObject({ thanked: true, used: true, shown: false });
      const sessions = thanked.perspectives.flatMap((each) => each.sessions);
      await change(
        withSessions(
          thanked,
          sessions.map((session) => ({ ...session, showsHelp: true })),
        ),
      );
      expect(await helped()).toMatchObject({ shown: true });
      await change(
        withSessions(
          thanked,
          sessions.map((session) => ({ ...session, outcome: 'notHappened' })),
        ),
      );
      expect(ids(await seenBy('ask_new'))).toEqual([]);
    });

    it('knows whom the asker has met, whoever of the two asked', async () => {
      await aMentorOf(its.store, ws, 'UEVA', 'Hiring');
      await helpedBy('UEVA', 'ask_old', 'How do I tell somebody that they talk too much?');
      const metBy = async (asker: string, askId: string) =>
        (await candidatesFor('Something quite different?', { asker, askId }))[0]?.evidence.metAt;
      expect(await metBy('UANA', 'ask_a')).toEqual(later(30));
      expect(await metBy('ULIN', 'ask_b')).toBeNull();
    });

    it('is forgotten after a year', async () => {
      await aMentorOf(its.store, ws, 'UEVA', 'Design');
      await helpedBy('UEVA', 'ask_old', 'How do I tell somebody that they talk too much?');
      const now = addDays(monday, 370);
      expect(ids(await candidatesFor('Quite different?!', { topicNames: ['Feedback'], now }))).toEqual([]);
    });
  });

  describe('the reporting line', () => {
    it('is kept out where the workspace says so, and only then', async () => {
      for (const id of ['UBOSS', 'UMID', 'UREPORT', 'UOTHER']) await aMentorOf(its.store, ws, id, 'Hiring');
      await submitAsk(its.store, ws, 'ask_r', 'ULIN', { topicNames: ['Hiring'] });
      expect(ids(await seenBy('ask_r')).sort()).toEqual(['UBOSS', 'UMID', 'UOTHER', 'UREPORT']);
      await its.store.setPolicy(ws, { reportingLineApart: true });
      expect(ids(await seenBy('ask_r')).sort()).toEqual(['UBOSS', 'UMID', 'UOTHER', 'UREPORT']);
      const reports = { ULIN: 'UMID', UMID: 'UBOSS', UREPORT: 'ULIN' };
      for (const [id, managerId] of Object.entries(reports)) {
        await its.store.changePerson(ws, id, { managerId }, monday);
      }
      expect(ids(await seenBy('ask_r'))).toEqual(['UOTHER']);
    });
  });
}
