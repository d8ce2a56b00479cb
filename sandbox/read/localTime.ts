/** Between moments and what stands in a field for day and time, on the clock of a time zone. */

/** `2026-03-05T14:00`, as the browser's own field writes it. */
export function localTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The moment at which that stands on the clock; in the hour that summer time leaves out, the one after it. null: no moment. */
export function momentOf(local: string, timeZone: string): Date | null {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return null;
  const shift = (at: number): number => Date.parse(`${localTime(new Date(at), timeZone)}Z`) - at;
  const first = wanted - shift(wanted);
  return new Date(wanted - shift(first));
}
