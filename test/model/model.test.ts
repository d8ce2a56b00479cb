/**
 * Random histories over the real use cases, store and courier: whatever people do, whatever goes wrong, what we promised
 * holds after every step. `MODEL_STEPS=200000 npx jest test/model` makes more of them, `MODEL_SEED=7` others.
 */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { temporaryFolder } from '../support/folder';
import { Broken, type History, histories, live, made } from './history';
import { shortest } from './shortest';
import { copyOf, template } from './world';

const wanted = Number(process.env.MODEL_STEPS ?? 10_000);
const firstSeed = Number(process.env.MODEL_SEED ?? 20260302);
const LONGEST = 150;

describe('a workspace', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`keeps its promises in ${wanted} steps of random histories, from seed ${firstSeed} on`, async () => {
    const empty = template(folder);
    let worlds = 0;
    const whatBreaks = async (history: History): Promise<Broken | null> => {
      try {
        await live(copyOf(empty, worlds++), history);
        return null;
      } catch (thrown) {
        if (thrown instanceof Broken) return thrown;
        throw thrown;
      }
    };
    for (let seed = firstSeed; made.steps < wanted; seed++) {
      const [history] = fc.sample(histories(LONGEST), { seed, numRuns: 1 });
      const broken = history && (await whatBreaks(history));
      if (!broken) continue;
      const { people } = history;
      const fails = async (steps: History['steps']) => (await whatBreaks({ people, steps }))?.rule === broken.rule;
      const steps = await shortest(history.steps, fails);
      throw new Error(`With MODEL_SEED=${seed}: ${(await whatBreaks({ people, steps }))?.message}`);
    }
    expect(made.steps).toBeGreaterThanOrEqual(wanted);
  });
});
