/** The sandbox, the app and all that the page can see and move. */
import { EventEmitter } from 'node:events';
import { profileFields } from '../company';
import type { CompanyData } from '../companyShape';
import { defaultScopes, type Sandbox, startSandbox } from '../sandbox';
import { AppProcess, type Built, type DemoApp } from './appProcess';
import type { Joined } from './joined';
import { copyKept, copyLive, readKept, restore, save } from './keep';
import { readManifest } from './manifest';
import { Moods } from './moods';
import { Reads } from './reads';
import { openChannels, seed } from './seed';
import type { Office } from './shapes';
import { tally } from './tally';
import { TimeMachine } from './timeMachine';
import { Tour } from './tour';

/** How often the app is told that real time has passed. */
const TICK_MS = 3000;
const SAVE_MS = 1000;
/** Sandbox time until the app takes up again what it was sending when it was killed; a little more than it needs. */
const DOUBT_MS = 90_000;

const openWorkspace = ({ people, begins, name }: CompanyData, now = begins): Promise<Sandbox> =>
  startSandbox({
    people: people.map((each) => each.spec),
    now,
    running: true,
    scopes: [...defaultScopes, 'users.profile:read'],
    profileFields,
    team: { id: 'T0LARKFIELD', name },
  });

/** Opens the channels, and says what the app has to know of the company. */
function joined(slack: Sandbox, company: CompanyData, file: string): Joined {
  const thanksChannel = openChannels(slack, company);
  const reportContacts = company.readsReports.map((name) => slack.workspace.person(name).id);
  const settings = { reportContacts, ...(thanksChannel && { thanksChannel }) };
  return { people: company.people, settings, team: slack.workspace.team, file, now: slack.clock.now().getTime() };
}

export interface Places {
  /** The app's file. */
  readonly file: string;
  /** Where the story of the company is laid down, once it was lived. */
  readonly story: string;
  readonly built: Built;
}

export class Demo {
  readonly changes = new EventEmitter();
  readonly reads = new Reads();
  readonly app: DemoApp;
  readonly moods: Moods;
  readonly time: TimeMachine;
  readonly tour: Tour;
  private readonly manifest = readManifest();
  private ticking: NodeJS.Timeout | undefined;
  /** When the app came back after it was killed. */
  private backAt = -Infinity;

  constructor(
    readonly slack: Sandbox,
    private readonly company: CompanyData,
    runs: (changed: () => void) => DemoApp,
  ) {
    this.changes.setMaxListeners(0);
    this.app = runs(this.changed);
    this.moods = new Moods(slack, this.changed);
    this.time = new TimeMachine(slack, this.app, this.changed);
    this.tour = new Tour(slack, this.time, company.story);
    slack.onTraffic((exchange) => exchange.took !== undefined && this.changed());
  }

  /**
   * With the app running, and people and questions in it: those that `file` keeps, or a company that has just lived eight
   * days. They are lived once and laid down as `story`, for the next time.
   */
  static async open(company: CompanyData, { file, story, built }: Places): Promise<Demo> {
    copyKept(story, file);
    const kept = readKept(file);
    const slack = await openWorkspace(company, kept?.now);
    const demo = new Demo(slack, company, (changed) => new AppProcess(slack, file, built, changed));
    if (kept) restore(slack, demo.reads, kept);
    await demo.app.start(kept ? undefined : joined(slack, company, file));
    if (!kept) {
      await seed(demo, company);
      copyLive(slack, demo.reads, file, story);
    }
    demo.tour.restart();
    return demo;
  }

  /** From now on `file` and what lies beside it hold everything. */
  keepIn(file: string): void {
    let waiting: NodeJS.Timeout | undefined;
    const write = (): void => {
      clearTimeout(waiting);
      waiting = undefined;
      save(this.slack, this.reads, file);
    };
    this.changes.on('change', () => {
      waiting ??= setTimeout(write, SAVE_MS);
    });
    this.changes.on('end', write);
    write();
  }

  async startAgain(): Promise<void> {
    await this.app.start();
    this.backAt = this.slack.clock.now().getTime();
    this.changed();
  }

  /** From now on time runs, and the app does what is due. */
  run(): void {
    this.ticking = setInterval(() => {
      if (this.time.travelling) return;
      void this.slack.events
        .deliverDue()
        .then(() => this.app.tick())
        // Time has passed: the page shows it.
        .then(this.changed);
    }, TICK_MS);
  }

  async close(): Promise<void> {
    clearInterval(this.ticking);
    await this.app.stop();
    this.changes.emit('end');
    await this.slack.stop();
  }

  readonly changed = (): void => {
    this.changes.emit('change');
  };

  office(): Office {
    const { slack, company } = this;
    const { workspace } = slack;
    const { conversations, installation } = workspace;
    const now = slack.clock.now().getTime();
    const notes = new Map(company.people.map(({ spec, note }) => [spec.id, note ?? '']));
    return {
      company: company.name,
      people: [...workspace.people.values()]
        .filter((each) => !each.isBot)
        .map(({ id, name, title, tz }) => ({ id, name, title: title ?? '', tz, note: notes.get(id) ?? '' })),
      channels: Object.fromEntries(conversations.list.map(({ id, name }) => [id, name])),
      bot: installation.botUserId,
      ...this.manifest,
      now,
      app: this.app.state,
      inDoubt: now - this.backAt < DOUBT_MS,
      travelling: this.time.travelling,
      travelled: this.time.travelled,
      ...this.moods.shown,
      tally: tally(slack.traffic),
      tour: { steps: this.tour.steps, at: this.tour.at() },
    };
  }
}
