import { type Fields, fieldsOf, parseJson } from '../json';
import type { Exchange, Traffic } from '../traffic';
import type { Answer, Delivery, Sent, Transport } from './delivery';
import { noAnswer } from './delivery';

/** What a test wants done with a delivery: let it go, lose it, or send it twice. A hook that waits delays it, and so reorders. */
export type DeliveryHook = (delivery: Delivery) => 'lose' | 'twice' | undefined | Promise<'lose' | 'twice' | undefined>;

/** Sends what Slack has for the app, the one way or the other, and writes it down. */
export class Deliveries {
  readonly hooks = new Set<DeliveryHook>();

  constructor(
    private readonly traffic: Traffic,
    readonly transport: () => Transport,
    /** Before anything goes out: the app's clock has to be right. */
    private readonly prepareApp: () => Promise<void>,
  ) {}

  async send(delivery: Delivery): Promise<Answer> {
    await this.prepareApp();
    for (const hook of this.hooks) {
      const wanted = await hook(delivery);
      if (wanted === 'lose') return noAnswer('failed');
      if (wanted === 'twice') void this.sendNow(delivery);
    }
    return this.sendNow(delivery);
  }

  /** Bytes and headers exactly as given: for forged, old and broken requests. */
  async sendRaw(name: string, sent: Sent, request: Fields = {}): Promise<Answer> {
    const began = performance.now();
    const exchange = this.traffic.begin({ direction: 'toApp', name, request, ...sent });
    const answer = await this.transport().send(sent);
    this.traffic.end(exchange, { ...outcomeOf(answer), took: performance.now() - began });
    return answer;
  }

  /** Sends an earlier delivery again, to the byte. */
  replay({ name, request, headers = {}, body = '' }: Exchange): Promise<Answer> {
    return this.sendRaw(name, { headers, body }, request);
  }

  private sendNow(delivery: Delivery): Promise<Answer> {
    return this.sendRaw(delivery.name, this.transport().prepare(delivery), delivery.payload);
  }
}

function outcomeOf(answer: Answer): Pick<Exchange, 'answer' | 'status' | 'error'> {
  if (answer.outcome !== 'answered') return { error: answer.outcome };
  const shown = { answer: parseJson(answer.body) ?? answer.body, status: answer.status };
  return answer.status >= 400 ? { ...shown, error: `HTTP ${answer.status}` } : shown;
}

/** The payload of an ack: nothing, or JSON, or (for commands) plain text. */
export const ackOf = (answer: Answer): Fields => fieldsOf(parseJson(answer.body));
