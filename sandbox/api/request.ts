import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Fields, fieldsOf, parseJson } from '../json';

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** Arguments of a call: a form, a JSON body, or the query of a GET. */
export function argumentsOf(request: IncomingMessage, body: string, url: URL): Fields {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return fieldsOf(parseJson(body));
  return Object.fromEntries([...url.searchParams, ...new URLSearchParams(body)]);
}

export function tokenOf(request: IncomingMessage, args: Fields): string | undefined {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme === 'Bearer' && token) return token;
  return typeof args.token === 'string' ? args.token : undefined;
}

/** The other side may be gone by now (killed, timed out); that is its own business. */
export function answerWith(response: ServerResponse, status: number, body: unknown, headers: Fields = {}): void {
  if (response.destroyed) return;
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    ...(headers as Record<string, string>),
  });
  response.end(isText ? body : JSON.stringify(body));
}
