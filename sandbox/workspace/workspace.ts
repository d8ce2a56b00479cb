import { normaliseBlocks } from '../blockkit/normalise';
import type { SandboxClock } from '../clock';
import type { Fields } from '../json';
import { type Conversation, Conversations, type Message } from './conversations';
import { stateOf } from './formState';
import { Ids } from './ids';
import { type Person, type PersonChange, type PersonSpec, personFrom } from './people';
import { ResponseUrls } from './responseUrls';
import { Triggers } from './triggers';
import { type View, Views } from './views';

export interface WorkspaceSpec {
  readonly people: readonly PersonSpec[];
  readonly scopes: readonly string[];
  readonly team: { readonly id: string; readonly name: string };
  readonly triggerMs: () => number;
  readonly profileFields?: readonly ProfileField[];
}

/** A field that the workspace added to everybody's profile. */
export interface ProfileField {
  readonly id: string;
  readonly label: string;
  readonly type: 'text' | 'user' | 'options_list';
}

/** The app as this workspace knows it. */
export interface Installation {
  readonly appId: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly verificationToken: string;
}

/** All that one Slack workspace knows. Nothing here speaks HTTP. */
export class Workspace {
  readonly ids: Ids;
  readonly conversations: Conversations;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly people = new Map<string, Person>();
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly scopes: Set<string>;
  readonly profileFields: readonly ProfileField[];
  readonly installation: Installation;
  /** After an uninstall every call of the app is refused. */
  uninstalled = false;

  constructor(
    spec: WorkspaceSpec,
    readonly clock: SandboxClock,
  ) {
    this.ids = new Ids(clock.now);
    this.conversations = new Conversations(this.ids);
    this.views = new Views(this.ids, clock.now);
    this.triggers = new Triggers(spec.triggerMs);
    this.responseUrls = new ResponseUrls(clock.now);
    this.team = { ...spec.team, domain: spec.team.name.toLowerCase().replace(/[^a-z0-9]+/g, '-') };
    this.scopes = new Set(spec.scopes);
    this.profileFields = spec.profileFields ?? [];
    this.installation = {
      appId: 'A0ASKMENTOR',
      botUserId: 'U0ASKMENTOR',
      botId: 'B0ASKMENTOR',
      botToken: `xoxb-sandbox-${spec.team.id}`,
      appToken: 'xapp-1-A0ASKMENTOR-sandbox',
      signingSecret: 'sandbox-signing-secret',
      verificationToken: 'sandbox-verification-token',
    };
    const bot = { id: this.installation.botUserId, name: 'Ask Mentor', isBot: true };
    for (const person of [bot, ...spec.people]) this.addPerson(person);
    const everybody = spec.people.filter((each) => (each.teamId ?? spec.team.id) === spec.team.id);
    this.conversations.create(
      'public',
      'general',
      everybody.map((each) => each.id),
    );
  }

  addPerson(spec: PersonSpec): Person {
    if (this.people.has(spec.id)) throw new Error(`There is already somebody with the id ${spec.id}`);
    const person = personFrom(spec, spec.teamId ?? this.team.id, this.clock.now());
    this.people.set(person.id, person);
    return person;
  }

  changePerson(id: string, change: PersonChange): Person {
    const person = { ...this.person(id), ...change, updated: this.clock.now() };
    this.people.set(id, person);
    return person;
  }

  /** By id or by name; throws when there is nobody, because only tests ask. */
  person(idOrName: string): Person {
    const byId = this.people.get(idOrName);
    const found =
      byId ?? [...this.people.values()].find((each) => each.name === idOrName || each.realName === idOrName);
    if (!found) throw new Error(`Nobody here is called ${idOrName}`);
    return found;
  }

  nameOf(id: string): string {
    return this.people.get(id)?.name ?? id;
  }

  post(conversation: Conversation, text: string, blocks: unknown, more: Partial<Message> = {}): Message {
    const { botUserId, botId } = this.installation;
    const stored = normaliseBlocks(blocks, this.ids);
    return this.conversations.post(conversation, { user: botUserId, botId, ...more, text, blocks: stored });
  }

  /** A view as the Web API and the deliveries show it. */
  viewObject(view: View): Fields {
    const { spec } = view;
    return {
      id: view.id,
      team_id: this.team.id,
      type: view.type,
      blocks: view.blocks,
      private_metadata: spec.private_metadata ?? '',
      callback_id: spec.callback_id ?? '',
      state: stateOf(view.blocks, view.values),
      hash: view.hash,
      title: spec.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
      clear_on_close: spec.clear_on_close ?? false,
      notify_on_close: spec.notify_on_close ?? false,
      close: spec.close ?? null,
      submit: spec.submit ?? null,
      previous_view_id: view.previousId,
      root_view_id: view.rootId,
      app_id: this.installation.appId,
      external_id: spec.external_id ?? '',
      app_installed_team_id: this.team.id,
      bot_id: this.installation.botId,
    };
  }

  /** A message as the Web API and the deliveries show it. */
  messageObject(message: Message): Fields {
    return {
      type: 'message',
      user: message.user,
      ts: message.ts,
      text: message.text,
      team: this.team.id,
      ...(message.botId && { bot_id: message.botId, app_id: this.installation.appId }),
      ...(message.blocks.length > 0 && { blocks: message.blocks }),
      ...(message.threadTs && { thread_ts: message.threadTs }),
      ...(message.editedTs && { edited: { user: message.user, ts: message.editedTs } }),
      ...(message.metadata && { metadata: message.metadata }),
    };
  }
}
