/** The lines at the foot of confirmations: what is remembered of who read them, and who has to see them go. */
import { type Ask, type AskId, endedSessions } from '../../domain/ask';
import { afterFoot, hasClosed } from '../../domain/loops';
import { edit } from '../../domain/notices';
import type { Person, PersonId } from '../../domain/person';
import type { WorkspaceId } from '../store';
import type { Apart } from './apart';
import type { Database } from './database';
import type { Enqueue } from './enqueue';

export interface Loops {
  /** The confirmation of a new ask was made, with a line at its foot or without. */
  begun(workspaceId: WorkspaceId, asker: Person, ask: Ask): void;
  /** Once a loop is closed, nothing was let pass, and confirmations that speak of it are shown without it. */
  follow(workspaceId: WorkspaceId, before: Ask, next: Ask, now: Date): void;
}

/** Whoever blocked the one who helped, or was blocked by them, owes nothing any more. */
export const isApart = (apart: Pick<Apart, 'blocked'>, workspaceId: WorkspaceId, ask: Ask): boolean =>
  apart.blocked(
    workspaceId,
    ask.askerId,
    endedSessions(ask).map(({ mentorId }) => mentorId),
  ).size > 0;

interface OfPerson {
  readonly workspaceId: WorkspaceId;
  readonly id: PersonId;
}

/** Inside a transaction of the caller. */
export function createLoops({ sqlite }: Database, enqueue: Enqueue): Loops {
  const remember = sqlite.prepare<[OfPerson & Pick<Person, 'loopsIgnored' | 'loopLines'>]>(
    `UPDATE people SET loops_ignored = @loopsIgnored, loop_lines = @loopLines WHERE workspace_id = @workspaceId AND id = @id`,
  );
  const reset = sqlite.prepare<[OfPerson]>(
    'UPDATE people SET loops_ignored = 0 WHERE workspace_id = @workspaceId AND id = @id AND loops_ignored > 0',
  );
  const speaking = sqlite
    .prepare<[OfPerson & { askId: AskId }], AskId>(
      `SELECT id FROM asks INDEXED BY asks_not_closed WHERE workspace_id = @workspaceId AND asker_id = @id
         AND closed_at IS NULL AND foot ->> 'askId' = @askId`,
    )
    .pluck();
  return {
    begun(workspaceId, asker, { foot }) {
      if (foot) remember.run({ workspaceId, id: asker.id, ...afterFoot(asker, foot) });
    },
    follow(workspaceId, before, next, now) {
      if (!hasClosed(before, next)) return;
      const of = { workspaceId, id: next.askerId };
      reset.run(of);
      enqueue(
        workspaceId,
        speaking.all({ ...of, askId: next.id }).map((id) => edit('status', id, id, next.askerId)),
        now,
      );
    },
  };
}
