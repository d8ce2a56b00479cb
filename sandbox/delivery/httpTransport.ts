import http from 'node:http';
import type { Fields } from '../json';
import { type Answer, type Delivery, noAnswer, type Sent, type Transport } from './delivery';
import { signatureHeaders } from './sign';

export class HttpTransport implements Transport {
  constructor(
    private readonly requestUrl: () => string | undefined,
    private readonly signingSecret: string,
    private readonly deadlineMs: () => number,
    /** One connection for each delivery, so that none is left open behind a test, unless somebody keeps them. */
    private readonly agent: http.Agent | false = false,
  ) {}

  prepare(delivery: Delivery): Sent {
    const { type, body } = encode(delivery);
    const headers = {
      'content-type': type,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...(delivery.retryNum !== undefined && { 'x-slack-retry-num': String(delivery.retryNum) }),
      ...(delivery.retryReason !== undefined && { 'x-slack-retry-reason': delivery.retryReason }),
      ...signatureHeaders(this.signingSecret, body),
    };
    return { headers, body };
  }

  async send({ headers, body }: Sent): Promise<Answer> {
    const url = this.requestUrl();
    return url ? post({ url, deadlineMs: this.deadlineMs(), agent: this.agent }, headers, body) : noAnswer('failed');
  }
}

/** Commands and interactions are forms, events are JSON. */
function encode({ kind, payload }: Delivery): { type: string; body: string } {
  if (kind === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const form = kind === 'slash_commands' ? strings(payload) : { payload: JSON.stringify(payload) };
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
}

const strings = (payload: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));

interface Way {
  readonly url: string;
  readonly deadlineMs: number;
  readonly agent: http.Agent | false;
}

function post({ url, deadlineMs, agent }: Way, headers: Fields, body: string): Promise<Answer> {
  return new Promise((resolve) => {
    const request = http.request(url, {
      method: 'POST',
      agent,
      headers: { ...(headers as Record<string, string>), 'content-length': String(Buffer.byteLength(body)) },
    });
    const deadline = setTimeout(() => {
      resolve(noAnswer('timeout'));
      request.destroy();
    }, deadlineMs);
    const fail = (): void => {
      clearTimeout(deadline);
      resolve(noAnswer('failed'));
    };
    request.on('error', fail);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(deadline);
        resolve({
          outcome: 'answered',
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    request.end(body);
  });
}
