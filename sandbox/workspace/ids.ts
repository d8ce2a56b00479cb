/** Ids that look like Slack's and are the same from run to run. */
export class Ids {
  private count = 0;
  private lastMicros = 0;

  constructor(private readonly now: () => Date) {}

  /** To go on later where these ids ended. */
  get state(): { readonly count: number; readonly lastMicros: number } {
    return { count: this.count, lastMicros: this.lastMicros };
  }

  restore({ count, lastMicros }: Ids['state']): void {
    this.count = count;
    this.lastMicros = lastMicros;
  }

  next(prefix: string): string {
    this.count += 1;
    return `${prefix}0SBX${this.count.toString(36).toUpperCase().padStart(5, '0')}`;
  }

  /** A `ts`: the id and the order of a message. Never twice the same, never backwards, even when the clock stands still or goes back. */
  ts(): string {
    this.lastMicros = Math.max(this.now().getTime() * 1000, this.lastMicros + 1);
    const seconds = Math.floor(this.lastMicros / 1e6);
    return `${seconds}.${String(this.lastMicros % 1e6).padStart(6, '0')}`;
  }
}
