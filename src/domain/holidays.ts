/** Holidays from a file: JSON, or CSV with the columns date, name, zones, teams. Every line that cannot be used is named. */
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
  /** A list, or text with ";" between the teams; nothing: everybody. */
  readonly teams: unknown;
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
  const listed = (names: readonly string[] | null | undefined) => (names ? [...names].sort().join(';') : '');
  const placeOf = ({ date, zones, teams }: Holiday) => `${date} ${listed(zones)} ${listed(teams)}`;
  const byPlace = new Map([...before, ...added].map((holiday) => [placeOf(holiday), holiday]));
  return [...byPlace].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, holiday]) => holiday);
}

/** Whether it is one for somebody in this zone and team. The team is theirs as it is known, in any letter case. */
export function isHolidayOf({ zones, teams }: Holiday, zone: string, team: string | null): boolean {
  if (zones && !zones.includes(zone)) return false;
  return !teams || (team !== null && teams.some((each) => each.toLowerCase() === team.trim().toLowerCase()));
}

/** As a person reads it, and as the file may have it. */
export const holidayLine = ({ date, name, zones, teams }: Holiday): string =>
  `${date}  ${name} (${zones ? zones.join(', ') : 'everywhere'}${teams ? `; ${teams.join(', ')}` : ''})`;

function fromJson(content: string): Written[] | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch (fault) {
    return `not JSON: ${fault instanceof Error ? fault.message : ''}`;
  }
  if (!Array.isArray(parsed)) return 'not a list: write [ { "date": "2026-12-25", "name": "Christmas Day" } ]';
  return parsed.map((each: unknown, index) => {
    const given = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>;
    const { date, name, zones, teams } = given;
    return { at: `entry ${index + 1}`, date, name, zones, teams };
  });
}

function fromCsv(content: string): Written[] | string {
  const lines = content.split(/\r?\n/);
  const header = cellsOf(lines[0] ?? '').map((cell) => cell.toLowerCase());
  const [date, name, zones, teams] = ['date', 'name', 'zones', 'teams'].map((column) => header.indexOf(column));
  if (date === undefined || date < 0 || name === undefined || name < 0)
    return 'line 1: the columns are date, name, zones and teams';
  return lines.slice(1).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const cells = cellsOf(line);
    const cell = (at: number | undefined) => (at === undefined || at < 0 ? '' : cells[at]);
    return [{ at: `line ${index + 2}`, date: cells[date], name: cells[name], zones: cell(zones), teams: cell(teams) }];
  });
}

/** Cells between commas; quotes keep a comma. */
function cellsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
    (quoted?.replace(/""/g, '"') ?? bare ?? '').trim(),
  );
}

function holidayFrom({ at, date, name, zones, teams }: Written): { holiday: Holiday } | { problems: string[] } {
  const problems: string[] = [];
  const day = typeof date === 'string' ? date.trim() : '';
  const called = typeof name === 'string' ? name.trim() : '';
  const places = listFrom(zones, /[;\s]+/);
  const groups = listFrom(teams, /;/);
  if (!isDay(day)) problems.push(`${at}: "${String(date ?? '')}" is no date like 2026-12-25`);
  if (called === '' || called.length > NAME_MAX)
    problems.push(`${at}: a name of 1 to ${NAME_MAX} characters is missing`);
  if (places === 'unreadable') problems.push(`${at}: zones is no list of time zones`);
  else for (const zone of places ?? []) if (!isZone(zone)) problems.push(`${at}: "${zone}" is no time zone`);
  if (groups === 'unreadable') problems.push(`${at}: teams is no list of teams`);
  if (problems.length > 0 || places === 'unreadable' || groups === 'unreadable') return { problems };
  return { holiday: { date: day, name: called, zones: places, ...(groups ? { teams: groups } : {}) } };
}

function listFrom(given: unknown, between: RegExp): readonly string[] | null | 'unreadable' {
  if (given === undefined || given === null) return null;
  const list = typeof given === 'string' ? given.split(between) : given;
  if (!Array.isArray(list) || list.some((each) => typeof each !== 'string')) return 'unreadable';
  const named = (list as string[]).map((each) => each.trim()).filter((each) => each !== '');
  return named.length > 0 ? named : null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
