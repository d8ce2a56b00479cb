import path from 'node:path';
import { type KillPoint, nameOf } from './support/calls';
import { noticesIn } from './support/ledger';
import { Office } from './support/office';
import { inParallel } from './support/pool';
import { doubtsOfKills, type Ending, plainEnding, problemsOf, tellToTheEnd } from './support/verdict';

/** Two at once: this machine and its neighbours may have no more than two cores. */
const AT_ONCE = 2;

// Starting a process takes half a second on a quiet machine and several on a busy one.
jest.setTimeout(120_000);

describe('a process that is killed and started again', () => {
  let plain: Ending;
  beforeAll(async () => {
    plain = await plainEnding();
  });

  it('loses nothing around a call to Slack, and repeats only what may be repeated', async () => {
    const kinds = ['offer', 'card', 'thanks', 'echoTold'];
    const points = kinds.flatMap((kind): KillPoint[] => [
      { kind, n: 1, phase: 'before' },
      { kind, n: 1, phase: 'after' },
    ]);
    const outcomes = await inParallel(points, AT_ONCE, async (point) => {
      const office = await Office.open({ runs: 'process', pause: { minutes: 3 } }, [point]);
      try {
        await tellToTheEnd(office);
        const copies = office.counter.counts.get(point.kind);
        const problems = problemsOf(office, plain, doubtsOfKills(office));
        return { point: nameOf(point), killed: office.killed.length, copies, problems };
      } finally {
        await office.close();
      }
    });
    expect(outcomes).toEqual(points.map((point) => ({ point: nameOf(point), killed: 1, copies: 2, problems: [] })));
  });

  it('never asks twice for something', async () => {
    const points: KillPoint[] = [
      { kind: 'hearBackAsked', n: 1, phase: 'after' },
      { kind: 'echoQuestion', n: 1, phase: 'after' },
    ];
    const office = await Office.open({ runs: 'process', pause: { minutes: 3 } }, points);
    await tellToTheEnd(office);
    expect(problemsOf(office, plain, doubtsOfKills(office))).toEqual([]);
    expect(office.killed).toEqual(points);
    expect(office.counter.counts.get('hearBackAsked')).toBe(1);
    expect(office.counter.counts.get('echoQuestion')).toBe(1);
    expect(noticesIn(office.file).filter(({ state }) => state === 'dropped')).toEqual([
      expect.objectContaining({ kind: 'hearBackAsked', delivery: 'post', reason: 'in_doubt killed_while_sending' }),
      expect.objectContaining({ kind: 'echoQuestion', delivery: 'post', reason: 'in_doubt killed_while_sending' }),
    ]);
    await office.close();
  });

  it('sends what was saved and not yet begun to be sent', async () => {
    // Each process dies by itself when something was saved and nothing of it has gone to Slack.
    const builtIn = path.join(__dirname, 'savesAndDies');
    const office = await Office.open({ runs: 'process', builtIn });
    await tellToTheEnd(office);
    expect(office.deaths).toBe(5);
    expect(problemsOf(office, plain, { inDoubt: [] })).toEqual([]);
    await office.close();
  });
});
