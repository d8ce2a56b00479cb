import path from 'node:path';
import { Office } from './support/office';
import { type Ending, plainEnding, problemsOf, tellToTheEnd } from './support/verdict';

describe('a process that is killed and started again', () => {
  let plain: Ending;
  beforeAll(async () => {
    plain = await plainEnding();
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
