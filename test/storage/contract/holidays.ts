import { aWorkspace, somebody, useStore } from '../../support/store';

export function holidaysCount(open: Parameters<typeof useStore>[0]): void {
  describe('holidays', () => {
    const its = useStore(open);

    it('are those of a person’s zone, and of everybody', async () => {
      const ws = await aWorkspace(its.store);
      const other = await aWorkspace(its.store, 'T2');
      await somebody(its.store, ws, 'UANA');
      const holidays = [
        { date: '2026-03-03', zones: ['Etc/UTC', 'Europe/Lisbon'], name: 'Here' },
        { date: '2026-03-04', zones: ['Europe/Berlin'], name: 'Elsewhere' },
        { date: '2026-03-05', zones: null, name: 'Everywhere' },
      ];
      expect(await its.store.holidays(ws)).toEqual([]);
      await its.store.setHolidays(ws, holidays);
      expect(await its.store.holidays(ws)).toEqual(holidays);
      expect(await its.store.holidays(other)).toEqual([]);
      expect((await its.store.person(ws, 'UANA'))?.holidays).toEqual(['2026-03-03', '2026-03-05']);
    });

    it('are those of a team, too', async () => {
      const ws = await aWorkspace(its.store);
      for (const [id, team] of [
        ['UANA', 'People'],
        ['UBEN', 'Finance'],
        ['UCEM', null],
      ] as const) {
        await somebody(its.store, ws, id, { team });
      }
      await its.store.setHolidays(ws, [
        { date: '2026-03-03', zones: null, teams: ['people', 'Legal'], name: 'Offsite' },
        { date: '2026-03-04', zones: ['Europe/Berlin'], teams: ['Finance'], name: 'Elsewhere' },
        { date: '2026-03-05', zones: null, name: 'Everybody' },
      ]);
      const of = async (id: string) => (await its.store.person(ws, id))?.holidays;
      expect(await of('UANA')).toEqual(['2026-03-03', '2026-03-05']);
      expect(await of('UBEN')).toEqual(['2026-03-05']);
      expect(await of('UCEM')).toEqual(['2026-03-05']);
    });

    it('are replaced as a whole', async () => {
      const ws = await aWorkspace(its.store);
      await somebody(its.store, ws, 'UANA');
      await its.store.setHolidays(ws, [{ date: '2026-03-03', zones: null, name: 'Once' }]);
      await its.store.setHolidays(ws, []);
      expect((await its.store.person(ws, 'UANA'))?.holidays).toEqual([]);
    });
  });
}
