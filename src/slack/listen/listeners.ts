/**
 * How Bolt's listeners become ours. Each of ours is handed who acted and what they gave, calls one use case and returns the
 * answer; here the payload is checked, the person is known, faults are logged with ids and the person hears something true.
 *
 * Everything runs before Slack's three seconds are over: parse, decide, save, answer. What takes longer goes through the
 * outbox.
 */
import type { App } from '@slack/bolt';
import type { ModalView, Option } from '@slack/types';
import type { Person } from '../../domain/person';
import type { InFlight } from '../../lib/inFlight';
import { faultFields, type Log } from '../../lib/log';
import { adoptPressed } from '../../usecases/adoptPressed';
import type { Actor, Deps } from '../../usecases/deps';
import { isStale, meetPerson, refreshPerson } from '../../usecases/knowPeople';
import type { Clients } from '../clients';
import type { InstallationSource } from '../installation';
import { type Words, wordsFor } from '../words';
import { type Answer, answer } from './answer';
import {
  commandPayload,
  type FormValues,
  optionsPayload,
  type PressPayload,
  pressPayload,
  type ShortcutPayload,
  shortcutPayload,
  submitPayload,
} from './payloads';

export interface Seen {
  readonly actor: Actor;
  readonly person: Person;
  readonly words: Words;
  readonly now: Date;
}

export interface Press extends Seen {
  /** What the button is about: the id of an ask, offer or session. */
  readonly value: string;
}

export interface Submitted extends Seen {
  readonly values: FormValues;
  /** What the form carried along; formMeta.ts reads it. */
  readonly meta: string;
}

/** Errors keep the form open, with the reason at the field; `show` replaces it; null closes it. */
export type SubmitAnswer = { readonly errors: Readonly<Record<string, string>> } | { readonly show: ModalView } | null;

export interface Listeners {
  command(name: string, listener: (seen: Seen, text: string) => Promise<Answer>): void;
  shortcut(callbackId: string, listener: (seen: Seen, payload: ShortcutPayload) => Promise<Answer>): void;
  press(actionId: string, listener: (press: Press) => Promise<Answer>): void;
  submit(callbackId: string, listener: (submitted: Submitted) => Promise<SubmitAnswer>): void;
  options(actionId: string, listener: (seen: Seen, typed: string) => Promise<readonly Option[]>): void;
  event(
    name: string,
    listener: (actorOf: (personId: string) => Promise<Actor | null>, payload: unknown) => Promise<void>,
  ): void;
}

interface Parts {
  readonly app: App;
  readonly deps: Deps;
  readonly clients: Clients;
  readonly installation: InstallationSource;
  readonly inFlight: InFlight;
  readonly log: Log;
}

interface Who {
  readonly id: string;
  readonly teamId: string | null;
  readonly name: string | null;
}

export function createListeners(parts: Parts): Listeners {
  const { app, deps, clients, inFlight, log } = parts;

  /** null: not of this workspace, or we do not know our own workspace yet. */
  async function see(who: Who): Promise<Seen | null> {
    const installed = await parts.installation.current();
    if (!installed) return null;
    const { workspace } = installed;
    if (workspace.teamId && who.teamId && who.teamId !== workspace.teamId) return null;
    const actor = { workspaceId: workspace.id, personId: who.id };
    const person = await meetPerson(deps)(actor, { teamId: who.teamId ?? '', name: who.name ?? who.id });
    return { actor, person, words: wordsFor(person.locale), now: deps.clock.now() };
  }

  /** Runs `work`; a fault is logged with ids and turned into `otherwise`. Afterwards the person is read from Slack if need be. */
  async function guarded<T>(
    name: string,
    who: Who,
    work: (seen: Seen) => Promise<T>,
    otherwise: (words: Words, reason: 'fault' | 'stranger') => T,
  ): Promise<T> {
    const run = async (): Promise<T> => {
      try {
        const seen = await see(who);
        if (!seen) return otherwise(wordsFor(null), 'stranger');
        const result = await work(seen);
        if (isStale(seen.person, seen.now))
          void inFlight
            .track(refreshPerson(deps)(seen.actor))
            .catch((fault) => log.warn('person not read', faultFields(fault)));
        return result;
      } catch (fault) {
        log.error('listener failed', { listener: name, person: who.id, ...faultFields(fault) });
        return otherwise(wordsFor(null), 'fault');
      }
    };
    return inFlight.track(run());
  }

  const sayNo = (words: Words, reason: 'fault' | 'stranger'): Answer => ({
    say: reason === 'fault' ? words.fault : words.notHere,
  });

  return {
    command(name, listener) {
      app.command(name, async ({ ack, body }) => {
        const read = commandPayload.safeParse(body);
        if (!read.success) return ack();
        const { user_id, user_name, team_id, text, trigger_id } = read.data;
        const who = { id: user_id, teamId: team_id, name: user_name ?? null };
        const said = await guarded<Answer>(name, who, (seen) => listener(seen, (text ?? '').trim()), sayNo);
        if (said && 'say' in said)
          return ack({
            response_type: 'ephemeral',
            text: said.say,
            ...(said.blocks ? { blocks: [...said.blocks] } : {}),
          });
        if (!said) return ack();
        const opened = await inFlight.track(open(trigger_id, said.open));
        await (opened ? ack() : ack({ response_type: 'ephemeral', text: wordsFor(null).slackSlow }));
      });
    },

    shortcut(callbackId, listener) {
      app.shortcut(callbackId, async ({ ack, body }) => {
        const read = shortcutPayload.safeParse(body);
        if (!read.success) return ack();
        const said = await guarded<Answer>(callbackId, whoOf(read.data), (seen) => listener(seen, read.data), sayNo);
        const where = { responseUrl: null, triggerId: read.data.trigger_id, inModal: false };
        await inFlight.track(answer({ clients, log }, where, said, wordsFor(null)));
        await ack();
      });
    },

    press(actionId, listener) {
      app.action(actionId, async ({ ack, body, payload }) => {
        const read = pressPayload.safeParse(body);
        if (!read.success) return ack();
        const pressed = read.data.actions.find((action) => action.action_id === actionId) ?? read.data.actions[0];
        const value = pressed?.value ?? ('value' in payload && typeof payload.value === 'string' ? payload.value : '');
        const said = await guarded<Answer>(
          actionId,
          whoOf(read.data),
          async (seen) => {
            await adoptPressed(deps)(seen.actor.workspaceId, pressed?.block_id ?? '', messageOf(read.data));
            return listener({ ...seen, value });
          },
          sayNo,
        );
        await ack();
        await inFlight.track(answer({ clients, log }, whereOf(read.data), said, wordsFor(null)));
      });
    },

    submit(callbackId, listener) {
      app.view({ callback_id: callbackId, type: 'view_submission' }, async ({ ack, body }) => {
        const read = submitPayload.safeParse(body);
        if (!read.success) return ack();
        const { view } = read.data;
        const values = view.state?.values ?? {};
        const said = await guarded<SubmitAnswer>(
          callbackId,
          whoOf(read.data),
          (seen) => listener({ ...seen, values, meta: view.private_metadata ?? '' }),
          (words, reason) => ({
            errors: { [Object.keys(values)[0] ?? 'question']: reason === 'fault' ? words.fault : words.notHere },
          }),
        );
        if (!said) return ack();
        if ('errors' in said) return ack({ response_action: 'errors', errors: { ...said.errors } });
        await ack({ response_action: 'update', view: said.show });
      });
    },

    options(actionId, listener) {
      app.options(actionId, async ({ ack, body }) => {
        const read = optionsPayload.safeParse(body);
        if (!read.success) return ack({ options: [] });
        const found = await guarded(
          actionId,
          whoOf(read.data),
          (seen) => listener(seen, read.data.value ?? ''),
          () => [],
        );
        await ack({ options: [...found] });
      });
    },

    event(name, listener) {
      app.event(name, async ({ event }) => {
        const actorOf = async (personId: string) => {
          const installed = await parts.installation.current();
          return installed && { workspaceId: installed.workspace.id, personId };
        };
        // A fault is thrown on: Bolt then answers with an error and Slack sends the event again.
        await inFlight.track(listener(actorOf, event));
      });
    },
  };

  async function open(triggerId: string, view: ModalView): Promise<boolean> {
    try {
      await clients.interactive.views.open({ trigger_id: triggerId, view });
      return true;
    } catch (fault) {
      log.warn('form not opened', faultFields(fault));
      return false;
    }
  }
}

const whoOf = ({ user, team }: { user: PressPayload['user']; team?: PressPayload['team'] }): Who => ({
  id: user.id,
  teamId: user.team_id ?? team?.id ?? null,
  name: user.username ?? user.name ?? null,
});

const whereOf = (press: PressPayload) => ({
  responseUrl: press.response_url ?? null,
  triggerId: press.trigger_id ?? null,
  inModal: press.view?.callback_id !== undefined && press.view?.callback_id !== null && press.view.callback_id !== '',
});

const messageOf = ({ channel, message }: PressPayload) =>
  channel && message ? { channel: channel.id, ts: message.ts } : null;
