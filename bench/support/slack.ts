/** Slack's Web API, as little of it as the measured apps need: it takes every call, and holds those of the courier. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { teamId } from './company';

export interface FakeSlack {
  readonly url: string;
  calls(method: string): number;
  close(): Promise<void>;
}

const answers: Readonly<Record<string, object>> = {
  'auth.test': { team_id: teamId, team: 'Bench', user_id: 'U0BOT', bot_id: 'B0BOT', url: 'https://bench.slack.com/' },
  'views.open': { view: { id: 'V0BENCH' } },
};

export async function startFakeSlack(): Promise<FakeSlack> {
  const counted = new Map<string, number>();
  const held = new Set<ServerResponse>();
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    request.resume().on('end', () => {
      counted.set(method, (counted.get(method) ?? 0) + 1);
      const answer = answers[method];
      // The courier's calls are never answered: it has eight of them in flight, gives up after ten seconds, and rests
      // otherwise.
      if (!answer) return void held.add(response.on('close', () => held.delete(response)));
      const body = JSON.stringify({ ok: true, ...answer });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    calls: (method) => counted.get(method) ?? 0,
    close: async () => {
      for (const response of held) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
