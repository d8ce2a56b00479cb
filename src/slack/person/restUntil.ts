/** "rest until when": what may be typed after the word, in the person's own calendar. */

import { DAY } from '../../domain/duration';
import { atLocal, localDate } from '../../domain/worktime';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const LONGEST_DAYS = 366;

/**
 * The moment a rest ends: the start of the day that is named, or of the day after "today". null when the words name no day:
 * then they are a question ("rest api versioning").
 */
export function readRestUntil(typed: string, zone: string, now: Date): Date | null {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/^until\s+/, '');
  const today = localDate(zone, now);
  const days = daysAhead(words, today);
  if (days !== null) return days >= 1 && days <= LONGEST_DAYS ? atLocal(zone, datePlus(today, days), 0) : null;
  if (!isDate(words) || words <= today) return null;
  return words <= datePlus(today, LONGEST_DAYS) ? atLocal(zone, words, 0) : null;
}

function daysAhead(words: string, today: string): number | null {
  if (words === 'today' || words === 'tomorrow') return 1;
  if (words === 'this week' || words === 'next week') return daysTo(today, 0);
  const weekday = weekdays.indexOf(words.replace(/^next\s+/, ''));
  if (weekday >= 0) return daysTo(today, weekday);
  const count = /^(?:for\s+)?(\d{1,3})\s*(day|week)s?$/.exec(words);
  return count ? Number(count[1]) * (count[2] === 'week' ? 7 : 1) : null;
}

/** Days from `today` to the next `weekday` (0 is Monday); a week when it is that day already. */
function daysTo(today: string, weekday: number): number {
  const todays = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return ((weekday - todays + 6) % 7) + 1;
}

const datePlus = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

function isDate(words: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(Date.parse(`${words}T00:00:00Z`)) && datePlus(words, 0) === words
  );
}
