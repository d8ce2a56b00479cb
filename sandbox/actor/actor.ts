import { checkBlocks } from '../blockkit/blocks';
import { describe } from '../blockkit/check';
import { ackOf } from '../delivery/deliveries';
import type { Answer } from '../delivery/delivery';
import { globalShortcut, messageShortcut, slashCommand } from '../delivery/payloads';
import { type Fields, listOf, stringOf } from '../json';
import type { Conversation, Message } from '../workspace/conversations';
import type { Person } from '../workspace/people';
import type { View } from '../workspace/views';
import { fillField, offered, type Wanted } from './fill';
import { inboxOf, messagesIn, type SeenMessage, wordsOf } from './inbox';
import { OpenView } from './openView';
import { type Pressed, type PressOptions, press, pressInView, pressStale } from './press';
import { cancelView, type Submitted, submitView } from './submit';
import { readerFor, type Status, statusOf, type World } from './world';

export interface Heard {
  readonly status: Status;
  /** What the person alone was told in answer, if anything. */
  readonly text: string | undefined;
}

/** One person in front of Slack: does what a person can do there, and sees what that person would see. */
export class Actor {
  constructor(
    private readonly world: World,
    readonly id: string,
  ) {}

  private get person(): Person {
    return this.world.workspace.person(this.id);
  }

  get name(): string {
    return this.person.name;
  }

  // --- Starting something

  /** Types a slash command, in #general unless told where. */
  async command(line: string, { channel }: { channel?: string } = {}): Promise<Heard> {
    this.belongsHere();
    const { workspace } = this.world;
    const conversation = this.conversation(channel ?? 'general');
    const url = workspace.responseUrls.issue({ person: this.id, channel: conversation.id });
    const where = { person: this.person, conversation, responseUrl: this.world.responseBase + url.id };
    const answer = await this.world.deliveries.send(slashCommand(workspace, where, line));
    const told = statusOf(answer) === 'ok' ? this.showAck(conversation, answer) : undefined;
    await this.world.settle();
    const message = told ?? url.ephemerals.at(-1);
    return { status: statusOf(answer), text: message && wordsOf(message, readerFor(workspace, this.person)) };
  }

  /** Commands and shortcuts work only for the workspace that installed the app; others still see messages and their buttons. */
  private belongsHere(): void {
    const { team } = this.world.workspace;
    if (this.person.teamId !== team.id)
      throw new Error(`${this.name} is of another workspace, where the app is not installed`);
  }

  async shortcut(callbackId: string): Promise<{ status: Status }> {
    this.belongsHere();
    const answer = await this.world.deliveries.send(globalShortcut(this.world.workspace, this.person, callbackId));
    await this.world.settle();
    return { status: statusOf(answer) };
  }

  /** From the menu of a message. Ephemeral messages have none. */
  async messageShortcut(channel: string, ts: string, callbackId: string): Promise<Heard> {
    this.belongsHere();
    const { workspace } = this.world;
    const conversation = this.conversation(channel);
    const message = workspace.conversations.message(conversation, ts);
    if (!message || message.ephemeralTo) throw new Error(`There is no message ${ts} with a menu in ${channel}`);
    const url = workspace.responseUrls.issue({ person: this.id, channel: conversation.id, messageTs: ts });
    const where = { person: this.person, conversation, responseUrl: this.world.responseBase + url.id };
    const answer = await this.world.deliveries.send(messageShortcut(workspace, where, message, callbackId));
    await this.world.settle();
    const told = url.ephemerals.at(-1);
    return { status: statusOf(answer), text: told && wordsOf(told, readerFor(workspace, this.person)) };
  }

  async openHome(): Promise<void> {
    const { workspace } = this.world;
    const home = workspace.views.home(this.id);
    await this.openApp({ tab: 'home', ...(home && { view: workspace.viewObject(home) }) });
  }

  async openMessages(): Promise<void> {
    await this.openApp({ tab: 'messages' });
  }

  // --- Forms

  /** The form on top, if any is open. */
  get modal(): OpenView | undefined {
    const view = this.world.workspace.views.top(this.id);
    return view && new OpenView(view, readerFor(this.world.workspace, this.person));
  }

  /** Types into fields by their labels, in order, as a person would. */
  async fill(values: Readonly<Record<string, Wanted>>): Promise<void> {
    for (const [label, wanted] of Object.entries(values)) {
      await fillField(this.world, this.person, this.topView(), label, wanted);
    }
  }

  /** What a menu that asks the app offers for what was typed. */
  offered(label: string, typed: string): Promise<string[]> {
    return offered(this.world, this.person, this.topView(), label, typed);
  }

  pressInModal(label: string | RegExp, { value }: { value?: string } = {}): Promise<{ status: Status }> {
    return pressInView(this.world, this.person, this.topView(), label, value);
  }

  submit(): Promise<Submitted> {
    return submitView(this.world, this.person, this.topView());
  }

  cancel({ all = false }: { all?: boolean } = {}): Promise<void> {
    return cancelView(this.world, this.person, this.topView(), all);
  }

  // --- Home

  get home(): OpenView | undefined {
    const view = this.world.workspace.views.home(this.id);
    return view && new OpenView(view, readerFor(this.world.workspace, this.person));
  }

  pressHome(label: string | RegExp, { value }: { value?: string } = {}): Promise<{ status: Status }> {
    return pressInView(this.world, this.person, this.homeView(), label, value);
  }

  async fillHome(values: Readonly<Record<string, Wanted>>): Promise<void> {
    for (const [label, wanted] of Object.entries(values)) {
      await fillField(this.world, this.person, this.homeView(), label, wanted);
    }
  }

  // --- Messages

  inbox(): SeenMessage[] {
    return inboxOf(this.world.workspace, this.person);
  }

  /** Messages of a channel, by id or name. */
  messagesIn(channel: string): SeenMessage[] {
    return messagesIn(this.world.workspace, this.person, this.conversation(channel));
  }

  /** The newest message in the inbox that says this. */
  sees(words: string | RegExp): SeenMessage | undefined {
    const says = (text: string): boolean => (typeof words === 'string' ? text.includes(words) : words.test(text));
    return this.inbox().findLast((each) => says(each.words) || says(each.text));
  }

  /** Direct messages and group DMs this person is in. */
  conversations(): { id: string; kind: Conversation['kind']; members: string[] }[] {
    return this.world.workspace.conversations.list
      .filter((each) => (each.kind === 'im' || each.kind === 'mpim') && each.members.includes(this.id))
      .map(({ id, kind, members }) => ({
        id,
        kind,
        members: members.map((each) => this.world.workspace.nameOf(each)),
      }));
  }

  press(label: string | RegExp, options: PressOptions = {}): Promise<Pressed> {
    return press(this.world, this.person, label, options);
  }

  pressStale(old: SeenMessage, label: string | RegExp): Promise<Pressed> {
    return pressStale(this.world, this.person, old, label);
  }

  // ---

  private topView(): View {
    const view = this.world.workspace.views.top(this.id);
    if (!view) throw new Error(`${this.name} has no form open`);
    return view;
  }

  private homeView(): View {
    const view = this.world.workspace.views.home(this.id);
    if (!view) throw new Error(`${this.name} has no Home yet: the app has not published one`);
    return view;
  }

  private conversation(idOrName: string): Conversation {
    const { list } = this.world.workspace.conversations;
    const found = list.find((each) => each.id === idOrName || each.name === idOrName);
    if (!found) throw new Error(`There is no conversation ${idOrName}`);
    return found;
  }

  private async openApp(more: Fields): Promise<void> {
    const { workspace } = this.world;
    const direct = workspace.conversations.directWith(workspace.installation.botUserId, this.id);
    const event = { type: 'app_home_opened', user: this.id, channel: direct.id, event_ts: workspace.ids.ts() };
    await this.world.events.send({ ...event, ...more });
    await this.world.settle();
  }

  /** The ack of a command: plain text, or a message in JSON; nothing is fine too. */
  private showAck(conversation: Conversation, answer: Answer): Message | undefined {
    const ack = ackOf(answer);
    const text = stringOf(ack.text) || (Object.keys(ack).length === 0 ? answer.body.trim().replace(/^\{\}$/, '') : '');
    const blocks = listOf(ack.blocks);
    const problems = checkBlocks(blocks, 'message');
    if (problems.length > 0) this.world.complain(`answer to a command: ${problems.map(describe).join('; ')}`);
    if (problems.length > 0 || (text === '' && blocks.length === 0)) return undefined;
    const isForAll = ack.response_type === 'in_channel';
    const message = this.world.workspace.post(conversation, text, blocks, isForAll ? {} : { ephemeralTo: this.id });
    return isForAll ? undefined : message;
  }
}
