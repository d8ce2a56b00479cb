/** Holidays from a file: JSON, or CSV with the columns date, name, zones. Every line that cannot be used is named. */
import type { Holiday } from './person';
import { isZone } from './worktime';

export type ReadHolidays =
  | { readonly ok: true; readonly holidays: readonly Holiday[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** One holiday as it was written, and where. */
interface Written {
  readonly at: string;
  readonly date: unknown;
  readonly name: unknown;
  /** A list, or text with ";" or blanks between the zones; nothing: everywhere. */
  readonly zones: unknown;
}

const NAME_MAX = 100;

export function readHolidays(text: string): ReadHolidays {
  const content = text.replace(/^\uFEFF/, '').trim();
  const written = content.startsWith('[') || content.startsWith('{') ? fromJson(content) : fromCsv(content);
  if (!Array.isArray(written)) return { ok: false, problems: [written as string] };
  const read = (written as Written[]).map(holidayFrom);
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []));
  const holidays = read.flatMap((each) => ('holiday' in each ? [each.holiday] : []));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, holidays: merged([], holidays) };
}

/** Earliest first; a later word on the same day and zones replaces the earlier one. */
export function merged(before: readonly Holiday[], added: readonly Holiday[]): Holiday[] {
  const placeOf = ({ date, zones }: Holiday) => `${date} ${zones ? [...zones].sort().join(' ') : ''}`;
  const byPlace = new Map([...before, ...added].map((holiday) => [placeOf(holiday), holiday]));
  return [...byPlace].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, holiday]) => holiday);
}

/** As a person reads it, and as the file may have it. */
export const holidayLine = ({ date, name, zones }: Holiday): string =>
  `${date}  ${name} (${zones ? zones.join(', ') : 'everywhere'})`;

function fromJson(content: string): Written[] | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch (fault) {
    return `not JSON: ${fault instanceof Error ? fault.message : ''}`;
  }
  if (!Array.isArray(parsed)) return 'not a list: write [ { "date": "2026-12-25", "name": "Christmas Day" } ]';
  return parsed.map((each: unknown, index) => {
    const { date, name, zones } = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>;
    return { at: `entry ${index + 1}`, date, name, zones };
  });
}

function fromCsv(content: string): Written[] | string {
  const lines = content.split(/\r?\n/);
  const header = cellsOf(lines[0] ?? '').map((cell) => cell.toLowerCase());
  const [date, name, zones] = ['date', 'name', 'zones'].map((column) => header.indexOf(column));
  if (date === undefined || date < 0 || name === undefined || name < 0)
    return 'line 1: the columns are date, name and zones';
  return lines.slice(1).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const cells = cellsOf(line);
    const inZones = zones === undefined || zones < 0 ? '' : cells[zones];
    return [{ at: `line ${index + 2}`, date: cells[date], name: cells[name], zones: inZones }];
  });
}

/** Cells between commas; quotes keep a comma. */
function cellsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
    (quoted?.replace(/""/g, '"') ?? bare ?? '').trim(),
  );
}

function holidayFrom({ at, date, name, zones }: Written): { holiday: Holiday } | { problems: string[] } {
  const problems: string[] = [];
  const day = typeof date === 'string' ? date.trim() : '';
  const called = typeof name === 'string' ? name.trim() : '';
  const places = zonesFrom(zones);
  if (!isDay(day)) problems.push(`${at}: "${String(date ?? '')}" is no date like 2026-12-25`);
  if (called === '' || called.length > NAME_MAX)
    problems.push(`${at}: a name of 1 to ${NAME_MAX} characters is missing`);
  if (places === 'unreadable') problems.push(`${at}: zones is no list of time zones`);
  else for (const zone of places ?? []) if (!isZone(zone)) problems.push(`${at}: "${zone}" is no time zone`);
  if (problems.length > 0 || places === 'unreadable') return { problems };
  return { holiday: { date: day, name: called, zones: places } };
}

function zonesFrom(zones: unknown): readonly string[] | null | 'unreadable' {
  if (zones === undefined || zones === null) return null;
  const list = typeof zones === 'string' ? zones.split(/[;\s]+/) : zones;
  if (!Array.isArray(list) || list.some((zone) => typeof zone !== 'string')) return 'unreadable';
  const named = (list as string[]).filter((zone) => zone !== '');
  return named.length > 0 ? named : null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
