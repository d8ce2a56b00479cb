import { freeAgain, waitUntilFree } from '../../../src/domain/decisions/waitFor';
import { addDays } from '../../../src/domain/duration';
import type { Person } from '../../../src/domain/person';
import { aMentor, anAsk, aPerson, aPerspective, holds, monday, someFacts } from '../../support/builders';
import { iso, perspectiveOf, refusal } from './reading';

const listedUntil = new Date('2026-03-09T17:00:00Z');
const listed = (change: Parameters<typeof aPerspective>[0] = {}) =>
  anAsk({
    perspectives: [aPerspective({ state: 'listed', listedAt: monday, listedUntil, nextAt: listedUntil, ...change })],
  });
const facts = (mentors: readonly Person[], ask = listed()) => someFacts(ask, { with: [aPerson('UANA'), ...mentors] });
const resting = (days: number) => aMentor('UBEN', { restUntil: addDays(monday, days) });
const spent = (daysAgo: number) =>
  aMentor('UBEN', { reserved: [{ sessionId: 's', minutes: 60, reservedAt: addDays(monday, -daysAgo) }] });

describe('when somebody may be asked again', () => {
  it.each<[string, readonly Person[], string | null]>([
    ['after a rest of ten days', [resting(10)], '2026-03-12T10:00:00.000Z'],
    ['when minutes come back', [spent(20)], '2026-03-12T10:00:00.000Z'],
    [
      'the first of two',
      [resting(20), aMentor('UCEM', { restUntil: addDays(monday, 14) })],
      '2026-03-16T10:00:00.000Z',
    ],
    ['in their hours', [aMentor('UBEN', { restUntil: new Date('2026-03-14T00:00:00Z') })], '2026-03-16T09:00:00.000Z'],
    ['not after more than thirty days', [resting(31)], null],
    ['not for whom time alone does not free', [aMentor('UBEN', { minutes: 0 })], null],
    [
      'not for whom it is not about',
      [aMentor('UBEN', { topics: holds('t_other'), restUntil: addDays(monday, 10) })],
      null,
    ],
    ['not where nobody is left', [], null],
  ])('%s', (_when, mentors, at) => {
    const given = facts(mentors);
    expect(iso(freeAgain(given, perspectiveOf(given.ask), monday))).toBe(at);
  });
});

describe('waiting for that day', () => {
  it('keeps the question on the list until the working day after it', () => {
    const waits = waitUntilFree(facts([resting(10)]), 'UANA', monday);
    if (!waits.ok) throw new Error(waits.refusal.code);
    const perspective = perspectiveOf(waits.value.ask);
    expect(iso(perspective.listedUntil)).toBe('2026-03-13T17:00:00.000Z');
    expect(iso(perspective.nextAt)).toBe('2026-03-12T10:00:00.000Z');
    expect(waits.value.notices.map(({ delivery, kind }) => `${delivery} ${kind}`)).toEqual([
      'edit status',
      'edit nobody',
      'view home',
    ]);
  });

  it.each([
    ['somebody else', 'UBEN', facts([resting(10)]), 'onlyAsker'],
    [
      'who waits for nobody any more',
      'UANA',
      facts([resting(10)], anAsk({ perspectives: [aPerspective({ state: 'withdrawn' })] })),
      'alreadyOver',
    ],
    ['who is asked for at the moment', 'UANA', facts([resting(10)], anAsk()), 'notActive'],
    ['whose usual time is long enough', 'UANA', facts([resting(3)]), 'notActive'],
  ])('is not for %s', (_who, personId, given, code) => {
    expect(refusal(waitUntilFree(given, personId, monday))).toBe(code);
  });
});
