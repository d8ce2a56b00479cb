import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../faults';
import type { Sandbox } from '../sandbox';
import type { Office } from './shapes';

/** How long a slow Slack takes for each call. */
const SLOW_MS = 1200;

const kinds: Readonly<Record<string, { readonly fault: Omit<Fault, 'method'>; readonly said: string }>> = {
  busy: { fault: { kind: '429', times: 5, retryAfter: 5 }, said: '429 for the next 5 calls' },
  broken: { fault: { kind: '503', times: 3 }, said: '503 for the next 3 calls' },
  cutBefore: { fault: { kind: 'dropBefore', times: 2 }, said: 'the next 2 calls never arrive' },
  cutAfter: { fault: { kind: 'dropAfter', times: 1 }, said: 'the next answer is lost after the effect' },
};

/** Slack on a bad day: what a person can switch on and off in the page. */
export class Moods {
  private slow: (() => void) | undefined;
  private twice: (() => void) | undefined;
  private readonly left = new Map<string, number>();

  constructor(
    private readonly slack: Sandbox,
    private readonly changed: () => void,
  ) {}

  get shown(): Pick<Office, 'slow' | 'twice' | 'pending'> {
    return {
      slow: this.slow !== undefined,
      twice: this.twice !== undefined,
      pending: [...this.left].flatMap(([kind, count]) => (count > 0 ? [`${kinds[kind]?.said} (${count} left)`] : [])),
    };
  }

  setSlow(on: boolean): void {
    this.slow?.();
    this.slow = on ? this.slack.onCall(({ phase }) => (phase === 'before' ? wait(SLOW_MS) : undefined)) : undefined;
    this.changed();
  }

  setTwice(on: boolean): void {
    this.twice?.();
    this.twice = on ? this.slack.onDelivery(() => 'twice') : undefined;
    this.changed();
  }

  add(kind: string): void {
    const known = kinds[kind];
    if (!known) throw new Error(`There is no fault ${kind}`);
    this.left.set(kind, known.fault.times ?? 1);
    this.slack.fault({
      method: '*',
      ...known.fault,
      // Asked once for each call that could fail: the place to count.
      match: () => {
        this.left.set(kind, (this.left.get(kind) ?? 1) - 1);
        this.changed();
        return true;
      },
    });
    this.changed();
  }

  clear(): void {
    this.slack.clearFaults();
    this.left.clear();
    this.setSlow(false);
    this.setTwice(false);
  }
}
