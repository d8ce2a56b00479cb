/** After a sending in doubt there may be two copies of a message. Whichever is pressed becomes the known one. */
import { cardAdopted } from '../domain/decisions/begin';
import { copyAt, receiverIn } from '../domain/notices';
import { done } from '../domain/refusal';
import type { WorkspaceId } from '../storage/store';
import { askIdOf, type Deps } from './deps';

/** Buttons stand in a block whose id carries the notice's key. */
const BLOCK_PREFIX = 'n|';

interface Place {
  readonly channel: string;
  readonly ts: string;
}

/** The other copy, when it is known, is reduced to one line; for a session's card the pressed copy's thread counts. */
export const adoptPressed =
  (deps: Deps) =>
  async (workspaceId: WorkspaceId, blockId: string, pressed: Place | null): Promise<void> => {
    if (!pressed || !blockId.startsWith(BLOCK_PREFIX)) return;
    const key = blockId.slice(BLOCK_PREFIX.length);
    const adopted = await deps.store.outbox.adopt(workspaceId, key, pressed);
    if (!adopted) return;
    const now = deps.clock.now();
    const to = receiverIn(key);
    const [kind, about = ''] = key.split(':');
    if (kind === 'card' && to === null) {
      await deps.store.change(workspaceId, askIdOf(about), (facts) => done(cardAdopted(facts, about, pressed)), now);
    }
    if (!adopted.other) return;
    await deps.store.enqueue(workspaceId, [copyAt(adopted.other, to)], now);
    deps.wakeCourier();
  };
