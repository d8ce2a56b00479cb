/** How Slack's requests reach the app, and what is known of the Slack they come from. */
import { createHmac } from 'node:crypto';

export const APP = 'A0MENTOR';
export const BOT_USER = 'U0MENTOR';
export const SIGNING_SECRET = 'emulated-signing-secret';

// biome-ignore lint/suspicious/noExplicitAny: these are Slack's loose JSON objects, looked at by a test.
export type Json = any;

export interface Team {
  readonly id: string;
  readonly domain: string;
}

/** Sends to the app, signed; returns what it answered within the same request. */
export interface Wire {
  form(fields: Readonly<Record<string, string>>): Promise<Json>;
  json(body: Json): Promise<Json>;
}

export const createWire = (eventsUrl: () => string): Wire => ({
  form: (fields) => send(eventsUrl(), 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString()),
  json: (body) => send(eventsUrl(), 'application/json', JSON.stringify(body)),
});

async function send(url: string, type: string, body: string): Promise<Json> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
    body,
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`The app answered ${response.status}: ${text}`);
  return text === '' ? {} : JSON.parse(text);
}
