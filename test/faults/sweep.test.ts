import { type KillPoint, nameOf } from './support/calls';
import { type KilledStory, spread, storyWithKills } from './support/kills';
import { Office } from './support/office';
import { inParallel } from './support/pool';
import { postsOfTheStory } from './support/story';
import { type Ending, plainEnding, tellToTheEnd } from './support/verdict';

/** Every kind of call that the story makes, in the order of the first of each. */
async function kindsOfCalls(): Promise<string[]> {
  const office = await Office.open();
  await tellToTheEnd(office);
  await office.close();
  return [...office.counter.counts.keys()];
}

describe('a kill at any call', () => {
  let plain: Ending;
  let kinds: string[];
  beforeAll(async () => {
    plain = await plainEnding();
    kinds = await kindsOfCalls();
  });

  it('knows every kind of call of the story', () => {
    expect([...kinds].sort()).toEqual(
      [
        ...['auth.test', 'users.info', 'dnd.info', 'views.open', 'views.publish', 'chat.update', 'conversations.open'],
        ...postsOfTheStory,
      ].sort(),
    );
  });

  it.each(['before', 'after'] as const)('loses nothing: the first of each kind, %s its effect', async (phase) => {
    const points = kinds.map((kind): KillPoint => ({ kind, n: 1, phase }));
    const shared = await inParallel(spread(points, 2), 2, (each) => storyWithKills(each, plain));
    const metIn = (stories: readonly KilledStory[]) => stories.flatMap(({ met }) => met.map(nameOf));
    // Two calls at once: the kill at one of them may end the other, whose point then never comes in that story.
    const missed = points.filter((point) => !metIn(shared).includes(nameOf(point)));
    const alone = await inParallel(missed, 2, (point) => storyWithKills([point], plain));
    const stories = [...shared, ...alone];
    expect(stories.flatMap(({ problems }) => problems)).toEqual([]);
    expect(metIn(stories).sort()).toEqual(points.map(nameOf).sort());
  });
});
