import { Actor } from './actor/actor';
import { Hands } from './actor/hands';
import type { World } from './actor/world';
import { chatMethods } from './api/chat';
import { conversationMethods } from './api/conversations';
import { peopleMethods } from './api/people';
import { ApiServer, type CallHook } from './api/server';
import { viewMethods } from './api/views';
import { millisecondsOf, SandboxClock, type Span } from './clock';
import { Deliveries, type DeliveryHook } from './delivery/deliveries';
import { Events } from './delivery/events';
import { HttpTransport } from './delivery/httpTransport';
import type { Fault } from './faults';
import type { Fields } from './json';
import { Quiet } from './quiet';
import { SocketMode } from './socket/socketMode';
import { type Exchange, Traffic, type TrafficListener } from './traffic';
import type { PersonChange, PersonSpec } from './workspace/people';
import { type ProfileField, Workspace } from './workspace/workspace';

export interface SandboxOptions {
  readonly people: readonly PersonSpec[];
  /** Where sandbox time begins. */
  readonly now?: Date | string;
  /** Let sandbox time run, as a demo wants it; otherwise it stands still until it is moved. */
  readonly running?: boolean;
  readonly port?: number;
  readonly scopes?: readonly string[];
  readonly profileFields?: readonly ProfileField[];
  readonly team?: { readonly id: string; readonly name: string };
  /** Real milliseconds the app has for an answer (Slack: 3000), a trigger id lives (3000), and silence counts as the end. */
  readonly deadlineMs?: number;
  readonly triggerMs?: number;
  readonly quietMs?: number;
}

/** The app under test, as far as the sandbox has to know it. */
export interface AttachedApp {
  /** Does all that is due now. */
  tick(): Promise<void>;
  /** Makes sure that the app's clock shows sandbox time. */
  sync?(): Promise<void>;
}

/** What is asked of a process that has ended is answered with this. */
export class AppGone extends Error {}

/** What an installation has that granted some of the optional scopes. */
export const defaultScopes = ['commands', 'chat:write', 'users:read', 'mpim:write', 'dnd:read', 'team:read'];

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const sandbox = new Sandbox(options);
  await sandbox.listen(options.port ?? 0);
  return sandbox;
}

/** A Slack workspace in a box, with its people, its clock and its moods. */
export class Sandbox {
  readonly clock: SandboxClock;
  readonly workspace: Workspace;
  readonly deliver: Deliveries;
  readonly events: Events;
  readonly socket: SocketMode;
  /** Answers of the app that Slack would not have taken. A journey ends with none. */
  readonly protocolErrors: string[] = [];
  /** After whatever a person does, the attached app does what is due. */
  autoTick = true;
  /** How many times as long as Slack it waits for the app: what is lived before anybody looks may be slow. */
  patience = 1;
  private readonly log: Traffic;
  private readonly quiet = new Quiet();
  private readonly quietMs: number;
  private readonly api: ApiServer;
  private port = 0;
  private requestUrl: string | undefined;
  private app: AttachedApp | undefined;

  constructor(options: SandboxOptions) {
    const { deadlineMs = 3000, triggerMs = 3000 } = options;
    const deadline = (): number => deadlineMs * this.patience;
    this.clock = new SandboxClock(new Date(options.now ?? '2026-03-02T09:00:00Z'), options.running);
    const team = options.team ?? { id: 'T0SANDBOX', name: 'Sandbox' };
    const scopes = options.scopes ?? defaultScopes;
    const { people, profileFields = [] } = options;
    const spec = { people, scopes, team, profileFields, triggerMs: () => triggerMs * this.patience };
    this.workspace = new Workspace(spec, this.clock);
    this.log = new Traffic(this.clock.now);
    this.quietMs = options.quietMs ?? 40;
    this.socket = new SocketMode(() => `ws://127.0.0.1:${this.port}`, deadline);
    const methods = {
      ...chatMethods,
      ...conversationMethods,
      ...peopleMethods,
      ...viewMethods,
      ...this.socket.methods,
    };
    this.api = new ApiServer(this.workspace, methods, this.log, this.quiet);
    this.socket.attach(this.api.server);
    const overHttp = new HttpTransport(() => this.requestUrl, this.signingSecret, deadline);
    const transport = () => (this.transport === 'socket' ? this.socket : overHttp);
    this.deliver = new Deliveries(this.log, transport, () => unlessGone(this.app?.sync?.()));
    this.events = new Events(this.workspace, this.deliver);
  }

  async listen(port: number): Promise<void> {
    this.port = await this.api.listen(port);
  }

  async stop(): Promise<void> {
    this.socket.stop();
    await this.api.stop();
  }

  // --- What the app needs to know

  /** Base address of the Web API, as SLACK_API_URL. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/api/`;
  }

  get botToken(): string {
    return this.workspace.installation.botToken;
  }

  get appToken(): string {
    return this.workspace.installation.appToken;
  }

  get signingSecret(): string {
    return this.workspace.installation.signingSecret;
  }

  /** Where signed deliveries go. */
  connectApp(requestUrl: string): void {
    this.requestUrl = requestUrl;
  }

  /** Once the app has asked for a socket, everything goes there: with Socket Mode on, nothing arrives over HTTP. */
  get transport(): 'http' | 'socket' {
    return this.socket.isOn ? 'socket' : 'http';
  }

  attach(app: AttachedApp | undefined): void {
    this.app = app;
  }

  // --- People

  as(idOrName: string): Actor {
    return new Actor(this.world(), this.workspace.person(idOrName).id);
  }

  /** The same person, who points at things by their ids instead of their labels: what a page needs. */
  handsOf(id: string): Hands {
    return new Hands(this.world(), this.workspace.person(id).id);
  }

  /** Somebody joins the workspace. */
  async join(person: PersonSpec): Promise<void> {
    const joined = this.workspace.addPerson(person);
    this.workspace.conversations.list.find((each) => each.name === 'general')?.members.push(joined.id);
    await this.send(this.events.aboutPerson('team_join', joined.id));
  }

  async changePerson(id: string, change: PersonChange): Promise<void> {
    this.workspace.changePerson(id, change);
    await this.send(this.events.aboutPerson('user_change', id));
  }

  async deactivate(id: string): Promise<void> {
    this.workspace.views.closeAll(id);
    await this.changePerson(id, { deleted: true });
  }

  /** The workspace removes the app: its tokens are dead before it hears of it. */
  async uninstall(): Promise<void> {
    this.workspace.uninstalled = true;
    for (const event of this.events.aboutUninstall()) await this.send(event);
  }

  /** Any other event, in Slack's envelope and with Slack's retries. */
  async send(event: Fields): Promise<void> {
    await this.events.send(event);
    await this.settle();
  }

  // --- Channels and what people write there

  /** Returns the id. The app is in it only when it is named among the members. */
  channel(what: { name: string; isPrivate?: boolean; members: readonly string[]; withApp?: boolean }): string {
    const members = what.members.map((each) => this.workspace.person(each).id);
    const all = what.withApp ? [...members, this.workspace.installation.botUserId] : members;
    return this.workspace.conversations.create(what.isPrivate ? 'private' : 'public', what.name, all).id;
  }

  /** Direct messages among people, without the app. */
  direct(...people: readonly string[]): string {
    const members = people.map((each) => this.workspace.person(each).id);
    const kind = members.length > 2 ? 'mpim' : 'im';
    return this.workspace.conversations.create(kind, kind === 'im' ? 'directmessage' : 'mpdm-people-1', members).id;
  }

  say(channel: string, person: string, text: string, { threadTs }: { threadTs?: string } = {}): string {
    const { conversations } = this.workspace;
    const found = conversations.list.find((each) => each.id === channel || each.name === channel);
    if (!found) throw new Error(`There is no channel ${channel}`);
    const user = this.workspace.person(person).id;
    return conversations.post(found, { user, text, blocks: [], ...(threadTs && { threadTs }) }).ts;
  }

  // --- Time

  move(span: Span): void {
    this.clock.move(span);
  }

  /** Lets time pass in steps, as it does: the app ticks and retries arrive in between, and once more at the end. */
  async travel(span: Span, app = this.app, { stepMinutes }: { stepMinutes?: number } = {}): Promise<void> {
    const total = millisecondsOf(span);
    const step = (stepMinutes ?? usualStep(total)) * 60_000;
    for (let passed = 0; passed < total; passed += step) {
      this.clock.move({ minutes: Math.min(step, total - passed) / 60_000 });
      await this.events.deliverDue();
      await app?.tick();
    }
    await app?.tick();
  }

  // --- Faults and what was said

  /** Returns a function that takes the fault away. */
  fault(fault: Fault): () => void {
    return this.api.faults.add(fault);
  }

  clearFaults(): void {
    this.api.faults.clear();
  }

  /** Called before and after the effect of each call, and waited for: the place to kill an app. */
  onCall(hook: CallHook): () => void {
    this.api.hooks.add(hook);
    return () => this.api.hooks.delete(hook);
  }

  /** Called before each delivery: to lose, double or hold it. */
  onDelivery(hook: DeliveryHook): () => void {
    this.deliver.hooks.add(hook);
    return () => this.deliver.hooks.delete(hook);
  }

  get traffic(): readonly Exchange[] {
    return this.log.list;
  }

  onTraffic(listener: TrafficListener): () => void {
    return this.log.listen(listener);
  }

  /** The calls of a method so far. */
  calls(method: string): readonly Exchange[] {
    return this.traffic.filter((each) => each.direction === 'fromApp' && each.name === method);
  }

  /**
   * Until the app is quiet and has done what is due. An attached app says itself when it is
   * done (`tick` waits for its listeners); of any other one only the silence can be heard.
   */
  async settle(): Promise<void> {
    if (!this.app || !this.autoTick) return this.quiet.reached({ ms: this.quietMs, turns: 10 });
    await unlessGone(this.app.tick());
    await this.quiet.reached({ ms: 0, turns: 5 });
  }

  private world(): World {
    return {
      workspace: this.workspace,
      deliveries: this.deliver,
      events: this.events,
      responseBase: `http://127.0.0.1:${this.port}/response/`,
      settle: () => this.settle(),
      complain: (problem) => void this.protocolErrors.push(problem),
    };
  }
}

/** An app that was killed is no fault of the person who pressed something: they see an error, as in Slack. */
async function unlessGone(work: Promise<void> | undefined): Promise<void> {
  await work?.catch((error: unknown) => {
    if (!(error instanceof AppGone)) throw error;
  });
}

/** Fine steps for a short time, coarse ones for a long time; minutes. */
function usualStep(total: number): number {
  if (total <= 60 * 60_000) return 1;
  return total <= 24 * 60 * 60_000 ? 5 : 15;
}
