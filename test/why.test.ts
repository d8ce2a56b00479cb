import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../src/domain/duration';
import { settings } from '../src/settings';
import { openDatabase } from '../src/storage/sqlite/database';
import { storeOn } from '../src/storage/sqlite/store';
import type { PersonChange } from '../src/storage/store';
import { wantedIn, whom, why } from '../src/why';
import { asks, type Company, offersKnowledge, openCompany, people } from './journeys/company';
import { later, monday, slackFacts } from './support/builders';
import { temporaryFolder } from './support/folder';
import { fortyTopics } from './support/fortyTopics';
import { layDown } from './support/fresh';
import { aMentorOf, anAskOffered, aWorkspace, somebody } from './support/store';

describe('why', () => {
  let company: Company;
  afterEach(() => company.close());

  it('tells the story of an ask without a word of anybody', async () => {
    const dnd = { from: new Date('2026-03-03T08:00:00Z'), until: new Date('2026-03-03T11:00:00Z') };
    const change: Readonly<Record<string, object>> = { Sam: { dnd }, Tom: { tz: 'Europe/Amsterdam' } };
    company = await openCompany({ people: people.map((each) => ({ ...each, ...change[each.name] })) });
    const { slack } = company;
    for (const name of ['Eva', 'Sam', 'Tom']) await offersKnowledge(slack, name, ['SQL']);
    await offersKnowledge(slack, 'Kim', ['SQL'], { 'Minutes in any 30 days': 'None: do not ask me' });
    const calendar = path.join(path.dirname(company.file), 'nl.csv');
    writeFileSync(calendar, 'date,name,zones\n2026-03-03,A day off,Europe/Amsterdam\n');
    await settings(company.file, ['--holidays', calendar]);
    await slack.as('Eva').command('/ask-mentor rest friday');
    await asks(slack, 'Lin', 'How do I read a query plan in SQL?');
    const id = /ask_\w+/.exec(JSON.stringify(slack.as('Lin').sees('We are asking')?.blocks))?.[0] ?? '';

    const held = (await why(company.file, id, slack.clock.now()))?.join('\n') ?? '';
    expect(held).toMatch(/message "offer" to U0SAM is due then \(doNotDisturb\)/);
    // While nobody has said yes: who is next, and who is not and why.
    expect(held).toMatch(/Whom else, at 2026-03-03T09:00.*at most 4.*1\. U0TOM {2}from .*, a day off today.*/s);
    expect(held).toMatch(
      /Would not be asked:\n {2}U0EVA {2}rests\n {2}U0KIM {2}has no minutes left for it\n {2}U0SAM {2}was asked for it/,
    );

    await slack.travel({ hours: 3 }, undefined, { stepMinutes: 15 });
    await slack.as('Sam').press('Yes, now');
    const told = (await why(company.file, id, slack.clock.now())) ?? [];
    const story = told.join('\n');
    expect(story).toMatch(
      /asked by U0LIN; promised.*offer .* made to U0SAM.*"offer" to U0SAM sent \(made 2026-03-03T09:00:00.000Z, had waited: doNotDisturb\).*U0SAM said yes, 15 minutes.*"taken" to U0LIN sent.*next: the ask looks again/s,
    );
    expect(story).not.toMatch(/query plan|Lin|Sam/);
    expect(told.slice(1).map((line) => line.slice(0, 24))).toEqual(
      told
        .slice(1)
        .map((line) => line.slice(0, 24))
        .toSorted(),
    );
  });

  it('tells of the door that somebody opened', async () => {
    company = await openCompany();
    const { slack } = company;
    await offersKnowledge(slack, 'Sam', ['SQL']);
    await slack.as('Sam').command('/ask-mentor rest friday');
    await asks(slack, 'Lin', 'How do I read a query plan in SQL?');
    const id = /ask_\w+/.exec(JSON.stringify(slack.as('Lin').inbox()))?.[0] ?? '';
    await slack.as('Sam').command('/ask-mentor door 25');
    const called = (await why(company.file, id, slack.clock.now()))?.join('\n') ?? '';
    expect(called).toMatch(
      /called through the door of U0SAM until 2026-03-03T09:10:00.000Z.*"doorCall" to U0LIN sent/s,
    );
    await slack.as('Lin').press('I am here');
    const story = (await why(company.file, id, slack.clock.now()))?.join('\n') ?? '';
    expect(story).toMatch(/was called through the door of U0SAM.*U0SAM had a door open, 15 minutes.*began/s);
  });

  it('knows nothing of an ask that is not there', async () => {
    company = await openCompany();
    expect(await why(company.file, 'ask_nobody', monday)).toBeNull();
  });
});

describe('whom', () => {
  const QUESTION = 'How do I give my boss some feedback about our meetings?';
  let place: string;
  beforeEach(() => {
    place = temporaryFolder();
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));
  const file = () => layDown(path.join(place, 'its.db'));

  it('would be asked, who would not, and why, beside an app that writes', async () => {
    const database = openDatabase(file());
    const store = storeOn(database, fortyTopics);
    const ws = await aWorkspace(store);
    const knows = async (id: string, change: PersonChange = {}) => {
      await aMentorOf(store, ws, id, 'Feedback');
      await store.changePerson(ws, id, change, monday);
    };
    const slack = slackFacts({ seenAt: later(1) });
    const kin = { team: 'Design', place: 'Berlin' };
    await somebody(store, ws, 'UANA', { ...kin, managerId: 'UBOSS' });
    await store.setPolicy(ws, { reportingLineApart: true });
    await knows('UBEN', { ...kin, askMeAbout: 'meetings with a difficult boss' });
    await knows('UCEM', kin);
    await knows('UFAR', { team: 'Finance', place: 'Lisbon' });
    await knows('UNIGHT', { ...kin, slack: { ...slack, zone: 'Asia/Tokyo' } });
    await knows('UREST', { ...kin, restUntil: addDays(monday, 3), minutes: 0 });
    await knows('UOFTEN', { ...kin, offersPerWeek: 1 });
    await knows('UBOSS', kin);
    await knows('UBLOCK', kin);
    await knows('UGUEST', { slack: { ...slack, isGuest: true } });
    await knows('UGONE', { slack: { ...slack, isActive: false } });
    await knows('UFRANZ', { languages: ['de'] });
    await somebody(store, ws, 'UTOLD');
    const [topicId = ''] = await store.ensureTopics(ws, ['Feedback'], 'UTOLD', monday);
    await store.changePerson(ws, 'UTOLD', { topics: [{ topicId, level: 'solid' }] }, monday);
    await somebody(store, ws, 'UOTHER');
    database.sqlite.prepare('INSERT INTO blocks VALUES (?, ?, ?, ?)').run(ws, 'UBLOCK', 'UANA', +monday);
    // One is asked often enough by being asked once, when nobody else could be.
    const others = ['UBEN', 'UCEM', 'UFAR', 'UBOSS', 'UBLOCK', 'UFRANZ'];
    for (const id of others) await store.changePerson(ws, id, { restUntil: later(1) }, monday);
    await anAskOffered(store, ws, 'ask_1', 'UOTHER');
    for (const id of others) await store.changePerson(ws, id, { restUntil: null }, monday);

    const before = readFileSync(file());
    const lines = await whom(file(), QUESTION, 'UANA', later(5));
    expect(readFileSync(file()).equals(before)).toBe(true);
    expect(lines.slice(2)).toEqual([
      'Would be asked, at most 5, one after the other:',
      '  1. UBEN  now, at work until 2026-03-02T17:00:00.000Z: knows Feedback (solid); their own line has words of it',
      expect.stringMatching(
        /^ {2}2. UFAR {2}now, .*: the unlikely one; knows Feedback \(solid\); another team: Finance; another place: Lisbon$/,
      ),
      expect.stringMatching(/^ {2}3. UCEM {2}now/),
      expect.stringMatching(/^ {2}4. UNIGHT {2}from 2026-03-03T00:00:00.000Z: knows/),
      'Would not be asked:',
      '  UBOSS  reporting line',
      '  UFRANZ  answers in de, not in en',
      '  UGONE  the account is not active',
      '  UGUEST  is a guest',
      '  UOFTEN  was asked often enough this week',
      '  UREST  has no minutes left for it; rests',
      '  UTOLD  did not offer to be asked',
      'Blocks are never shown: whoever is on either side of one is missing here.',
    ]);
    expect(lines[1]).toBe('Topics in it: Feedback');
    expect(lines.join()).not.toMatch(/difficult boss/);

    // Nobody in particular asks: how far away somebody is, who reports to whom and who blocked whom is about nobody.
    const anybody = (await whom(file(), QUESTION, null, later(5))).join('\n');
    expect(anybody).toMatch(/UBLOCK {2}now/);
    expect(anybody).toMatch(/UBOSS {2}now/);
    expect(anybody).not.toMatch(/another team|unlikely/);
    const nothing = await whom(file(), 'What is the meaning of all of it?', 'UANA', later(5));
    expect(nothing[1]).toMatch(/^No topic is found in it/);
    expect(nothing.slice(2, 4)).toEqual(['Nobody can be asked now.', 'Nobody is known who fits.']);
    expect((await whom(file(), 'Can I ask for a raise this year?', null, later(5)))[2]).toMatch(
      /contact for pay first/,
    );
    await expect(whom(file(), QUESTION, 'UWHO', later(5))).rejects.toThrow('Nobody here has the id UWHO');
    await store.close();
  });

  it('says so where there is no workspace, or a file of another version', async () => {
    const database = openDatabase(file());
    await expect(whom(file(), QUESTION, null, monday)).rejects.toThrow('No workspace is known yet');
    database.sqlite.pragma('user_version = 1');
    await expect(whom(file(), QUESTION, null, monday)).rejects.toThrow('another version of Ask Mentor');
    database.sqlite.close();
  });
});

it.each<[string[], ReturnType<typeof wantedIn>]>([
  [['--ask', 'ask_1'], { askId: 'ask_1' }],
  [['How do I ask?'], { question: 'How do I ask?', as: null }],
  [['How do I ask?', '--as', 'UANA'], { question: 'How do I ask?', as: 'UANA' }],
  [['--as', 'UANA', 'How', 'do I ask?'], { question: 'How do I ask?', as: 'UANA' }],
  [['--help'], { help: true }],
  [['--ask'], null],
  [['--ask', 'ask_1', 'and more'], null],
  [['--as', 'UANA'], null],
  [['--who', 'UANA'], null],
  [[], null],
])('%j asks for %j', (words, wanted) => {
  expect(wantedIn(words)).toEqual(wanted);
});
