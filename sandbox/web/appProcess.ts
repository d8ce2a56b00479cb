import type { ChildProcess } from 'node:child_process';
import { type ChildApp, runChild } from '../childApp';
import type { Sandbox } from '../sandbox';
import type { Joined } from './joined';

/** Where the app is, and a process that has been started for it ahead of everything else. */
export interface Built {
  readonly builtIn: string;
  readonly ahead: ChildProcess;
}

/** What the page shows of the app, and does to it. */
export interface DemoApp {
  readonly state: 'running' | 'starting' | 'dead';
  start(fill?: Joined): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
  tick(): Promise<void>;
}

/** The app in a process of its own, which can be killed and started again on the same file. */
export class AppProcess implements DemoApp {
  state: DemoApp['state'] = 'dead';
  private child: ChildApp | undefined;

  constructor(
    private readonly sandbox: Sandbox,
    private readonly databasePath: string,
    private readonly built: Built,
    private readonly changed: () => void,
  ) {}

  /** `fill`: what is put into a new file before anything else happens. */
  async start(fill?: Joined): Promise<void> {
    if (this.state !== 'dead') return;
    this.become('starting');
    const { builtIn, ahead } = this.built;
    const isFresh = ahead.connected && !this.child;
    const options = { databasePath: this.databasePath, builtIn, fill, ahead: isFresh ? ahead : undefined };
    const child = await runChild(this.sandbox, options).catch((fault: unknown) => {
      this.become('dead');
      throw fault;
    });
    this.child = child;
    this.sandbox.attach(child);
    this.become('running');
    void child.exited.then(() => {
      if (this.child === child) this.become('dead');
    });
  }

  /** The hard way: nothing is said and nothing can be finished. */
  async kill(): Promise<void> {
    await this.child?.kill('SIGKILL');
    this.become('dead');
  }

  async stop(): Promise<void> {
    // Ctrl-C in a terminal reaches the app too: then it may be gone already.
    if (this.state === 'running') await this.child?.stop().catch(() => {});
  }

  /** What is due, if there is somebody to do it. */
  async tick(): Promise<void> {
    if (this.state === 'running') await this.child?.tick().catch(() => {});
  }

  private become(state: DemoApp['state']): void {
    this.state = state;
    this.changed();
  }
}
