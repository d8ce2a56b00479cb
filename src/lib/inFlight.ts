/** Counts what is under way, so that a stop can wait for it. */
export interface InFlight {
  /** Runs until the promise settles; the answer and the fault are the promise's own. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function createInFlight(): InFlight {
  const underWay = new Set<Promise<unknown>>();
  return {
    track(work) {
      const settled = work.then(
        () => {},
        () => {},
      );
      underWay.add(settled);
      void settled.then(() => underWay.delete(settled));
      return work;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
