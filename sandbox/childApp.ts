import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type AppOptions, connect, environment, type RunningApp } from './app';
import { AppGone, type Sandbox } from './sandbox';

export interface ChildOptions extends AppOptions {
  /** Where the built app is, when it is not in `dist/`. */
  readonly builtIn?: string;
  /** A process of child.js that was started before, while everything else was still made ready. */
  readonly ahead?: ChildProcess | undefined;
  /** Called as soon as there is a process, so that it can be killed while it starts. */
  readonly onFork?: (child: Pick<ChildApp, 'kill' | 'exited'>) => void;
  /** Put into the database before the app starts, by what `builtIn` exports as `fill`. */
  readonly fill?: unknown;
}

export interface ChildApp extends RunningApp {
  readonly sync: () => Promise<void>;
  /** Ends the process the hard way; resolves when it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

type FromChild =
  | { readonly type: 'started'; readonly port: number }
  | { readonly type: 'done'; readonly id: number; readonly error?: string };

/** Runs the built app (`dist/`) in a process of its own, which can be killed. Its clock shows what it was last told. */
export async function runChild(sandbox: Sandbox, options: ChildOptions): Promise<ChildApp> {
  const child = options.ahead ?? fork(path.join(__dirname, 'child.js'), { execArgv: [] });
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const kill = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  options.onFork?.({ kill, exited });
  const requests = new Requests(child);
  const sync = (): Promise<void> => requests.ask({ type: 'clock', now: sandbox.clock.now().toISOString() });
  const { builtIn = path.join(__dirname, '../dist'), fill } = options;
  const now = sandbox.clock.now().toISOString();
  // One that is gone already is heard of by its end.
  child.send({ type: 'begin', builtIn, env: environment(sandbox, options), now, fill }, () => {});
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
