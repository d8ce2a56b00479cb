/**
 * When what was committed survives a power cut. SQLite could wait for the disk in each commit (`synchronous = FULL`), but then
 * the whole process waits with it. Here a commit only writes its file, and whoever promises something awaits `durable`: the
 * disk is asked outside of JavaScript's thread, once for all commits of that moment (docs/decisions/0023).
 */
import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

export interface Durability {
  /** Resolves when everything committed before the call is on the disk; at once where it is. @throws when the disk refuses. */
  durable(): Promise<void>;
  close(): void;
}

type Flush = (descriptor: number) => Promise<void>;

/** Where no file is written. */
export const nothingToKeep: Durability = { durable: async () => {}, close: () => {} };

/**
 * Of a database in WAL mode at `file`: what was committed and not yet moved into it lies in the file beside it. `changes`
 * counts the rows that its connection has written so far.
 */
export function createDurability(file: string, changes: () => number, flush: Flush = promisify(fdatasync)): Durability {
  if (file === ':memory:') return nothingToKeep;
  let descriptor: number | null = null;
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  /** How many changes the last flush that succeeded has seen. */
  let flushed = -1;

  // SQLite keeps no lock on this file (they are all on -shm), so that opening and closing it here takes none away.
  async function flushAll(): Promise<void> {
    descriptor ??= openSync(`${file}-wal`, 'r+');
    const seen = changes();
    await flush(descriptor);
    flushed = seen;
  }

  /** A flush that runs already may have begun before the newest commit, so whoever comes now shares the one after it. */
  function durable(): Promise<void> {
    if (!running) {
      if (changes() === flushed) return Promise.resolve();
      running = flushAll().finally(() => {
        running = null;
      });
      return running;
    }
    following ??= running
      .catch(() => {})
      .then(() => {
        following = null;
        return durable();
      });
    return following;
  }

  return {
    durable,
    close() {
      if (descriptor !== null) closeSync(descriptor);
      descriptor = null;
    },
  };
}
