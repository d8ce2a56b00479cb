import { localTime, momentOf } from '../../sandbox/read/localTime';

describe('a field for day and time', () => {
  it.each([
    ['2026-03-05T13:00:00Z', 'Europe/Berlin', '2026-03-05T14:00'],
    ['2026-07-05T13:00:00Z', 'Europe/Berlin', '2026-07-05T15:00'],
    ['2026-03-05T13:00:00Z', 'Asia/Kathmandu', '2026-03-05T18:45'],
    ['2026-03-05T13:00:00Z', 'Pacific/Auckland', '2026-03-06T02:00'],
  ])('shows %s in %s as %s, and reads it back', (at, zone, local) => {
    expect(localTime(new Date(at), zone)).toBe(local);
    expect(momentOf(local, zone)?.toISOString()).toBe(new Date(at).toISOString());
  });

  it('takes the hour that summer time leaves out as one after it, and nonsense as nothing', () => {
    expect(momentOf('2026-03-29T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(momentOf('', 'Europe/Berlin')).toBeNull();
  });
});
