import { defaultPolicy } from '../../../src/domain/policy';
import { monday } from '../../support/builders';
import { fortyTopics } from '../../support/fortyTopics';
import { anAskOffered, aWorkspace, somebody, useStore, wakeAsk } from '../../support/store';

export function workspacesAndTopics(open: Parameters<typeof useStore>[0]): void {
  describe('workspaces', () => {
    const its = useStore(open);

    it('are the same when installed again, also after the team joined an organisation', async () => {
      const first = await its.store.openWorkspace({ enterpriseId: null, teamId: 'T1', name: 'Acme' }, monday);
      const again = await its.store.openWorkspace({ enterpriseId: 'E1', teamId: 'T1', name: 'Acme Ltd' }, monday);
      const other = await its.store.openWorkspace({ enterpriseId: 'E1', teamId: null, name: 'Group' }, monday);

      expect(again).toEqual({ id: first.id, enterpriseId: 'E1', teamId: 'T1', name: 'Acme Ltd' });
      expect(await its.store.workspaces()).toEqual([again, other]);
    });

    it('have the default policy until they set something', async () => {
      const ws = await aWorkspace(its.store);
      expect(await its.store.policy(ws)).toEqual(defaultPolicy);

      const policy = await its.store.setPolicy(ws, { openAsksLimit: 5 });
      expect(policy).toEqual({ ...defaultPolicy, openAsksLimit: 5 });
      expect(await its.store.policy(ws)).toEqual(policy);
    });

    it('follow what the environment says until they set it themselves', async () => {
      const open = (...ids: string[]) =>
        its.store.openWorkspace({ enterpriseId: null, teamId: 'T1', name: 'Acme' }, monday, { reportContacts: ids });
      const { id } = await open('UANA');
      await open('UBEN');
      expect((await its.store.policy(id)).reportContacts).toEqual(['UANA']);
      await its.store.setPolicy(id, { reportContacts: [] });
      await open('UBEN');
      expect((await its.store.policy(id)).reportContacts).toEqual([]);
    });

    it('refuse a policy that makes no sense', async () => {
      const ws = await aWorkspace(its.store);
      await expect(its.store.setPolicy(ws, { openAsksLimit: 0 })).rejects.toThrow(/openAsksLimit/);
      expect(await its.store.policy(ws)).toEqual(defaultPolicy);
    });

    it('wake the asks that look for somebody when the rules change', async () => {
      const ws = await aWorkspace(its.store);
      await somebody(its.store, ws, 'UANA');
      await anAskOffered(its.store, ws, 'ask_1', 'UANA');
      await wakeAsk(its.store, ws, 'ask_1');
      expect(await its.store.due(monday, 10)).toEqual([]);

      await its.store.setPolicy(ws, { guestsMayMentor: true });
      expect(await its.store.due(monday, 10)).toEqual([{ workspaceId: ws, askId: 'ask_1' }]);
    });
  });

  describe('topics', () => {
    const its = useStore(open);

    it('start with what many kinds of work know', async () => {
      const ws = await aWorkspace(its.store);
      const topics = await its.store.topics(ws);
      expect(topics).toHaveLength(fortyTopics.length);
      expect(topics.find(({ name }) => name === 'Hiring')?.aliases).toContain('recruiting');
    });

    it('are the very same list until one is added', async () => {
      const ws = await aWorkspace(its.store);
      const before = await its.store.topics(ws);
      await its.store.ensureTopics(ws, ['hiring'], 'UANA', monday);
      expect(await its.store.topics(ws)).toBe(before);

      const [bees] = await its.store.ensureTopics(ws, ['Bee keeping'], 'UANA', monday);
      const after = await its.store.topics(ws);
      expect(after).not.toBe(before);
      expect(after).toContainEqual({ id: bees, name: 'Bee keeping', aliases: [] });
    });

    it('are found by any of their names, in the order given and without repeats', async () => {
      const ws = await aWorkspace(its.store);
      const [bees, hiring] = await its.store.ensureTopics(ws, ['Bee keeping', 'Hiring'], 'UANA', monday);
      const again = await its.store.ensureTopics(ws, ['recruiting', 'BEE  keeping', ' ', 'hiring'], 'UBEN', monday);
      expect(again).toEqual([hiring, bees]);
    });

    it('belong to one workspace', async () => {
      const one = await aWorkspace(its.store, 'T1');
      const other = await aWorkspace(its.store, 'T2');
      await its.store.ensureTopics(one, ['Bee keeping'], 'UANA', monday);
      expect((await its.store.topics(other)).map(({ name }) => name)).not.toContain('Bee keeping');
      expect(await its.store.topics('ws_nobody')).toEqual([]);
    });
  });
}
