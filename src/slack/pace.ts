/**
 * Slack's pace: about one message a second in a channel, with short bursts. A bucket per channel; whoever finds it empty
 * waits for the next drop. By time that only passes, because this lives only in the process.
 */
const BURST = 8;
const REFILL_MS = 1_000;
/** Channels that were quiet long enough to be full again are forgotten. */
const REMEMBERED = 5_000;

export interface Pace {
  /** Resolves when a message may go to `channel`: at once, or within a second for each that waits before it. */
  turn(channel: string): Promise<void>;
}

export function createPace(passed: () => number): Pace {
  /** Per channel, the moment at which its bucket would be full again. */
  const fullAt = new Map<string, number>();
  return {
    async turn(channel) {
      const now = passed();
      const from = Math.max(now, fullAt.get(channel) ?? 0);
      if (fullAt.size > REMEMBERED) for (const [each, at] of fullAt) if (at <= now) fullAt.delete(each);
      fullAt.set(channel, from + REFILL_MS);
      const wait = from - now - (BURST - 1) * REFILL_MS;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    },
  };
}
