/** Slack on a bad day: everything arrives up to four times, side by side, and some of it late and in the wrong order. */
import type { Delivery } from '../../../sandbox/delivery/delivery';
import type { Sandbox } from '../../../sandbox/sandbox';

/** Numbers from 0 to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Storm {
  /** Resolves when all copies have arrived. */
  over(): Promise<void>;
  readonly copies: () => number;
}

export function stormOver({ deliver }: Sandbox, seed: number): Storm {
  const next = chance(seed);
  const underWay = new Set<Promise<unknown>>();
  let late: (() => Promise<unknown>)[] = [];
  let copies = 0;

  const go = (send: () => Promise<unknown>): void => {
    const sent: Promise<unknown> = send().finally(() => underWay.delete(sent));
    underWay.add(sent);
  };
  const arrive = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };
  const lateOnes = (): void => {
    const held = late;
    late = [];
    for (const send of held) go(send);
  };
  /** To the byte the same, or announced as a retry. */
  const copyOf = (delivery: Delivery): (() => Promise<unknown>) => {
    const again = next() < 0.5 ? delivery : { ...delivery, retryNum: 1, retryReason: 'http_timeout' };
    const sent = deliver.transport().prepare(again);
    return () => deliver.sendRaw(delivery.name, sent, delivery.payload);
  };

  deliver.hooks.add((delivery) => {
    lateOnes();
    const more = Math.floor(next() * 4);
    for (let i = 0; i < more; i += 1) {
      copies += 1;
      const copy = copyOf(delivery);
      if (next() < 0.3) late.push(copy);
      else go(copy);
    }
    return undefined;
  });
  return {
    copies: () => copies,
    async over() {
      lateOnes();
      await arrive();
    },
  };
}
