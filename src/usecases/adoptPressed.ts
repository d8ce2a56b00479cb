/** After a sending in doubt there may be two copies of a message. Whichever is pressed becomes the known one. */
import type { WorkspaceId } from '../storage/store';
import type { Deps } from './deps';

/** Buttons stand in a block whose id carries the notice's key. */
const BLOCK_PREFIX = 'n|';
export const blockIdOf = (key: string): string => `${BLOCK_PREFIX}${key}`.slice(0, 255);

export const adoptPressed =
  (deps: Deps) =>
  async (workspaceId: WorkspaceId, blockId: string, message: { channel: string; ts: string } | null): Promise<void> => {
    if (!message || !blockId.startsWith(BLOCK_PREFIX)) return;
    await deps.store.outbox.adopt(workspaceId, blockId.slice(BLOCK_PREFIX.length), message);
  };
