/**
 * A workspace that lives: the real use cases, store and courier, people who do things, and a clock that is moved by hand.
 * It keeps what the invariants look at, and the story that led there.
 */
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createCourier } from '../../src/courier/courier';
import type { Ask, AskId } from '../../src/domain/ask';
import type { MinutesEntry } from '../../src/domain/decisions/decision';
import { addDays, earliest, latest, MINUTE } from '../../src/domain/duration';
import { BUDGET_DAYS } from '../../src/domain/minutes';
import type { Person, PersonId, SlackFacts, TopicId } from '../../src/domain/person';
import type { Log } from '../../src/lib/log';
import { type Database, openDatabase } from '../../src/storage/sqlite/database';
import { storeOn } from '../../src/storage/sqlite/store';
import type { Store, WorkspaceId } from '../../src/storage/store';
import type { Actor, Deps } from '../../src/usecases/deps';
import { learnPerson, refreshPerson } from '../../src/usecases/knowPeople';
import { wakeDue } from '../../src/usecases/wakeDue';
import { slackFacts } from '../support/builders';
import { fortyTopics } from '../support/fortyTopics';
import { told } from './hours';
import { type Arrival, Slack } from './slack';
import { watched } from './watch';

/** More moments than this in one stretch of time is a loop. */
const MOST_MOMENTS = 2000;

type Judge = (arrival: Arrival, before: readonly Arrival[], world: World) => readonly string[];

export class World {
  now: Date;
  workspaceId: WorkspaceId = '';
  topics: readonly TopicId[] = [];
  topicNames: readonly string[] = [];
  readonly slack: Slack;
  /** What Slack would say of people now. */
  readonly directory = new Map<PersonId, SlackFacts>();
  /** Every ask, as it is stored. */
  readonly asks = new Map<AskId, Ask>();
  /** Asks that moved since the invariants last looked. */
  readonly moved = new Set<AskId>();
  /** People whose account was deactivated at some time. */
  readonly everLeft = new Set<PersonId>();
  /** People who asked to be forgotten and did not come back. */
  readonly forgotten = new Set<PersonId>();
  /** Whether the workspace removed the app. */
  isUninstalled = false;
  /** What broke a rule at the moment at which it happened. */
  readonly complaints: string[] = [];
  readonly story: string[] = [];
  database: Database;
  deps: Deps;
  private readonly statements = new Map<string, { all(...values: readonly string[]): unknown[] }>();
  private ids = 0;
  /** Slack's clock never goes back. */
  private slackNow: Date;

  constructor(
    private readonly file: string,
    start: Date,
    private readonly judge: Judge,
  ) {
    this.now = start;
    this.slackNow = start;
    this.slack = new Slack(
      () => this.now,
      (arrival, before) => this.complaints.push(...this.judge(arrival, before, this)),
    );
    this.database = opened(file);
    this.deps = this.assembled();
  }

  get store(): Store {
    return this.deps.store;
  }

  actor(personId: PersonId): Actor {
    return { workspaceId: this.workspaceId, personId };
  }

  newId(prefix: string): string {
    return `${prefix}_${++this.ids}`;
  }

  topicName(id: TopicId | undefined): string {
    return this.topicNames[this.topics.indexOf(id ?? '')] ?? '';
  }

  tell(what: string): void {
    this.story.push(`${told(this.now)}  ${what}`);
  }

  async person(id: PersonId): Promise<Person> {
    const person = await this.store.person(this.workspaceId, id);
    if (!person) throw new Error(`${id} is not known`);
    return person;
  }

  /** Those who can press a button. */
  get active(): PersonId[] {
    return [...this.directory.keys()].filter((id) => this.directory.get(id)?.isActive);
  }

  isActive(id: PersonId): boolean {
    return this.directory.get(id)?.isActive ?? false;
  }

  /** Nobody is left behind the id: what was sent to them was sent to somebody else, and every ask may name another. */
  forget(id: PersonId): void {
    this.directory.delete(id);
    this.forgotten.add(id);
    this.slack.forget(id);
    for (const askId of this.asks.keys()) this.moved.add(askId);
  }

  /** Slack says something new of a person, and tells us. */
  async learn(id: PersonId, change: Partial<SlackFacts>): Promise<void> {
    this.slackNow = latest(this.slackNow, this.now);
    const facts = { ...(this.directory.get(id) ?? slackFacts({ name: id })), ...change, seenAt: this.slackNow };
    this.directory.set(id, facts);
    await learnPerson(this.deps)(this.actor(id), facts);
  }

  /** What the app does each minute, and whenever something happened. */
  async tick(): Promise<void> {
    await wakeDue(this.deps);
    // A courier of its own each time: one that lives on would look again by the real clock, and no history would be the
    // same twice.
    const courier = createCourier({
      store: this.store,
      clock: this.deps.clock,
      log: this.deps.log,
      deliver: this.slack.deliver,
      refresh: (workspaceId, personId) => refreshPerson(this.deps)({ workspaceId, personId }),
      disturbFrom: async () => null,
      afterSettled: async () => {
        await wakeDue(this.deps);
      },
    });
    await courier.drain();
    await courier.stop();
  }

  /** Rows of the database, for what no port tells. */
  rows<T>(sql: string, ...values: readonly string[]): T[] {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.sqlite.prepare<string[]>(sql);
      this.statements.set(sql, statement);
    }
    return statement.all(...values) as T[];
  }

  /** The next minute at which something is due; nothing is where the app was removed. */
  async nextMoment(): Promise<Date | null> {
    const [first] = this.rows<{ wakeAt: number | null }>(
      `SELECT min(a.wake_at) AS wakeAt FROM asks a JOIN workspaces w ON w.id = a.workspace_id WHERE w.uninstalled_at IS NULL`,
    );
    const wakeAt = first?.wakeAt ?? null;
    const next = earliest(wakeAt === null ? null : new Date(wakeAt), await this.store.outbox.nextDue());
    return next && new Date(Math.ceil(Math.max(next.getTime(), this.now.getTime() + 1) / MINUTE) * MINUTE);
  }

  /** Time passes. `ticking`: every minute at which something is due is used; else only the last, as after an outage. */
  async pass(until: Date, ticking: boolean): Promise<void> {
    for (let moments = 0; ticking; moments++) {
      const next = await this.nextMoment();
      if (!next || next > until) break;
      if (moments > MOST_MOMENTS) throw new Error(`Something is due again and again at ${next.toISOString()}`);
      this.now = next;
      await this.tick();
    }
    this.now = until;
  }

  /** The process ends and another one begins on the same file. */
  async restart(): Promise<void> {
    await this.store.close();
    this.database = opened(this.file);
    this.statements.clear();
    this.deps = this.assembled();
  }

  /** Reads what moved, for the invariants. Returns what they have to look at. */
  async readMoved(): Promise<Ask[]> {
    const read: Ask[] = [];
    for (const id of this.moved) {
      const ask = await this.store.ask(this.workspaceId, id);
      if (!ask) continue;
      this.asks.set(id, ask);
      read.push(ask);
    }
    this.moved.clear();
    return read;
  }

  get openAsks(): Ask[] {
    return [...this.asks.values()].filter(({ closedAt }) => closedAt === null);
  }

  async close(): Promise<void> {
    await this.store.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${this.file}${end}`, { force: true });
  }

  private assembled(): Deps {
    const seen = {
      moved: (askId: AskId) => void this.moved.add(askId),
      promised: (entry: MinutesEntry) => this.checkBudget(entry),
    };
    return {
      store: watched(storeOn(this.database, fortyTopics), seen),
      clock: { now: () => this.now },
      log: this.log,
      directory: { look: async (_workspaceId, personId) => this.directory.get(personId) ?? null },
      newId: (prefix) => this.newId(prefix),
      wakeCourier: () => {},
    };
  }

  /** Minutes are promised only within the budget of the 30 days before, counted here and not by domain/minutes. */
  private async checkBudget({ personId, sessionId, reservedAt }: MinutesEntry): Promise<void> {
    if (reservedAt.getTime() !== this.now.getTime()) return;
    const { minutes, reserved } = await this.person(personId);
    const since = addDays(this.now, -BUDGET_DAYS);
    const promised = reserved.filter((each) => each.reservedAt > since).reduce((sum, each) => sum + each.minutes, 0);
    if (promised > minutes) this.complaints.push(`${personId} gives ${minutes} minutes, with ${sessionId} ${promised}`);
  }

  private readonly log: Log = {
    debug: () => {},
    info: () => {},
    warn: () => {},
    error: (event, fields) => {
      if (event === 'notice given up' || event === 'installation refused') return;
      // The one that was thrown on purpose is part of the story.
      if (event === 'notice failed' && this.slack.troubled.size > 0 && String(fields?.at).includes('goWrong')) return;
      this.complaints.push(`${event} ${JSON.stringify(fields)}`);
    },
  };
}

/** Nobody pulls the plug in a history, so nothing waits for a disk; a restart reads the file again all the same. */
function opened(file: string): Database {
  const database = openDatabase(file);
  database.sqlite.pragma('synchronous = OFF');
  return { ...database, durable: async () => {} };
}

/** A migrated, empty database to copy for each world: migrating takes longer than a hundred steps. */
export function template(folder: string): string {
  const file = path.join(folder, 'template.db');
  const { sqlite } = openDatabase(file);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  return file;
}

export function copyOf(file: string, nth: number): string {
  const copy = file.replace(/template\.db$/, `world-${nth}.db`);
  copyFileSync(file, copy);
  return copy;
}
