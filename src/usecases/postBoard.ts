/** The curiosity board: once a week, in workspaces that have a channel for it. */
import { boardAbout, boardWeek } from '../domain/generosity';
import type { Notice } from '../domain/notices';
import type { WorkspaceId } from '../storage/store';
import type { Deps } from './deps';

/** The key of a week's board is unique for ever, so that it is queued once also after a restart. */
export function createBoard({ store, clock, wakeCourier }: Deps): () => Promise<void> {
  const queued = new Map<WorkspaceId, string>();
  return async () => {
    const week = boardWeek(clock.now());
    if (!week) return;
    for (const { id } of await store.workspaces()) {
      const { boardChannel } = await store.policy(id);
      const about = boardAbout(week);
      if (boardChannel === '' || queued.get(id) === about) continue;
      const board: Notice = { delivery: 'post', kind: 'board', askId: null, about, to: null };
      await store.enqueue(id, [board], clock.now());
      queued.set(id, about);
      wakeCourier();
    }
  };
}
