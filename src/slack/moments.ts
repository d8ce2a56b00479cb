/** Moments as people read them: on their own clock, with the day written out. */
import { DAY } from '../domain/duration';
import { isZone, localDate } from '../domain/worktime';
import type { Words } from './words';

export interface Reader {
  readonly zone: string;
}

/**
 * In messages: Slack shows it on the clock of whoever looks. What cannot show it has the words behind the bar, which may be
 * read at any time later and so never say "today". `reader` is null where several people read it.
 */
export function moment(at: Date, reader: Reader | null, now: Date, words: Words): string {
  const zone = zoneOf(reader);
  // Several readers are in several places: without the date they might read different days.
  const day = reader ? dayOf(at, zone, now, words) : dateOf(at, zone, words);
  const fallback = named(words.time.at(day, clockOf(at, zone)), zone, reader, words);
  return `<!date^${Math.floor(at.getTime() / 1000)}^{date_long_pretty} {time}|${fallback}>`;
}

/** In plain text and private answers, read at once: "today 15:00, your time". */
export function spoken(at: Date, reader: Reader, now: Date, words: Words): string {
  const zone = zoneOf(reader);
  const ahead = daysAhead(at, zone, now);
  const near = ahead === 0 ? words.time.today : ahead === 1 ? words.time.tomorrow : null;
  return named(words.time.at(near ?? dayOf(at, zone, now, words), clockOf(at, zone)), zone, reader, words);
}

/** The day alone, for what lasts until a day begins. */
export const spokenDay = (at: Date, reader: Reader, words: Words): string => dateOf(at, zoneOf(reader), words);

const zoneOf = (reader: Reader | null): string => (reader && isZone(reader.zone) ? reader.zone : 'UTC');

/** A zone that the runtime does not know is not theirs: then the words say that it is UTC. */
const named = (when: string, zone: string, reader: Reader | null, { time }: Words): string =>
  reader?.zone === zone ? time.yours(when) : time.inUtc(when);

function dayOf(at: Date, zone: string, now: Date, words: Words): string {
  const ahead = daysAhead(at, zone, now);
  return ahead < 0 || ahead > 6 ? dateOf(at, zone, words) : format(at, zone, words, { weekday: 'long' });
}

const dateOf = (at: Date, zone: string, words: Words): string =>
  format(at, zone, words, { weekday: 'long', day: 'numeric', month: 'long' });

const clockOf = (at: Date, zone: string): string =>
  formatFor('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

const format = (at: Date, timeZone: string, { time }: Words, shape: Intl.DateTimeFormatOptions): string =>
  formatFor(time.locale, { ...shape, timeZone }).format(at);

/** Making a format costs far more than using it, and there are few: shapes and languages times the zones of the people. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(shape)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, shape);
  formats.set(key, made);
  return made;
}

const daysAhead = (at: Date, zone: string, now: Date): number =>
  Math.round((Date.parse(localDate(zone, at)) - Date.parse(localDate(zone, now))) / DAY);
