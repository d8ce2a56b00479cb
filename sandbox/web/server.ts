/** The page and what it asks for. Only this machine can reach it. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fields, isFields, parseJson } from '../json';
import { type Bundle, html } from './bundle';
import { doDeed } from './deeds';
import type { Demo } from './demo';
import { seenBy } from './seen';
import type { ShownExchange } from './shapes';

/** Changes come in bursts: one word for all of one burst. */
const BURST_MS = 40;
const MOST_TRAFFIC = 400;

const guarded = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

export class PageServer {
  private readonly server = http.createServer((request, response) => void this.handle(request, response));

  constructor(
    private readonly demo: Demo,
    private readonly bundle: Bundle,
    private readonly title: string,
  ) {}

  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    try {
      if (!isFromHere(request)) return end(response, 403, 'text/plain', 'This page is for this machine only.');
      if (request.method === 'POST') return await this.post(url, request, response);
      this.get(url, response);
    } catch (fault) {
      end(response, 500, 'text/plain', fault instanceof Error ? fault.message : String(fault));
    }
  }

  private get(url: URL, response: http.ServerResponse): void {
    const { demo, bundle } = this;
    const query = (name: string): string => url.searchParams.get(name) ?? '';
    const pages: Readonly<Record<string, () => void>> = {
      '/': () => end(response, 200, 'text/html; charset=utf-8', html(this.title)),
      '/page.js': () => end(response, 200, 'text/javascript; charset=utf-8', bundle.script, 'gzip'),
      '/page.css': () => end(response, 200, 'text/css; charset=utf-8', bundle.style, 'gzip'),
      '/office': () => json(response, demo.office()),
      '/seen': () => json(response, seenBy(demo.slack, demo.reads, query('as'), query('in'))),
      '/traffic': () => json(response, this.traffic()),
      '/events': () => this.events(response),
    };
    const page = Object.hasOwn(pages, url.pathname) ? pages[url.pathname] : undefined;
    if (page) page();
    else end(response, 404, 'text/plain', 'There is nothing here.');
  }

  private async post(url: URL, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    // A page of somebody else cannot send JSON here without being asked first.
    if (!request.headers['content-type']?.startsWith('application/json'))
      return end(response, 415, 'text/plain', 'JSON only.');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const what = parseJson(Buffer.concat(chunks).toString('utf8'));
    if (!isFields(what)) return end(response, 400, 'text/plain', 'An object is needed.');
    json(response, await doDeed(this.demo, url.pathname.replace('/do/', ''), what));
  }

  private traffic(): { exchanges: ShownExchange[]; protocolErrors: readonly string[] } {
    const { traffic, protocolErrors } = this.demo.slack;
    const exchanges = traffic.slice(-MOST_TRAFFIC).map(({ at, headers: _, body: __, ...each }) => ({
      ...each,
      request: parsed(each.request),
      at: at.getTime(),
    }));
    return { exchanges, protocolErrors };
  }

  /** Server-sent events: one word whenever something has changed. */
  private events(response: http.ServerResponse): void {
    response.writeHead(200, { ...guarded, 'content-type': 'text/event-stream' });
    response.write('data: hello\n\n');
    let waiting: NodeJS.Timeout | undefined;
    const tell = (): void => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        response.write('data: changed\n\n');
      }, BURST_MS);
    };
    this.demo.changes.on('change', tell);
    response.on('close', () => {
      clearTimeout(waiting);
      this.demo.changes.off('change', tell);
    });
  }
}

/** Blocks and views travel as JSON in a string; they are easier to read without. */
const parsed = (request: Fields): Fields =>
  Object.fromEntries(
    Object.entries(request).map(([name, value]) => {
      const looksLikeJson = typeof value === 'string' && /^[[{]/.test(value);
      return [name, looksLikeJson ? (parseJson(value) ?? value) : value];
    }),
  );

/** Against names that lead here from elsewhere, and pages of others that post here. */
function isFromHere({ headers }: http.IncomingMessage): boolean {
  const isLocal = (host: string): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
  const { origin, host = '' } = headers;
  return isLocal(host) && (origin === undefined || origin === `http://${host}`);
}

function json(response: http.ServerResponse, value: unknown): void {
  end(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
}

function end(
  response: http.ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  encoding?: string,
) {
  response.writeHead(status, { ...guarded, 'content-type': type, ...(encoding && { 'content-encoding': encoding }) });
  response.end(body);
}
