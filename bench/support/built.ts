/** The built app (`dist/`), typed by its sources: what is measured is what runs. */
import path from 'node:path';

export const dist = path.join(__dirname, '../../dist');

export function built<T>(module: string): T {
  return require(path.join(dist, module)) as T;
}

export const { openDatabase } = built<typeof import('../../src/storage/sqlite/database')>('storage/sqlite/database');
export const { storeOn } = built<typeof import('../../src/storage/sqlite/store')>('storage/sqlite/store');

/** What is filled or lived before anything is measured waits for no disk. */
export function openWithoutDisk(file: string): ReturnType<typeof openDatabase> {
  const database = openDatabase(file);
  database.sqlite.pragma('synchronous = OFF');
  return { ...database, durable: async () => {} };
}
