/**
 * Which of our listeners an id belongs to. Bolt tries every listener it has with every request, at about 9 µs each, which for
 * all of ours is more than anything else we do; so it has one of each kind, and finds the rest here.
 */
export interface Entry<L> {
  /** As it was registered, for the log. */
  readonly name: string;
  readonly listener: L;
}

export interface Table<L> {
  add(id: string | RegExp, listener: L): void;
  /** The listener of this very id, or else the first whose pattern fits. */
  find(id: string): Entry<L> | null;
}

export function createTable<L>(): Table<L> {
  const exact = new Map<string, Entry<L>>();
  const patterns: { readonly pattern: RegExp; readonly entry: Entry<L> }[] = [];
  return {
    add(id, listener) {
      const entry = { name: String(id), listener };
      if (typeof id === 'string') exact.set(id, entry);
      else patterns.push({ pattern: id, entry });
    },
    find: (id) => exact.get(id) ?? patterns.find(({ pattern }) => pattern.test(id))?.entry ?? null,
  };
}
