import { erase } from '../../src/domain/decisions/erase';
import { addDays } from '../../src/domain/duration';
import { done } from '../../src/domain/refusal';
import { findTopics } from '../../src/usecases/findTopics';
import { anEndedSession, later, monday } from '../support/builders';
import { aMentorOf, aWorkspace, move, somebody, submitAsk, useStore } from '../support/store';

describe('finding topics with the help of the past', () => {
  const its = useStore();
  let ws: string;
  beforeEach(async () => {
    ws = await aWorkspace(its.store);
    for (const id of ['UANA', 'ULIN']) await somebody(its.store, ws, id);
    await aMentorOf(its.store, ws, 'UBEN', 'Kubernetes');
    await its.store.setPolicy(ws, { openAsksLimit: 10 });
  });
  const find = async (text: string) => (await findTopics(its)(ws, text)).map(({ name }) => name);

  /** Somebody helped with this question, and it is closed. */
  async function helpedWith(askId: string, question: string, ...topicNames: string[]) {
    await submitAsk(its.store, ws, askId, 'UANA', { question, topicNames });
    const session = anEndedSession({ id: `${askId}.1.s1`, mentorId: 'UBEN', endedAt: later(30) });
    await move(its.store, ws, askId, ({ ask }) => {
      const perspectives = ask.perspectives.map((each) => ({
        ...each,
        ...{ state: 'closed' as const, nextAt: null, sessions: [session] },
      }));
      return done({ ask: { ...ask, closedAt: later(60), perspectives }, notices: [], minutes: [] });
    });
  }

  it('names what similar questions were about where nothing is named, until their words go', async () => {
    const question = 'Why are my pods evicted when the node runs low?';
    await helpedWith('ask_1', 'Why were these pods evicted from the node?', 'Kubernetes');
    expect(await find(question)).toEqual([]);
    await helpedWith('ask_2', 'Our pods are evicted at night, is it the node?', 'Kubernetes');
    expect(await find(question)).toEqual(['Kubernetes']);
    // Words alone say nothing: no two of them are in common, or the past does not agree.
    expect(await find('Why is the node slow?')).toEqual([]);
    expect(await find('')).toEqual([]);

    for (const id of ['ask_1', 'ask_2'])
      await move(its.store, ws, id, (facts) => done(erase(facts, addDays(monday, 31))), addDays(monday, 31));
    expect(await find(question)).toEqual([]);
  });

  it('puts what is named in order', async () => {
    const question = 'Hiring or negotiation: which comes first when the offer is signed late?';
    expect(await find(question)).toEqual(['Hiring', 'Negotiation']);
    await helpedWith('ask_1', 'The offer is signed late, what is left to say first?', 'Negotiation');
    expect(await find(question)).toEqual(['Negotiation', 'Hiring']);
  });
});
