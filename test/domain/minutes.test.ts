import fc from 'fast-check';
import { addDays, DAY } from '../../src/domain/duration';
import { minutesFreeAt, minutesLeft, nextGiveBack } from '../../src/domain/minutes';
import type { Reservation } from '../../src/domain/person';
import { aMentor, monday } from '../support/builders';

/** So many minutes, promised so many days before Monday. */
const promised = (minutes: number, daysAgo = 0): Reservation => ({
  sessionId: `${minutes}-${daysAgo}`,
  minutes,
  reservedAt: addDays(monday, -daysAgo),
});
const mentor = (minutes: number, ...reserved: Reservation[]) => aMentor('UBEN', { minutes, reserved });

describe('minutes left of a budget', () => {
  it.each([
    ['all of them, when nothing is promised', mentor(60), 60],
    ['what is not promised', mentor(60, promised(15), promised(30, 3)), 15],
    ['those promised thirty days ago again', mentor(60, promised(15), promised(30, 30)), 45],
    ['not those promised a little later', mentor(60, promised(30, 29.999)), 30],
    ['those that a session gave back', mentor(60, promised(0, 1)), 60],
    ['none after the budget was lowered, never less than none', mentor(30, promised(45)), 0],
    ['none of a budget of none', mentor(0), 0],
  ])('are %s', (_what, person, left) => {
    expect(minutesLeft(person, monday)).toBe(left);
  });

  it.each([
    ['now, when they are there', mentor(60), 15, monday],
    ['on the day the first come back', mentor(60, promised(30, 10), promised(30, 5)), 30, addDays(monday, 20)],
    ['on the day enough are back', mentor(60, promised(30, 10), promised(30, 5)), 45, addDays(monday, 25)],
    ['never, when the whole budget is smaller', mentor(10), 15, null],
    ['never, when it was lowered below that', mentor(10, promised(30, 10)), 15, null],
    [
      'later, when it was lowered below what is promised',
      mentor(30, promised(30, 10), promised(15, 5)),
      15,
      addDays(monday, 20),
    ],
  ])('are free %s', (_when, person, wanted, at) => {
    expect(minutesFreeAt(person, wanted, monday)).toEqual(at);
  });

  it('come back next when the oldest promise is thirty days old', () => {
    expect(nextGiveBack(mentor(60, promised(15, 5), promised(15, 10), promised(0, 20)), monday)).toEqual(
      addDays(monday, 20),
    );
    expect(nextGiveBack(mentor(60, promised(0, 5)), monday)).toBeNull();
  });

  const reservations = fc.array(
    fc.record({ minutes: fc.integer({ min: 0, max: 40 }), daysAgo: fc.double({ min: 0, max: 40, noNaN: true }) }),
    { maxLength: 8 },
  );

  it('are free at the time that was said, and at no moment before', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.integer({ min: 1, max: 60 }), reservations, (budget, wanted, all) => {
        const person = mentor(budget, ...all.map(({ minutes, daysAgo }) => promised(minutes, daysAgo)));
        const at = minutesFreeAt(person, wanted, monday);
        const moments = all.map(({ daysAgo }) => addDays(monday, 30 - daysAgo)).filter((moment) => moment > monday);
        const before = [monday, ...moments].filter((moment) => at === null || moment < at);

        for (const moment of before) expect(minutesLeft(person, moment)).toBeLessThan(wanted);
        if (at) expect(minutesLeft(person, at)).toBeGreaterThanOrEqual(wanted);
        else expect(budget).toBeLessThan(wanted);
        expect(minutesLeft(person, new Date(monday.getTime() + 31 * DAY))).toBe(budget);
      }),
    );
  });
});
