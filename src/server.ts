/** The one HTTP server: Slack's requests where they come over HTTP, and how the operator sees that all is well. */
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { EVENTS_PATH } from './slack/receiver';

/** Nothing wrong, or the list of what is. */
export type Health = () => Promise<readonly string[]>;

export function createHttpServer(slack: RequestListener | null, ready: Health): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    if (path === '/healthz') return say(response, 200, { ok: true });
    if (path === '/readyz') {
      void ready().then((wrong) => say(response, wrong.length === 0 ? 200 : 503, { ok: wrong.length === 0, wrong }));
      return;
    }
    if (path === EVENTS_PATH && slack) return slack(request, response);
    say(response, 404, { ok: false });
  });
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

export async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    // Connections that are kept alive become idle only after their last answer.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}
