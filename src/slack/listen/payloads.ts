/** The parts of Slack's payloads that we rely on. Whatever does not fit is refused before anything else looks at it. */
import { z } from 'zod';

/** What an id means is Slack's business, what it looks like is known: anything else is nobody and nowhere, and is not kept. */
export const personId = z.string().regex(/^[UW][A-Z0-9]{1,30}$/);
const teamId = z.string().regex(/^[TE][A-Z0-9]{1,30}$/);
const channelId = z.string().regex(/^[CDG][A-Z0-9]{1,30}$/);
const messageTs = z.string().regex(/^\d{1,12}\.\d{1,10}$/);
const name = z
  .string()
  .nullish()
  .transform((given) => given?.slice(0, 200));

const user = z.object({ id: personId, team_id: teamId.nullish(), name, username: name });
const team = z.object({ id: teamId, domain: z.string().nullish() }).nullish();

/** One input's state, of whatever kind; fields.ts reads it. */
const inputState = z.looseObject({ type: z.string() });
export type InputState = z.infer<typeof inputState>;

const view = z.object({
  id: z.string(),
  hash: z.string().nullish(),
  callback_id: z.string().nullish(),
  private_metadata: z.string().nullish(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), inputState)) }).nullish(),
});
export type FormValues = Readonly<Record<string, Readonly<Record<string, InputState>>>>;

export const commandPayload = z.object({
  user_id: personId,
  user_name: name,
  team_id: teamId,
  text: z.string().nullish(),
  trigger_id: z.string().min(1),
});

export const pressPayload = z.object({
  user,
  team,
  trigger_id: z.string().nullish(),
  response_url: z.url().nullish(),
  channel: z.object({ id: channelId }).nullish(),
  message: z.object({ ts: messageTs }).nullish(),
  view: view.nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().nullish(),
        value: z.string().nullish(),
        /** Of a menu. */
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});
export type PressPayload = z.infer<typeof pressPayload>;

export const submitPayload = z.object({ user, team, view, trigger_id: z.string().nullish() });

export const shortcutPayload = z.object({
  user,
  team,
  trigger_id: z.string().min(1),
  /** Only where a message is at hand. */
  response_url: z.url().nullish(),
  message_ts: messageTs.nullish(),
  channel: z.object({ id: channelId, name: z.string().nullish() }).nullish(),
  message: z.object({ ts: messageTs.nullish(), text: z.string().nullish(), user: z.string().nullish() }).nullish(),
});
export type ShortcutPayload = z.infer<typeof shortcutPayload>;

export const optionsPayload = z.object({ user, team, value: z.string().nullish(), action_id: z.string() });

export const homeOpenedEvent = z.object({ user: personId, tab: z.string().nullish() });
export const revokedEvent = z.object({
  tokens: z.object({
    bot: z
      .array(z.string())
      .nullish()
      .transform((ids) => ids ?? []),
  }),
});
/** The envelope of an event: where it happened. */
export const eventPlace = z.object({ team_id: teamId.nullish(), enterprise_id: teamId.nullish() });
export const personEvent = z.object({ user: z.unknown(), event_ts: z.string().nullish() });
