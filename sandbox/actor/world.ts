import type { Deliveries } from '../delivery/deliveries';
import type { Answer } from '../delivery/delivery';
import type { Events } from '../delivery/events';
import type { Reader } from '../read/reader';
import type { Person } from '../workspace/people';
import type { Workspace } from '../workspace/workspace';

/** What an actor needs of the sandbox. */
export interface World {
  readonly workspace: Workspace;
  readonly deliveries: Deliveries;
  readonly events: Events;
  /** Where response_urls begin. */
  readonly responseBase: string;
  /** Until the app is quiet, and has done what is due. */
  settle(): Promise<void>;
  /** The app answered something that Slack would not take. */
  complain(problem: string): void;
}

/** What became of something a person did: `operation_timeout` after three seconds, `dispatch_failed` when the app is away or refuses. */
export type Status = 'ok' | 'operation_timeout' | 'dispatch_failed';

export function statusOf(answer: Answer): Status {
  if (answer.outcome === 'timeout') return 'operation_timeout';
  return answer.outcome === 'answered' && answer.status === 200 ? 'ok' : 'dispatch_failed';
}

export function readerFor(workspace: Workspace, person: Person): Reader {
  return {
    tz: person.tz,
    locale: person.locale,
    now: workspace.clock.now(),
    nameOf: (id) => workspace.nameOf(id),
    channelNameOf: (id) => workspace.conversations.find(id)?.name ?? id,
  };
}
