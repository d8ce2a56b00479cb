import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** What the listener says to a request; `silence` leaves it open. */
export type Reply =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'silence';

export interface Listener {
  readonly url: string;
  readonly received: Received[];
  reply: (received: Received) => Reply;
  stop(): Promise<void>;
}

/** An app so small that it only writes down what it gets. */
export async function startListener(): Promise<Listener> {
  const listener = {
    url: '',
    received: [] as Received[],
    reply: (_: Received): Reply => ({ status: 200 }),
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const received = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
    listener.received.push(received);
    const reply = listener.reply(received);
    if (reply !== 'silence') response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  listener.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  return listener;
}
