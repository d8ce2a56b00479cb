import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  canHappen,
  isOver,
  type LifecycleEvent,
  lifecycle,
  nextState,
  type PerspectiveState,
  shownState,
  states,
} from '../../src/domain/lifecycle';

const movesFrom = (state: PerspectiveState): [string, PerspectiveState][] => Object.entries(lifecycle[state]);
const reachedFrom = (start: PerspectiveState): Set<PerspectiveState> => {
  const reached = new Set([start]);
  for (const state of reached) for (const [, next] of movesFrom(state)) reached.add(next);
  return reached;
};

describe('the life of a perspective', () => {
  it('only ever leads to states it knows', () => {
    for (const state of states)
      expect(states).toEqual(expect.arrayContaining(movesFrom(state).map(([, next]) => next)));
  });

  it.each(states)('can always come to an end from %s', (start) => {
    expect([...reachedFrom(start)].some(isOver)).toBe(true);
  });

  it.each(states)('can lead from the search to %s', (state) => {
    expect(reachedFrom('searching')).toContain(state);
  });

  it('is over when closed, unmet or withdrawn, and only then', () => {
    expect(states.filter(isOver)).toEqual(['closed', 'unmet', 'withdrawn']);
  });

  it.each<[string, PerspectiveState, LifecycleEvent, PerspectiveState]>([
    ['a declined question goes back to the search', 'offered', 'decline', 'searching'],
    ['a late yes takes the question off the list', 'listed', 'accept', 'accepted'],
    ['a lost mentor does not end the ask', 'active', 'lose', 'searching'],
    ['the asker may leave in the middle of a session', 'active', 'leave', 'closed'],
  ])('%s', (_what, from, event, to) => {
    expect(nextState(from, event)).toBe(to);
  });

  it.each<[LifecycleEvent, PerspectiveState]>([
    ['accept', 'accepted'],
    ['accept', 'ended'],
    ['accept', 'withdrawn'],
    ['withdraw', 'active'],
    ['begin', 'active'],
    ['extend', 'ended'],
    ['resume', 'unmet'],
  ])('has no %s once it is %s', (event, state) => {
    expect(canHappen(event, state)).toBe(false);
    expect(() => nextState(state, event)).toThrow(`No move ${event} from ${state}`);
  });
});

describe('what the asker sees of two perspectives', () => {
  const shown = (...of: PerspectiveState[]) => shownState(of.map((state) => ({ state })));

  it.each<[PerspectiveState, PerspectiveState, PerspectiveState]>([
    ['active', 'accepted', 'active'],
    ['accepted', 'offered', 'accepted'],
    ['offered', 'searching', 'offered'],
    ['searching', 'listed', 'searching'],
    ['listed', 'ended', 'listed'],
    ['ended', 'closed', 'ended'],
    ['closed', 'unmet', 'closed'],
    ['unmet', 'withdrawn', 'unmet'],
  ])('%s and %s is %s, in either order', (one, other, seen) => {
    expect(shown(one, other)).toBe(seen);
    expect(shown(other, one)).toBe(seen);
  });

  it('is the state itself when there is only one', () => {
    for (const state of states) expect(shown(state)).toBe(state);
  });

  it('cannot be nothing', () => {
    expect(() => shown()).toThrow('An ask without a perspective');
  });
});

describe('docs/lifecycle.md', () => {
  const page = readFileSync(path.join(__dirname, '../../docs/lifecycle.md'), 'utf8');
  const edges = states.flatMap((from) => movesFrom(from).map(([event, to]) => `${from} --> ${to}: ${event}`));
  const section = (title: string): string => page.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  const explained = (title: string) => [...section(title).matchAll(/^\| `(\w+)` \| \S.*\|$/gm)].map(([, name]) => name);

  it('draws every move of the table, and no other', () => {
    const drawn = [...page.matchAll(/^ +(\w+ --> \w+: \w+)$/gm)].map(([, edge]) => edge);
    expect(drawn.toSorted()).toEqual(edges.toSorted());
  });

  it('begins with the search and ends where the table ends', () => {
    const first = [...page.matchAll(/^ +\[\*] --> (\w+)$/gm)].map(([, state]) => state);
    const last = [...page.matchAll(/^ +(\w+) --> \[\*]$/gm)].map(([, state]) => state);
    expect(first).toEqual(['searching']);
    expect(last).toEqual(states.filter(isOver));
  });

  it('explains each state and each event once', () => {
    const events = new Set(states.flatMap((state) => movesFrom(state).map(([event]) => event)));
    expect(explained('States')).toEqual(states);
    expect(explained('Events').toSorted()).toEqual([...events].toSorted());
  });
});
