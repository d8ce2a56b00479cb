/**
 * Everything that arrives at /slack/events is looked at here first, because anybody can send there and Bolt is trusting:
 * another method than POST, or a body that is no object, would end the process, and for a body of no kind it knows it keeps
 * the line open for three seconds. Whether it comes from Slack is still Bolt's to say, by the signature.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';

/** Slack's largest, a form with all its values, stay far below. */
const MOST_BYTES = 1_000_000;
const FORM = 'application/x-www-form-urlencoded';

export function onlyReadable(next: RequestListener): RequestListener {
  return (request, response) => {
    take(request, response, next).catch(() => response.destroy());
  };
}

async function take(request: IncomingMessage, response: ServerResponse, next: RequestListener): Promise<void> {
  const refuse = (status: number): void => {
    response.writeHead(status, { connection: 'close' }).end();
  };
  if (request.method !== 'POST') return refuse(405);
  // Proxies may append a charset; Bolt knows only the bare type and would answer 400.
  const isForm = request.headers['content-type']?.startsWith(FORM) ?? false;
  if (isForm) request.headers['content-type'] = FORM;
  const body = await bodyOf(request);
  if (!body) return refuse(413);
  const said = read(body.toString(), isForm);
  // Slack tells that it holds back events for a minute. Nothing is to be done, and Bolt knows no such thing.
  if (isObject(said) && said.type === 'app_rate_limited') return void response.writeHead(200).end();
  if (!isKnown(said)) return refuse(400);
  next(Object.assign(request, { rawBody: body }), response);
}

/** null when it is too long. @throws when the sender goes away in the middle. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const PAYLOAD = 'payload=';
/** As Slack sends them. A form with all its values is long, and `parse` looks at it letter by letter. */
const isOnlyPayload = (form: string): boolean => form.startsWith(PAYLOAD) && !form.includes('&');

/** As Bolt reads it: commands are forms, interactions are JSON in a form's `payload`, events are JSON. */
function read(body: string, isForm: boolean): unknown {
  try {
    if (!isForm) return JSON.parse(body);
    if (isOnlyPayload(body)) return JSON.parse(decodeURIComponent(body.slice(PAYLOAD.length).replaceAll('+', ' ')));
    const form = parse(body);
    return typeof form.payload === 'string' ? JSON.parse(form.payload) : form;
  } catch {
    return null;
  }
}

/** What each kind of interaction cannot be without. */
const essentials: Readonly<Record<string, string | null>> = {
  url_verification: null,
  block_actions: 'actions',
  block_suggestion: 'action_id',
  shortcut: 'callback_id',
  message_action: 'callback_id',
  view_submission: 'view',
  view_closed: 'view',
};

function isKnown(body: unknown): boolean {
  if (!isObject(body)) return false;
  if ('event' in body) return isObject(body.event);
  if ('command' in body || 'ssl_check' in body) return true;
  const { type } = body;
  if (typeof type !== 'string' || !Object.hasOwn(essentials, type)) return false;
  const essential = essentials[type];
  return !essential || Boolean(body[essential]);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
