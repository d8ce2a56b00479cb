import { type KillPoint, nameOf } from './support/calls';
import { type KilledStory, spread, storyWithKills } from './support/kills';
import { wantsMore } from './support/more';
import { Office } from './support/office';
import { appInOneFile, type OneFile } from './support/oneFile';
import { inParallel } from './support/pool';
import { postsOfTheStory } from './support/story';
import { type Ending, plainEnding, tellToTheEnd } from './support/verdict';

/** How many calls of each kind are killed at. */
const CALLS = wantsMore ? 3 : 1;

/** How often the story makes each kind of call, in the order of the first of each. */
async function callsOfTheStory(builtIn: string): Promise<Map<string, number>> {
  const office = await Office.open({ runs: 'process', builtIn });
  await tellToTheEnd(office);
  await office.close();
  return office.counter.counts;
}

describe('a kill at any call', () => {
  let plain: Ending;
  let calls: Map<string, number>;
  let app: OneFile;
  beforeAll(async () => {
    app = await appInOneFile();
    plain = await plainEnding();
    calls = await callsOfTheStory(app.builtIn);
  });
  afterAll(() => app.remove());

  it('knows every kind of call of the story', () => {
    expect([...calls.keys()].sort()).toEqual(
      [
        ...['auth.test', 'users.info', 'dnd.info', 'views.open', 'views.publish', 'chat.update', 'conversations.open'],
        ...postsOfTheStory,
      ].sort(),
    );
  });

  it.each(['before', 'after'] as const)('loses nothing: the first of each kind, %s its effect', async (phase) => {
    const points = [...calls].flatMap(([kind, times]) =>
      Array.from({ length: Math.min(times, CALLS) }, (_, index): KillPoint => ({ kind, n: index + 1, phase })),
    );
    const tell = (each: readonly KillPoint[]) =>
      storyWithKills(each, plain, { runs: 'toBeKilled', builtIn: app.builtIn });
    const shared = await inParallel(spread(points, 2 * CALLS), 2, tell);
    const metIn = (stories: readonly KilledStory[]) => stories.flatMap(({ met }) => met.map(nameOf));
    // Two calls at once: the kill at one of them may end the other, whose point then never comes in that story.
    const missed = points.filter((point) => !metIn(shared).includes(nameOf(point)));
    const alone = await inParallel(missed, 2, (point) => tell([point]));
    const stories = [...shared, ...alone];
    expect(stories.flatMap(({ problems }) => problems)).toEqual([]);
    expect(metIn(stories).sort()).toEqual(points.map(nameOf).sort());
  });
});
