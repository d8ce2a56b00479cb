/** Forgotten means gone: no row has the id any more, and what others decided still holds. */
import { accept } from '../../src/domain/decisions/offer';
import { doorStatus } from '../../src/domain/decisions/tell';
import { isForgotten } from '../../src/domain/forgotten';
import { post } from '../../src/domain/notices';
import { done } from '../../src/domain/refusal';
import type { Database } from '../../src/storage/sqlite/database';
import { storeOn } from '../../src/storage/sqlite/store';
import { anAskInSession, anEndedSession, aSource, later, monday, someThanks } from '../support/builders';
import { freshDatabase } from '../support/fresh';
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
} from '../support/store';

let database: Database;
const its = useStore(() => {
  database = freshDatabase();
  return storeOn(database);
});
let ws: string;
beforeEach(async () => {
  ws = await aWorkspace(its.store);
  for (const id of ['UANA', 'UCEM']) await somebody(its.store, ws, id);
  await aMentorOf(its.store, ws, 'UBEN', 'Feedback');
});

/** Every table in which a text stands anywhere. */
function tablesWith(text: string): string[] {
  const tables = database.sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  return tables.filter((table) =>
    JSON.stringify(database.sqlite.prepare(`SELECT * FROM "${table}"`).all()).includes(text),
  );
}

const sql = (text: string, ...values: unknown[]) => database.sqlite.prepare(text).run(...values);

/** Ana asked, Ben helped, Ana said thanks; it is closed. */
async function helped(): Promise<void> {
  await anAskOffered(its.store, ws, 'ask_1', 'UANA');
  await move(its.store, ws, 'ask_1', ({ ask }) => {
    const { perspectives } = anAskInSession(
      anEndedSession({
        hearBack: { text: 'Zebra', saidAt: later(9), confirmed: true },
        keepsNote: true,
        keptNote: 'Giraffe',
      }),
    );
    return done({
      ask: { ...ask, perspectives, thanks: someThanks(), closedAt: later(60) },
      notices: [post('thanks', 'ask_1', 'ask_1.1.s1', 'UBEN')],
      minutes: [],
    });
  });
  await sendAll(its.store);
}

describe('somebody who is forgotten', () => {
  it.each(['UANA', 'UBEN'])('%s stands in no table any more, wherever they stood', async (id) => {
    await helped();
    await its.store.changePerson(ws, 'UCEM', { managerId: id }, monday);
    await its.store.invite(ws, 'UCEM', id, monday);
    sql('INSERT INTO helped VALUES (?, ?, ?, ?, ?, ?, ?, 1, 0, 0)', ws, 's', 't', 'ask_1', 'UBEN', 'UANA', +monday);
    sql(
      'UPDATE perspectives SET passed_over = ?, named = ?',
      JSON.stringify([id]),
      JSON.stringify([{ id, by: 'UCEM' }]),
    );
    await its.store.enqueue(ws, [doorStatus('post', id, later(60))], monday);
    await its.store.enqueue(ws, [post('doorCall', 'ask_1', `ask_1.1#9-${id}`, 'UCEM')], monday);
    sql("UPDATE messages SET channel = 'D1'");
    await its.store.changePerson(ws, id, { homeOpenedAt: monday, askMeAbout: 'Beekeeping in towns' }, monday);
    expect(tablesWith(id)).toEqual(expect.arrayContaining(['people', 'notices', 'messages', 'perspectives']));
    await its.store.forget(ws, id, later(99));
    expect(tablesWith(id)).toEqual([]);
    expect(tablesWith('Beekeeping')).toEqual([]);
    expect(await its.store.person(ws, id)).toBeNull();
    expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  it.each([
    ['UBEN', 0],
    ['UANA', 1],
  ])('is not named again by a later change of a question they were part of: %s', async (id, left) => {
    await helped();
    const rows = () => database.sqlite.prepare('SELECT mentor_id, used FROM helped').all();
    expect(rows()).toEqual([{ mentor_id: 'UBEN', used: 0 }]);
    sql("UPDATE messages SET channel = 'D1'");
    await its.store.forget(ws, id, later(99));
    await move(its.store, ws, 'ask_1', ({ ask }) =>
      done({
        ask: { ...ask, echo: { ...ask.echo, answer: 'used', answeredAt: later(100) } },
        notices: [],
        minutes: [],
      }),
    );
    expect(tablesWith(id)).toEqual([]);
    expect(rows()).toHaveLength(left);
  });

  it('leaves a thank-you with its reader, and takes along what they received', async () => {
    await helped();
    await its.store.forget(ws, 'UANA', later(99));
    const ask = await its.store.ask(ws, 'ask_1');
    expect(ask && isForgotten(ask.askerId)).toBe(true);
    expect(ask).toMatchObject({ thanks: someThanks(), brief: { question: '' }, erasedAt: later(99) });
    expect(tablesWith('Zebra')).toEqual([]);
    expect(tablesWith('Giraffe')).toEqual(['sessions']);
    await its.store.forget(ws, 'UBEN', later(100));
    expect((await its.store.ask(ws, 'ask_1'))?.thanks).toMatchObject({ you: '', before: '' });
    expect(tablesWith('Giraffe')).toEqual([]);
  });

  it('ends what is under way: an open offer is withdrawn, a question is closed', async () => {
    await anAskOffered(its.store, ws, 'ask_1', 'UANA');
    await its.store.forget(ws, 'UBEN', later(5));
    const ask = await its.store.ask(ws, 'ask_1');
    expect(ask?.perspectives[0]?.offers[0]).toMatchObject({ outcome: 'withdrawn' });
    expect(ask?.closedAt).toBeNull();
    await its.store.forget(ws, 'UANA', later(6));
    expect(await its.store.ask(ws, 'ask_1')).toMatchObject({ closedAt: later(6), erasedAt: later(6) });
    expect((await claim(its.store, later(7))).filter(({ notice }) => notice.delivery === 'post')).toEqual([]);
  });

  it('tells the other of an accepted session, who is still there', async () => {
    await anAskOffered(its.store, ws, 'ask_1', 'UANA');
    await sendAll(its.store);
    await its.store.change(ws, 'ask_1', (facts) => accept(facts, 'ask_1.1.o1', 'UBEN', monday), monday);
    await sendAll(its.store);
    await its.store.forget(ws, 'UBEN', later(5));
    expect((await its.store.ask(ws, 'ask_1'))?.perspectives[0]?.sessions[0]).toMatchObject({ outcome: 'mentorGone' });
    expect((await sendAll(its.store, later(5))).some((key) => key.startsWith('post'))).toBe(true);
  });

  it('takes along a message of theirs that somebody asked about', async () => {
    await submitAsk(its.store, ws, 'ask_1', 'UANA');
    const source = aSource({ authorId: 'UCEM', quote: 'Zebra' });
    sql(
      'UPDATE asks SET source_quote = ?, source_link = ?, source_author_id = ?, source_shown = 1',
      source.quote,
      source.link,
      'UCEM',
    );
    await its.store.forget(ws, 'UCEM', later(5));
    expect(await its.store.ask(ws, 'ask_1')).toMatchObject({ source: null, closedAt: null });
    expect([...tablesWith('Zebra'), ...tablesWith('UCEM')]).toEqual([]);
  });

  it('is still blocked and reported when they come back, and blocks nobody any more', async () => {
    const block = 'INSERT INTO blocks VALUES (?, ?, ?, ?)';
    sql(block, ws, 'UANA', 'UBEN', +monday);
    sql(block, ws, 'UBEN', 'UCEM', +monday);
    sql("INSERT INTO reports VALUES (?, 'r', 'UANA', 'UBEN', NULL, 'UCEM', 'words', ?, ?)", ws, +monday, +later(9));
    const blocks = () => database.sqlite.prepare('SELECT blocker_id AS by, blocked_id AS id FROM blocks').all();
    await its.store.forget(ws, 'UBEN', later(5));
    expect(blocks()).toEqual([{ by: 'UANA', id: expect.stringMatching(/^hash_[0-9a-f]{64}$/) }]);
    await somebody(its.store, ws, 'UDEA');
    expect(tablesWith('UBEN')).toEqual([]);
    await somebody(its.store, ws, 'UBEN');
    expect(blocks()).toEqual([{ by: 'UANA', id: 'UBEN' }]);
    expect(database.sqlite.prepare('SELECT about_id FROM reports').pluck().all()).toEqual(['UBEN']);
  });
});

describe('what is known of somebody', () => {
  it('has what is theirs and what they were told, and not what others decided or wrote elsewhere', async () => {
    await helped();
    await submitAsk(its.store, ws, 'ask_2', 'UCEM', { question: 'A quite private thing of Cem, is it not?' });
    sql('INSERT INTO blocks VALUES (?, ?, ?, ?)', ws, 'UCEM', 'UBEN', +monday);
    const known = await its.store.known(ws, 'UBEN');
    expect(known.person).toMatchObject([{ id: 'UBEN', seen_at: expect.stringMatching(/^2026-/) }]);
    expect(known.topics).toMatchObject([{ name: 'Feedback', level: 'solid' }]);
    expect(known.conversationsHelped).toMatchObject([{ hear_back_text: 'Zebra', thanks_you: someThanks().you }]);
    expect(known.questions).toEqual([]);
    expect(JSON.stringify(known)).not.toContain('UCEM');
    expect(JSON.stringify(known)).not.toContain('private thing');
    const asker = await its.store.known(ws, 'UANA');
    expect(asker.questions).toMatchObject([{ id: 'ask_1' }]);
    // The note is the mentor's, and nobody else's to read.
    expect(JSON.stringify(known)).toContain('Giraffe');
    expect(JSON.stringify(asker)).not.toContain('Giraffe');
    expect(Object.values(await its.store.known(ws, 'UNOBODY')).flat()).toEqual([]);
  });
});
