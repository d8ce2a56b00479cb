import type { StarterTopic } from '../../src/domain/starters/read';
import { storeOn } from '../../src/storage/sqlite/store';
import type { Store, WorkspaceId } from '../../src/storage/store';
import { monday } from '../support/builders';
import { freshDatabase } from '../support/fresh';
import { aMentorOf, aWorkspace } from '../support/store';

const starter = (name: string, aliases: string[] = [], related: string[] = []): StarterTopic => ({
  name,
  aliases,
  related,
});
const first = [starter('Python', ['Django', 'snakes']), starter('Hiring', ['recruiting']), starter('Sales')];
const second = [
  starter('Python', ['Django', 'snakes', 'pytest'], ['Bees']),
  starter('Django', ['the web framework']),
  starter('Bees', ['beekeeping', 'honey'], ['Python', 'Hiring']),
  starter('Hiring', ['recruiting', 'finding people'], ['Nowhere']),
];

describe('a newer set of starter topics', () => {
  const database = freshDatabase();
  const open = (starters: readonly StarterTopic[]) => storeOn(database, starters);
  let store: Store;
  let ws: WorkspaceId;
  let honey: string[];
  beforeAll(async () => {
    ws = await aWorkspace(open(first));
    honey = await open(first).ensureTopics(ws, ['Honey', 'Painting'], 'UANA', monday);
    store = open(second);
    await aWorkspace(store);
  });
  afterAll(() => store.close());

  const named = async (name: string) => (await store.topics(ws)).find((topic) => topic.name === name);

  it('is added when the app starts again, with its aliases', async () => {
    expect(await named('Bees')).toMatchObject({ aliases: ['beekeeping'] });
    expect((await named('Python'))?.aliases).toEqual(['Django', 'snakes', 'pytest']);
  });

  it('takes nothing away: not what was left out since, and not what people typed', async () => {
    expect(await named('Sales')).toBeDefined();
    expect(await named('Painting')).toBeDefined();
    expect(await store.ensureTopics(ws, ['honey'], 'UBEN', monday)).toEqual([honey[0]]);
  });

  it('makes no topic of what is an alias already', async () => {
    expect(await named('Django')).toBeUndefined();
    const [django] = await store.ensureTopics(ws, ['Django'], 'UANA', monday);
    expect(django).toBe((await named('Python'))?.id);
  });

  it('is added once', async () => {
    const before = await store.topics(ws);
    await aWorkspace(store);
    expect(await store.topics(ws)).toBe(before);
  });

  it('knows what is near, both ways', async () => {
    const [bees, python, hiring] = await Promise.all(['Bees', 'Python', 'Hiring'].map(named));
    const near = await store.relatedTopics(ws, [hiring?.id ?? '', python?.id ?? '']);
    expect(near.get(hiring?.id ?? '')).toEqual([bees?.id]);
    expect(near.get(python?.id ?? '')).toEqual([bees?.id]);
    // Two people who know both would be recognised; three would not.
    const [honeyId] = honey;
    for (const [nth, id] of ['U1', 'U2', 'U3'].entries()) {
      await aMentorOf(store, ws, id, 'Hiring', 'Honey');
      const now = (await store.relatedTopics(ws, [hiring?.id ?? ''])).get(hiring?.id ?? '');
      expect(now).toEqual(nth < 2 ? [bees?.id] : [bees?.id, honeyId]);
    }
    expect(await store.relatedTopics('ws_nobody', [hiring?.id ?? ''])).toEqual(new Map());
  });
});
