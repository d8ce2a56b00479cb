/** Made once for each zone: making one takes a hundred times as long as using it. */
function perZone(options: Intl.DateTimeFormatOptions): (tz: string) => Intl.DateTimeFormat {
  const known = new Map<string, Intl.DateTimeFormat>();
  return (tz) => {
    const format = known.get(tz) ?? new Intl.DateTimeFormat('en-US', { ...options, timeZone: tz });
    known.set(tz, format);
    return format;
  };
}

const clockIn = perZone({
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const nameIn = perZone({ timeZoneName: 'long' });

/** Seconds east of Greenwich in `tz` at `at`. */
export function zoneOffset(tz: string, at: Date): number {
  const parts = clockIn(tz).formatToParts(at);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((local - Math.floor(at.getTime() / 1000) * 1000) / 1000);
}

export function zoneLabel(tz: string, at: Date): string {
  const parts = nameIn(tz).formatToParts(at);
  return parts.find((each) => each.type === 'timeZoneName')?.value ?? tz;
}

/** The moment at which a wall clock in `tz` shows `clock` ('22:00') on the local day of `at`, plus `days`. */
export function localMoment(tz: string, at: Date, clock: string, days = 0): Date {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const local = new Date(at.getTime() + zoneOffset(tz, at) * 1000);
  const wanted = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + days, hours, minutes);
  const guess = new Date(wanted - zoneOffset(tz, at) * 1000);
  // Once more with the offset that holds there: summer time may begin in between.
  return new Date(wanted - zoneOffset(tz, guess) * 1000);
}
