/** What a confirmation says besides where the ask is: what stands at its foot, and how it went with questions like it. */
import { type Ask, isWaiting, stateOf } from '../../domain/ask';
import { addDays } from '../../domain/duration';
import { localTruth, TRUTH_DAYS } from '../../domain/localTruth';
import { openLoops } from '../../domain/loops';
import type { NoticeFacts } from '../../domain/shown';
import type { WorkspaceId } from '../store';
import type { Asks } from './asks';
import type { ChangeParts } from './changes';
import type { ClosedAsks } from './closedAsks';
import { isApart } from './loops';

type Parts = Pick<ChangeParts, 'people' | 'policyOf' | 'apart'> & {
  readonly asks: Pick<Asks, 'load'>;
  readonly closedLike: ClosedAsks;
};

/** Inside a transaction of the caller. */
export function createStatusFacts({ asks, people, policyOf, closedLike, apart }: Parts) {
  function loopOf(workspaceId: WorkspaceId, { foot }: Ask): NonNullable<NoticeFacts['loop']> | null {
    if (!foot || foot.kind === 'goOn') return null;
    const ask = asks.load(workspaceId, foot.askId);
    if (!ask || isApart(apart, workspaceId, ask)) return null;
    return openLoops(ask).includes(foot.kind) ? { ask, kind: foot.kind } : null;
  }

  function truthOf(workspaceId: WorkspaceId, ask: Ask): NonNullable<NoticeFacts['truth']> | null {
    // On the list it would read as if only this question found nobody.
    if (ask.promiseKeptAt || !isWaiting(ask) || stateOf(ask) === 'listed') return null;
    const policy = policyOf(workspaceId);
    const closed = closedLike(workspaceId, ask.brief.topics, addDays(ask.createdAt, -TRUTH_DAYS));
    if (closed.length < policy.truthFromAsks) return null;
    return localTruth(closed, people.load(workspaceId, [...new Set(closed.map(({ askerId }) => askerId))]), policy);
  }

  return (workspaceId: WorkspaceId, ask: Ask): Pick<NoticeFacts, 'loop' | 'truth'> => ({
    loop: loopOf(workspaceId, ask),
    truth: truthOf(workspaceId, ask),
  });
}
