/** Colleagues asked whether they would offer what they know: once per person, for ever. */
import type { InviteResult } from '../../domain/invitation';
import type { Notice } from '../../domain/notices';
import type { PersonId, TopicId } from '../../domain/person';
import type { Invitation } from '../../domain/shown';
import type { WorkspaceId } from '../store';
import type { Apart } from './apart';
import type { Database } from './database';
import type { Enqueue } from './enqueue';
import { invitations } from './outboxTables';
import type { People } from './people';
import { matching, prepareInsertOnce } from './statements';

export interface Invitations {
  of(workspaceId: WorkspaceId, personId: PersonId): Invitation | null;
  invite(
    workspaceId: WorkspaceId,
    personId: PersonId,
    inviterId: PersonId,
    now: Date,
    topicId: TopicId | null,
  ): InviteResult;
  answer(workspaceId: WorkspaceId, personId: PersonId, answer: 'joined' | 'declined', now: Date): boolean;
}

const invitationTo = (personId: PersonId, delivery: 'post' | 'edit'): Notice => ({
  delivery,
  kind: 'invitation',
  askId: null,
  about: personId,
  to: personId,
});

export function createInvitations(
  { db, sqlite }: Database,
  people: People,
  enqueue: Enqueue,
  apart: Pick<Apart, 'blocked'>,
): Invitations {
  const insert = prepareInsertOnce(db, invitations);
  const find = db
    .select()
    .from(invitations)
    .where(matching({ workspaceId: invitations.workspaceId, personId: invitations.personId }))
    .prepare();
  const saveAnswer = sqlite.prepare<[{ workspaceId: string; personId: string; answer: string; now: number }]>(
    `UPDATE invitations SET answer = @answer, answered_at = @now
     WHERE workspace_id = @workspaceId AND person_id = @personId AND answer IS NULL`,
  );
  return {
    of(workspaceId, personId) {
      const row = find.get({ workspaceId, personId });
      return row
        ? { personId, inviterId: row.inviterId, at: row.invitedAt, topicId: row.topicId, answer: row.answer }
        : null;
    },
    invite(workspaceId, personId, inviterId, now, topicId) {
      if (people.one(workspaceId, personId)?.joinedAt) return 'alreadyMentor';
      // Nobody is invited by somebody from whom they are kept apart, and whoever tries learns nothing.
      if (apart.blocked(workspaceId, inviterId, [personId]).size > 0) return 'invited';
      const row = { workspaceId, personId, inviterId, invitedAt: now, topicId, answer: null, answeredAt: null };
      if (!insert(row)) return 'alreadyInvited';
      enqueue(workspaceId, [invitationTo(personId, 'post')], now);
      return 'invited';
    },
    answer(workspaceId, personId, answer, now) {
      const answered = saveAnswer.run({ workspaceId, personId, answer, now: now.getTime() }).changes > 0;
      // The message they got loses its buttons, also when they joined by another way.
      if (answered) enqueue(workspaceId, [invitationTo(personId, 'edit')], now);
      return answered;
    },
  };
}
