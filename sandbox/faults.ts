import type { Fields } from './json';

/**
 * What goes wrong: `error` is an answer `{ ok: false }`; `429` and `503` are HTTP; `hang` never answers and does nothing;
 * `dropBefore` cuts the connection before the effect, `dropAfter` when the effect is done but not yet reported.
 */
export interface Fault {
  /** A Web API method, `response_url`, or `*`. */
  readonly method: string;
  readonly kind: 'error' | '429' | '503' | 'hang' | 'dropBefore' | 'dropAfter';
  /** The first of the matching calls, counted from now, that fails (1). */
  readonly nth?: number;
  /** How many fail from there (1). */
  readonly times?: number;
  readonly match?: (args: Fields) => boolean;
  readonly error?: string;
  /** Seconds, for `429` (30). */
  readonly retryAfter?: number;
}

export class Faults {
  private readonly waiting = new Map<Fault, number>();

  /** Returns a function that takes the fault away again. */
  add(fault: Fault): () => void {
    this.waiting.set(fault, 0);
    return () => this.waiting.delete(fault);
  }

  clear(): void {
    this.waiting.clear();
  }

  pick(method: string, args: Fields): Fault | undefined {
    for (const [fault, seen] of this.waiting) {
      if (fault.method !== '*' && fault.method !== method) continue;
      if (fault.match && !fault.match(args)) continue;
      const count = seen + 1;
      this.waiting.set(fault, count);
      const first = fault.nth ?? 1;
      const last = first + (fault.times ?? 1) - 1;
      if (count >= last) this.waiting.delete(fault);
      if (count >= first) return fault;
    }
    return undefined;
  }
}
