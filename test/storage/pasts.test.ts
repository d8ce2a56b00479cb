import { done } from '../../src/domain/refusal';
import { createPasts } from '../../src/storage/sqlite/pasts';
import { storeOn } from '../../src/storage/sqlite/store';
import { aBrief, anAsk, anEndedSession, later } from '../support/builders';
import { fortyTopics } from '../support/fortyTopics';
import { freshDatabase } from '../support/fresh';
import { aMentorOf, aWorkspace, move, somebody, submitAsk } from '../support/store';

describe('old questions like a new one', () => {
  it('are found by all words while they are few, and by the rarer words when there are thousands', async () => {
    const database = freshDatabase();
    const store = storeOn(database, fortyTopics);
    const ws = await aWorkspace(store);
    await somebody(store, ws, 'UANA');
    for (const [mentorId, askId, question] of [
      ['UEVA', 'ask_1', 'Who calibrates the spectrometer again?'],
      ['UTOM', 'ask_2', 'Where do we have lunch in the meeting of today?'],
    ] as const) {
      await aMentorOf(store, ws, mentorId, 'Design');
      await submitAsk(store, ws, askId, 'UANA', { question });
      const session = anEndedSession({ id: `${askId}.1.s1`, mentorId, endedAt: later(30) });
      await move(store, ws, askId, ({ ask }) => {
        const ended = { state: 'ended' as const, nextAt: null, sessions: [session] };
        return done({
          ask: { ...ask, perspectives: ask.perspectives.map((each) => ({ ...each, ...ended })) },
          notices: [],
          minutes: [],
        });
      });
    }
    const pasts = createPasts(database);
    const found = (question: string) => {
      const ask = anAsk({ id: 'ask_new', brief: aBrief({ question, tried: '', topics: [] }) });
      return [...pasts.about(ws, ask, later(60)).mentors].sort();
    };
    const both = 'Is there a meeting at lunch about the spectrometer?';
    expect(found(both)).toEqual(['UEVA', 'UTOM']);
    database.sqlite.exec(`WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 1200)
      INSERT INTO ask_texts (workspace_id, ask_id, words) SELECT '${ws}', 'ask_many' || n, 'Lunch before the meeting' FROM many`);
    expect(found(both)).toEqual(['UEVA']);
    expect(found('Is there a meeting at lunch?')).toEqual([]);
    await store.close();
  });
});
