/** The parts of Slack's payloads that we rely on. Whatever does not fit is refused before anything else looks at it. */
import { z } from 'zod';

const user = z.object({
  id: z.string().min(1),
  team_id: z.string().nullish(),
  name: z.string().nullish(),
  username: z.string().nullish(),
});
const team = z.object({ id: z.string().min(1), domain: z.string().nullish() }).nullish();

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
  user_id: z.string().min(1),
  user_name: z.string().nullish(),
  team_id: z.string().min(1),
  text: z.string().nullish(),
  trigger_id: z.string().min(1),
});

export const pressPayload = z.object({
  user,
  team,
  trigger_id: z.string().nullish(),
  response_url: z.url().nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string() }).nullish(),
  view: view.nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().nullish(),
        value: z.string().nullish(),
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
  message_ts: z.string().nullish(),
  channel: z.object({ id: z.string(), name: z.string().nullish() }).nullish(),
  message: z.object({ ts: z.string().nullish(), text: z.string().nullish(), user: z.string().nullish() }).nullish(),
});
export type ShortcutPayload = z.infer<typeof shortcutPayload>;

export const optionsPayload = z.object({ user, team, value: z.string().nullish(), action_id: z.string() });

export const homeOpenedEvent = z.object({ user: z.string().min(1), tab: z.string().nullish() });
export const personEvent = z.object({ user: z.unknown(), event_ts: z.string().nullish() });
