export interface Span {
  readonly minutes?: number;
  readonly hours?: number;
  readonly days?: number;
}

export const millisecondsOf = ({ minutes = 0, hours = 0, days = 0 }: Span): number =>
  ((days * 24 + hours) * 60 + minutes) * 60_000;

/**
 * The time of the people in the sandbox. It stands still until it is moved, so that
 * a test says exactly when things happen; a demo lets it run.
 */
export class SandboxClock {
  private readonly listeners = new Set<(now: Date) => void>();
  private readonly startedAt = Date.now();
  private moved = 0;
  private ahead = 0;

  constructor(
    private readonly start: Date,
    private readonly runs = false,
  ) {}

  readonly now = (): Date => {
    const elapsed = this.runs ? Date.now() - this.startedAt : 0;
    return new Date(this.start.getTime() + this.moved + elapsed);
  };

  /** Milliseconds that have passed here, which never go back: who travels through a month has had its month. */
  readonly passed = (): number => performance.now() + this.ahead;

  /** Backwards too (a negative span): clocks do that. */
  move(span: Span): void {
    this.moved += millisecondsOf(span);
    this.ahead += Math.max(0, millisecondsOf(span));
    for (const listener of this.listeners) listener(this.now());
  }

  onMove(listener: (now: Date) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
