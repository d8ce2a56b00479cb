import type { Fields } from './json';

/** One request and its answer, in either direction, as it went over the wire. */
export interface Exchange {
  readonly id: number;
  /** Sandbox time. */
  readonly at: Date;
  readonly direction: 'fromApp' | 'toApp';
  /** A Web API method, `response_url`, or the type of what was delivered (`block_actions`, `app_home_opened`, `/ask-mentor`). */
  readonly name: string;
  readonly request: Fields;
  readonly headers?: Readonly<Record<string, string>>;
  /** The exact bytes of a delivery, for a replay. */
  readonly body?: string;
  answer?: unknown;
  status?: number;
  error?: string;
  /** How long the other side took, real milliseconds. Absent while no answer came. */
  took?: number;
}

export type TrafficListener = (exchange: Exchange) => void;

/** Append-only. Listeners hear of each exchange twice: when it begins and when it is over (`took` is set). */
export class Traffic {
  readonly list: Exchange[] = [];
  private readonly listeners = new Set<TrafficListener>();

  constructor(private readonly now: () => Date) {}

  begin(what: Omit<Exchange, 'id' | 'at'>): Exchange {
    const exchange: Exchange = { id: this.list.length + 1, at: this.now(), ...what };
    this.list.push(exchange);
    this.tell(exchange);
    return exchange;
  }

  end(exchange: Exchange, outcome: Pick<Exchange, 'answer' | 'status' | 'error' | 'took'>): void {
    Object.assign(exchange, outcome);
    this.tell(exchange);
  }

  listen(listener: TrafficListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(exchange: Exchange): void {
    for (const listener of this.listeners) listener(exchange);
  }
}
