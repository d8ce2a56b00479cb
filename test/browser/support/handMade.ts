/** A small app of our own behind the page, for what the real one does not send (yet). */
import { larkfield } from '../../../sandbox/company';
import { readBundle } from '../../../sandbox/web/bundle';
import { Demo } from '../../../sandbox/web/demo';
import { PageServer } from '../../../sandbox/web/server';
import { people, startCounterpart } from '../../sandbox/support/counterpart';

const { translated } = require('../../../scripts/translate') as {
  translated: () => Promise<{ page: Promise<string> }>;
};

export interface HandMade {
  readonly address: string;
  readonly sandbox: Demo['slack'];
  stop(): Promise<void>;
}

export async function startHandMade(register: Parameters<typeof startCounterpart>[0]): Promise<HandMade> {
  const [{ page: bundled }, counterpart] = await Promise.all([
    translated(),
    startCounterpart(register, { running: true }),
  ]);
  const { sandbox } = counterpart;
  sandbox.channel({ name: 'general', members: people.map(({ name }) => name) });
  const idle = async (): Promise<void> => {};
  const company = { ...larkfield, people: people.map((spec) => ({ spec, knows: [] })) };
  const demo = new Demo(sandbox, company, () => ({
    state: 'running',
    start: idle,
    kill: idle,
    stop: idle,
    tick: idle,
  }));
  const page = new PageServer(demo, readBundle(await bundled), 'Hand-made');
  const port = await page.listen(0);
  return {
    address: `http://127.0.0.1:${port}`,
    sandbox,
    stop: async () => {
      await page.stop();
      await counterpart.stop();
    },
  };
}
