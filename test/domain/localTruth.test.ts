import { type ClosedAsk, localTruth } from '../../src/domain/localTruth';
import { defaultPolicy } from '../../src/domain/policy';
import { aPerson, later, monday } from '../support/builders';

const askers = new Map(['UA', 'UB', 'UC', 'UD', 'UE'].map((id) => [id, aPerson(id)]));
/** `taken` of `all`, each an hour of work later than the one before, at most five; asked on Monday at ten. */
const closed = (all: number, taken: number, people = 5): ClosedAsk[] =>
  Array.from({ length: all }, (_, n) => ({
    askerId: [...askers.keys()][n % people] ?? '',
    askedAt: monday,
    takenAt: n < taken ? later(60 * (1 + (n % 5))) : null,
  }));

describe('how it went with questions like this one', () => {
  it.each([
    ['nine of ten', closed(20, 18), { taken: 9, hours: 3 }],
    ['rounded down, never up', closed(20, 17), { taken: 8, hours: 3 }],
    ['six of ten is enough', closed(20, 12), { taken: 6, hours: 3 }],
    ['fewer are not said', closed(20, 11), null],
    ['nor too few questions', closed(19, 19), null],
    ['nor those of four people', closed(40, 40, 4), null],
    ['none at all', [], null],
  ])('%s', (_what, asks, truth) => {
    expect(localTruth(asks, askers, defaultPolicy)).toEqual(truth);
  });

  it('counts working hours, not nights', () => {
    const overnight = closed(20, 20).map((each) => ({ ...each, takenAt: new Date('2026-03-03T10:00:00Z') }));
    expect(localTruth(overnight, askers, defaultPolicy)).toEqual({ taken: 10, hours: 8 });
  });
});
