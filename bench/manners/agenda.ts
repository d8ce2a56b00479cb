/** What people will do, earliest first; at one moment in the order in which it was added. */
export interface Agenda {
  add(at: Date, act: () => Promise<unknown>): void;
  /** When the next thing is to be done, in epoch milliseconds; infinity when nothing is. */
  next(): number;
  /** Takes everything that is to be done until `now`. */
  take(now: number): (() => Promise<unknown>)[];
}

interface Entry {
  readonly at: number;
  readonly nth: number;
  readonly act: () => Promise<unknown>;
}

const isBefore = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.nth < b.nth);

export function createAgenda(): Agenda {
  /** Sorted, the next one last; most new entries belong near the end. */
  const entries: Entry[] = [];
  let count = 0;

  function add(at: Date, act: Entry['act']): void {
    const entry = { at: at.getTime(), nth: count++, act };
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(entry, entries[middle] as Entry)) low = middle + 1;
      else high = middle;
    }
    entries.splice(low, 0, entry);
  }

  return {
    add,
    next: () => entries.at(-1)?.at ?? Number.POSITIVE_INFINITY,
    take(now) {
      const due: Entry['act'][] = [];
      for (let last = entries.at(-1); last && last.at <= now; last = entries.at(-1)) {
        due.push(last.act);
        entries.pop();
      }
      return due;
    },
  };
}
