import { fewer, setLimit } from '../../src/usecases/askLess';
import type { Deps } from '../../src/usecases/deps';
import { monday } from '../support/builders';
import { aMentorOf, aWorkspace, useStore } from '../support/store';

describe('fewer', () => {
  const its = useStore();

  async function ben() {
    const workspaceId = await aWorkspace(its.store);
    await aMentorOf(its.store, workspaceId, 'UBEN', 'Feedback');
    const deps: Deps = {
      store: its.store,
      clock: { now: () => monday },
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      directory: { look: async () => null },
      newId: (prefix) => prefix,
      wakeCourier: () => {},
    };
    return { deps, actor: { workspaceId, personId: 'UBEN' } };
  }

  it('offers go from three to two to one, and not further', async () => {
    const { deps, actor } = await ben();
    expect(await fewer(deps)(actor, 'offers')).toEqual({ kind: 'set', limit: 2, before: null });
    expect(await fewer(deps)(actor, 'offers')).toEqual({ kind: 'set', limit: 1, before: 2 });
    expect(await fewer(deps)(actor, 'offers')).toEqual({ kind: 'least' });
  });

  it('nudges go from two to none', async () => {
    const { deps, actor } = await ben();
    expect(await fewer(deps)(actor, 'nudges')).toEqual({ kind: 'set', limit: 1, before: null });
    expect(await fewer(deps)(actor, 'nudges')).toEqual({ kind: 'set', limit: 0, before: 1 });
    expect(await fewer(deps)(actor, 'nudges')).toEqual({ kind: 'least' });
  });

  it('is undone to what held before, also to what the workspace says', async () => {
    const { deps, actor } = await ben();
    await fewer(deps)(actor, 'offers');
    await setLimit(deps)(actor, 'offers', null);
    expect((await its.store.person(actor.workspaceId, 'UBEN'))?.offersPerWeek).toBeNull();
  });

  it('is of the person alone: somebody unknown has nothing to lower', async () => {
    const { deps, actor } = await ben();
    expect(await fewer(deps)({ ...actor, personId: 'UZOE' }, 'offers')).toEqual({ kind: 'least' });
  });
});
