import { randomUUID } from 'node:crypto';
import type http from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Methods } from '../api/call';
import { type Answer, type Delivery, noAnswer, type Sent, type Transport } from '../delivery/delivery';
import { fieldsOf, parseJson, stringOf } from '../json';

/** The sandbox's end of Socket Mode: addresses for sockets, envelopes out, acks in. */
export class SocketMode implements Transport {
  /** Whether the app has ever asked for a socket. */
  isOn = false;
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly tickets = new Set<string>();
  private readonly sockets = new Set<WebSocket>();
  private readonly waiting = new Map<string, (payload: unknown) => void>();

  constructor(
    private readonly address: () => string,
    private readonly deadlineMs: () => number,
  ) {}

  get methods(): Methods {
    return { 'apps.connections.open': { token: 'app', run: () => ({ url: this.newAddress() }) } };
  }

  attach(server: http.Server): void {
    server.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      // An address serves once.
      if (!this.tickets.delete(ticket)) return socket.destroy();
      this.server.handleUpgrade(request, socket, head, (accepted) => this.greet(accepted));
    });
  }

  get connections(): number {
    return this.sockets.size;
  }

  prepare({ kind, payload, retryNum, retryReason }: Delivery): Sent {
    const envelope = {
      envelope_id: randomUUID(),
      type: kind,
      accepts_response_payload: kind !== 'events_api',
      payload,
      ...(kind === 'events_api' && {
        retry_attempt: retryNum ?? 0,
        retry_reason: socketReason(retryReason),
      }),
    };
    return { headers: {}, body: JSON.stringify(envelope) };
  }

  /** An envelope goes to any one of the sockets; the ack may come from none. */
  send({ body }: Sent): Promise<Answer> {
    const [socket] = this.sockets;
    if (!socket) return Promise.resolve(noAnswer('failed'));
    const id = stringOf(fieldsOf(parseJson(body)).envelope_id);
    return new Promise((resolve) => {
      const settle = (answer: Answer): void => {
        clearTimeout(deadline);
        socket.off('close', lost);
        if (this.waiting.get(id) === acked) this.waiting.delete(id);
        resolve(answer);
      };
      const deadline = setTimeout(() => settle(noAnswer('timeout')), this.deadlineMs());
      const lost = (): void => settle(noAnswer('failed'));
      const earlier = this.waiting.get(id);
      const acked = (payload: unknown): void => {
        earlier?.(payload);
        settle({ outcome: 'answered', status: 200, headers: {}, body: payload ? JSON.stringify(payload) : '' });
      };
      this.waiting.set(id, acked);
      socket.once('close', lost);
      socket.send(body);
    });
  }

  /** Slack renews its connections every few hours: it says so, and the app is to come back. */
  disconnect(reason: 'warning' | 'refresh_requested'): void {
    const message = JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } });
    for (const socket of this.sockets) {
      socket.send(message);
      // After the warning the connection lives on for some seconds.
      if (reason === 'refresh_requested') socket.close();
    }
  }

  /** The connection is cut without a word. */
  cut(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  stop(): void {
    this.cut();
    this.server.close();
  }

  private newAddress(): string {
    this.isOn = true;
    const ticket = randomUUID();
    this.tickets.add(ticket);
    return `${this.address()}/link/?ticket=${ticket}&app_id=A0ASKMENTOR`;
  }

  private greet(socket: WebSocket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.terminate());
    socket.on('message', (data: RawData) => {
      const { envelope_id: id, payload } = fieldsOf(parseJson(String(data)));
      this.waiting.get(stringOf(id))?.(payload);
    });
    const hello = { type: 'hello', num_connections: this.sockets.size, connection_info: { app_id: 'A0ASKMENTOR' } };
    socket.send(JSON.stringify({ ...hello, debug_info: { host: 'sandbox', approximate_connection_time: 18_060 } }));
  }
}

function socketReason(reason: string | undefined): string {
  if (reason === undefined) return '';
  return reason === 'http_timeout' ? 'timeout' : reason;
}
