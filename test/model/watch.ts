/** A store that tells which asks were moved and which minutes were promised; else it is the store it watches. */
import type { AskId } from '../../src/domain/ask';
import type { Decide, MinutesEntry } from '../../src/domain/decisions/decision';
import type { Store } from '../../src/storage/store';

export interface Seen {
  moved(askId: AskId): void;
  promised(entry: MinutesEntry): Promise<void>;
}

export function watched(store: Store, seen: Seen): Store {
  const noting =
    (decide: Decide, promises: MinutesEntry[]): Decide =>
    (facts) => {
      const outcome = decide(facts);
      if (outcome.ok) {
        seen.moved(facts.ask.id);
        promises.push(...outcome.value.minutes.filter(({ minutes }) => minutes > 0));
      }
      return outcome;
    };
  const noted = async <T>(act: (promises: MinutesEntry[]) => Promise<T>): Promise<T> => {
    const promises: MinutesEntry[] = [];
    const answer = await act(promises);
    for (const entry of promises) await seen.promised(entry);
    return answer;
  };
  const watching =
    (change: Store['change']): Store['change'] =>
    (workspaceId, askId, decide, now, door) =>
      noted((promises) => change(workspaceId, askId, noting(decide, promises), now, door));
  return {
    ...store,
    change: watching(store.change),
    changeMany: (work) => store.changeMany((change) => work(watching(change))),
    submit: (workspaceId, request, decide, now, next) =>
      noted(async (promises) => {
        const submitted = await store.submit(workspaceId, request, decide, now, next && noting(next, promises));
        if (submitted.ok) seen.moved(submitted.value.id);
        return submitted;
      }),
    outbox: {
      ...store.outbox,
      settle: (seq, settlement, now, decide, others) =>
        noted((promises) => {
          const noticed = others?.map((part) =>
            part.decide ? { ...part, decide: noting(part.decide, promises) } : part,
          );
          return store.outbox.settle(seq, settlement, now, decide && noting(decide, promises), noticed);
        }),
    },
  };
}
