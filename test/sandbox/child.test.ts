import path from 'node:path';
import { type ChildApp, runChild } from '../../sandbox/childApp';
import { AppGone, type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { people } from './support/counterpart';

describe('an app in a process of its own', () => {
  let sandbox: Sandbox;
  let app: ChildApp;
  const said = () =>
    sandbox
      .as('Lin')
      .inbox()
      .map((each) => each.text);

  beforeEach(async () => {
    sandbox = await startSandbox({ people, now: '2026-03-02T09:00:00Z' });
    app = await runChild(sandbox, { databasePath: ':memory:', builtIn: path.join(__dirname, 'support/stubApp') });
    sandbox.attach(app);
  });
  afterEach(async () => {
    await app.stop();
    await sandbox.stop();
  });

  it('lives by the clock of the sandbox', async () => {
    sandbox.move({ days: 1 });
    expect((await sandbox.as('Lin').shortcut('ask_mentor')).status).toBe('ok');
    expect(said()).toEqual(['2026-03-03T09:00:00.000Z']);
  });

  it('can be killed at the very moment of a call, and started again', async () => {
    sandbox.onCall(async ({ phase }) => {
      if (phase === 'after') await app.kill();
    });
    await expect(app.tick()).rejects.toThrow(AppGone);
    expect(await app.exited).toEqual({ code: null, signal: 'SIGKILL' });
    expect(said()).toHaveLength(1);
    expect((await sandbox.as('Lin').shortcut('ask_mentor')).status).toBe('dispatch_failed');
  });
});
