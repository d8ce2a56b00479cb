/**
 * How Bolt's listeners become ours. Each of ours is handed who acted and what they gave, calls one use case and returns the
 * answer; here the payload is checked and the answer shown. seeing.ts knows the person and catches faults.
 *
 * Everything runs before Slack's three seconds are over: parse, decide, save, answer. What takes longer goes through the
 * outbox.
 */
import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView, Option } from '@slack/types';
import type { InFlight } from '../../lib/inFlight';
import { faultFields, type Log } from '../../lib/log';
import { adoptPressed } from '../../usecases/adoptPressed';
import type { Actor, Deps } from '../../usecases/deps';
import { type Clients, writtenOut } from '../clients';
import type { InstallationSource } from '../installation';
import type { Words } from '../words';
import { type Answer, answer } from './answer';
import {
  commandPayload,
  eventPlace,
  type FormValues,
  optionsPayload,
  type PressPayload,
  pressPayload,
  type ShortcutPayload,
  shortcutPayload,
  submitPayload,
} from './payloads';
import { createGuard, type Seen, type Who } from './seeing';
import { createTable } from './table';

export type { Seen } from './seeing';

export interface Press extends Seen {
  /** What the button is about: the id of an ask, offer or session. Of a menu: the entry's value. */
  readonly value: string;
  /** What stood in the form in which it was pressed; null outside of forms. */
  readonly form: { readonly values: FormValues; readonly meta: string } | null;
}

export interface Submitted extends Seen {
  readonly values: FormValues;
  /** What the form carried along; formMeta.ts reads it. */
  readonly meta: string;
}

/** Errors keep the form open, with the reason at the field; `show` replaces it; null closes it. */
export type SubmitAnswer = { readonly errors: Readonly<Record<string, string>> } | { readonly show: ModalView } | null;

/** Which installation an event is about. */
export interface OfEvent {
  readonly of: { readonly teamId: string | null; readonly enterpriseId: string | null };
  /** What we know of it is asked anew: it may come back with another token. */
  readonly forgetInstallation: () => void;
}

type ActorOf = (personId: string) => Promise<Actor | null>;

export interface Listeners {
  command(name: string, listener: (seen: Seen, text: string) => Promise<Answer>): void;
  shortcut(callbackId: string | RegExp, listener: (seen: Seen, payload: ShortcutPayload) => Promise<Answer>): void;
  press(actionId: string | RegExp, listener: (press: Press) => Promise<Answer>): void;
  submit(callbackId: string | RegExp, listener: (submitted: Submitted) => Promise<SubmitAnswer>): void;
  options(actionId: string, listener: (seen: Seen, typed: string) => Promise<readonly Option[]>): void;
  event(name: string, listener: (actorOf: ActorOf, payload: unknown) => Promise<void>): void;
  /** Events about the installation itself, which may come when our token is dead already. */
  ofInstallation(name: string, listener: (event: OfEvent, payload: unknown) => Promise<void>): void;
}

/** Every id there is. */
const ANY = /^/;

interface Parts {
  readonly app: App;
  readonly deps: Deps;
  readonly clients: Clients;
  readonly installation: InstallationSource;
  readonly inFlight: InFlight;
  readonly log: Log;
}

type Reason = 'fault' | 'stranger';
const sorry = (words: Words, reason: Reason): string => (reason === 'fault' ? words.fault : words.notHere);
const sayNo = (words: Words, reason: Reason): Answer => ({ say: sorry(words, reason) });

export function createListeners(parts: Parts): Listeners {
  const { app, deps, clients, inFlight, log } = parts;
  const guard = createGuard(parts);
  const shortcuts = createTable<(seen: Seen, payload: ShortcutPayload) => Promise<Answer>>();
  const presses = createTable<(press: Press) => Promise<Answer>>();
  const submits = createTable<(submitted: Submitted) => Promise<SubmitAnswer>>();

  app.shortcut(ANY, async ({ ack, body }) => {
    const read = shortcutPayload.safeParse(body);
    const found = shortcuts.find(body.callback_id);
    if (!read.success || !found) return ack();
    const work = (seen: Seen) => found.listener(seen, read.data);
    const { said, words } = await guard(found.name, whoOf(read.data), work, sayNo);
    const { response_url, trigger_id } = read.data;
    const where = { responseUrl: response_url ?? null, triggerId: trigger_id, inModal: false };
    await inFlight.track(answer({ clients, log }, where, said, words));
    await ack();
  });

  app.action(ANY, async ({ ack, body, payload }) => {
    const read = pressPayload.safeParse(body);
    const id = 'action_id' in payload ? payload.action_id : '';
    const found = presses.find(id);
    if (!read.success || !found) return ack();
    const pressed = read.data.actions.find((each) => each.action_id === id) ?? read.data.actions[0];
    const work = async (seen: Seen) => {
      await adoptPressed(deps)(seen.actor.workspaceId, pressed?.block_id ?? '', messageOf(read.data));
      return found.listener({
        ...seen,
        form: formOf(read.data),
        value: pressed?.value ?? pressed?.selected_option?.value ?? '',
      });
    };
    const { said, words } = await guard(found.name, whoOf(read.data), work, sayNo);
    await ack();
    await inFlight.track(answer({ clients, log }, whereOf(read.data), said, words));
  });

  app.view({ callback_id: ANY, type: 'view_submission' }, async ({ ack, body }) => {
    const read = submitPayload.safeParse(body);
    const found = submits.find(body.view.callback_id);
    if (!read.success || !found) return ack();
    const { view } = read.data;
    const values = view.state?.values ?? {};
    const work = (seen: Seen) => found.listener({ ...seen, values, meta: view.private_metadata ?? '' });
    const otherwise = (words: Words, reason: Reason): SubmitAnswer => ({
      errors: { [Object.keys(values)[0] ?? 'question']: sorry(words, reason) },
    });
    const { said } = await guard(found.name, whoOf(read.data), work, otherwise);
    if (!said) return ack();
    if ('errors' in said) return ack({ response_action: 'errors', errors: { ...said.errors } });
    await ack({ response_action: 'update', view: said.show });
  });

  return {
    command(name, listener) {
      app.command(name, async ({ ack, body }) => {
        const read = commandPayload.safeParse(body);
        if (!read.success) return ack();
        const { user_id, user_name, team_id, text, trigger_id } = read.data;
        const who = { id: user_id, teamId: team_id, name: user_name ?? null };
        const { said, words } = await guard(name, who, (seen) => listener(seen, (text ?? '').trim()), sayNo);
        if (!said) return ack();
        if ('say' in said) return ack(privately(said.say, said.blocks));
        if ('update' in said) return ack();
        const opened = await inFlight.track(open(trigger_id, said.open));
        await (opened ? ack() : ack(privately(words.slackSlow)));
      });
    },

    shortcut: shortcuts.add,
    press: presses.add,
    submit: submits.add,

    options(actionId, listener) {
      app.options(actionId, async ({ ack, body }) => {
        const read = optionsPayload.safeParse(body);
        if (!read.success) return ack({ options: [] });
        const work = (seen: Seen) => listener(seen, read.data.value ?? '');
        const { said } = await guard<readonly Option[]>(actionId, whoOf(read.data), work, () => []);
        await ack({ options: [...said] });
      });
    },

    event(name, listener) {
      app.event(name, async ({ event }) => {
        const actorOf: ActorOf = async (personId) => {
          const installed = await parts.installation.current();
          return installed && { workspaceId: installed.workspace.id, personId };
        };
        // A fault is thrown on: Bolt then answers with an error and Slack sends the event again.
        await inFlight.track(listener(actorOf, event));
      });
    },

    ofInstallation(name, listener) {
      app.event(name, async ({ event, body }) => {
        const place = eventPlace.safeParse(body);
        const { team_id, enterprise_id } = place.success ? place.data : {};
        const of = { teamId: team_id ?? null, enterpriseId: enterprise_id ?? null };
        await inFlight.track(listener({ of, forgetInstallation: parts.installation.forget }, event));
      });
    },
  };

  async function open(triggerId: string, view: ModalView): Promise<boolean> {
    try {
      await clients.interactive.views.open({ trigger_id: triggerId, view: writtenOut(view) });
      return true;
    } catch (fault) {
      log.warn('form not opened', faultFields(fault));
      return false;
    }
  }
}

const privately = (text: string, blocks?: readonly KnownBlock[]) => ({
  response_type: 'ephemeral' as const,
  text,
  ...(blocks ? { blocks: [...blocks] } : {}),
});

const whoOf = ({ user, team }: { user: PressPayload['user']; team?: PressPayload['team'] }): Who => ({
  id: user.id,
  teamId: user.team_id ?? team?.id ?? null,
  name: user.username ?? user.name ?? null,
});

const whereOf = (press: PressPayload) => ({
  personId: press.user.id,
  responseUrl: press.response_url ?? null,
  triggerId: press.trigger_id ?? null,
  inModal: Boolean(press.view?.callback_id),
  view: press.view ? { id: press.view.id, hash: press.view.hash ?? null } : null,
});

const formOf = ({ view }: PressPayload): Press['form'] =>
  view?.state ? { values: view.state.values, meta: view.private_metadata ?? '' } : null;

const messageOf = ({ channel, message }: PressPayload) =>
  channel && message ? { channel: channel.id, ts: message.ts } : null;
