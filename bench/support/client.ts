/** Slack's side of HTTP, as fast as it goes: one socket per connection, kept open, requests built beforehand. */
import net from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Shots {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** The next request as it goes over the wire; null when there is none left, which ends the measurement. */
  readonly next: () => Buffer | null;
  /** What is wrong with an answer; null when nothing is. */
  readonly wrong: (answer: Answer) => string | null;
}

export interface Score {
  readonly answered: number;
  readonly perSecond: number;
  readonly latencies: readonly number[];
}

export function httpRequest(path: string, headers: Readonly<Record<string, string>>, body: string): Buffer {
  const all = { host: '127.0.0.1', connection: 'keep-alive', ...headers, 'content-length': Buffer.byteLength(body) };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${head.join('')}\r\n${body}`);
}

/** Each connection asks again as soon as it was answered. @throws when an answer is wrong or a connection breaks. */
export async function fire({ port, connections, seconds, next, wrong }: Shots): Promise<Score> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => connect(port)));
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const asks = async (socket: Connection): Promise<void> => {
    for (let asked = performance.now(); asked < end; asked = performance.now()) {
      const request = next();
      if (!request) return;
      const answer = await socket.ask(request);
      latencies.push(performance.now() - asked);
      const problem = answer.status === 200 ? wrong(answer) : `status ${answer.status}`;
      if (problem) throw new Error(`The app answered wrongly: ${problem}\n${answer.body.slice(0, 500)}`);
    }
  };
  try {
    await Promise.all(sockets.map(asks));
    const took = (performance.now() - start) / 1000;
    return { answered: latencies.length, perSecond: latencies.length / took, latencies };
  } finally {
    for (const socket of sockets) socket.close();
  }
}

interface Connection {
  ask(request: Buffer): Promise<Answer>;
  close(): void;
}

async function connect(port: number): Promise<Connection> {
  const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let text = '';
  let waiting: { resolve: (answer: Answer) => void; reject: (fault: Error) => void } | null = null;
  const fail = (fault: Error) => {
    waiting?.reject(fault);
    waiting = null;
  };
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    text += chunk;
    const answer = readAnswer(text);
    if (!answer) return;
    text = '';
    const { resolve } = waiting ?? {};
    waiting = null;
    resolve?.(answer);
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The app closed the connection')));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => void socket.destroy(),
  };
}

/** A whole answer, or null while it is still arriving. One request is on its way at a time, so nothing follows it. */
function readAnswer(text: string): Answer | null {
  const split = text.indexOf('\r\n\r\n');
  if (split < 0) return null;
  const head = text.slice(0, split);
  const body = text.slice(split + 4);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return body.length >= Number(length) ? { status, body } : null;
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return { status, body };
  if (body === '0\r\n\r\n') return { status, body: '' };
  return body.endsWith('\r\n0\r\n\r\n') ? { status, body: body.replace(/^[\da-f]+\r\n/i, '').slice(0, -7) } : null;
}
