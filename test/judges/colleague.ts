/** A person in emulate: what they do is sent from here, shaped as Slack's pages say; what they read is read with their token. */
import type { WebClient } from '@slack/web-api';
import { type Filled, shown, stateOf } from './form';
import { buttonsIn, type Found, messagesOf } from './messages';
import { APP, BOT_USER, type Json, type Team, type Wire } from './wire';

export interface Received {
  readonly channel: string;
  readonly kind: 'im' | 'mpim';
  readonly ts: string;
  readonly text: string;
  readonly edited: boolean;
  readonly inThread: boolean;
  readonly buttons: readonly string[];
}

export interface Colleague {
  readonly id: string;
  command(text: string): Promise<void>;
  /** Presses the newest button with this label in any message that the person can read. */
  press(label: string): Promise<void>;
  /** Fills the form that is open, by its labels, and sends it. */
  submit(values?: Filled): Promise<void>;
  openHome(): Promise<void>;
  /** What stands on their Home tab; undefined while it was never published. */
  home(): Promise<string | undefined>;
  /** Every message in the person's direct and group messages, newest first, as the person reads them with their own token. */
  inbox(): Promise<readonly Received[]>;
  /** The newest message with these words. */
  sees(words: string): Promise<Received | undefined>;
  /** What they were told through a response_url. */
  told(): Promise<readonly string[]>;
}

export interface Surroundings {
  readonly id: string;
  readonly name: string;
  readonly team: Team;
  readonly wire: Wire;
  readonly own: WebClient;
  readonly responseUrl: string;
  trigger(viewId?: string): Promise<string>;
  judge(): Promise<Json>;
  settle(): Promise<void>;
}

export function createColleague(around: Surroundings): Colleague {
  const { id, name, team, wire, own, responseUrl, trigger, judge, settle } = around;
  /** Forms that are closed. */
  const sent = new Set<string>();

  const interact = (payload: Json): Promise<Json> =>
    wire.form({
      payload: JSON.stringify({
        user: { id, username: name, name, team_id: team.id },
        team,
        api_app_id: APP,
        enterprise: null,
        is_enterprise_install: false,
        ...payload,
      }),
    });

  const views = async (type: string): Promise<Json[]> =>
    (await judge()).views.filter((view: Json) => view.user_id === id && view.type === type);

  async function openForm(): Promise<Json> {
    const view = (await views('modal')).filter(({ view_id }) => !sent.has(view_id)).at(-1);
    if (!view) throw new Error(`${name} has no form open`);
    return view;
  }

  const suggestIn = (view: Json) => async (block: Json, typed: string) => {
    const { block_id, element } = block;
    const answer = await interact({
      type: 'block_suggestion',
      container: { type: 'view', view_id: view.view_id },
      action_id: element.action_id,
      block_id,
      value: typed,
      view: { ...shown(view), state: { values: {} } },
    });
    return answer.options ?? [];
  };

  async function pressIn({ channel, kind, inThread, message }: Found, { block_id, element }: Json): Promise<void> {
    const { action_id, text, value, type } = element;
    await interact({
      type: 'block_actions',
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel,
        is_ephemeral: false,
        ...(inThread && { thread_ts: message.thread_ts }),
      },
      trigger_id: await trigger(),
      channel: { id: channel, name: kind === 'im' ? 'directmessage' : 'mpdm' },
      message,
      state: { values: {} },
      response_url: responseUrl,
      actions: [{ type, action_id, block_id, text, value, action_ts: message.ts }],
    });
    await settle();
  }

  return {
    id,
    async command(text) {
      const answer = await wire.form({
        token: 'verification',
        team_id: team.id,
        team_domain: team.domain,
        channel_id: 'C000000001',
        channel_name: 'general',
        user_id: id,
        user_name: name,
        command: '/ask-mentor',
        text,
        api_app_id: APP,
        is_enterprise_install: 'false',
        response_url: responseUrl,
        trigger_id: await trigger(),
      });
      if (answer.text) throw new Error(`/ask-mentor ${text} was answered: ${answer.text}`);
      await settle();
    },
    async press(label) {
      for (const found of await messagesOf(own)) {
        const button = buttonsIn(found.message).find(({ element }) => element.text.text === label);
        if (button) return pressIn(found, button);
      }
      throw new Error(`${name} sees no button ${label}`);
    },
    async submit(values = {}) {
      const view = await openForm();
      const answer = await interact({
        type: 'view_submission',
        trigger_id: await trigger(view.view_id),
        view: { ...shown(view), state: await stateOf(view, values, suggestIn(view)) },
        response_urls: [],
      });
      if (answer.response_action) throw new Error(`The form stays open: ${JSON.stringify(answer)}`);
      sent.add(view.view_id);
      await settle();
    },
    async openHome() {
      await wire.json({
        token: 'verification',
        team_id: team.id,
        api_app_id: APP,
        event: { type: 'app_home_opened', user: id, channel: 'D000000001', tab: 'home', event_ts: '1.000001' },
        type: 'event_callback',
        event_id: `Ev${id}`,
        event_time: Math.floor(Date.now() / 1000),
        authorizations: [{ enterprise_id: null, team_id: team.id, user_id: BOT_USER, is_bot: true }],
      });
      await settle();
    },
    async home() {
      const view = (await views('home')).at(-1);
      return view && JSON.stringify(view.blocks);
    },
    async inbox() {
      return (await messagesOf(own)).map(({ message, ...where }) => ({
        ...where,
        ts: message.ts,
        text: message.text,
        edited: message.edited !== undefined,
        buttons: buttonsIn(message).map(({ element }) => element.text.text),
      }));
    },
    async sees(words) {
      return (await this.inbox()).find(({ text }) => text.includes(words));
    },
    async told() {
      return (await judge()).told.filter(({ user }: Json) => user === id).map(({ said }: Json) => said.text);
    },
  };
}
