import type { Reader } from './reader';

type Options = Intl.DateTimeFormatOptions;

const shapes: Readonly<Record<string, Options>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { month: 'long', day: 'numeric', year: 'numeric' },
  date_short: { month: 'short', day: 'numeric', year: 'numeric' },
  date_long: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** `<!date^seconds^format|fallback>` as this reader's device shows it; the fallback when the format is unknown. */
export function renderDate(seconds: number, format: string, fallback: string, reader: Reader): string {
  let isKnown = true;
  const moment = new Date(seconds * 1000);
  const shown = format.replace(/\{(\w+)\}/g, (token, name: string) => {
    const pretty = name.endsWith('_pretty');
    const shape = shapes[pretty ? name.slice(0, -'_pretty'.length) : name];
    if (!shape) isKnown = false;
    if (!shape) return token;
    const named = pretty ? nearDay(moment, reader) : undefined;
    return named ?? part(moment, reader, shape, name);
  });
  return isKnown && !Number.isNaN(seconds) ? shown : fallback;
}

function part(moment: Date, { locale, tz }: Reader, shape: Options, name: string): string {
  // date_num is the same for everybody.
  return formatFor(name === 'date_num' ? 'en-CA' : locale, { ...shape, timeZone: tz }).format(moment);
}

/** Making a format costs a hundred times what using it does, and a screen full of messages has the same few. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, options: Options): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

function nearDay(moment: Date, { now, tz }: Reader): string | undefined {
  const day = (at: Date): number => {
    const [year = 0, month = 1, date = 1] = formatFor('en-CA', { timeZone: tz }).format(at).split('-').map(Number);
    return Date.UTC(year, month - 1, date) / 86_400_000;
  };
  return new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]).get(day(moment) - day(now));
}

/** Where sandbox time is shown when it is nobody's in particular: where the company of the demo has its seat. */
export const SEAT = 'Europe/Berlin';
