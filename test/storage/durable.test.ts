import { rmSync } from 'node:fs';
import path from 'node:path';
import { changesOf, databaseOn, openDatabase } from '../../src/storage/sqlite/database';
import { createDurability } from '../../src/storage/sqlite/durable';
import { storeOn } from '../../src/storage/sqlite/store';
import { temporaryFolder } from '../support/folder';
import { layDown } from '../support/fresh';

/** A disk that takes its time: each flush ends when it is let go. */
function slowDisk() {
  const waiting: { readonly descriptor: number; done(fault?: Error): void }[] = [];
  const flush = (descriptor: number): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ descriptor, done: (fault) => (fault ? reject(fault) : resolve()) });
    });
  return { waiting, flush };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('what survives a power cut', () => {
  let place: string;
  let file: string;
  beforeEach(() => {
    place = temporaryFolder();
    file = layDown(path.join(place, 'ask-mentor.db'));
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  function opened() {
    const { sqlite } = openDatabase(file);
    const disk = slowDisk();
    const durability = createDurability(file, changesOf(sqlite), disk.flush);
    const write = () =>
      sqlite.exec(
        "INSERT INTO workspaces (id, installation, name, created_at) SELECT hex(randomblob(8)), hex(randomblob(8)), '', 0",
      );
    return { ...disk, durability, write, store: storeOn(databaseOn(sqlite, durability), []) };
  }

  it('is promised only once the disk has it', async () => {
    const { store, waiting } = opened();
    let said = false;
    const promise = store.openWorkspace({ enterpriseId: null, teamId: 'T0', name: 'Tests' }, new Date(0)).then(() => {
      said = true;
    });
    await turn();
    expect(await store.workspaces()).toHaveLength(1);
    expect({ said, flushes: waiting.length }).toEqual({ said: false, flushes: 1 });
    waiting[0]?.done();
    await promise;
    await store.close();
  });

  it('asks the disk once for all who wrote while it was busy, and not by the flush that had begun before them', async () => {
    const { durability, waiting, write, store } = opened();
    const ended: string[] = [];
    const writes = (name: string) => {
      write();
      return durability.durable().then(() => void ended.push(name));
    };
    const all = [writes('first'), writes('second'), writes('third')];
    expect(waiting).toHaveLength(1);
    waiting[0]?.done();
    await turn();
    expect(ended).toEqual(['first']);
    expect(waiting).toHaveLength(2);
    all.push(writes('fourth'));
    waiting[1]?.done();
    await turn();
    expect(ended).toEqual(['first', 'second', 'third']);
    waiting[2]?.done();
    await Promise.all(all);
    expect(waiting).toHaveLength(3);
    await store.close();
  });

  it('waits for what another wrote, and asks nothing when all is there', async () => {
    const { durability, waiting, write, store } = opened();
    write();
    const [writer, reader] = [durability.durable(), durability.durable()];
    let told = false;
    void reader.then(() => {
      told = true;
    });
    await turn();
    expect(told).toBe(false);
    waiting[0]?.done();
    await Promise.all([writer, reader]);
    await durability.durable();
    expect(waiting).toHaveLength(1);
    await store.close();
  });

  it('is a fault when the disk refuses, and the next one asks anew', async () => {
    const { durability, waiting, write, store } = opened();
    write();
    const [failing, waitingForIt] = [durability.durable(), durability.durable()];
    waiting[0]?.done(new Error('EIO'));
    await expect(failing).rejects.toThrow('EIO');
    await turn();
    waiting[1]?.done();
    await waitingForIt;
    await store.close();
  });

  it('is asked of the file in which the newest commits lie', async () => {
    const { sqlite } = openDatabase(file);
    const durability = createDurability(file, changesOf(sqlite));
    const store = storeOn(databaseOn(sqlite, durability), []);
    await store.openWorkspace({ enterpriseId: null, teamId: 'T0', name: 'Tests' }, new Date(0));
    await store.close();
    await expect(createDurability(path.join(place, 'nowhere.db'), () => 1).durable()).rejects.toThrow(/ENOENT/);
  });
});
