import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { AppGone, type AttachedApp, type Sandbox } from './sandbox';

export interface AppOptions {
  readonly databasePath: string;
  /** The app connects by Socket Mode instead of being called over HTTP. */
  readonly socketMode?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** For `runChild`: where the built app is, when it is not in `dist/`. */
  readonly builtIn?: string;
  /** For `runChild`: called as soon as there is a process, so that it can be killed while it starts. */
  readonly onFork?: (child: Pick<ChildApp, 'kill' | 'exited'>) => void;
}

export interface RunningApp extends AttachedApp {
  readonly port: number;
  stop(): Promise<void>;
}

export interface ChildApp extends RunningApp {
  readonly sync: () => Promise<void>;
  /** Ends the process the hard way; resolves when it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

function environment(sandbox: Sandbox, { databasePath, socketMode, env }: AppOptions): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: sandbox.botToken,
    SLACK_SIGNING_SECRET: sandbox.signingSecret,
    ...(socketMode && { SLACK_APP_TOKEN: sandbox.appToken }),
    SLACK_API_URL: sandbox.url,
    PORT: '0',
    DATABASE_PATH: databasePath,
    LOG_LEVEL: 'silent',
    ...env,
  };
}

const connect = (sandbox: Sandbox, port: number): void => sandbox.connectApp(`http://127.0.0.1:${port}/slack/events`);

/** Runs the app in this process, on sandbox time. */
export async function runApp(sandbox: Sandbox, options: AppOptions): Promise<RunningApp> {
  // Only here and only now: a sandbox without the app must not need the app.
  const { createApp } = require('../src/app') as typeof import('../src/app');
  const { readConfig } = require('../src/config') as typeof import('../src/config');
  const app = createApp({ config: readConfig(environment(sandbox, options)), clock: sandbox.clock });
  const { port } = await app.start();
  connect(sandbox, port);
  return { port, tick: () => app.tick(), stop: () => app.stop() };
}

type FromChild =
  | { readonly type: 'started'; readonly port: number }
  | { readonly type: 'done'; readonly id: number; readonly error?: string };

/** Runs the built app (`dist/`) in a process of its own, which can be killed. Its clock shows what it was last told. */
export async function runChild(sandbox: Sandbox, options: AppOptions): Promise<ChildApp> {
  const child = fork(path.join(__dirname, 'child.js'), {
    env: {
      ...process.env,
      ...environment(sandbox, options),
      SANDBOX_NOW: sandbox.clock.now().toISOString(),
      SANDBOX_APP: options.builtIn ?? path.join(__dirname, '../dist'),
    },
    execArgv: [],
  });
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const kill = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  options.onFork?.({ kill, exited });
  const requests = new Requests(child);
  const sync = (): Promise<void> => requests.ask({ type: 'clock', now: sandbox.clock.now().toISOString() });
  const port = await started(child);
  connect(sandbox, port);
  return {
    port,
    exited,
    sync,
    tick: async () => {
      await sync();
      await requests.ask({ type: 'tick' });
    },
    stop: async () => {
      if (child.connected) await requests.ask({ type: 'stop' });
      await exited;
    },
    kill,
  };
}

function started(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: FromChild) => {
      if (message.type === 'started') resolve(message.port);
    });
    child.once('exit', (code, signal) => reject(new Error(`The app did not start: ${code ?? signal}`)));
  });
}

/** Questions to the child, each with an answer; a child that dies answers none. */
class Requests {
  private readonly waiting = new Map<number, (error?: Error) => void>();
  private last = 0;

  constructor(private readonly child: ChildProcess) {
    child.on('message', (message: FromChild) => {
      if (message.type !== 'done') return;
      this.finish(message.id, message.error === undefined ? undefined : new Error(message.error));
    });
    child.once('exit', () => {
      for (const id of [...this.waiting.keys()]) this.finish(id, new AppGone('The app is gone'));
    });
  }

  ask(request: { readonly type: string; readonly now?: string }): Promise<void> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (error) => (error ? reject(error) : resolve()));
      if (!this.child.connected) return this.finish(id, new AppGone('The app is gone'));
      // A process may be dead for a moment before we hear of it: then there is nobody to write to.
      this.child.send({ ...request, id }, (error) => error && this.finish(id, new AppGone(error.message)));
    });
  }

  private finish(id: number, error?: Error): void {
    const done = this.waiting.get(id);
    this.waiting.delete(id);
    done?.(error);
  }
}
