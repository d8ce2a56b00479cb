import { newId } from '../../src/lib/ids';

const HOUR = 3_600_000;
const noon = Date.parse('2026-03-02T12:00:00Z');

describe('an id', () => {
  it('is told apart from a thousand of the same hour, and stands with them in every order', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => newId('ask', noon + at));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^ask_[0-9a-z]{11}$/);
    expect(new Set(ids.map((id) => id.slice(0, 7))).size).toBe(1);
  });

  it('follows those of the hours before, for years', () => {
    const hours = Array.from({ length: 24 * 365 }, (_, at) => newId('ask', noon + at * HOUR).slice(0, 7));
    expect(new Set(hours).size).toBe(hours.length);
    const began = hours.findIndex((hour, at) => hour < (hours[at - 1] ?? ''));
    expect([...hours.slice(Math.max(0, began)), ...hours.slice(0, Math.max(0, began))]).toEqual([...hours].sort());
  });
});
