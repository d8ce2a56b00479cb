import { moment, spoken, spokenDay } from '../../src/slack/moments';
import { later, monday } from '../support/builders';
import { words } from './support';

const berlin = { zone: 'Europe/Berlin' };
const auckland = { zone: 'Pacific/Auckland' };
const DAY = 24 * 60;

/** What stands behind the bar. */
const fallback = (token: string): string => /\|([^>]*)>$/.exec(token)?.[1] ?? '';

describe('a moment in a message', () => {
  it('is shown on the clock of whoever looks', () => {
    expect(moment(monday, berlin, monday, words)).toMatch(
      /^<!date\^1772445600\^\{date_long_pretty\}[^|]*\{time\}\|.+>$/,
    );
  });

  it.each<[string, number, string]>([
    ['today', 5 * 60, 'Monday 16:00, your time'],
    ['six days ahead', 6 * DAY, 'Sunday 11:00, your time'],
    ['seven days ahead', 7 * DAY, 'Monday 9 March 11:00, your time'],
    ['yesterday', -DAY, 'Sunday 1 March 11:00, your time'],
  ])('has words for what cannot show it: %s', (_, minutes, said) => {
    expect(fallback(moment(later(minutes), berlin, monday, words))).toBe(said);
  });

  it('never says "today" there, because it may be read tomorrow', () => {
    expect(fallback(moment(later(10), berlin, monday, words))).not.toContain('today');
  });

  it('names the date and UTC where several people read it', () => {
    expect(fallback(moment(monday, null, monday, words))).toBe('Monday 2 March 10:00 UTC');
  });

  it('calls nothing "your time" in a zone that nobody knows', () => {
    expect(fallback(moment(monday, { zone: 'Mars/Olympus' }, monday, words))).toBe('Monday 10:00 UTC');
  });

  it('writes midnight as 00:00', () => {
    expect(fallback(moment(new Date('2026-03-03T00:00:00Z'), { zone: 'UTC' }, monday, words))).toContain('00:00');
  });

  it('is right across the change to summer time', () => {
    const beforeChange = new Date('2026-03-28T10:00:00Z');
    expect(fallback(moment(new Date('2026-03-29T10:00:00Z'), berlin, beforeChange, words))).toBe(
      'Sunday 12:00, your time',
    );
  });
});

describe('a moment said at once', () => {
  it.each<[string, number, string]>([
    ['today', 5 * 60, 'today 16:00, your time'],
    ['tomorrow', DAY, 'tomorrow 11:00, your time'],
    ['this week', 2 * DAY, 'Wednesday 11:00, your time'],
    ['later', 8 * DAY, 'Tuesday 10 March 11:00, your time'],
  ])('%s', (_, minutes, said) => {
    expect(spoken(later(minutes), berlin, monday, words)).toBe(said);
  });

  it('counts days in the reader’s own calendar', () => {
    const noonInUtc = new Date('2026-03-02T12:00:00Z');
    expect(spoken(noonInUtc, { zone: 'UTC' }, monday, words)).toContain('today');
    expect(spoken(noonInUtc, auckland, monday, words)).toContain('tomorrow');
  });

  it('names the day alone where a day begins', () => {
    expect(spokenDay(new Date('2026-03-05T23:00:00Z'), berlin, words)).toBe('Friday 6 March');
  });
});
