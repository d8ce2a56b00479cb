/** Minutes are never promised twice, also when everything is pressed at one moment. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { accept } from '../../src/domain/decisions/offer';
import { openStore } from '../../src/storage/sqlite/store';
import type { Store } from '../../src/storage/store';
import { monday } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { layDown } from '../support/fresh';
import { aMentorOf, anAskOffered, aWorkspace, somebody } from '../support/store';
import { asks, companyForEachStory, offersKnowledge } from './company';

/** Three people ask the one mentor; each question takes 15 of the mentor's 30 minutes. */
const askers = ['Lin', 'Eva', 'Tom'] as const;

describe('three yeses at one moment, with minutes for two', () => {
  const company = companyForEachStory();

  it('are two conversations, and one kind word about the minutes', async () => {
    const { slack } = company;
    const sam = slack.as('Sam');
    await offersKnowledge(slack, 'Sam', ['SQL'], { 'Minutes in any 30 days': '30 minutes' });
    for (const name of askers) await asks(slack, name, `Why is the SQL join of ${name} so slow?`);
    const offers = sam.inbox().filter(({ buttons }) => buttons.includes('Yes, now'));
    expect(offers).toHaveLength(3);

    const heard = await Promise.all(offers.map((offer) => sam.press('Yes, now', { message: offer })));

    const spoken = heard.map(({ ephemeral }) => ephemeral).filter(Boolean);
    expect(spoken).toEqual([
      'This asks for more minutes than you have left. Enough come back on 2 April. /ask-mentor me changes them.',
    ]);
    expect(sam.conversations().filter(({ kind }) => kind === 'mpim')).toHaveLength(2);
    const taken = askers.filter((name) => slack.as(name).sees('@Sam said yes to your question'));
    expect(taken).toHaveLength(2);
  });
});

describe('two processes on one file', () => {
  let folder: string;
  let stores: Store[];
  beforeEach(() => {
    folder = temporaryFolder();
    const file = layDown(path.join(folder, 'ask-mentor.db'));
    stores = [1, 2].map(() => openStore(file));
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('promise no minute twice', async () => {
    const [one, other] = stores as [Store, Store];
    const ws = await aWorkspace(one);
    await aMentorOf(one, ws, 'USAM', 'Feedback');
    await one.changePerson(ws, 'USAM', { minutes: 30 }, monday);
    const ids = ['ask_1', 'ask_2', 'ask_3'];
    for (const id of ids) {
      await somebody(one, ws, `U${id}`);
      await anAskOffered(one, ws, id, `U${id}`);
    }

    const answers = await Promise.all(
      ids.map((id, at) =>
        (at % 2 === 0 ? one : other).change(ws, id, (facts) => accept(facts, `${id}.1.o1`, 'USAM', monday), monday),
      ),
    );

    expect(answers.map((answer) => answer.ok || answer.refusal.code).sort()).toEqual(['minutesSpent', true, true]);
    const reserved = (await other.person(ws, 'USAM'))?.reserved ?? [];
    expect(reserved.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(30);
  });
});
