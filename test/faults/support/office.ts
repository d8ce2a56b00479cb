/** An app on a file of its own that can be killed and started again, and people who wait until it is back. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { type RunningApp, runApp } from '../../../sandbox/app';
import { type ChildApp, runChild } from '../../../sandbox/childApp';
import type { Span } from '../../../sandbox/clock';
import { AppGone, type Sandbox, startSandbox } from '../../../sandbox/sandbox';
import type { PersonSpec } from '../../../sandbox/workspace/people';
import { TUESDAY_MORNING } from '../../journeys/company';
import { temporaryFolder } from '../../support/folder';
import { layDownStarted } from '../../support/fresh';
import { Counter, type KillPoint, nameOf } from './calls';
import { postsInFlight } from './ledger';

const people: readonly PersonSpec[] = [
  { id: 'U0LIN', name: 'Lin', tz: 'Europe/Berlin' },
  { id: 'U0SAM', name: 'Sam', tz: 'Europe/Berlin' },
  { id: 'U0ANA', name: 'Ana', tz: 'Europe/Lisbon' },
];

export interface OfficeOptions {
  /** Where the app runs; only a process of its own can be killed. `toBeKilled`: in a process until nothing kills it any more. */
  readonly runs?: 'here' | 'process' | 'toBeKilled';
  /** How long people wait once the app is back, before they go on: by default not at all. */
  readonly pause?: Span;
  /** Where the built app is, when it is not in `dist/`. */
  readonly builtIn?: string;
  readonly socketMode?: boolean;
}

export class Office {
  readonly folder = temporaryFolder();
  readonly file = path.join(this.folder, 'test.db');
  /** The kill points that were met so far, in order. */
  readonly killed: KillPoint[] = [];
  /** The kinds of posts that each kill left in doubt. */
  readonly inDoubt: string[] = [];
  /** How many calls of each kind there were. */
  readonly counter = new Counter(this.file);
  /** How many processes have ended so far without being told to. */
  deaths = 0;
  private readonly waiting = new Map<string, KillPoint>();
  private closing = false;
  private app: RunningApp | undefined;
  private kill: ChildApp['kill'] | undefined;

  private constructor(
    readonly slack: Sandbox,
    private readonly options: OfficeOptions,
  ) {}

  /** `prepare` comes before the app starts. */
  static async open(
    options: OfficeOptions = {},
    killPoints: readonly KillPoint[] = [],
    prepare: (office: Office) => void = () => {},
  ): Promise<Office> {
    const slack = await startSandbox({ people, now: TUESDAY_MORNING });
    const office = new Office(slack, options);
    office.willBeKilled(killPoints);
    await layDownStarted(office.file);
    prepare(office);
    await office.revive();
    return office;
  }

  private willBeKilled(points: readonly KillPoint[]): void {
    for (const point of points) this.waiting.set(nameOf(point), point);
    this.slack.onCall(async (call) => {
      const name = nameOf(this.counter.point(call));
      const point = this.waiting.get(name);
      const { kill } = this;
      if (!point || !kill) return undefined;
      this.kill = undefined;
      this.waiting.delete(name);
      this.killed.push(point);
      await kill();
      this.inDoubt.push(...postsInFlight(this.file));
      // What a dead process has not sent yet does not arrive.
      return point.phase === 'before' ? 'lose' : undefined;
    });
  }

  /** Starts the app again when it was killed. */
  async revive(): Promise<void> {
    if (this.app) return;
    while (!this.app) await this.start();
    if (this.options.pause && this.deaths > 0) await this.pass(this.options.pause);
  }

  /** Lets time pass, whatever happens to the app meanwhile. */
  async pass(span: Span, stepMinutes?: number): Promise<void> {
    await this.revive();
    try {
      await this.slack.travel(span, undefined, stepMinutes ? { stepMinutes } : {});
    } catch (error) {
      if (!(error instanceof AppGone)) throw error;
      await this.revive();
    }
  }

  /** Where the app answers over HTTP. */
  address(path: string): string {
    return `http://127.0.0.1:${this.app?.port}${path}`;
  }

  get isGone(): boolean {
    return !this.app;
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.app?.stop();
    await this.slack.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async start(): Promise<void> {
    const { runs = 'here' } = this.options;
    const isSafe = runs === 'here' || (runs === 'toBeKilled' && this.waiting.size === 0);
    this.app = await (isSafe ? this.startHere() : this.startProcess());
    this.slack.attach(this.app);
  }

  private startHere(): Promise<RunningApp> {
    this.kill = undefined;
    return runApp(this.slack, { databasePath: this.file, socketMode: this.options.socketMode ?? false });
  }

  /** undefined when it was killed while it started. */
  private async startProcess(): Promise<RunningApp | undefined> {
    const onFork = ({ kill, exited }: Pick<ChildApp, 'kill' | 'exited'>): void => {
      this.kill = kill;
      void exited.then(() => {
        if (!this.closing) this.deaths += 1;
        this.app = undefined;
      });
    };
    const before = this.killed.length;
    try {
      return await runChild(this.slack, {
        databasePath: this.file,
        socketMode: this.options.socketMode ?? false,
        onFork,
        ...(this.options.builtIn ? { builtIn: this.options.builtIn } : {}),
      });
    } catch (error) {
      if (this.killed.length === before) throw error;
      return undefined;
    }
  }
}
